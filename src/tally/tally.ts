import { type Ballot, isDoubtful, type SpoilReason, SPOILS } from '../ballot/judge-ballot';
import type { Form } from '../ballot/form';
import { assert, known } from '../kernel/assert';
import { allAtOnce, type Steps } from '../kernel/steps';

/** How one subject was rated. counts + blank + invalid = valid ballots. */
export interface SubjectTally {
  readonly subject: string;
  /** One a grade, best first. */
  readonly counts: readonly number[];
  /** Abstentions: no mark in the row. */
  readonly blank: number;
  /** Rows with more than one mark, or with a sign that is no mark. */
  readonly invalid: number;
}

/** The distribution of a form over its valid ballots. */
export interface FormTally {
  readonly grades: readonly string[];
  readonly subjects: readonly SubjectTally[];
  readonly valid: number;
  /** Of the valid ballots, those without any mark. */
  readonly abstained: number;
  /** Void ballots by reason; their rows are counted nowhere. */
  readonly spoiled: Readonly<Record<SpoilReason, number>>;
  /** Ballots that wait for a decision; their rows are counted nowhere until then. */
  readonly doubtful: number;
}

/** Counts ballots at once. */
export const tallyBallots = (form: Form, ballots: Iterable<Ballot>): FormTally =>
  allAtOnce(tallySteps(form, ballots));

/** Counts ballots, in any order; every subject and grade has its row and column from the start, zeros included. */
export function* tallySteps(form: Form, ballots: Iterable<Ballot>): Steps<FormTally> {
  const rows = form.subjects.map((subject) => ({
    subject,
    counts: form.grades.map(() => 0),
    blank: 0,
    invalid: 0,
  }));
  const spoiled = Object.fromEntries(SPOILS.map((reason) => [reason, 0])) as Record<SpoilReason, number>;
  let valid = 0;
  let abstained = 0;
  let doubtful = 0;
  for (const ballot of ballots) {
    yield;
    if (isDoubtful(ballot)) {
      doubtful++;
      continue;
    }
    const { status, choices } = ballot;
    if (status !== 'valid') {
      spoiled[status]++;
      continue;
    }
    assert(choices.length === rows.length, 'a ballot has one choice a subject');
    valid++;
    if (choices.every((choice) => choice === 'blank')) abstained++;
    for (const [index, row] of rows.entries()) {
      const choice = known(choices[index], 'one choice a subject');
      if (choice === 'blank') row.blank++;
      else if (choice === 'over-marked' || choice === 'unknown-mark') row.invalid++;
      else row.counts[choice] = known(row.counts[choice], 'a grade of the form') + 1;
    }
  }
  return { grades: form.grades, subjects: rows, valid, abstained, spoiled, doubtful };
}

/** Void ballots of all reasons. */
export const spoiledCount = (tally: FormTally): number =>
  Object.values(tally.spoiled).reduce((sum, count) => sum + count, 0);

/** Marks that chose a grade, for one subject. */
export const graded = (subject: SubjectTally): number =>
  subject.counts.reduce((sum, count) => sum + count, 0);
