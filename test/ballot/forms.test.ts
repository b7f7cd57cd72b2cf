import { formFor, formsFor, sameQuestions } from '../../src/ballot/form';
import { bandTops, pointsOf } from '../../src/ballot/form-layout';
import { judgeBallot } from '../../src/ballot/judge-ballot';
import { orderNames } from '../../src/ballot/name-order';
import { weakening } from '../../src/ballot/one-way';
import { planBallot } from '../../src/ballot/plan-ballot';
import { readBallotSheet } from '../../src/ballot/read-ballot-sheet';
import { parseScheme, parseSchemeJson, schemeJson } from '../../src/ballot/read-scheme';
import type { FormScheme, Scheme } from '../../src/ballot/scheme';
import { planScheme, readSchemeSheet } from '../../src/ballot/scheme-sheet';
import { defaultScheme } from '../../src/ballot/default-scheme';
import { newSerial, sealOf } from '../../src/ballot/serial';
import { newVote, planVote, readVote, withForm } from '../../src/ballot/vote';
import { rectOf } from '../../src/kernel/address';
import { type CellValue, gridOf } from '../../src/kernel/grid';
import { cryptoRandom } from '../../src/kernel/random';
import type { Member } from '../../src/roster/member';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { findingSentence } from '../../src/strings';
import { strings, valueOf } from '../support/book';

const words = strings.sheets.ballot;
const member = (label: string): Member => ({ label, standing: 'formal' }) as Member;
const people = ['王刚', '丁一', '曾强'].map(member);

const list: FormScheme = {
  id: 'members',
  title: '民主评议党员测评表',
  shortTitle: '党员测评',
  subjectHeading: '姓名',
  instructions: '每行打一个√。',
  subjects: { from: 'roster' },
  grades: [
    { label: '优秀', points: 100 },
    { label: '合格', points: 80 },
  ],
  cap: null,
};
const matrix: FormScheme = {
  ...list,
  id: 'matrix',
  shortTitle: '矩阵',
  kind: 'matrix',
  aspects: ['思想', '作风'],
  overall: '总评',
};
const score: FormScheme = {
  ...list,
  id: 'score',
  shortTitle: '打分',
  kind: 'score',
  grades: [
    { label: '优秀', points: 95, from: 90 },
    { label: '良好', points: 80, from: 60 },
    { label: '较差', points: 40, from: 0 },
  ],
};
const slip: FormScheme = { ...list, id: 'slips', shortTitle: '单票', kind: 'slip', selfRating: 'excluded' };
const rich: FormScheme = {
  ...list,
  remarks: '存在问题',
  opinion: '其他意见',
  order: 'stroke',
  paper: 'a5',
  color: 'red',
  quota: 1,
};
const scheme = (...forms: readonly FormScheme[]): Scheme => ({
  ...defaultScheme('某支部', '', words),
  forms,
});

const gridOfPlan = (plan: SheetPlan) =>
  gridOf(
    plan.name,
    plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
  );

/** The ballot of a form, and the same filled: `cells` are rows of texts for its marks. */
function print(formScheme: FormScheme, cells: readonly (readonly string[])[] = []) {
  const form = valueOf(formFor(formScheme, people));
  const vote = newVote([form], cryptoRandom);
  const serial = newSerial(cryptoRandom);
  const { subjects, grades } = form;
  const seal = sealOf(vote.key, { session: vote.session, form: form.id, serial, subjects, grades });
  const plan = planBallot(
    { form, unit: '某支部', date: '2021-03-15', session: vote.session, serial, seal, mark: '√' },
    words,
  );
  const { row, column } = rectOf(plan.names['Pingyi.Marks'] ?? '');
  const grid = gridOfPlan(plan);
  const values = grid.values.map((line, r) => {
    const out: CellValue[] = [...line];
    cells[r - row]?.forEach((text, c) => (out[column + c] = text === '' ? null : text));
    return out;
  });
  const reading = readBallotSheet({ ...grid, values }, plan.names);
  const rules = { ...scheme(formScheme), session: vote.session, key: vote.key, printed: [form] };
  return { form, plan, reading, verdict: reading && judgeBallot(reading, rules) };
}

