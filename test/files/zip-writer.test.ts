import zlib from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { crc32, crcBefore } from '../../src/files/crc32';
import { deflateOpen } from '../../src/files/deflate-open';
import { Inflater } from '../../src/files/inflater';
import { openZip, readEntry } from '../../src/files/zip-reader';
import { centralHeader, endRecords, stored, zipBytes, zipStream } from '../../src/files/zip-writer';
import type { MadeFile } from '../../src/workbook/ballot-files';
import { utf8 } from './zip-kit';

async function* streamOf(files: Iterable<MadeFile>): AsyncGenerator<MadeFile> {
  yield* files;
}

async function zipOf(files: Iterable<MadeFile>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(streamOf(files))) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

test('CRC-32 of the standard', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test('CRC-32 in pieces, and before a known tail', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (head, tail) => {
      const whole = crc32(Uint8Array.from([...head, ...tail]));
      expect(crc32(tail, crc32(head))).toBe(whole);
      expect(crcBefore(tail)(crc32(head))).toBe(whole);
    }),
  );
});

test('open deflate pieces join to one stream', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 50 }),
    fc.string({ maxLength: 300 }).map(utf8),
    fc
      .integer({ min: 0, max: 60_000 })
      .map((length) => utf8('<c r="A1" s="3"/>'.repeat(4000).slice(0, length))),
    fc
      .tuple(fc.nat(), fc.integer({ min: 1, max: 40_000 }))
      .map(([seed, length]) =>
        Uint8Array.from({ length }, (_, i) => Math.imul(seed + i, 2_654_435_761) >>> 24),
      ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const stream = Buffer.concat([...pieces.map(deflateOpen), Buffer.from([3, 0])]);
      expect(Buffer.concat(pieces).equals(zlib.inflateRawSync(stream))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test.each([0, 1, 3])('%i files in a zip', async (count) => {
  const files = Array.from({ length: count }, (_, n) => ({
    name: `测评/票${n}.xlsx`,
    bytes: utf8(`ballot ${n}`),
  }));
  const expected = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  const streamed = await zipOf(files);
  expect(unzipSync(streamed)).toEqual(expected);
  expect(zipBytes(files.map(({ name, bytes }) => stored(name, bytes)))).toEqual(streamed);
});

test('more than 65,535 files', async () => {
  const count = 66_000;
  const files = Array.from({ length: count }, (_, n) => ({
    name: `${n}.txt`,
    bytes: Uint8Array.of(n & 255),
  }));
  const bytes = await zipOf(files);
  const zip = openZip(bytes);
  expect(zip.entries.size).toBe(count);
  const last = zip.entries.get(`${count - 1}.txt`);
  expect(last && [...readEntry(zip, last, new Inflater(), 10)]).toEqual([(count - 1) & 255]);
  // A second opinion.
  expect(Object.keys(unzipSync(bytes))).toHaveLength(count);
});

test('a file that starts beyond 4 GB has its place in a zip64 field', () => {
  const line = centralHeader(stored('far.xlsx', utf8('x')), 5 * 2 ** 30);
  const view = new DataView(line.buffer);
  expect(view.getUint32(42, true)).toBe(0xffffffff);
  expect(view.getBigUint64(line.length - 8, true)).toBe(5n * 2n ** 30n);
  const end = new DataView(endRecords(3, 6 * 2 ** 30, 200).buffer);
  expect(end.getBigUint64(48, true)).toBe(6n * 2n ** 30n);
  expect(end.getUint32(76 + 16, true)).toBe(0xffffffff);
});
