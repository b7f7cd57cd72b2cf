import { comparable, plainWidth } from '../kernel/text';
import type { BallotReading } from '../workbook/ballot-files';
import type { Form } from './form';
import type { Scheme } from './scheme';
import { readSerial, sealOf } from './serial';

/** A row of a ballot: the chosen grade (index from 0, best first), or why there is none. Three different things, never mixed. */
export type Choice = number | 'blank' | 'over-marked' | 'unknown-mark';

/** Why a whole ballot is void (field: 无效票). */
export type SpoilReason = 'over-marked' | 'conflict';

/** A genuine ballot of this vote, as it is counted: without serial, file or order. */
export interface Ballot {
  readonly status: 'valid' | SpoilReason;
  /** One a subject, in the form's order. */
  readonly choices: readonly Choice[];
}

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
    };

/** What a vote knows of itself when ballots come back. */
export interface VoteRules {
  readonly session: string;
  readonly key: string;
  readonly forms: readonly Form[];
  readonly marks: Scheme['marks'];
  readonly overMark: Scheme['overMark'];
}

/** Judges one reading: whose it is, whether it is as we printed it, and what was chosen. */
export function judgeBallot(reading: BallotReading, rules: VoteRules): Verdict {
  if (reading.session !== rules.session) return { kind: 'foreign', reason: 'session' };
  const form = rules.forms.find((candidate) => candidate.id === reading.form);
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
  const altered =
    firstDifference('subject', subjects, reading.subjects) ??
    firstDifference('grade', grades, reading.grades) ??
    layoutDifference(reading);
  if (altered) return { kind: 'altered', form, ...altered };
  const marks = new Set(rules.marks.map(comparable));
  const choices = reading.marks.map((cells) => readChoice(cells, grades, marks));
  const spoiled = rules.overMark === 'ballot' && choices.includes('over-marked');
  return { kind: 'genuine', form, serial, ballot: { status: spoiled ? 'over-marked' : 'valid', choices } };
}

interface Difference {
  readonly what: 'subject' | 'grade' | 'layout';
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
    if (wanted.trim() !== there) return { what, expected: wanted, found: there };
  }
  return null;
}

function layoutDifference(reading: BallotReading): Difference | null {
  const [rows, columns] = [reading.subjects.length, reading.grades.length];
  const shape = `${String(rows)} × ${String(columns)}`;
  const found = `${String(reading.marks.length)} × ${String(reading.marks[0]?.length ?? 0)}`;
  return shape === found ? null : { what: 'layout', expected: shape, found };
}

/** One row: which columns carry a mark. A column's own grade written out counts as its mark; anything else is unknown. */
export function readChoice(
  cells: readonly string[],
  grades: readonly string[],
  marks: ReadonlySet<string>,
): Choice {
  let chosen: Choice = 'blank';
  for (const [column, cell] of cells.entries()) {
    const text = cell.trim();
    if (text === '') continue;
    const isMark =
      marks.has(comparable(text)) || comparable(text) === comparable(plainWidth(grades[column] ?? ''));
    if (!isMark) return 'unknown-mark';
    chosen = chosen === 'blank' ? column : 'over-marked';
  }
  return chosen;
}
