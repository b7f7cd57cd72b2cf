import { newWorkbook } from '../../src/files/file-workbook';
import { attributeOf, parseXml, unescapeXml } from '../../src/files/xml';
import { fullPlan, planOf } from '../contract/plans';
import { testWith } from '../support/needs';
import { convert } from '../support/soffice';
import { opened, partsOf, richWorkbook } from './xlsx-fixtures';

/** Parts that say which sheets there are: a new sheet changes them, and nothing else. */
const CHANGED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

async function expectUntouched(before: Uint8Array): Promise<Uint8Array> {
  const workbook = opened(before);
  expect(await workbook.apply([fullPlan(), planOf('vote', '内部', [[1]])])).toEqual({
    ok: true,
    value: undefined,
  });
  const after = workbook.save();
  const [old, now] = [partsOf(before), partsOf(after)];
  for (const [name, text] of old) {
    if (CHANGED.includes(name)) continue;
    expect([name, now.get(name) === text]).toEqual([name, true]);
  }
  // What the user's sheets say of styles still means the same.
  const lists = (xml = ''): readonly (readonly string[])[] =>
    ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'].map((list) => {
      const [, content = ''] = new RegExp(`<${list}[ >][^>]*>?(.*?)</${list}>`, 's').exec(xml) ?? [];
      return content
        .split(/(?<=<\/(?:font|fill|border|dxf)>)|(?=<xf |<numFmt )/)
        .filter((item) => item !== '');
    });
  const [oldLists, newLists] = [lists(old.get('xl/styles.xml')), lists(now.get('xl/styles.xml'))];
  oldLists.forEach((items, i) => expect(newLists[i]?.slice(0, items.length)).toEqual(items));
  return after;
}

/** Name, sheet and target of every defined name, in the order of the file. */
function definedNames(bytes: Uint8Array): readonly (readonly (string | undefined)[])[] {
  const xml = Buffer.from(partsOf(bytes).get('xl/workbook.xml') ?? '', 'latin1').toString('utf8');
  return parseXml(xml)
    .children.flatMap((child) => (child.name === 'definedNames' ? child.children : []))
    .map((tag) => [
      attributeOf(tag, 'name'),
      attributeOf(tag, 'localSheetId'),
      unescapeXml(xml.slice(tag.contentStart, tag.contentEnd)),
    ]);
}

test('a rich workbook keeps every part that we do not write', async () => {
  const before = await richWorkbook();
  const after = await expectUntouched(before);
  const workbook = opened(after);
  const sheets = await workbook.sheets();
  expect(sheets.ok && sheets.value.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['花名册', 'visible'],
    ['隐藏', 'hidden'],
    ["Bob's 表", 'very-hidden'],
    ['结果 · 团队', 'visible'],
    ['内部', 'visible'],
  ]);
  const [old, now] = [before, after].map(definedNames);
  expect(old?.map(([name]) => name)).toEqual(['得分区', '_xlnm.Print_Area', '_xlnm.Print_Area']);
  expect(now?.slice(0, 3)).toEqual(old);
});

test('sheet-scoped names follow their sheets when ours are removed in front of them', async () => {
  const made = newWorkbook();
  const area = { page: { orientation: 'portrait', area: 'A1:B2' } } as const;
  await made.apply([
    planOf('scheme', '方案', [[1]], area),
    planOf(null, '甲', [[1]], area),
    planOf('vote', '内部', [[1]]),
  ]);
  await made.apply([], { remove: ['scheme'] });
  expect(definedNames(made.save()).map(([name, sheet]) => [name, sheet])).toEqual([
    ['_xlnm.Print_Area', '0'],
    ['Pingyi.Sheet', '1'],
  ]);
});

test('writing again and again leaves nothing behind', async () => {
  const before = await richWorkbook();
  const workbook = opened(before);
  await workbook.apply([fullPlan()]);
  const once = partsOf(workbook.save());
  for (let n = 0; n < 3; n++) await workbook.apply([fullPlan()]);
  const often = partsOf(workbook.save());
  expect([...often.keys()].sort()).toEqual([...once.keys()].sort());
  expect(often.get('xl/styles.xml')).toBe(once.get('xl/styles.xml'));
  await workbook.apply([], { remove: ['results/team'] });
  expect([...partsOf(workbook.save()).keys()].sort()).toEqual([...partsOf(before).keys()].sort());
});

test('a file that nobody wrote to is saved part by part as it was', async () => {
  const before = await richWorkbook();
  expect(partsOf(opened(before).save())).toEqual(partsOf(before));
});

testWith('LibreOffice')(
  'a workbook with charts, saved by LibreOffice, keeps them',
  async () => {
    const made = newWorkbook();
    await made.apply([{ ...fullPlan('图表'), kind: null, names: {} }]);
    const after = await expectUntouched(convert(made.save(), 'xlsx'));
    expect([...partsOf(after).keys()].filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(6);
    expect(() => convert(after, 'pdf')).not.toThrow();
  },
  120_000,
);
