// Small charts and notes in cells: what LibreOffice makes of them, and what is left for those who read the cells.
import { newWorkbook, openWorkbook, viewSheet } from '../../src/files';
import { unzipPackage } from '../../src/files/package-zip';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { planOf } from '../contract/plans';
import { valueOf } from '../support/book';
import { describeWith } from '../support/needs';
import { convert } from '../support/soffice';

const plan = (more: Partial<SheetPlan> = {}): SheetPlan =>
  planOf(
    'scoreboard/2021Q1',
    "积分榜 'A'",
    [
      ['▁▄█', null, 60, 80, 100],
      ['▄·▄', null, 80, null, 80],
    ],
    {
      sparklines: [{ cells: 'A1:A2', source: 'C1:E2', color: '#8FAADC', last: '#1F4E79', from: 54, to: 110 }],
      notes: [
        { cell: 'A1', text: '上季度不计。' },
        { cell: 'C2', text: '免考：年满七十 <70>' },
      ],
      ...more,
    },
  );

async function made(): Promise<ReturnType<typeof newWorkbook>> {
  const book = newWorkbook();
  valueOf(await book.apply([plan()]));
  return book;
}

const sheetPart = (bytes: Uint8Array): string => {
  const parts = unzipPackage(bytes);
  return parts.text('xl/worksheets/sheet1.xml') ?? '';
};

test('the text stays in the cell for those who read it, and is what our own view shows', async () => {
  const book = await made();
  const again = valueOf(openWorkbook(book.save(), 'board.xlsx'));
  const [grid] = valueOf(await again.read(["积分榜 'A'"]));
  expect(grid?.values).toEqual([
    ['▁▄█', null, 60, 80, 100],
    ['▄·▄', null, 80, null, 80],
  ]);
  expect(grid?.formats[0]?.[0]).toBe(';;;');
  const view = valueOf(viewSheet(again.state(), "积分榜 'A'"));
  expect(view.rows.map(({ cells }) => cells[0]?.text)).toEqual(['▁▄█', '▄·▄']);
  expect(view.rows[0]?.cells[1]?.text).toBe('60');
});

test('made anew without them, nothing of the charts and the notes is left', async () => {
  const book = await made();
  const names = (): readonly string[] => [...unzipPackage(book.save()).entries()].map(([name]) => name);
  expect(names().filter((name) => /comments|vml/.test(name))).toHaveLength(2);
  valueOf(await book.apply([plan({ sparklines: [], notes: [] })]));
  expect(names().filter((name) => /comments|vml/.test(name))).toEqual([]);
  expect(sheetPart(book.save())).not.toContain('sparkline');
});

describeWith('LibreOffice')('LibreOffice', () => {
  test('draws a chart a row from the row of its source, and shows the notes', async () => {
    const theirs = unzipPackage(convert((await made()).save(), 'xlsx'));
    const xml = theirs.text('xl/worksheets/sheet1.xml') ?? '';
    const drawn = [...xml.matchAll(/<xm:f>([^<]*)<\/xm:f><xm:sqref>([^<]*)<\/xm:sqref>/g)];
    expect(drawn.map(([, source, cell]) => [source?.replace(/^.*!/, '').replaceAll('$', ''), cell])).toEqual([
      ['C1:E1', 'A1'],
      ['C2:E2', 'A2'],
    ]);
    expect(xml).toMatch(/<x14:sparklineGroup[^>]*type="column"/);
    const comments = [...theirs.entries()]
      .map(([name]) => name)
      .filter((name) => /comments\d*\.xml$/.test(name));
    const texts = comments.map((name) => theirs.text(name)?.replace(/<[^>]*>/g, '') ?? '').join('');
    expect(texts).toContain('上季度不计。');
    expect(texts).toContain('免考：年满七十 &lt;70&gt;');
  });
});