describe('a scheme with forms of every kind', () => {
  test.each([
    ['matrix', matrix],
    ['score', score],
    ['slip', slip],
    ['all that a list may have', rich],
  ])('%s survives its sheet, its JSON and the vote', (_, form) => {
    const value = scheme(form);
    expect(valueOf(readSchemeSheet(gridOfPlan(planScheme(value, words))))).toEqual(value);
    expect(valueOf(parseSchemeJson(schemeJson(value)))).toEqual(value);
    const vote = newVote(valueOf(formsFor(form, people)), cryptoRandom);
    expect(valueOf(readVote(gridOfPlan(planVote(vote, words))))).toEqual(vote);
  });

  test.each<[string, object, string, string]>([
    ['leaving oneself out of a list', { ...list, selfRating: 'excluded' }, 'selfRating', 'names-the-voter'],
    ['a matrix without aspects', { ...list, kind: 'matrix' }, 'aspects', 'matrix-only'],
    ['aspects on a list', { ...list, aspects: ['思想'] }, 'aspects', 'matrix-only'],
    ['an aspect twice', { ...matrix, aspects: ['思想', '思 想'] }, 'aspects', 'repeated'],
    ['an overall grade that is an aspect', { ...matrix, overall: '作风' }, 'aspects', 'repeated'],
    ['an overall grade on a list', { ...list, overall: '总评' }, 'overall', 'matrix-only'],
    ['a score form without bands', { ...list, kind: 'score' }, 'grades', 'score-only'],
    ['bands on a list', { ...score, kind: 'list' }, 'grades', 'score-only'],
    ['bands that do not end at 0', { ...score, grades: score.grades.slice(0, 2) }, 'grades', 'not-bands'],
    ['a cap over aspects', { ...matrix, cap: { over: 1, under: 3 } }, 'cap', 'not-for-kind'],
    ['a quota on a slip', { ...slip, quota: 2 }, 'quota', 'not-for-kind'],
    ['an unknown paper', { ...list, paper: 'letter' }, 'paper', 'not-a-choice'],
  ])('refused: %s', (_, form, key, detail) => {
    expect(parseScheme(scheme(form as FormScheme))).toEqual({
      ok: false,
      failure: { code: 'scheme-invalid', path: `forms.0.${key}`, detail },
    });
    expect(strings.failures['scheme-invalid']({ code: 'scheme-invalid', path: key, detail })).not.toContain(
      detail,
    );
  });
});

describe('the matrix form', () => {
  test('one row for each aspect of each person, the overall grade last', () => {
    const { form, reading, verdict } = print(matrix, [['√'], ['', '√'], ['√'], [], ['√', '√']]);
    expect(form.subjects.slice(0, 4)).toEqual(['王刚 · 思想', '王刚 · 作风', '王刚 · 总评', '丁一 · 思想']);
    expect(reading?.subjects).toEqual(form.subjects);
    expect(verdict).toMatchObject({
      kind: 'genuine',
      ballot: {
        status: 'valid',
        choices: [0, 1, 0, 'blank', 'over-marked', 'blank', 'blank', 'blank', 'blank'],
      },
    });
  });

  test('a person whose name was changed is an altered ballot', () => {
    const { plan, form } = print(matrix);
    const grid = gridOfPlan(plan);
    const at = rectOf(plan.names['Pingyi.Subjects'] ?? '');
    const values = grid.values.map((line, r) =>
      line.map((value, c) => (r === at.row && c === at.column ? '李四' : value)),
    );
    expect(readBallotSheet({ ...grid, values }, plan.names)?.subjects.slice(0, 4)).toEqual([
      '李四 · 思想',
      '李四 · 作风',
      '李四 · 总评',
      form.subjects[3],
    ]);
  });

  test('nobody is on two pages', () => {
    const many = Array.from({ length: 30 }, (_, i) => member(`人${String(i)}`));
    const form = valueOf(formFor(matrix, many));
    const plan = planBallot(
      { form, unit: '', date: '', session: 'S', serial: 'N', seal: 'L', mark: '√' },
      words,
    );
    const first = rectOf(plan.names['Pingyi.Marks'] ?? '').row + 1;
    expect(plan.page.breaks?.length).toBeGreaterThan(0);
    expect(plan.page.breaks?.map((row) => (row - first) % 3)).toEqual(plan.page.breaks?.map(() => 0));
  });
});

