// Laws of the roster: no cell can crash the reader; fixes do what they say, once, and change nobody's name.
import fc from 'fast-check';
import { rectOf } from '../../src/kernel/address';
import type { CellValue, Grid } from '../../src/kernel/grid';
import { chooseFixes, type Fix } from '../../src/roster/fixes';
import { readRoster } from '../support/at-once';
import { HEADINGS } from '../../src/roster/columns';
import { cleanName } from '../../src/roster/person';
import { gridFrom, TODAY } from './examples';

const HEAD = [
  '序号',
  '姓名',
  '性别',
  '出生年月',
  '入党时间',
  '学历',
  '人员类别',
  '党员类别',
  '职务',
  '身份证号',
  '联系电话',
  '民族',
  '政治面貌',
  '部门',
  '备注',
];

/** What people really type, and what they never would. */
const token = fc.constantFrom<CellValue>(
  ...[
    '张三',
    '张　三',
    ' 李四 ',
    '王刚（女）',
    '王刚（预备）',
    '买买提•艾力',
    'Ｚhang San',
    '合计',
    '填表人：',
    '第一党小组',
    '姓名',
    '#N/A',
    '',
    '/',
  ],
  ...[
    '男',
    '女性',
    'M',
    '1',
    '本科',
    '大学',
    '硕士',
    '函授',
    '在职',
    '退休',
    '是',
    '预备党员',
    '书记',
    '汉族',
    '中共党员',
    '群众',
  ],
  ...[
    '2021-03-15',
    '2021.3.15',
    '20210315',
    '2021年3月15日（星期一）',
    '2021年3月',
    '二〇二一年三月',
    '２０２１．３',
    '2021-02-30',
    '1.38E+10',
  ],
  ...[
    '11010519491231002X',
    '１１０１０５１９４９１２３１００２ｘ',
    '610104620927690',
    '340524198001010013',
    '13800138000',
    '+86 138-0013-8000',
  ],
  ...[null, 0, 1, 2021.1, 20210315, 44270, 110105194912310000, 13800138000, -1, 1e21, true, false],
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: token },
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true }),
  fc.boolean(),
);
const format = fc.constantFrom('General', '@', 'yyyy-mm-dd', 'yyyy"年"m"月"', '0.00', '[Red]0;"年"');
const row = fc.array(value, { maxLength: HEAD.length + 1 });
const rows = fc.array(row, { maxLength: 12 });

const grid: fc.Arbitrary<Grid> = fc
  .record({
    above: fc.array(row, { maxLength: 3 }),
    rows,
    format,
    date1904: fc.boolean(),
    merges: fc.array(
      fc.tuple(fc.nat(14), fc.nat(14), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      { maxLength: 3 },
    ),
    hidden: fc.array(fc.nat(14), { maxLength: 3 }),
  })
  .map(({ above, rows: below, format: shown, date1904, merges, hidden }) => {
    const values = [...above, HEAD, ...below];
    return {
      sheet: '花名册',
      values,
      formats: values.map((line) => line.map(() => shown)),
      date1904,
      merges: merges.map(([top, left, height, width]) => ({
        row: top,
        column: left,
        rows: height,
        columns: width,
      })),
      hiddenRows: [...new Set(hidden)].sort((a, b) => a - b),
    };
  });

/** A row that is mostly what its headings ask for, in some spelling. */
const word = (...texts: readonly CellValue[]): fc.Arbitrary<CellValue> =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...texts) }, { weight: 1, arbitrary: value });
const dates = word(
  '2018.6.25',
  '20180625',
  '2018年6月',
  '2018-06',
  '二〇一八年六月',
  20180625,
  201806,
  2018,
  43276,
  2018.1,
);
const person = fc
  .tuple(
    word(1, 2, '3'),
    word('张三', '张　三', ' 李四 ', '王刚（女）', '王 刚（大）', '买买提•艾力', 'Ｚhang San', 'Li  Si (x)'),
    word('男', '女性', 'M', '1', 'woman'),
    dates,
    dates,
    word('本科', '大学', '研究生学历', 'university'),
    word('在职', '退', '已退休'),
    word('正式党员', '预备期'),
    word('书记', null),
    word(
      '11010519491231002X',
      '１１０１０５１９４９１２３１００２ｘ',
      '610104620927690',
      610104620927690,
      '34052419800101001x',
    ),
    word('13800138000', '+86 13800138000'),
    word('汉族', '汉'),
    word('群众', '团员', '中国共产党党员'),
  )
  .map((cells): CellValue[] => [...cells]);
