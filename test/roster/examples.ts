// One example a rule: a roster in which it fires, and a near miss in which it must not. docs/rules.md shows them all.
import { rectOf } from '../../src/kernel/address';
import type { CivilDate } from '../../src/kernel/dates';
import type { CellValue, Grid } from '../../src/kernel/grid';
import type { Column } from '../../src/roster/columns';
import type { RosterCode } from '../../src/roster/findings';
import type { Roster } from '../../src/roster/read-roster';
import { readRoster } from '../support/at-once';
import { known } from '../../src/kernel/assert';

export type Rows = readonly (readonly CellValue[])[];

/** A small sheet; numbers are numbers, everything else is text. */
export interface Sheet {
  readonly rows: Rows;
  /** Cell → number format. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  /** Hidden rows as Excel numbers them. */
  readonly hidden?: readonly number[];
  readonly required?: readonly Column[];
  /** The range that the user chose. */
  readonly area?: string;
  /** The place that he chose and that is gone. */
  readonly gone?: string;
}

export interface Example {
  /** What the rule is for, in one sentence. */
  readonly means: string;
  readonly fires: Sheet;
  readonly near: Sheet;
}

/** The usual example: the same columns, other rows. */
const example = (means: string, head: Rows[number], fires: Rows, near: Rows): Example => ({
  means,
  fires: { rows: [head, ...fires] },
  near: { rows: [head, ...near] },
});

export const TODAY: CivilDate = { year: 2021, month: 3, day: 31 };

export function gridFrom({ rows, formats = {}, merges, hidden }: Sheet, sheet = '花名册'): Grid {
  const shown: string[][] = rows.map((row) => row.map(() => 'General'));
  for (const [cell, format] of Object.entries(formats)) {
    const { row, column } = rectOf(cell);
    const line = shown[row];
    if (line) line[column] = format;
  }
  return {
    sheet,
    values: rows,
    formats: shown,
    date1904: false,
    ...(merges && { merges: merges.map(rectOf) }),
    ...(hidden && { hiddenRows: hidden.map((row) => row - 1) }),
  };
}

export const read = (sheet: Sheet): Roster =>
  known(
    readRoster(gridFrom(sheet), TODAY, {
      required: sheet.required ?? [],
      ...(sheet.area !== undefined && { area: rectOf(sheet.area) }),
      ...(sheet.gone !== undefined && { gone: sheet.gone }),
    }),
    'the example has a header',
  );

const names = (...written: CellValue[]): Sheet => ({
  rows: [['序号', '姓名'], ...written.map((name, i) => [i + 1, name])],
});
const column = (heading: string, ...values: CellValue[]): Sheet => ({
  rows: [['姓名', heading], ...values.map((value, i) => [`张${'一二三四五六'[i] ?? ''}`, value])],
});
const blank = (count: number): Rows => Array.from({ length: count }, () => []);

