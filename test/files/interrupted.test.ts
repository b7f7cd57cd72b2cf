// A file that was saved while Excel's side was interrupted in a write is not taken for a sound one.
import { openWorkbook } from '../../src/files/file-workbook';
import { failureSentence } from '../../src/strings';
import { stringsFor } from '../../src/strings/strings-for';
import { handmadeParts, zipOf } from './xlsx-fixtures';

const extension = (property: string): string =>
  `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties><we:property name="${property}" value="&quot;{}&quot;"/></we:properties></we:webextension>`;

const PART = 'xl/webextensions/webextension1.xml';

function withTab(name: string): Record<string, string> {
  const parts = handmadeParts('<sheetData/>');
  return { ...parts, 'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('表一', name) };
}

const open = (parts: Record<string, string>): ReturnType<typeof openWorkbook> =>
  openWorkbook(zipOf(parts), '计票.xlsx');

test.each<[string, Record<string, string>]>([
  ['a sheet that was set aside', withTab('Pingyi~old1')],
  ['a sheet without its name yet', withTab('Pingyi~new12')],
  ['the journal, and no such sheet', handmadeParts('<sheetData/>', { [PART]: extension('Pingyi.Apply') })],
])('%s', (_, parts) => {
  const result = open(parts);
  expect(result).toEqual({ ok: false, failure: { code: 'write-interrupted', file: '计票.xlsx' } });
  for (const language of ['zh-CN', 'en-US'] as const) {
    const sentence = failureSentence({ code: 'write-interrupted', file: '计票.xlsx' }, stringsFor(language));
    expect(sentence).toMatch(/计票\.xlsx.*Excel/);
  }
});

test.each<[string, Record<string, string>]>([
  ['a sheet of the user’s that is called much like it', withTab('Pingyi~older')],
  ['a setting of another add-in', handmadeParts('<sheetData/>', { [PART]: extension('Other.Apply') })],
  ['a setting that is no XML', handmadeParts('<sheetData/>', { [PART]: '<' })],
])('near miss: %s', (_, parts) => {
  expect(open(parts).ok).toBe(true);
});
