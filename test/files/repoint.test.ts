import { newWorkbook } from '../../src/files/file-workbook';
import { moveReferences } from '../../src/files/repoint';
import { planOf } from '../contract/plans';
import { opened, partsOf } from './xlsx-fixtures';

const moves = new Map<string, string | null>([
  ['结果', "李's 结果"],
  ["bob's", 'B'],
  ['旧', null],
]);

test.each([
  ['结果!A1', "'李''s 结果'!A1"],
  ["SUM('结果'!$A$1:$B$2,结果!C:C)", "SUM('李''s 结果'!$A$1:$B$2,'李''s 结果'!C:C)"],
  ["'Bob''s'!A1+'BOB''S'!A2", "'B'!A1+'B'!A2"],
  ['旧!A1+1', '#REF!+1'],
  ['COUNTIF(旧!$A$1:$A$9,"旧!A1")', 'COUNTIF(#REF!,"旧!A1")'],
  ["'旧'!$1:$2", '#REF!'],
  ['新旧!A1', '新旧!A1'],
  ["'[1]旧'!A1", "'[1]旧'!A1"],
  ['[1]旧!A1', '[1]旧!A1'],
  ['"结果!A1"', '"结果!A1"'],
  ['IF(A1>"",结果!A1,"")', `IF(A1>"",'李''s 结果'!A1,"")`],
])('%s', (formula, moved) => {
  expect(moveReferences(formula, moves)).toBe(moved);
});

test('formulas, charts and rules of the user follow a sheet of ours, and say #REF! when it is gone', async () => {
  const workbook = newWorkbook();
  const mine = planOf(
    null,
    '汇总',
    [
      [
        { value: 1, formula: "'方案'!A1" },
        { value: 1, formula: 'A1' },
      ],
    ],
    {
      conditions: [{ range: 'A1', formula: '方案!A1>0', bold: true }],
    },
  );
  await workbook.apply([planOf('scheme', '方案', [[1]]), mine]);
  const formulas = (): string =>
    Buffer.from([...partsOf(workbook.save()).values()].find((xml) => xml.includes('cfRule')) ?? '', 'latin1')
      .toString('utf8')
      .match(/<f>[^<]*|<formula>[^<]*/g)
      ?.join(' ') ?? '';
  expect(formulas()).toBe("<f>'方案'!A1 <f>A1 <formula>方案!A1&gt;0");
  await workbook.apply([planOf('scheme', '方案', [[2]])]);
  expect(formulas()).toBe("<f>'方案'!A1 <f>A1 <formula>方案!A1&gt;0");
  await workbook.apply([planOf('scheme', '评议方案', [[2]])]);
  expect(formulas()).toBe("<f>'评议方案'!A1 <f>A1 <formula>'评议方案'!A1&gt;0");
  await workbook.apply([], { remove: ['scheme'] });
  expect(formulas()).toBe('<f>#REF! <f>A1 <formula>#REF!&gt;0');
  expect((await opened(workbook.save()).sheets()).ok).toBe(true);
});
