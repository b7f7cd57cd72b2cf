import type { Form } from '../ballot/form';
import {
  type Ballot,
  type Choice,
  type Doubt,
  DOUBTS,
  type DoubtStatus,
  type SpoilReason,
  SPOILS,
} from '../ballot/judge-ballot';
import type { Stray } from '../ballot/table';
import type { Vote, VoteForm } from '../ballot/vote';
import { keyedCode, setFingerprintSteps } from '../kernel/fingerprint';
import { cellAddress } from '../kernel/address';
import { type Grid, textAt } from '../kernel/grid';
import { type Result, refusal, success } from '../kernel/result';
import { BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { Steps } from '../kernel/steps';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { TallyWords } from './words';

/** How choices that are no grade stand in the box. Grades never start with `#`. */
export const BOX_CODES = { blank: '#blank', 'over-marked': '#over', 'unknown-mark': '#unknown' } as const;

/** In front of what a doubtful row holds, as a JSON list of texts. */
const DOUBT = '#doubt ';

/**
 * In front of a doubtful ballot's marks outside the table, each as its text, the subject that it stands below and the grade
 * over it; they stand right of its last subject.
 */
const STRAY = '#stray ';

/** Row of the first ballot, from 0: below the header. */
export const FIRST_BALLOT = 1;

/** The ballot as a row of texts: its status, then one a subject. */
export const boxRow = (form: Form, ballot: Ballot): readonly string[] => [
  ballot.status,
  ...ballot.choices.map((choice) => choiceText(form, choice)),
  ...('stray' in ballot
    ? [`${STRAY}${JSON.stringify(ballot.stray.map(({ text, below, grade }) => [text, below, grade]))}`]
    : []),
];

function choiceText(form: Form, choice: Choice | Doubt): string {
  if (typeof choice === 'number') return form.grades[choice] ?? '';
  return typeof choice === 'string' ? BOX_CODES[choice] : `${DOUBT}${JSON.stringify(choice.found)}`;
}

/**
 * What goes into a box's fingerprint besides its ballots. Without it whoever knows the results could try which ballots give
 * the fingerprint that was read out, and so find them one by one. It follows from the vote's key, not the key from it.
 */
export const boxSalt = (key: string, form: string): string => keyedCode(key, ['box', form], 26);

/** The same for a form of a vote, or of a recount file, which has the salts and not the key. */
export const saltOf = ({ key }: Pick<Vote, 'key'>, { form, salt }: VoteForm): string =>
  salt ?? boxSalt(key, form.id);

/** Order-free fingerprint of the box: a missing, added or changed ballot gives another one. */
export const boxFingerprint = (form: Form, ballots: readonly Ballot[], salt: string): Steps<string> =>
  setFingerprintSteps(linesOf(form, ballots, salt));

function* linesOf(form: Form, ballots: readonly Ballot[], salt: string): Generator<readonly string[]> {
  yield [salt, form.id, ...form.subjects];
  for (const ballot of ballots) yield boxRow(form, ballot);
}

/** The ballot box as a sheet: one row a ballot, one column a subject. The caller shuffles: an order would lead to voters. */
export function* planBox(form: Form, ballots: readonly Ballot[], words: TallyWords): Steps<SheetPlan> {
  const rows = [row([cell(words.status, 'head'), ...form.subjects.map((subject) => cell(subject, 'head'))])];
  for (const ballot of ballots) {
    rows.push(row(boxRow(form, ballot).map((text) => cell(text, 'text'))));
    yield;
  }
  return {
    ...BLANK_PLAN,
    kind: `box/${form.id}`,
    name: sheetName(words.boxSheet(form.shortTitle)),
    visibility: 'hidden',
    columns: [14, ...form.subjects.map(() => 12)],
    rows,
    freeze: { rows: 1, columns: 1 },
    unlocked: [],
    page: { orientation: 'landscape' },
  };
}

const SETTLED: ReadonlySet<string> = new Set<'valid' | SpoilReason>(['valid', ...SPOILS]);
const isSettled = (text: string): text is 'valid' | SpoilReason => SETTLED.has(text);

const DOUBTFUL: ReadonlySet<string> = new Set(DOUBTS.map((reason): DoubtStatus => `doubtful-${reason}`));
const isDoubtStatus = (text: string): text is DoubtStatus => DOUBTFUL.has(text);

/** Reads the box back; a cell that is no grade and no code of ours means that someone wrote in it. */
export function* readBox(grid: Grid, form: Form): Steps<Result<readonly Ballot[], Failure>> {
  const choices = new Map<string, Choice>([
    ...form.grades.map((grade, index): [string, Choice] => [grade, index]),
    [BOX_CODES.blank, 'blank'],
    [BOX_CODES['over-marked'], 'over-marked'],
    [BOX_CODES['unknown-mark'], 'unknown-mark'],
  ]);
  const ballots: Ballot[] = [];
  const damaged = (at: number, column: number): Result<never, Failure> =>
    refusal({ code: 'vote-damaged', sheet: grid.sheet, cell: cellAddress(at, column) });
  for (let at = FIRST_BALLOT; at < grid.values.length; at++) {
    const status = textAt(grid, at, 0);
    const settled: Choice[] = [];
    const all: (Choice | Doubt)[] = [];
    for (let column = 1; column <= form.subjects.length; column++) {
      const text = textAt(grid, at, column);
      const choice = choices.get(text) ?? (isDoubtStatus(status) ? readDoubt(text) : null);
      if (choice === null) return damaged(at, column);
      if (typeof choice !== 'object') settled.push(choice);
      all.push(choice);
    }
    if (isSettled(status)) ballots.push({ status, choices: settled });
    else if (isDoubtStatus(status)) {
      const beyond = textAt(grid, at, form.subjects.length + 1);
      const stray = beyond === '' ? [] : readStray(beyond, form);
      if (!stray) return damaged(at, form.subjects.length + 1);
      ballots.push({ status, choices: all, ...(stray.length > 0 && { stray }) });
    } else return damaged(at, 0);
    yield;
  }
  return success(ballots);
}

function readDoubt(text: string): Doubt | null {
  const found = readList(text, DOUBT);
  return found?.every((one) => typeof one === 'string') ? { found } : null;
}

/** Marks outside the table; null where a place is not one of this form. */
function readStray(text: string, { subjects, grades }: Form): readonly Stray[] | null {
  const found = readList(text, STRAY);
  const stray = found?.flatMap((one): Stray[] => {
    if (!Array.isArray(one)) return [];
    const [mark, below, grade] = one as readonly unknown[];
    const isPlace =
      isIndex(below, -1, subjects.length) && (grade === null || isIndex(grade, 0, grades.length));
    return typeof mark === 'string' && isPlace ? [{ text: mark, below, grade }] : [];
  });
  return stray && stray.length === found?.length ? stray : null;
}

const isIndex = (value: unknown, from: number, end: number): value is number =>
  Number.isInteger(value) && Number(value) >= from && Number(value) < end;

/** A list behind its code; null where it is none. */
function readList(text: string, code: string): readonly unknown[] | null {
  if (!text.startsWith(code)) return null;
  try {
    const found: unknown = JSON.parse(text.slice(code.length));
    return Array.isArray(found) ? found : null;
  } catch {
    // Someone wrote in the box: the caller refuses it, and names the cell.
    return null;
  }
}
