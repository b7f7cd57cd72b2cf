import { known } from '../kernel/assert';
import { comparable, plainWidth } from '../kernel/text';
import type { BallotReading } from '../workbook/ballot-files';
import { type Form, schemeIdOf } from './form';
import { bandTops } from './form-layout';
import { printedCell } from './plan-ballot';
import { readSerial, sealOf } from './serial';
import { type Stray, type Table, tableOf } from './table';
import { type BallotRules, voidReason } from './void-rules';

/** A row of a ballot: the chosen grade (index from 0, best first), or why there is none. Three different things, never mixed. */
export type Choice = number | 'blank' | 'over-marked' | 'unknown-mark';

/** A row that cannot be read surely: what stands in it from the cell left of the first grade to the one right of the last. */
export interface Doubt {
  readonly found: readonly string[];
}

/** Why a whole ballot is void (field: 无效票, reason codes). */
export const SPOILS = [
  'blank',
  'over-marked',
  'unknown-mark',
  'identifying-mark',
  'over-quota',
  'straight-line',
  'conflict',
] as const;
export type SpoilReason = (typeof SPOILS)[number];

/**
 * Why a ballot waits for a person: a mark stands beside its row, a text in a row is no mark and the scheme says to ask, a
 * mark stands above or below the table, or the ballot was found by its content since its names are gone.
 */
export const DOUBTS = ['beside', 'unknown', 'stray', 'names'] as const;
export type DoubtReason = (typeof DOUBTS)[number];

/** How a doubtful ballot stands in the box: `doubtful-beside`, … */
export type DoubtStatus = `doubtful-${DoubtReason}`;

/** A genuine ballot of this vote, as it is counted: without serial, file or order. One choice a subject, in the form's order. */
export type Ballot =
  | { readonly status: 'valid' | SpoilReason; readonly choices: readonly Choice[] }
  | {
      readonly status: DoubtStatus;
      readonly choices: readonly (Choice | Doubt)[];
      /** Marks that stand in no row of the table. Absent: none. */
      readonly stray?: readonly Stray[];
    };

export type DoubtfulBallot = Extract<Ballot, { status: DoubtStatus }>;

export const isDoubtful = (ballot: Ballot): ballot is DoubtfulBallot => ballot.status.startsWith('doubtful-');

/** Why it is doubtful. */
export const reasonOf = (ballot: DoubtfulBallot): DoubtReason =>
  known(
    DOUBTS.find((reason) => ballot.status === `doubtful-${reason}`),
    'one of the reasons',
  );

/** What a reading turned out to be. */
export type Verdict =
  | { readonly kind: 'genuine'; readonly form: Form; readonly serial: string; readonly ballot: Ballot }
  | { readonly kind: 'foreign'; readonly reason: 'session' | 'form' | 'seal' }
  | { readonly kind: 'unnumbered' }
  | {
      readonly kind: 'altered';
      readonly form: Form;
      readonly what: 'subject' | 'grade' | 'layout';
      readonly expected: string;
      readonly found: string;
      /** Where it was printed. */
      readonly cell: string;
    };

/** What a vote knows of itself when ballots come back. */
export interface VoteRules extends BallotRules {
  readonly session: string;
  readonly key: string;
  /** As they were printed. */
  readonly printed: readonly Form[];
}

/** Judges one reading: whose it is, whether it is as we printed it, and what was chosen. */
export function judgeBallot(reading: BallotReading, rules: VoteRules): Verdict {
  if (reading.session !== rules.session) return { kind: 'foreign', reason: 'session' };
  const form = rules.printed.find((candidate) => candidate.id === reading.form);
  if (!form) return { kind: 'foreign', reason: 'form' };
  if (reading.serial === '') return { kind: 'unnumbered' };
  const serial = readSerial(reading.serial);
  const { session } = rules;
  const { subjects, grades } = form;
  // The seal is over what we printed: with it, a ballot that now says something else is ours, but altered.
  if (
    serial === null ||
    sealOf(rules.key, { session, form: form.id, serial, subjects, grades }) !== reading.seal
  ) {
    return { kind: 'foreign', reason: 'seal' };
  }
  const table = tableOf(reading);
  const altered =
    firstDifference('subject', subjects, table.subjects) ??
    firstDifference('grade', grades, table.grades) ??
    layoutDifference(table);
  if (altered) {
    const { what, expected, found, index } = altered;
    return { kind: 'altered', form, what, expected, found, cell: printedCell(form, what, index) };
  }
  return { kind: 'genuine', form, serial, ballot: readChoices(table, form, rules) };
}