describe('an altered ballot says where', () => {
  const altered = (change: object) => {
    const { reading, form, plan } = print(list);
    const vote = newVote([form], cryptoRandom);
    const serial = newSerial(cryptoRandom);
    const { subjects, grades } = form;
    const seal = sealOf(vote.key, { session: vote.session, form: form.id, serial, subjects, grades });
    const rules = { ...scheme(list), session: vote.session, key: vote.key, printed: [form] };
    if (!reading) throw new Error('a ballot');
    const back = { ...reading, session: vote.session, serial, seal, ...change };
    return {
      verdict: judgeBallot(back, rules),
      shown: (cell: string) => gridOfPlan(plan).values[rectOf(cell).row]?.[rectOf(cell).column],
    };
  };

  test.each<[string, object, string, string]>([
    ['a name', { subjects: ['王刚', '李四', '曾强'] }, 'subject', '丁一'],
    ['a grade', { grades: ['优秀', '不合格'] }, 'grade', '合格'],
  ])('%s', (_, change, what, was) => {
    const { verdict, shown } = altered(change);
    expect(verdict).toMatchObject({ kind: 'altered', what, expected: was });
    // The cell that it names is the one where the old text was printed.
    expect(verdict.kind === 'altered' && shown(verdict.cell)).toBe(was);
  });

  test('the sentence names file and cell', () => {
    const finding = {
      level: 'error',
      code: 'ballot-altered',
      at: { file: '3.xlsx', cell: 'B6' },
      data: { what: 'subject', expected: '丁一', found: '李四' },
    } as const;
    expect(findingSentence(finding, strings)).toMatch(/^3\.xlsx（B6）：/);
  });
});

describe('the score form', () => {
  test('points go into the column of their band; the bands leave no gap', () => {
    expect(bandTops([90, 60, 0])).toEqual([100, 89, 59]);
    const all = [0, 1, 2].flatMap((grade) => pointsOf([90, 60, 0], grade)).map(Number);
    expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 101 }, (_, i) => i));
  });

  test.each([
    [['92', '', ''], 0],
    [['', '89', ''], 1],
    [['', '', '0'], 2],
    [['', '', ''], 'blank'],
    // Points outside of their column's band, parts of points, and a sign instead of points.
    [['89', '', ''], 'unknown-mark'],
    [['1', '', ''], 'unknown-mark'],
    [['92.5', '', ''], 'unknown-mark'],
    [['101', '', ''], 'unknown-mark'],
    [['92', '70', ''], 'over-marked'],
  ])('%j → %s', (cells, choice) => {
    expect(print(score, [cells]).verdict).toMatchObject({ ballot: { choices: [choice, 'blank', 'blank'] } });
  });

  test('each column offers the points of its band, and shows which they are', () => {
    const { plan } = print(score);
    expect(plan.validations.map(({ range, list: points }) => [range, points?.[0], points?.at(-1)])).toEqual([
      ['C6:C8', '90', '100'],
      ['D6:D8', '60', '89'],
      ['E6:E8', '0', '59'],
    ]);
    expect(plan.rows[3]?.cells.slice(2, 5).map((cell) => cell?.value)).toEqual(['90–100', '60–89', '0–59']);
  });
});

describe('slips', () => {
  test('one form for each person, with one row and its own name', () => {
    const forms = valueOf(formsFor(slip, people));
    expect(forms.map(({ id, shortTitle, subjects }) => [id, shortTitle, subjects])).toEqual([
      ['slips.1', '单票 王刚', ['王刚']],
      ['slips.2', '单票 丁一', ['丁一']],
      ['slips.3', '单票 曾强', ['曾强']],
    ]);
    expect(formsFor(list, people)).toEqual({ ok: true, value: [valueOf(formFor(list, people))] });
  });
});

