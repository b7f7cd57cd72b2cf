import { sniff } from '../../src/files/sniff';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A compound file as small as the sniffer needs it: the magic, then one directory entry with this name. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((letter, i) => bytes.set([letter.charCodeAt(0)], 640 + 2 * i));
  return bytes;
}

const emptyZip = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);
const entry = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]);

test.each([
  ['an empty file', new Uint8Array(0), 'empty'],
  ['a zip', Uint8Array.from([...entry, ...emptyZip]), 'zip'],
  ['a zip with a comment', Uint8Array.from([...entry, ...emptyZip, ...utf8('made by hand')]), 'zip'],
  ['a zip without files', emptyZip, 'zip'],
  ['a zip cut off', entry, 'truncated'],
  ['a zip cut off in its first bytes', entry.subarray(0, 3), 'truncated'],
  ['an Excel 97 file', compound('Workbook'), 'legacy-xls'],
  ['an Excel 95 file', compound('Book'), 'legacy-xls'],
  ['an Excel 4 file', Uint8Array.of(9, 4, 6, 0, 0, 0, 0x10, 0), 'legacy-xls'],
  ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
  ['an old Word file', compound('WordDocument'), 'not-a-workbook'],
  ['comma-separated text', utf8('姓名,等次\r\n甲,合格\r\n'), 'text-renamed'],
  ['the same in GBK', Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x0d, 0x0a), 'text-renamed'],
  ['the same in UTF-16', Uint8Array.of(0xff, 0xfe, 0x2d, 0x4e, 0, 0), 'text-renamed'],
  ['a web page', utf8('<html><table></table></html>'), 'text-renamed'],
  ['a PDF', utf8('%PDF-1.7\n'), 'not-a-workbook'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'not-a-workbook'],
  ['zeros of a broken disk', new Uint8Array(64), 'damaged'],
])('%s', (_what, bytes, expected) => {
  expect(sniff(bytes)).toBe(expected);
});
