// Marks in a file: the user's formats and notes stay, and when the marks are gone the sheet is what it was, to the byte.
import { openWorkbook } from '../../src/files/file-workbook';
import { MARK_PREFIX, type CellMark } from '../../src/workbook/edit';
import { testWith } from '../support/needs';
import { convert } from '../support/soffice';
import { opened, partsOf, richWorkbook } from './xlsx-fixtures';

const marks: readonly CellMark[] = [
  { cell: 'A2', level: 'error', note: '重名 <甲>' },
  { cell: 'B3', level: 'warning', note: '日期' },
  { cell: 'A3', level: 'warning', note: '姓名' },
];

const sheetPart = (bytes: Uint8Array, at = 1): string =>
  partsOf(bytes).get(`xl/worksheets/sheet${at}.xml`) ?? '';

async function marked(bytes: Uint8Array, sheet: string, some: readonly CellMark[]): Promise<Uint8Array> {
  const workbook = opened(bytes);
  expect((await workbook.mark(sheet, some)).ok).toBe(true);
  return workbook.save();
}

describe('a sheet with formats and a note of the user’s', () => {
  test('both stay; ours come beside them', async () => {
    const bytes = await marked(await richWorkbook(), '花名册', marks);
    const parts = partsOf(bytes);
    const comments = Buffer.from(parts.get('xl/comments1.xml') ?? '', 'latin1').toString('utf8');
    expect(comments).toContain('组长');
    // A2 has the user's own note: it gets the fill alone.
    expect(comments.split(MARK_PREFIX)).toHaveLength(3);
    expect(sheetPart(bytes).match(/Pingyi\.Mark/g)).toHaveLength(2);
    expect(sheetPart(bytes)).toContain('sqref="B3 A3"');
    expect(sheetPart(bytes)).toContain('greaterThan');
  });

  test('taken back, every part but the styles is what it was', async () => {
    const before = await richWorkbook();
    const after = await marked(await marked(before, '花名册', marks), '花名册', []);
    const [was, is] = [partsOf(before), partsOf(after)];
    expect([...is.keys()].sort()).toEqual([...was.keys()].sort());
    for (const [name, text] of was)
      if (name !== 'xl/styles.xml') expect([name, is.get(name)]).toEqual([name, text]);
  });
});

describe('a sheet without notes', () => {
  test('parts are added, and gone again', async () => {
    const before = await richWorkbook();
    const once = await marked(before, '隐藏', marks);
    expect([...partsOf(once).keys()].filter((name) => /comments|vml/.test(name))).toHaveLength(4);
    const after = await marked(once, '隐藏', []);
    expect([...partsOf(after).keys()].filter((name) => /comments|vml/.test(name))).toHaveLength(2);
    expect(sheetPart(after, 2)).toBe(sheetPart(before, 2));
  });

  test('marking twice is marking once', async () => {
    const before = await richWorkbook();
    const once = await marked(before, '隐藏', marks);
    const twice = await marked(once, '隐藏', marks);
    expect(sheetPart(twice, 2)).toBe(sheetPart(once, 2));
  });
});

testWith('LibreOffice')(
  'LibreOffice opens it, keeps our marks, and we take them off what it saved',
  async () => {
    const saved = convert(await marked(await richWorkbook(), '花名册', marks), 'xlsx');
    const xml = [...partsOf(saved)].map(([, text]) => Buffer.from(text, 'latin1').toString('utf8'));
    expect(xml.some((text) => text.includes('Pingyi.Mark'))).toBe(true);
    expect(xml.some((text) => text.includes(MARK_PREFIX.trim()))).toBe(true);
    const cleared = await marked(saved, '花名册', []);
    expect(openWorkbook(cleared, 'x.xlsx').ok).toBe(true);
    const left = [...partsOf(cleared)]
      .filter(([name]) => !name.endsWith('styles.xml'))
      .map(([, text]) => Buffer.from(text, 'latin1').toString('utf8'));
    expect(left.some((text) => text.includes('Pingyi'))).toBe(false);
    expect(left.some((text) => text.includes('组长'))).toBe(true);
  },
);
