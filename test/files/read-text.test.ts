import { zipSync } from 'fflate';
import { readText } from '../../src/files/read-text';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const docx = (body: string): Uint8Array =>
  zipSync({
    'word/document.xml': bytes(
      `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
  });
const p = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const r = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

test.each<[string, Uint8Array, string]>([
  ['plain text', bytes('应到8名'), '应到8名'],
  ['text of an old Chinese Windows', Uint8Array.of(0xd3, 0xa6, 0xb5, 0xbd), '应到'],
  ['nothing', new Uint8Array(0), ''],
  ['words cut into runs', docx(p(r('应到'), r('8'), r('名')) + p(r('实到 &lt;8&gt;'))), '应到8名\n实到 <8>'],
  ['a content control', docx(p(r('应到'), `<w:sdt><w:sdtContent>${r('8')}</w:sdtContent></w:sdt>`)), '应到8'],
  ['deleted text', docx(p(r('留'), '<w:del><w:r><w:delText>删</w:delText></w:r></w:del>')), '留'],
  [
    'a table',
    docx(`<w:tbl><w:tr><w:tc>${p(r('优秀'))}</w:tc><w:tc>${p(r('2名'))}</w:tc></w:tr></w:tbl>`),
    '优秀\n2名',
  ],
  [
    'said again for old programs',
    docx(
      p(
        `<mc:AlternateContent><mc:Choice>${r('一')}</mc:Choice><mc:Fallback>${r('一')}</mc:Fallback></mc:AlternateContent>`,
      ),
    ),
    '一',
  ],
  [
    'breaks and empty lines',
    docx(`<w:p/>${p('<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>')}<w:p/>`),
    '上\n下',
  ],
])('%s', (_, file, text) => {
  expect(readText(file, 'text')).toEqual({ ok: true, value: text });
});

test.each<[string, Uint8Array, string]>([
  ['a workbook', zipSync({ 'xl/workbook.xml': bytes('<workbook/>') }), 'not-a-text'],
  ['a PDF', bytes('%PDF-1.7 \0\u0001'), 'not-a-text'],
  ['broken', docx('<w:p').slice(0, 60), 'truncated'],
  [
    'with a document type',
    zipSync({ 'word/document.xml': bytes('<!DOCTYPE x [<!ENTITY a "b">]><w:p/>') }),
    'forbidden-content',
  ],
])('refused: %s', (_, file, reason) => {
  expect(readText(file, 'text')).toEqual({
    ok: false,
    failure: { code: 'file-unreadable', file: 'text', reason },
  });
});