export const EXAMPLES: Readonly<Record<RosterCode, Example>> = {
  'name-missing': example(
    'A row holds what only a person has, and no name: somebody would be missing from the ballot.',
    ['姓名', '性别'],
    [
      ['张三', '男'],
      [null, '女'],
    ],
    [
      ['张三', '男'],
      [null, ''],
      ['李四', '女'],
    ],
  ),
  'name-error': {
    means: 'A formula in the name column failed; its error would be printed on ballots.',
    fires: names('张三', '#N/A'),
    near: names('张三', '娜'),
  },
  'name-length': {
    means: 'A name of one character, or of more than 30.',
    fires: names('张三', '李'),
    near: names('张三', '𠮷野'),
  },
  'name-spaces': {
    means: 'Spaces around or inside a name. 张　三 is 张三; the original stays for print.',
    fires: names('张　三'),
    near: names('Zhang San'),
  },
  'name-width': {
    means: 'Full-width letters or signs in a name.',
    fires: names('Ｚhang San'),
    near: names('王刚（女）'),
  },
  'name-dot': {
    means: 'A look-alike of the middle dot U+00B7 in a transliterated name.',
    fires: names('买买提•艾力'),
    near: names('买买提·艾力', 'J. Smith'),
  },
  'name-note': {
    means: 'Brackets behind a name carry a note.',
    fires: names('王刚（女）'),
    near: names('王刚'),
  },
  'name-signs': {
    means: 'Digits or signs that names do not have; two people in one cell.',
    fires: names('张三、李四'),
    near: names('刘〇', "O'Brien"),
  },
  'name-merged': {
    means: 'A name that is merged over several rows is one person.',
    fires: {
      rows: [
        ['姓名', '学历'],
        ['张三', '本科'],
        [null, '研究生'],
        ['李四', '本科'],
      ],
      merges: ['A2:A3'],
    },
    near: {
      rows: [
        ['姓名', '部门'],
        ['张三', '一组'],
        ['李四', null],
      ],
      merges: ['B2:B3'],
    },
  },
  'roster-gone': {
    means:
      'The sheet or table that was chosen for the roster is not there any more, and another one is read.',
    fires: { ...names('张三'), gone: '名单 A3:H40' },
    near: names('张三'),
  },
  'rows-outside': {
    means: 'People stand below the range that was chosen, and are not counted.',
    fires: { ...names('张三', '李四', '王五'), area: 'A1:B2' },
    near: { rows: [...names('张三', '李四').rows, [], ['制表：赵六']], area: 'A1:B3' },
  },
  'sum-row': {
    means: 'A row of totals is no person.',
    fires: {
      rows: [
        ['序号', '姓名', '党费'],
        [1, '张三', 5],
        ['合计', null, 5],
      ],
    },
    near: names('张三', '计春华'),
  },
  'signature-row': {
    means: 'A line for signatures or notes below the table.',
    fires: {
      rows: [
        ['姓名', '性别'],
        ['张三', '男'],
        ['填表人：李四', null],
      ],
    },
    near: {
      rows: [
        ['姓名', '性别', '备注'],
        ['张三', '男', '注意：外地'],
        ['李四', '女', null],
      ],
    },
  },
  'unit-row': {
    means: 'A line that names a unit; the people below belong to it.',
    fires: {
      rows: [
        ['序号', '姓名'],
        ['第一党小组', null],
        [1, '张三'],
      ],
    },
    near: {
      rows: [
        ['姓名', '部门'],
        ['张三', '第一党小组'],
      ],
    },
  },
  'text-row': example(
    'A line that names nobody and is no sum, signature or unit: asked about, never dropped silently.',
    ['序号', '姓名', '性别'],
    [
      [1, '张三', '男'],
      ['名单截至三月底，新转入的没有列', null, null],
    ],
    [
      [1, '张三', '男'],
      [null, '李四', null],
    ],
  ),
  'header-repeated': example(
    'The header stands again further down: several blocks in one sheet, read as one roster.',
    ['姓名', '性别'],
    [
      ['张三', '男'],
      ['姓名', '性别'],
      ['李四', '女'],
    ],
    [
      ['张三', '男'],
      ['李四', '女'],
    ],
  ),
  'rows-unnamed': example(
    'Rows with a number and nothing else.',
    ['序号', '姓名'],
    [
      [1, '张三'],
      [2, null],
      [3, null],
    ],
    [
      [1, '张三'],
      [2, '李四'],
    ],
  ),
  'rows-hidden': {
    means: 'People in hidden or filtered rows count; the user is told of them.',
    fires: { ...names('张三', '李四', '王五'), hidden: [3, 4] },
    near: { rows: [['说明'], ['序号', '姓名'], [1, '张三']], hidden: [1] },
  },
  'row-far': example(
    'A person at least 50 empty rows below the others: perhaps a leftover.',
    ['姓名', '性别'],
    [['张三', '男'], ...blank(50), ['李四', '女']],
    [['张三', '男'], ...blank(49), ['李四', '女']],
  ),
  'heading-repeated': {
    means: 'Two headings mean the same column; the first one is used.',
    fires: {
      rows: [
        ['姓名', '电话', '手机'],
        ['张三', null, null],
      ],
    },
    near: {
      rows: [
        ['姓名', '电话', '传真'],
        ['张三', null, null],
      ],
    },
  },
  'heading-empty': {
    means: 'A column with content and no heading is not read.',
    fires: {
      rows: [
        ['姓名', '性别'],
        ['张三', '男', '组长'],
      ],
    },
    near: {
      rows: [
        ['姓名', '性别', '组内分工'],
        ['张三', '男', '组长'],
      ],
    },
  },
  'column-missing': {
    means: 'A column that the user requires is not there.',
    fires: { ...column('性别', '男'), required: ['education'] },
    near: { ...column('文化程度', '本科'), required: ['education'] },
  },
  'value-missing': {
    means: 'A cell of a required column is empty.',
    fires: { ...column('学历', '本科', null), required: ['education'] },
    near: {
      rows: [
        ['姓名', '部门'],
        ['张三', '一组'],
        ['李四', null],
      ],
      merges: ['B2:B3'],
      required: ['unit'],
    },
  },
  'cell-error': {
    means: 'A formula failed in a column that is read.',
    fires: column('学历', '#REF!'),
    near: {
      rows: [
        ['姓名', '学历', '党费'],
        ['张三', '本科', '#REF!'],
      ],
    },
  },
  'id-lost-digits': {
    means: 'Excel keeps 15 digits of a number: an ID that was stored as one is lost.',
    fires: column('身份证号', 110105194912310000),
    near: column('身份证号', '11010519491231002X', 610104620927690),
  },
  'id-shape': {
    means: 'An ID has 18 characters, or 15 in the old form.',
    fires: column('身份证号', '1101051949123100'),
    near: column('身份证号', '11010519491231002X', '无', null),
  },
  'id-check': {
    means: 'The check character of GB 11643 does not fit.',
    fires: column('身份证号', '340524198001010013'),
    near: column('身份证号', '34052419800101001X'),
  },
  'id-date': {
    means: 'The birth date inside the ID does not exist.',
    fires: column('身份证号', '440308199902301512'),
    near: column('身份证号', '810000199408230021', '830000199201300022'),
  },
  'id-area': {
    means: 'The area code was never in use; abolished codes are fine.',
    fires: column('身份证号', '111111199901101512'),
    near: column('身份证号', '11010519491231002X', '810000199408230021'),
  },
  'id-old': {
    means: 'An ID of the old form of 15 digits.',
    fires: column('身份证号', '610104620927690'),
    near: column('身份证号', '610104196209276908'),
  },
  'id-form': {
    means: 'An ID with full-width characters, spaces or a small x.',
    fires: column('身份证号', '１１０１０５１９４９１２３１００２ｘ'),
    near: column('身份证号', '11010519491231002X'),
  },
  'id-birth': example(
    'The birth date in the ID is another one than in its column; precision counts, so a month fits all its days.',
    ['姓名', '身份证号', '出生年月'],
    [['张三', '11010519491231002X', '1950-01']],
    [['张三', '11010519491231002X', '1949-12']],
  ),
  'id-sex': example(
    'The sex in the ID (an odd 17th digit is male) is another one than in its column.',
    ['姓名', '身份证号', '性别'],
    [['张三', '11010519491231002X', '男']],
    [['张三', '11010519491231002X', '女']],
  ),
  'date-invalid': {
    means: 'A text that is no date, or a day that does not exist.',
    fires: column('入党时间', '2021-02-30', '去年'),
    near: column('入党时间', '二〇二〇年十二月', '2020.12', '/'),
  },
  'date-ambiguous': {
    means: 'Typed as a number, 2019.10 became 2019.1: January or October?',
    fires: column('入党时间', 2019.1),
    near: column('入党时间', 2019.03, '2019-10'),
  },
  'date-weekday': {
    means: 'The weekday in brackets is not that of the date.',
    fires: column('入党时间', '2021年3月15日（星期二）'),
    near: column('入党时间', '2021年3月15日（星期一）'),
  },
  'date-text': {
    means: 'A date that is understood but not written as one; a year and month stays a year and month.',
    fires: column('入党时间', '2018.6.25', 20180625, '2018年6月'),
    near: {
      ...column('入党时间', 43276, '2018-06', 43252),
      formats: { B2: 'yyyy/m/d', B4: 'yyyy"年"m"月"' },
    },
  },
  'date-future': {
    means: 'A date after today.',
    fires: column('入党时间', '2021-04'),
    near: column('入党时间', '2021-03'),
  },
  'born-early': {
    means: 'Born more than 120 years ago.',
    fires: column('出生年月', '1900-05'),
    near: column('出生年月', '1921-05'),
  },
  'joined-before-born': example(
    'Joined before being born: the two cells are probably swapped.',
    ['姓名', '出生年月', '入党时间'],
    [['张三', '2008-06', '1985-01']],
    [['张三', '1985-01', '2008-06']],
  ),
  'joined-too-young': example(
    'Members are at least 18 years old when they join.',
    ['姓名', '出生年月', '入党时间'],
    [['张三', '1985-07', '2003-06']],
    [['张三', '1985-07', '2003-07']],
  ),
  'probation-over': example(
    'Probation lasts one year.',
    ['姓名', '党员类别', '入党时间'],
    [['张三', '预备党员', '2020-02']],
    [
      ['张三', '预备党员', '2020-06'],
      ['李四', '正式党员', '2019-06'],
    ],
  ),
  'retired-young': example(
    'Retired, and under 45.',
    ['姓名', '人员类别', '出生年月'],
    [['张三', '退休', '1986-08']],
    [
      ['张三', '退休', '1970-08'],
      ['李四', '在职', '1986-08'],
    ],
  ),
  'word-unknown': {
    means:
      'A word that is in none of the vocabularies: sex, education, service, membership, political status, ethnic group.',
    fires: column('学历', '函授'),
    near: column('学历', '在职研究生', '大学', '/'),
  },
  'word-standard': {
    means: 'A synonym of a standard word (GB/T 2261.1, 4658, 4762, 3304).',
    fires: column('性别', '女性', '1'),
    near: column('性别', '女', 'M'),
  },
  'standing-differs': example(
    'Membership and political status contradict each other.',
    ['姓名', '党员类别', '政治面貌'],
    [['张三', '正式党员', '中共预备党员']],
    [['张三', '预备党员', '中共党员']],
  ),
  'phone-lost-digits': {
    means: 'A number that was turned into an exponent as text.',
    fires: column('手机', '1.38E+10'),
    near: column('手机', 13800138000),
  },
  'phone-invalid': {
    means: 'Neither a mobile number nor a landline with its area code.',
    fires: column('手机', '12345678901', '1380013800'),
    near: column('手机', '+86 138-0013-8000', '１３８００１３８０００', '010-12345678'),
  },
  'phone-shared': {
    means: 'Two people have the same number.',
    fires: column('手机', '13800138000', '+86 13800138000'),
    near: column('手机', '13800138000', '13800138001'),
  },
  'name-duplicate': example(
    'Two people of one name whom nothing tells apart, or one person twice: no ballot can be made.',
    ['姓名', '性别'],
    [
      ['王刚', '男'],
      ['王 刚', '男'],
    ],
    [
      ['王刚', '男'],
      ['王刚', '女'],
    ],
  ),
  'name-shared': example(
    'Two people of one name, and the label that tells them apart on the ballot.',
    ['姓名', '性别'],
    [
      ['王刚', '男'],
      ['王刚', '女'],
    ],
    [
      ['王刚', '男'],
      ['王钢', '男'],
    ],
  ),
  'person-repeated': example(
    'The same name and the same ID: one person, written twice.',
    ['姓名', '人员类别', '身份证号'],
    [
      ['王刚', '在职', '34052419800101001X'],
      ['王刚', '退休', '34052419800101001x'],
    ],
    [
      ['王刚', '在职', '34052419800101001X'],
      ['王刚', '退休', null],
    ],
  ),
  'id-shared': {
    means: 'One ID under two names.',
    fires: column('身份证号', '34052419800101001X', '34052419800101001X'),
    near: column('身份证号', '34052419800101001X', '11010519491231002X'),
  },
  'secretary-count': {
    means: 'A unit has exactly one secretary; asked only where there is a column for posts.',
    fires: column('职务', '委员', '委员'),
    near: column('职务', '书记', '副书记', '书记员'),
  },
  'committee-size': example(
    'A branch of at least 7 formal members has a committee of 3 to 7.',
    ['姓名', '职务'],
    [...Array.from('甲乙丙丁戊己庚').map((name, i) => [`张${name}`, i === 0 ? '书记' : null])],
    [...Array.from('甲乙丙丁戊己').map((name, i) => [`张${name}`, i === 0 ? '书记' : null])],
  ),
  'post-probationary': example(
    'Probationary members cannot be elected.',
    ['姓名', '党员类别', '职务'],
    [['张三', '预备党员', '书记']],
    [
      ['张三', '正式党员', '书记'],
      ['李四', '预备党员', null],
    ],
  ),
  'total-differs': {
    means: 'A heading, a sum or the summary sheet states another number than the roster counts.',
    fires: { rows: [['某支部党员花名册（共121人）'], ['序号', '姓名'], [1, '张三'], [2, '李四']] },
    near: { rows: [['某支部2021年党员花名册（共2人）'], ['序号', '姓名'], [1, '张三'], [2, '李四']] },
  },
  'total-parts': {
    means: 'A stated total is not the sum of its stated parts.',
    fires: { rows: [['党员总数8人，在职7人，退休2人'], ['序号', '姓名'], [1, '张三']] },
    near: { rows: [['党员总数8人，在职7人，退休1人'], ['序号', '姓名'], [1, '张三']] },
  },
};