describe('what a list may have', () => {
  const { plan, verdict } = print(rich, [['', '√'], ['√'], ['√']]);

  test('remarks and an opinion may be written, and are never part of the marks', () => {
    expect(plan.names['Pingyi.Remarks']).toBe('F5:F7');
    expect(plan.unlocked).toEqual(['C5:D7', 'F5:F7', 'C9:F9']);
    expect(plan.names['Pingyi.Opinion']).toBe('C9');
    // Between marks and remarks lies a gap: a remark is no mark that missed its cell.
    expect(plan.names['Pingyi.Marks']).toBe('C5:D7');
    expect(verdict).toMatchObject({ kind: 'genuine' });
  });

  test('two marks in a row and too many best grades say so beside the table, while they can be mended', () => {
    const [head, first] = [plan.rows[3], plan.rows[4]].map((row) => row?.cells.at(-1));
    expect(head?.formula).toBe('IF(COUNTA(C5:C7)>1,"← “优秀”已超过 1 个","")');
    expect(first?.formula).toBe('IF(COUNTA(C5:D5)>1,"← 本行多选，将计为无效","")');
    expect(plan.page.area).toMatch(/^A1:F\d+$/);
  });

  test('names by strokes, and the paper says so', () => {
    expect(plan.rows.slice(4, 7).map((row) => row.cells[1]?.value)).toEqual(['丁一', '王刚', '曾强']);
    expect(plan.rows[2]?.cells[0]?.value).toContain('笔画');
    expect(plan.page.paper).toBe('a5');
  });
});

describe('the order of names', () => {
  test('as in the roster', () => {
    expect(orderNames(['王刚', '丁一'], 'roster')).toEqual(['王刚', '丁一']);
  });

  test('by strokes: 丁 2, 于 3, 王 4, 李 7, 欧 8, 曾 12', () => {
    expect(orderNames(['曾强', '欧阳修', '李四', '王刚', '于谦', '丁一'], 'stroke')).toEqual([
      '丁一',
      '于谦',
      '王刚',
      '李四',
      '欧阳修',
      '曾强',
    ]);
  });

  test('by pinyin, surnames as surnames are read: 单 shàn, 解 xiè, 仇 qiú, 曾 zēng', () => {
    expect(orderNames(['曾强', '解珍', '单雄信', '仇和', '丁一', '石秀', '徐宁'], 'pinyin')).toEqual([
      '丁一',
      '仇和',
      '单雄信',
      '石秀',
      '解珍',
      '徐宁',
      '曾强',
    ]);
  });

  test('equal names stay as in the roster, labels and all', () => {
    expect(orderNames(['王刚（男）', '丁一', '王刚（女）'], 'stroke')[0]).toBe('丁一');
  });
});

describe('questions and looks', () => {
  const plain = valueOf(formFor(list, people));
  const other = (change: Partial<FormScheme>) => valueOf(formFor({ ...list, ...change }, people));

  test('another kind, quota or bands ask another question', () => {
    expect(sameQuestions(plain, other({ quota: 1 }))).toBe(false);
    expect(sameQuestions(plain, other({ color: 'red', remarks: '问题' }))).toBe(true);
  });

  test.each<[string, Partial<FormScheme>]>([
    ['color', { color: 'green' }],
    ['title', { title: '测评表' }],
    ['remarks', { remarks: '问题' }],
    ['opinion', { opinion: '意见' }],
    ['paper', { paper: 'a3' }],
    ['order', { order: 'pinyin' }],
  ])('once ballots are out, another %s would make two kinds of ballots', (key, change) => {
    const fresh = newVote([plain], cryptoRandom);
    const changed = scheme({ ...list, ...change });
    expect(weakening(fresh, changed)).toBeNull();
    const out = withForm(fresh, list.id, { issued: 1 });
    expect(weakening(out, changed)).toEqual({ form: list.shortTitle, key });
    expect(weakening(out, scheme(list))).toBeNull();
    // Points and the cap are not on the paper, and may still be corrected.
    expect(weakening(out, scheme({ ...list, cap: { over: 1, under: 4 } }))).toBeNull();
  });
});
