// Results sheets of every kind, computed anew by LibreOffice: each live cell must come out as we counted it.
import { FORMULAS } from '../../src/ballot/count-rules';
import type { Ballot } from '../../src/ballot/judge-ballot';
import { newWorkbook, openWorkbook } from '../../src/files';
import { known } from '../../src/kernel/assert';
import type { CellValue } from '../../src/kernel/grid';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { jobOn, seeded, strings, valueOf } from '../support/book';
import { ballotOf, type Case, countCase, type CountedCase, liveCells } from '../support/counted';
import { differences } from '../../src/jobs/compare';
import { describeWith } from '../support/needs';
import { convert } from '../support/soffice';

const words = strings.sheets.tally;
const times = (count: number, letters: string): readonly Ballot[] =>
  Array.from({ length: count }, () => ballotOf(letters));

/** Ballots drawn by a seed: grades, blanks and invalid rows, some of them void. */
function drawn(count: number, subjects: number, grades: number, seed: number): readonly Ballot[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, ballot) => {
    const bytes = random(subjects);
    const letters = [...bytes].map((byte) =>
      byte < 12 ? '-' : byte < 18 ? '2' : byte < 22 ? '?' : String.fromCharCode(65 + (byte % grades)),
    );
    return ballotOf(letters.join(''), ballot % 17 === 3 ? 'over-marked' : 'valid');
  });
}

const MIXED = drawn(40, 9, 4, 1);
const DECIMALS = [100, 87.5, 60.25, 33.3];

const CASES: readonly Case[] = [
  { id: 'zero', subjects: 3, ballots: [] },
  { id: 'one', subjects: 3, ballots: [ballotOf('AB-')] },
  { id: 'two', subjects: 3, ballots: [ballotOf('AB-'), ballotOf('AAA')] },
  { id: 'blank', subjects: 3, ballots: times(8, '---') },
  { id: 'invalid', subjects: 3, ballots: times(8, '2?2') },
  { id: 'void', subjects: 3, ballots: Array.from({ length: 8 }, () => ballotOf('AAA', 'conflict')) },
  { id: 'unanimous', subjects: 3, ballots: times(8, 'ABB') },
  { id: 'tied', subjects: 6, ballots: times(8, 'AAAAAA') },
  { id: 'some-few', subjects: 4, ballots: [...times(2, 'AB-A'), ...times(3, '-BBA'), ...times(4, '--AB')] },
  ...FORMULAS.flatMap((score): Case[] => [
    { id: score, subjects: 9, ballots: MIXED, form: { score } },
    {
      id: `${score}-z`,
      subjects: 9,
      ballots: MIXED,
      form: { score, unmarked: 'zero', denominator: 'returned', resultOrder: 'result' },
    },
  ]),
  { id: 'present', subjects: 9, ballots: MIXED, form: { score: 'top-two', denominator: 'present' } },
  {
    id: 'no-present',
    subjects: 9,
    ballots: MIXED,
    form: { score: 'top-two', denominator: 'present' },
    presentOpen: true,
  },
  {
    id: 'decimals',
    subjects: 9,
    ballots: MIXED,
    form: {
      score: 'trimmed',
      grades: DECIMALS.map((points) => ({ label: `"${String(points)}"*?~`, points })),
    },
  },
  {
    id: 'two-grades',
    subjects: 2,
    ballots: drawn(30, 2, 2, 4),
    form: {
      grades: [
        { label: '同意', points: 1 },
        { label: '不同意', points: 0 },
      ],
    },
  },
  {
    id: 'ninety',
    subjects: 90,
    ballots: [...times(5, '-'.repeat(90)), ...drawn(30, 90, 7, 2)],
    form: {
      grades: Array.from({ length: 7 }, (_, i) => ({ label: `${String(i)}档`, points: 100 - i * 15 })),
    },
  },
];

const counted = CASES.map((one): readonly [string, CountedCase] => [one.id, countCase(one)]);

/** Live cells that a program computes otherwise than we did. */
async function wrongIn(bytes: Uint8Array, plans: readonly SheetPlan[]): Promise<readonly string[]> {
  const book = valueOf(openWorkbook(bytes, 'theirs.xlsx'));
  return valueOf(await differences(jobOn(book), plans)).map(
    ({ at, ours, theirs }) => `${at.sheet ?? ''} ${at.cell ?? ''}: ${ours} / ${theirs}`,
  );
}

async function written(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const book = newWorkbook();
  valueOf(await book.apply(plans));
  return book.save();
}

