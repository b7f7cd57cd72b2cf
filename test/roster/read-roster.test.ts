// Rosters in the shapes that real files have.
import type { CellValue } from '../../src/kernel/grid';
import { readRoster as inSteps } from '../../src/roster/read-roster';
import { readRoster } from '../support/at-once';
import type { HeadingChoices } from '../../src/roster/columns';
import { countMembers } from '../../src/roster/statistics';
import { gridFrom, read, type Rows, type Sheet, TODAY } from './examples';

const labels = (sheet: Sheet): readonly string[] => read(sheet).members.map((member) => member.label);
const codes = (sheet: Sheet): readonly string[] =>
  read(sheet).findings.map(({ code, at }) => `${code} ${at.cell ?? ''}`);

test('a title, instructions and blank rows above the header', () => {
  const rows: Rows = [
    ['某支部党员花名册'],
    [],
    ['填写说明：逐项填写'],
    ...Array.from({ length: 20 }, () => []),
    ['序号', '姓名', '性别'],
    [1, '张三', '男'],
  ];
  expect(labels({ rows })).toEqual(['张三']);
});

test('a header below row 30 is not looked for', () => {
  const rows: Rows = [
    ...Array.from({ length: 30 }, () => ['说明'] as CellValue[]),
    ['姓名', '性别'],
    ['张三', '男'],
  ];
  expect(readRoster(gridFrom({ rows }), TODAY)).toBeNull();
});

const TWO_ROWS: Rows = [
  ['序号', '姓名', '基本情况', null, '入党', null, '职务'],
  [null, null, '性别', '学历', '时间', '介绍人', null],
  [1, '张三', '男', '本科', '2008-06', '李四', '书记'],
];

