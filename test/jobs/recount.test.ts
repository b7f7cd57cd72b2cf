// Ten thousand ballots with every kind of mess: our count, a naive count beside it, and LibreOffice's own formulas agree.
import type { SpoilReason } from '../../src/ballot/judge-ballot';
import { newSerial, sealOf } from '../../src/ballot/serial';
import { openWorkbook } from '../../src/files/file-workbook';
import { importScheme } from '../../src/jobs/scheme';
import { loadScheme, loadVote } from '../../src/jobs/book';
import { makeBallots } from '../../src/jobs/make-ballots';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { schemeJson } from '../../src/ballot/read-scheme';
import { known } from '../../src/kernel/assert';
import type { CellValue } from '../../src/kernel/grid';
import { randomBelow } from '../../src/kernel/random';
import { success } from '../../src/kernel/result';
import type { BallotFiles, BallotReading } from '../../src/workbook/ballot-files';
import { ballotFiles, jobOn, sampleBook, seeded, valueOf } from '../support/book';
import { describeWith } from '../support/needs';
import { convert } from '../support/soffice';

const BALLOTS = 10_000;
const SUBJECTS = 8;
const GRADES = 4;
const random = seeded(20210315);
const below = (limit: number): number => randomBelow(random, limit);
const pick = <T>(items: readonly T[]): T => known(items[below(items.length)], 'an item');

/** What a naive second count expects of the ballots that are valid. */
interface Expected {
  readonly counts: number[][];
  readonly blank: number[];
  readonly invalid: number[];
  valid: number;
  doubtful: number;
  readonly spoiled: Partial<Record<SpoilReason, number>>;
}

/** A row of marks and what it says: a grade, or a kind of mess. */
function anyRow(): { readonly cells: string[]; readonly says: number | 'blank' | 'invalid' } {
  const cells = Array.from({ length: GRADES }, () => '');
  const grade = below(GRADES);
  const mess = below(20);
  if (mess === 0) return { cells: cells.map(() => pick(['', ' ', '　'])), says: 'blank' };
  cells[grade] = pick(['√', '✓', '✔', '☑', 'X', '×', '○', '●', '1', '１', ' √ ', 'ｘ']);
  if (mess === 1) {
    cells[(grade + 1) % GRADES] = '√';
    return { cells, says: 'invalid' };
  }
  if (mess === 2) {
    cells[grade] = pick(['？', '同意', '0', '√√', '=1+1', '优秀？', '#blank', 'valid']);
    return { cells, says: 'invalid' };
  }
  return { cells, says: grade };
}

const NOTHING: Expected = {
  counts: Array.from({ length: SUBJECTS }, () => Array.from({ length: GRADES }, () => 0)),
  blank: Array.from({ length: SUBJECTS }, () => 0),
  invalid: Array.from({ length: SUBJECTS }, () => 0),
  valid: 0,
  doubtful: 0,
  spoiled: {},
};