describeWith('LibreOffice')('LibreOffice computes the results sheets anew', () => {
  test('every case, every formula: each live cell as we counted it', async () => {
    const plans = counted.flatMap(([, { results, box }]) => [results, box]);
    const theirs = convert(await written(plans), 'xlsx');
    expect(await wrongIn(theirs, plans)).toEqual([]);
    expect(counted.reduce((sum, [, { results }]) => sum + liveCells(results).length, 0)).toBeGreaterThan(
      5000,
    );
  });

  test('7 grades × 100 subjects × 10,000 ballots', async () => {
    const { results, box, tally } = countCase({
      id: 'large',
      subjects: 100,
      ballots: drawn(10_000, 100, 7, 3),
      form: {
        score: 'majority',
        grades: Array.from({ length: 7 }, (_, i) => ({ label: `${String(i)}档`, points: 7 - i })),
      },
    });
    expect(tally.valid).toBe(10_000 - Math.ceil((10_000 - 3) / 17));
    const theirs = convert(await written([results, box]), 'xlsx');
    expect(await wrongIn(theirs, [results])).toEqual([]);
  });

  test('a ballot changed in the box: the lines it touches say so, and the ledger does not balance', async () => {
    const [, { results, box }] = known(
      counted.find(([id]) => id === 'mean'),
      'a case',
    );
    const tampered: SheetPlan = {
      ...box,
      rows: box.rows.map((row, at) =>
        at === 1
          ? {
              ...row,
              cells: row.cells.map((cell, i) => (i === 1 && cell ? { ...cell, value: '不合格' } : cell)),
            }
          : row,
      ),
    };
    const theirs = valueOf(openWorkbook(convert(await written([results, tampered]), 'xlsx'), 'theirs.xlsx'));
    const [grid] = valueOf(await theirs.read([results.name]));
    const texts = known(grid, 'a sheet')
      .values.flat()
      .filter((value): value is string => typeof value === 'string');
    expect(texts).toContain(words.ownDiffers);
    expect(texts).toContain(words.imbalances['subject-differs']);
  });
});

const shown = ({ results }: CountedCase, row: number, columns: readonly number[]): readonly CellValue[] =>
  columns.map((column) => results.rows[row]?.cells[column]?.value ?? null);
const caseOf = (id: string): CountedCase =>
  known(
    counted.find(([name]) => name === id),
    id,
  )[1];

describe('what stands on the sheet', () => {
  test('the ledger names what keeps it from balancing', () => {
    const check = (id: string): CellValue => shown(caseOf(id), 4, [9])[0] ?? null;
    expect(check('mean')).toBe(words.balanced);
    const of = (entry: Case['entry'], ballots = times(5, 'AAA')): CellValue =>
      shown(countCase({ id: 'x', subjects: 3, ballots, entry: entry ?? {} }), 4, [9])[0] ?? null;
    expect(check('no-present')).toBe(words.imbalances['present-missing']);
    expect(of({ present: 6 })).toBe(words.imbalances['present-over-due']);
    expect(of({ present: 4 })).toBe(words.imbalances['issued-over-present']);
    expect(of({ issued: 4 })).toBe(words.imbalances['returned-over-issued']);
    expect(
      of({}, [...times(4, 'AAA'), { status: 'doubtful-beside', choices: [0, 0, { found: ['√'] }] }]),
    ).toBe(words.imbalances['doubtful-left']);
  });

  test('fewer than three marks are not shown anywhere on their line, not even as our own count', () => {
    const { results } = caseOf('some-few');
    // Marks: 2, 5, 7, 9.
    expect(shown(caseOf('some-few'), 12, [2, 3, 4, 10, 11, 13])).toEqual(['—', '—', '—', 7, 0, '']);
    const line = known(results.rows[12], 'the first line').cells.map((cell) => cell?.value);
    expect(line).toContain(words.flags.hidden);
    // Of numbers: the line's, its blanks, invalid rows, sum, and how many marks it has; no count of a grade.
    expect(line.filter((value) => typeof value === 'number')).toEqual([1, 7, 0, 9, 2, 0, 0, 7, 0]);
    expect(shown(caseOf('one'), 12, [2, 4])).toEqual(['—', '—']);
    expect(shown(caseOf('zero'), 12, [2, 4])).toEqual([0, 0]);
  });

  test('by result: the best first, equals as on the form', () => {
    const one = caseOf('mean-z');
    const names = one.results.rows.slice(12, 21).map((row) => row.cells[1]?.value);
    const ranks = names.map(
      (name) => one.ranks[one.tally.subjects.findIndex(({ subject }) => subject === name)],
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => (a ?? 99) - (b ?? 99)));
    expect(new Set(names).size).toBe(9);
  });

  test('a cap of formal members; who is inside, tied, over, below, without a score', () => {
    const ballots = [...times(6, 'AAAAB-B'), ...times(2, 'ABBABAB')];
    const { cap, results } = countCase({ id: 'cap', subjects: 7, ballots, formal: 8 });
    expect(cap).toMatchObject({ members: 8, limit: 2, inside: ['人1', '人4'], tied: null });
    expect(cap?.places).toEqual(['inside', 'over-cap', 'over-cap', 'inside', 'below', 'unscored', 'below']);
    expect(cap?.suggested).toEqual([0, 1, 1, 0, 1, null, 1]);
    const texts = results.rows.flatMap((row) => row.cells.map((cell) => cell?.value));
    expect(texts).toContain(
      '优秀名额：正式党员 8 人（本表评议 7 人）的 1/3 为 2.67，取整 2 人。得票在名额内：人1、人4。',
    );
    expect(texts).toContain('过半评为最好等次但超出名额：人2、人3，得票所示为下一等次。');
    expect(texts).toContain('未过半评为优秀的 2 人，不进入名额。');
    expect(texts).toContain('没有得分、不排名额：人6。');
  });

  test('a rule that was changed after ballots went out stands on the sheet', () => {
    const { results, changed } = countCase({
      id: 'changed',
      subjects: 2,
      ballots: times(5, 'AB'),
      form: { score: 'majority' },
      entry: { agreed: { score: 'mean', cap: '1/3' } },
    });
    expect(changed).toEqual([{ rule: 'score', before: 'mean', now: 'majority' }]);
    expect(results.rows.flatMap((row) => row.cells.map((cell) => cell?.value))).toContain(
      '计票规则在发票以后改过：计分办法原为“mean”，现为“majority”。',
    );
  });
});