test.each([
  ['with', ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2']],
  ['without', undefined],
] as const)('a header of two rows, %s merges known', (_, merges) => {
  const roster = read({ rows: TWO_ROWS, ...(merges && { merges }) });
  expect(Object.fromEntries(roster.header.columns)).toEqual({
    index: 0,
    name: 1,
    sex: 2,
    education: 3,
    joined: 4,
    post: 6,
  });
  expect(roster.members).toMatchObject([
    {
      label: '张三',
      sex: 'male',
      education: 'bachelor',
      joined: { year: 2008, month: 6, day: null },
      post: 'secretary',
    },
  ]);
  expect(roster.header.headings.filter(({ column }) => column === null).map(({ text }) => text)).toEqual([
    '入党 介绍人',
  ]);
});

test('a header of three rows under a title', () => {
  const rows: Rows = [
    ['党员信息表', null, null, null],
    ['姓名', '信息', null, null],
    [null, '个人', null, '组织'],
    [null, '性别', '出生年月', '入党时间'],
    ['张三', '女', '1980-01', '2005-07'],
  ];
  const roster = read({ rows, merges: ['A1:D1', 'A2:A4', 'B2:D2', 'B3:C3'] });
  expect(roster.header).toMatchObject({ top: 1, row: 3 });
  expect(roster.members).toMatchObject([{ label: '张三', sex: 'female' }]);
});

test('a department merged down over its people', () => {
  const rows: Rows = [
    ['部门', '姓名', '人员类别'],
    ['财务科', '张三', '在职'],
    [null, '李四', null],
    ['办公室', '王五', '退休'],
  ];
  const roster = read({ rows, merges: ['A2:A3', 'C2:C3'] });
  expect(roster.members.map(({ unit, service }) => [unit, service])).toEqual([
    ['财务科', 'in-service'],
    ['财务科', 'in-service'],
    ['办公室', 'retired'],
  ]);
});

test('several units in one sheet, each with its title and header', () => {
  const rows: Rows = [
    ['第一党小组', null, null],
    ['序号', '姓名', '性别'],
    [1, '张三', '男'],
    ['小计', '1人', null],
    ['第二党小组', null, null],
    ['序号', '性别', '姓名'],
    [1, '女', '李四'],
    ['合计', 2, null],
    ['填表人：赵六', null, '2021年3月'],
  ];
  expect(labels({ rows })).toEqual(['张三', '李四']);
  expect(read({ rows }).members.map(({ sex, unit }) => [sex, unit])).toEqual([
    ['male', null],
    ['female', '第二党小组'],
  ]);
  expect(codes({ rows })).toEqual([
    'sum-row A4',
    'sum-row A8',
    'signature-row A9',
    'unit-row A5',
    'header-repeated B6',
  ]);
});

test('homonyms in two units are told apart by the unit', () => {
  const rows: Rows = [
    ['姓名', '部门'],
    ['王刚', '一组'],
    ['王刚', '二组'],
  ];
  expect(labels({ rows })).toEqual(['王刚（一组）', '王刚（二组）']);
});

test('formulas that give "", ghost rows, rows with a number only', () => {
  const rows: Rows = [
    ['序号', '姓名', '性别'],
    [1, '张三', '男'],
    ['', '', ''],
    [2, '', ''],
    [3, null, null],
    [null, ' ', ''],
  ];
  expect(labels({ rows })).toEqual(['张三']);
  expect(codes({ rows })).toEqual(['rows-unnamed B4']);
});

test('probationary by its column, by political status, by a note', () => {
  const rows: Rows = [
    ['姓名', '政治面貌'],
    ['甲一', '中共预备党员'],
    ['乙二', '中共党员'],
    ['丙三（预备）', null],
  ];
  expect(read({ rows }).members.map(({ standing }) => standing)).toEqual([
    'probationary',
    'formal',
    'probationary',
  ]);
});

test.each([
  ['是否退休', ['retired', 'in-service']],
  ['是否在职', ['in-service', 'retired']],
])('yes and no under %s', (heading, services) => {
  const rows: Rows = [
    ['姓名', heading],
    ['甲一', '是'],
    ['乙二', '否'],
  ];
  expect(read({ rows }).members.map(({ service }) => service)).toEqual(services);
});

test.each([
  ['是否预备党员', ['probationary', 'formal']],
  ['是否正式党员', ['formal', 'probationary']],
])('yes and no under %s', (heading, standings) => {
  const rows: Rows = [
    ['姓名', heading],
    ['甲一', '是'],
    ['乙二', '否'],
  ];
  expect(read({ rows }).members.map(({ standing }) => standing)).toEqual(standings);
});

test('the user says what a heading is', () => {
  const rows: Rows = [
    ['同志', '男女', '姓名'],
    ['张三', '男', '别名'],
  ];
  const choices: HeadingChoices = new Map([
    ['同志', 'name'],
    ['男女', 'sex'],
    ['姓名', null],
  ]);
  const roster = readRoster(gridFrom({ rows }), TODAY, { choices });
  expect(roster?.members).toMatchObject([{ label: '张三', sex: 'male' }]);
});

test('a summary that contradicts itself and the roster: 7 in service were rated, 8 were counted', () => {
  const rows: Rows = [
    ['党员总数8人，在职7人，退休2人'],
    ['姓名', '人员类别'],
    ...'甲乙丙丁戊己庚'.split('').map((name) => [`张${name}`, '在职']),
    ['张辛', '退休'],
  ];
  expect(codes({ rows })).toEqual(['total-differs A1', 'total-parts A1']);
});

test('the reference branch has no finding', () => {
  const rows: Rows = [
    ['序号', '姓名', '性别', '出生年月', '学历', '人员类别', '党员类别', '入党时间', '党内职务'],
    [1, '周国栋', '男', '1968-04', '研究生', '在职', '正式党员', 33036, '书记、主任'],
    [2, '林晓燕', '女', '1975-09', '本科', '在职', '正式党员', 35977, '纪检委员'],
    [3, '郑德福', '男', '1952-03', '大专', '退休', '正式党员', 28041, '宣传委员'],
  ];
  const sheet: Sheet = { rows, formats: { H2: 'yyyy-mm-dd', H3: 'yyyy-mm-dd', H4: 'yyyy-mm-dd' } };
  expect(codes(sheet)).toEqual([]);
  expect(countMembers(read(sheet).members)).toMatchObject({
    members: 3,
    inService: 2,
    retired: 1,
    women: 1,
    committee: 3,
  });
});

test('an English roster', () => {
  const rows: Rows = [
    ['No.', 'Full name', 'Gender', 'Date of birth', 'Education', 'Mobile', 'Remarks'],
    [1, 'Zhou Guodong', 'M', '1968-04', "Master's", '+86 138 0013 8000', 'x'],
    [2, 'Lin Xiaoyan', 'Female', '1975-09', 'University', null, null],
  ];
  expect(read({ rows }).members).toMatchObject([
    { sex: 'male', education: 'postgraduate' },
    { sex: 'female', education: 'bachelor' },
  ]);
  expect(codes({ rows })).toEqual(['word-standard E3']);
});

test('a long roster may rest after each row, and after each person judged', () => {
  const people = Array.from({ length: 500 }, (_, at) => [at + 1, `成员${String(at)}`]);
  const steps = inSteps(gridFrom({ rows: [['序号', '姓名'], ...people] }), TODAY);
  let rests = 0;
  while (!steps.next().done) rests++;
  expect(rests).toBeGreaterThan(2 * people.length);
});
