// A form, its ballots by letters, and what the field makes of them: for tests of counting.
import type { Ballot, Choice } from '../../src/ballot/judge-ballot';
import { defaultScheme } from '../../src/ballot/default-scheme';
import type { FormScheme, Scheme } from '../../src/ballot/scheme';
import type { VoteForm } from '../../src/ballot/vote';
import { known } from '../../src/kernel/assert';
import { boxFingerprint, planBox } from './at-once';
import { countBallots, type FormCounted, orderOf, type ToCount } from '../../src/tally/count';
import { planResults } from '../../src/tally/plan-results';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { strings } from './book';

const LETTERS: Readonly<Record<string, Choice>> = {
  '-': 'blank',
  '2': 'over-marked',
  '?': 'unknown-mark',
};

/** One letter a subject: `A` the best grade, `B` the next …, `-` blank, `2` two marks, `?` no mark. */
export const ballotOf = (
  letters: string,
  status: Extract<Ballot, { choices: readonly Choice[] }>['status'] = 'valid',
): Ballot => ({
  status,
  choices: [...letters].map((letter) => LETTERS[letter] ?? letter.charCodeAt(0) - 65),
});

const scheme = defaultScheme('青松路第三党支部', '2021-03-15', strings.sheets.ballot);
const members = known(scheme.forms[1], 'the default scheme has a member form');

export interface Case {
  readonly id: string;
  readonly subjects: number | readonly string[];
  readonly ballots: readonly Ballot[];
  readonly form?: Partial<FormScheme>;
  readonly scheme?: Partial<Scheme>;
  readonly entry?: Partial<VoteForm>;
  readonly formal?: number;
  /** Nobody has said how many came. */
  readonly presentOpen?: true;
}

/** What there is to count in a case; everyone came, and every ballot came back. */
export function toCount({
  id,
  subjects,
  ballots,
  form,
  scheme: rules,
  entry,
  formal,
  presentOpen,
}: Case): ToCount {
  const names =
    typeof subjects === 'number'
      ? Array.from({ length: subjects }, (_, i) => `人${String(i + 1)}`)
      : subjects;
  const formScheme: FormScheme = { ...members, ...form, id, shortTitle: id };
  const issued = ballots.length;
  return {
    scheme: { ...scheme, ...rules, forms: [formScheme] },
    formScheme,
    ballots,
    voters: { members: issued, formal: formal ?? names.length },
    refused: { duplicate: 0, foreign: 0, altered: 0 },
    entry: {
      form: {
        id,
        title: formScheme.title,
        shortTitle: id,
        subjectHeading: formScheme.subjectHeading,
        instructions: '',
        subjects: names,
        grades: formScheme.grades.map((grade) => grade.label),
      },
      issued,
      ...(presentOpen !== true && { present: issued }),
      counted: [],
      fingerprint: '',
      ...entry,
    },
  };
}

export interface CountedCase extends FormCounted {
  readonly box: SheetPlan;
  readonly results: SheetPlan;
}

/** The case counted, with its two sheets. */
export function countCase(one: Case): CountedCase {
  const given = toCount(one);
  const counted = countBallots(given);
  const { form } = given.entry;
  const box = planBox(form, given.ballots, strings.sheets.tally);
  const results = planResults(
    {
      ...counted,
      scheme: given.scheme,
      formScheme: given.formScheme,
      form,
      order: orderOf(counted.scores, given.formScheme.resultOrder ?? 'form'),
      boxSheet: box.name,
      boxRows: given.ballots.length,
      fingerprint: boxFingerprint(form, given.ballots, 'SALT'),
      decisions: [],
    },
    strings.sheets.tally,
  );
  return { ...counted, box, results };
}

/** Live cells of a plan, with the value that we computed. */
export const liveCells = (plan: SheetPlan) =>
  plan.rows.flatMap((row, line) =>
    row.cells.flatMap((cell, column) =>
      cell?.formula === undefined ? [] : [{ line, column, value: cell.value }],
    ),
  );