const add = (counts: number[], at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

async function prepared() {
  const book = await sampleBook();
  const job = jobOn(book);
  const scheme = known(valueOf(await loadScheme(job, valueOf(await book.sheets()))), 'a scheme');
  const strict = { ...scheme, straightLine: 'ballot', blankBallot: 'ballot' } as const;
  valueOf(await importScheme(job, { json: schemeJson(strict) }));
  valueOf(await makeBallots(job, { files: ballotFiles, orders: [{ form: 'members' }], copies: BALLOTS }));
  const vote = known(valueOf(await loadVote(job, valueOf(await book.sheets()))), 'a vote');
  const form = known(
    vote.forms.find((entry) => entry.form.id === 'members'),
    'the form',
  ).form;
  const { subjects, grades } = form;
  const { session, key } = vote;

  const expected = structuredClone(NOTHING);
  const readings: BallotReading[] = [];
  for (let n = 0; n < BALLOTS; n++) {
    const rows = Array.from({ length: SUBJECTS }, anyRow);
    const whole = below(100);
    if (whole === 0)
      rows.forEach(({ cells }, row) => (rows[row] = { cells: cells.map(() => ''), says: 'blank' }));
    if (whole === 1) rows.forEach((_, row) => (rows[row] = { cells: ['', '√', '', ''], says: 1 }));
    const serial = newSerial(random);
    const seal = sealOf(key, { session, form: form.id, serial, subjects, grades });
    const stray = whole === 2;
    const reading: BallotReading = {
      session,
      form: form.id,
      serial,
      seal,
      subjects,
      grades,
      marks: rows.map(({ cells }) => cells.map((text) => text.trim())),
      ...(stray && { around: { left: [], right: rows.map((_, row) => (row === 3 ? '√' : '')), stray: [] } }),
    };
    readings.push(reading);
    if (whole === 3) readings.push(reading);
    const isConflict = whole === 4;
    if (isConflict) readings.push({ ...reading, marks: [...reading.marks.slice(1), ['', '', '', '√√√']] });
    if (whole === 5) readings.push({ ...reading, session: 'XXXX' }, { ...reading, subjects: ['别人'] });

    const says = rows.map((row) => row.says);
    const spoil: SpoilReason | null = isConflict
      ? 'conflict'
      : says.every((one) => one === 'blank')
        ? 'blank'
        : typeof says[0] === 'number' && says.every((one) => one === says[0])
          ? 'straight-line'
          : null;
    if (stray) expected.doubtful++;
    else if (spoil) expected.spoiled[spoil] = (expected.spoiled[spoil] ?? 0) + 1;
    else {
      expected.valid++;
      for (const [row, one] of says.entries()) {
        if (one === 'blank') add(expected.blank, row);
        else if (one === 'invalid') add(expected.invalid, row);
        else add(known(expected.counts[row], 'a row'), one);
      }
    }
  }
  const files: BallotFiles = {
    ...ballotFiles,
    read: async function* () {
      for (const [n, reading] of readings.entries())
        yield { file: `${String(n)}.xlsx`, result: success(reading) };
    },
  };
  const report = valueOf(await tallyReturned(job, { files, returned: [] }));
  return { book, report, expected };
}

describeWith('LibreOffice')('ten thousand ballots', () => {
  test('our count, a naive count, and the sheet computed anew by LibreOffice are one', async () => {
    const { book, report, expected } = await prepared();
    expect(report).toMatchObject({ stopped: false, wrote: true });
    const members = known(
      report.forms.find(({ form }) => form === 'members'),
      'the form',
    );
    const { tally, ledger } = members;
    expect(tally.subjects.map(({ counts }) => counts)).toEqual(expected.counts);
    expect(tally.subjects.map(({ blank }) => blank)).toEqual(expected.blank);
    expect(tally.subjects.map(({ invalid }) => invalid)).toEqual(expected.invalid);
    expect(tally.spoiled).toMatchObject(expected.spoiled);
    expect(ledger).toMatchObject({
      returned: BALLOTS,
      valid: expected.valid,
      doubtful: expected.doubtful,
      spoiled: BALLOTS - expected.valid - expected.doubtful,
    });
    // Each kind of mess was there.
    for (const count of [expected.doubtful, ...Object.values(expected.spoiled)])
      expect(count).toBeGreaterThan(50);

    const theirs = valueOf(openWorkbook(convert(book.save(), 'xlsx'), 'theirs.xlsx'));
    const [[ours], [computed]] = [
      valueOf(await book.read([members.resultsSheet])),
      valueOf(await theirs.read([members.resultsSheet])),
    ];
    expect(rounded(computed?.values)).toEqual(rounded(ours?.values));
    expect(computed?.values.flat()).not.toContain('不符');
  });
});

/** Values without the last digits of floating point, and without empty cells at the end of a row. */
const rounded = (values: readonly (readonly CellValue[])[] = []): readonly (readonly CellValue[])[] =>
  values.map((row) => {
    const cells = row.map((value) =>
      typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value === '' ? null : value,
    );
    return cells.slice(0, cells.findLastIndex((value) => value !== null) + 1);
  });