const likely: fc.Arbitrary<Grid> = fc
  .record({ people: fc.array(person, { minLength: 1, maxLength: 6 }), format, date1904: fc.boolean() })
  .map(({ people, format: shown, date1904 }) => {
    const values = [HEAD, ...people];
    return { sheet: '花名册', values, formats: values.map((line) => line.map(() => shown)), date1904 };
  });

const RUNS = { numRuns: 300 };

test('any grid can be read', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        grid,
        rows.map((values) => ({ sheet: 'x', values, formats: [], date1904: false })),
      ),
      (one) => {
        const roster = readRoster(one, TODAY, { required: ['sex', 'unit'] });
        for (const finding of roster?.findings ?? []) expect(finding.at.cell).toMatch(/^[A-Z]+\d+$/);
      },
    ),
    RUNS,
  );
});

test('any edit of one cell of a sound roster can be read, and the other people stay', () => {
  const sound = Array.from({ length: 6 }, (_, i): CellValue[] => [
    i + 1,
    `张${'一二三四五六'[i] ?? ''}`,
    '男',
    '1980-01',
    '2005-06',
    '本科',
    '在职',
    '正式党员',
    i === 0 ? '书记' : null,
  ]);
  fc.assert(
    fc.property(fc.nat(6), fc.nat(HEAD.length), value, (at, column, typed) => {
      const values: CellValue[][] = [[...HEAD], ...sound.map((line) => [...line])];
      const line = values[at + (at === 0 ? 1 : 0)] ?? [];
      while (line.length < column) line.push(null);
      line[column] = typed;
      const names = (readRoster(gridFrom({ rows: values }), TODAY)?.members ?? []).map(({ name }) => name);
      const edited = at + (at === 0 ? 1 : 0);
      const others = sound.filter((_, i) => i + 1 !== edited).map((person) => person[1]);
      expect(names.filter((name) => others.includes(name)).length).toBeGreaterThanOrEqual(others.length);
    }),
    RUNS,
  );
});

/** The grid with some fixes made, as a workbook would hold it then. */
function applied(one: Grid, fixes: readonly Fix[]): Grid {
  const values = one.values.map((line) => [...line]);
  const formats = values.map((line, at) => line.map((_, column) => one.formats[at]?.[column] ?? 'General'));
  for (const { edit } of fixes) {
    const { row: at, column } = rectOf(edit.cell);
    expect(values[at]?.[column]).toBe(edit.from.value);
    const line = values[at];
    const shown = formats[at];
    if (line) line[column] = edit.to.value;
    if (shown) shown[column] = edit.to.format;
  }
  return { ...one, values, formats };
}

test('a fixed roster has none of the fixed findings; fixing again changes nothing; everybody keeps name and label', () => {
  let total = 0;
  fc.assert(
    fc.property(fc.oneof(likely, likely, grid), (one) => {
      const before = readRoster(one, TODAY);
      if (!before) return;
      const fixes = chooseFixes(before.fixes, {});
      total += fixes.length;
      const after = readRoster(applied(one, fixes), TODAY);
      expect(after?.fixes).toEqual([]);
      const fixed = new Set(before.fixes.map(({ code, edit }) => `${code} ${edit.cell}`));
      expect(after?.findings.filter(({ code, at }) => fixed.has(`${code} ${at.cell ?? ''}`))).toEqual([]);
      expect(
        after?.members.map(({ label, born, joined, sex, education }) => [
          label,
          born,
          joined,
          sex,
          education,
        ]),
      ).toEqual(
        before.members.map(({ label, born, joined, sex, education }) => [
          label,
          born,
          joined,
          sex,
          education,
        ]),
      );
    }),
    RUNS,
  );
  expect(total).toBeGreaterThan(2000);
});

test('a clean name is clean', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), token.map(String)), (text) =>
      expect(cleanName(cleanName(text))).toBe(cleanName(text)),
    ),
    RUNS,
  );
});

test('every heading is found under its column', () => {
  for (const [column, headings] of Object.entries(HEADINGS)) {
    for (const heading of headings) {
      const other = column === 'sex' ? '学历' : '性别';
      const rows: CellValue[][] = column === 'name' ? [[heading, other]] : [['姓名', heading]];
      expect([
        heading,
        [...(readRoster(gridFrom({ rows }), TODAY)?.header.columns.keys() ?? [])].includes(column as never),
      ]).toEqual([heading, true]);
    }
  }
});