interface Difference {
  readonly what: 'subject' | 'grade' | 'layout';
  /** Which subject or grade, from 0. */
  readonly index: number;
  readonly expected: string;
  readonly found: string;
}

function firstDifference(
  what: 'subject' | 'grade',
  expected: readonly string[],
  found: readonly string[],
): Difference | null {
  for (let index = 0; index < Math.max(expected.length, found.length); index++) {
    const [wanted = '', there = ''] = [expected[index], found[index]];
    if (wanted.trim() !== there) return { what, index, expected: wanted, found: there };
  }
  return null;
}

function layoutDifference(table: Table): Difference | null {
  const [rows, columns] = [table.subjects.length, table.grades.length];
  const shape = `${String(rows)} × ${String(columns)}`;
  const found = `${String(table.marks.length)} × ${String(table.marks[0]?.length ?? 0)}`;
  return shape === found ? null : { what: 'layout', index: 0, expected: shape, found };
}

/** What the voter chose, row by row; a mark that missed its cell is never guessed at. */
function readChoices(table: Table, form: Form, rules: VoteRules): Ballot {
  const isMark = markReader(form, rules);
  const looksLikeMark = (text: string): boolean => form.grades.some((_, grade) => isMark(text, grade));
  const stray = table.stray
    .filter(({ text }) => looksLikeMark(text))
    .map((one) => ({ ...one, text: clip(one.text) }));
  const doubts: DoubtReason[] = stray.length > 0 ? ['stray'] : [];
  // A column for remarks stands right of the marks: what is written there was asked for.
  const asksRemarks = form.layout?.remarks !== undefined;
  const strange = table.beside.some(([left, right]) =>
    [left, asksRemarks ? '' : right].some((text) => text !== '' && !looksLikeMark(text)),
  );
  const choices = table.marks.map((cells, row): Choice | Doubt => {
    const [left, right] = table.beside[row] ?? ['', ''];
    const choice = readChoice(cells, isMark);
    const missed = [left, right].some((text) => text !== '' && looksLikeMark(text));
    const asks = choice === 'unknown-mark' && rules.unknownMark === 'ask';
    if (!missed && !asks) return choice;
    doubts.push(missed ? 'beside' : 'unknown');
    return { found: [left, ...cells, right].map(clip) };
  });
  const read = choices.map(settled);
  if (strange && rules.strangeText === 'ballot') return { status: 'identifying-mark', choices: read };
  const [doubt] = doubts;
  if (doubt) return { status: `doubtful-${doubt}`, choices, ...(stray.length > 0 && { stray }) };
  return { status: voidReason(read, form, rules) ?? 'valid', choices: read };
}

/** Is a text a mark in a grade's column? */
export type IsMark = (text: string, grade: number) => boolean;

/** The scheme's signs count in every column; a grade's own word and its points (on a score form those of its band) only in its own. */
export function markReader(form: Form, rules: BallotRules): IsMark {
  const marks = new Set(rules.marks.map(comparable));
  const labels = form.grades.map((grade) => comparable(plainWidth(grade)));
  const scheme = rules.forms?.find(({ id }) => id === schemeIdOf(form));
  const points = scheme?.grades.map((grade) => String(grade.points)) ?? [];
  const from = form.layout?.kind === 'score' ? form.layout.from : undefined;
  const tops = bandTops(from ?? []);
  return (text, grade) => {
    const plain = comparable(text);
    // On a score form a number says points, never a stroke.
    if (from && /^\d+$/.test(plain))
      return Number(plain) >= (from[grade] ?? Infinity) && Number(plain) <= (tops[grade] ?? -1);
    return marks.has(plain) || plain === labels[grade] || plain === points[grade];
  };
}

/** A doubt in a ballot that is void anyway: its rows are counted nowhere. */
export const settled = (choice: Choice | Doubt): Choice =>
  typeof choice === 'object' ? 'unknown-mark' : choice;

/** Texts are kept only until someone decides, and no longer than a person needs to see. */
const clip = (text: string): string => [...text].slice(0, 20).join('');

/** One row: which columns carry a mark. A text that is no mark makes the whole row unreadable. */
export function readChoice(cells: readonly string[], isMark: IsMark): Choice {
  let chosen: Choice = 'blank';
  for (const [column, cell] of cells.entries()) {
    if (cell === '' || comparable(cell) === '') continue;
    if (!isMark(cell, column)) return 'unknown-mark';
    chosen = chosen === 'blank' ? column : 'over-marked';
  }
  return chosen;
}
