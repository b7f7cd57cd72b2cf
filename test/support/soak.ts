// The whole path on a made-up unit drawn by chance, in Excel under Microsoft's own client: roster, ballots, real files
// filled and read back, count, scores, board. Every figure is compared with what was drawn.
import assert from 'node:assert/strict';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { ballotFiles, openWorkbook } from '../../src/files';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { checkRoster } from '../../src/jobs/check-roster';
import { makeBallots } from '../../src/jobs/make-ballots';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { cellAddress, rectOf } from '../../src/kernel/address';
import { type Random, randomBelow, shuffle } from '../../src/kernel/random';
import { cell, BLANK_PLAN, row } from '../../src/workbook/cells';
import { BALLOT_NAMES, type MadeFile } from '../../src/workbook/ballot-files';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import type { FormTally } from '../../src/tally/tally';
import { startHost } from '../host';
import { collect, jobOn, returnedFile, seeded, valueOf } from './book';

const QUARTER = '2021Q1';
const MAXIMA = [30, 20, 50];

const sheet = (name: string, rows: readonly (readonly (string | number)[])[]): SheetPlan => ({
  ...BLANK_PLAN,
  kind: null,
  name,
  rows: rows.map((values) =>
    row(values.map((value) => cell(value, typeof value === 'number' ? 'cell' : 'value'))),
  ),
});

/** A unit drawn by chance: its people, and the points of each in each column. */
export interface DrawnUnit {
  readonly members: readonly string[];
  readonly points: readonly (readonly number[])[];
}

/** 3 to 30 people; the same ones for the same seed. */
export function drawUnit(seed: number, random: Random): DrawnUnit {
  const size = 3 + randomBelow(random, 28);
  const members = Array.from(
    { length: size },
    (_, at) => `成员${String.fromCodePoint(0x4e00 + ((seed * 40 + at) % 20_000))}`,
  );
  return {
    members,
    points: members.map(() => MAXIMA.map((most) => randomBelow(random, 2 * most + 1) / 2)),
  };
}

/** Its roster and a quarter's points, as the unit would have typed them. */
export const sheetsOf = ({ members, points }: DrawnUnit): readonly SheetPlan[] => [
  sheet('花名册', [
    ['姓名', '人员类别', '党内职务'],
    ...members.map((name, at) => [name, '在职', at === 0 ? '书记' : '']),
  ]),
  sheet(`${QUARTER}考核`, [
    ['姓名', ...MAXIMA.map((most, at) => `项目${at + 1}（${most}分）`)],
    ...members.map((name, at) => [name, ...(points[at] ?? [])]),
  ]),
];

/** Form → subject → how often each grade was drawn, then blank, then invalid. */
export type Drawn = Map<string, number[][]>;

/** What one run did, for the sums at the end. */
export interface Soaked {
  readonly members: number;
  readonly ballots: number;
  readonly requests: number;
}

/** A tally in the order of `Drawn`. */
export const countsOf = (tally: FormTally): number[][] =>
  tally.subjects.map((subject) => [...subject.counts, subject.blank, subject.invalid]);

/** One run of the path; throws where a figure is not the one that was drawn. */
export async function soakOnce(seed: number): Promise<Soaked> {
  const random = seeded(seed);
  const host = startHost({ sheet: '空表' });
  const job = jobOn(excelWorkbook(), { random });
  const unit = drawUnit(seed, random);
  const { members, points } = unit;
  valueOf(await job.workbook.apply(sheetsOf(unit)));
  const roster = valueOf(await checkRoster(job));
  assert.equal(roster.members.length, members.length);
  assert.deepEqual(
    roster.findings.filter(({ level }) => level === 'error'),
    [],
  );

  const made = valueOf(await makeBallots(job, { files: ballotFiles }));
  const expected: Drawn = new Map();
  const returned: MadeFile[] = [];
  for (const { form, files } of made.forms) {
    for (const file of await collect(files)) {
      // Now and then one does not come back.
      if (randomBelow(random, 10) > 0) returned.push(await filled(file, form, expected, random));
    }
  }
  const report = valueOf(
    await tallyReturned(job, { files: ballotFiles, returned: shuffle(returned, random).map(returnedFile) }),
  );
  assert.equal(report.intake.counted, returned.length);
  assert.deepEqual(
    report.findings.filter(({ level }) => level === 'error'),
    [],
  );
  for (const { form, tally } of report.forms) {
    const counts = countsOf(tally);
    assert.deepEqual(counts, expected.get(form) ?? counts.map((all) => all.map(() => 0)));
  }

  const board = valueOf(await buildScoreboard(job, { quarter: QUARTER }));
  assert.deepEqual(
    board.findings.filter(({ level }) => level === 'error'),
    [],
  );
  const totals = new Map(board.rows.map(({ name, total }) => [name, total]));
  members.forEach((name, at) => {
    const halves = (points[at] ?? []).reduce((sum, one) => sum + 2 * one, 0);
    const total = totals.get(name);
    assert(total, `${name} has a total`);
    // A total is an exact fraction; twice it is a whole number here.
    assert.equal(total.over * 2n, BigInt(halves) * total.under);
  });
  assert.deepEqual(host.gaps, []);
  assert.equal(host.book.settings.size, 0);
  assert.deepEqual(
    host.book.sheets.filter(({ name }) => name.startsWith('Pingyi~')),
    [],
  );
  return { members: members.length, ballots: returned.length, requests: host.requests.length };
}

/** A ballot filled by chance and saved: per row one mark, none, or two; what it says is added to `expected`. */
export async function filled(
  file: MadeFile,
  form: string,
  expected: Drawn,
  random: Random,
): Promise<MadeFile> {
  const book = valueOf(openWorkbook(file.bytes, file.name));
  const [info] = valueOf(await book.sheets());
  assert(info);
  const at = rectOf(info.names[BALLOT_NAMES.marks] ?? '');
  const sums =
    expected.get(form) ?? Array.from({ length: at.rows }, () => new Array<number>(at.columns + 2).fill(0));
  expected.set(form, sums);
  const edits = sums.flatMap((sum, line) => {
    const drawn = randomBelow(random, 12);
    const columns = drawn === 0 ? [] : drawn === 1 ? [0, 1] : [randomBelow(random, at.columns)];
    const counted = columns.length === 1 ? (columns[0] ?? 0) : at.columns + (columns.length === 0 ? 0 : 1);
    sum[counted] = (sum[counted] ?? 0) + 1;
    return columns.map((column) => ({
      sheet: info.name,
      cell: cellAddress(at.row + line, at.column + column),
      from: { value: null, format: '@' },
      to: { value: '√', format: '@' },
    }));
  });
  assert.deepEqual(valueOf(await book.edit(edits)), []);
  return { name: file.name, bytes: book.save() };
}
