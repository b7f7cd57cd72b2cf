import { DENOMINATORS, FORMULAS, UNMARKED } from '../ballot/count-rules';
import { type Ballot, isDoubtful } from '../ballot/judge-ballot';
import type { FormScheme, Scheme } from '../ballot/scheme';
import { voidReason } from '../ballot/void-rules';
import type { CellValue } from '../kernel/grid';
import { type Ratio, ratio } from '../kernel/ratio';
import type { Steps } from '../kernel/steps';
import { type CapPlace, majorityGrades } from './cap';
import { countBallots, type FormCounted, type ToCount } from './count';
import { HIDDEN_UNDER } from '../ballot/privacy';
import { isHidden } from './disclosure';
import { isRanked } from './results-layout';
import { shownScore } from './score-cells';
import { tallySteps } from './tally';

/** A rule that is tried otherwise than it holds. */
export type TriedRule =
  | 'score'
  | 'unmarked'
  | 'denominator'
  | 'overMark'
  | 'unknownMark'
  | 'blankBallot'
  | 'straightLine'
  | 'quota';

/** What the ballots give under one rule; one a subject. */
export interface Figures {
  readonly formula: FormCounted['rules']['formula'];
  /** Ballots whose rows are counted. */
  readonly valid: number;
  readonly scores: readonly CellValue[];
  readonly ranks: readonly (number | null)[];
  /** The grade (index) that the ballots say; null: tied, or no score. */
  readonly grades: readonly (number | null)[];
  /** Null: there is no cap. */
  readonly places: readonly CapPlace[] | null;
  /** Share of the best grade, of what shares are taken of. */
  readonly best: readonly (Ratio | null)[];
}

/** Subjects (index) for whom something else comes out. */
export interface Changes {
  readonly rank: readonly number[];
  readonly grade: readonly number[];
  readonly cap: readonly number[];
}

/** One rule tried: everything else is as it holds. */
export interface Variant {
  readonly rule: TriedRule;
  readonly value: string;
  /** Ballots that would be void, or no longer be void. */
  readonly touched: number;
  /** Null: so few ballots would be judged otherwise that the figures, taken from those that hold, would tell them. */
  readonly figures: Figures | null;
  /** Against what holds. Where figures are not shown, whom it concerns is not said either. */
  readonly changes: Changes;
}

/** The same ballots under each rule, one changed at a time. */
export interface WhatIf {
  readonly subjects: readonly string[];
  readonly grades: readonly string[];
  /** As the rules hold. */
  readonly base: Figures;
  readonly variants: readonly Variant[];
  /** Over all variants whose figures are shown. */
  readonly changes: Changes;
}

/** A change of the rules. */
interface Trial {
  readonly rule: TriedRule;
  readonly value: string;
  readonly scheme: Scheme;
  readonly formScheme: FormScheme;
  /** The ballots as they are judged under it; absent: as they are. */
  readonly rejudge?: () => Steps<readonly Ballot[]>;
}

/** Tries every formula, what becomes of unmarked rows, every denominator, and every rule that voids a whole ballot. */
export function* whatIf(given: ToCount): Steps<WhatIf> {
  const { form } = given.entry;
  const base = countBallots({ ...given, tally: yield* tallySteps(form, given.ballots) });
  const hidden = base.tally.subjects.map(isHidden);
  const holds = figuresOf(base, given, hidden);
  const shownSets: (readonly Ballot[])[] = [given.ballots];
  const variants: Variant[] = [];
  for (const { rejudge, ...trial } of trialsOf(given)) {
    const ballots = rejudge ? yield* rejudge() : given.ballots;
    const touched = ballots.filter(({ status }, i) => status !== given.ballots[i]?.status).length;
    const isSafe = touched === 0 || (yield* tellsNobody([...shownSets, ballots], hidden));
    if (isSafe && touched > 0) shownSets.push(ballots);
    const tally = touched === 0 ? base.tally : yield* tallySteps(form, ballots);
    const figures = figuresOf(countBallots({ ...given, ...trial, ballots, tally }), given, hidden);
    const changes = changesBetween(holds, figures);
    variants.push({
      rule: trial.rule,
      value: trial.value,
      touched,
      figures: isSafe ? figures : null,
      changes,
    });
  }
  const shown = variants.filter((variant) => variant.figures !== null);
  const all = (key: keyof Changes): readonly number[] =>
    form.subjects.flatMap((_, index) =>
      shown.some(({ changes }) => changes[key].includes(index)) ? [index] : [],
    );
  return {
    subjects: form.subjects,
    grades: form.grades,
    base: holds,
    variants,
    changes: { rank: all('rank'), grade: all('grade'), cap: all('cap') },
  };
}

function figuresOf(counted: FormCounted, { entry }: ToCount, hidden: readonly boolean[]): Figures {
  const { tally, rules, scores, ranks, cap } = counted;
  const { form } = entry;
  // What is not shown as the rules hold is shown under no other: the two together would tell it.
  const open = <T>(values: readonly T[], none: T): readonly T[] =>
    values.map((value, index) => (hidden[index] === true ? none : value));
  return {
    formula: rules.formula,
    valid: tally.valid,
    scores: open(
      scores.map((score) => shownScore(score, rules, form.grades)),
      '',
    ),
    ranks: open(isRanked(form) ? ranks : ranks.map(() => null), null),
    grades: open(cap?.suggested ?? majorityGrades(tally), null),
    places: cap ? open(cap.places, 'unscored') : null,
    best: open(
      tally.subjects.map((subject) =>
        rules.base === null || rules.base === 0 || isHidden(subject)
          ? null
          : ratio(subject.counts[0] ?? 0, rules.base),
      ),
      null,
    ),
  };
}

function changesBetween(before: Figures, after: Figures): Changes {
  const differ = <T>(a: readonly T[], b: readonly T[]): readonly number[] =>
    a.flatMap((value, index) => (value === b[index] ? [] : [index]));
  return {
    rank: differ(before.ranks, after.ranks),
    grade: differ(before.grades, after.grades),
    cap: before.places && after.places ? differ(before.places, after.places) : [],
  };
}

function trialsOf({ scheme, formScheme, entry, ballots }: ToCount): readonly Trial[] {
  const asIs = { scheme, formScheme };
  const ofForm = (rule: TriedRule, value: string, change: Partial<FormScheme>): Trial => ({
    ...asIs,
    rule,
    value,
    formScheme: { ...formScheme, ...change },
  });
  const { score = 'mean', unmarked = 'out', denominator = 'valid' } = formScheme;
  const ofBallots = (rule: TriedRule, value: string, change: Partial<Scheme>, quota: boolean): Trial => {
    const changed = { ...scheme, ...change };
    return {
      ...asIs,
      rule,
      value,
      scheme: changed,
      rejudge: () => rejudged(entry.form, ballots, scheme, changed, quota),
    };
  };
  return [
    ...FORMULAS.filter((value) => value !== score).map((value) => ofForm('score', value, { score: value })),
    ...UNMARKED.filter((value) => value !== unmarked).map((value) =>
      ofForm('unmarked', value, { unmarked: value }),
    ),
    ...DENOMINATORS.filter((value) => value !== denominator).map((value) =>
      ofForm('denominator', value, { denominator: value }),
    ),
    ...VOIDS.map(([rule, usual]) => {
      const value = scheme[rule] === 'ballot' ? usual : 'ballot';
      return ofBallots(rule, value, { [rule]: value }, true);
    }),
    ...(entry.form.layout?.quota === undefined ? [] : [ofBallots('quota', 'off', {}, false)]),
  ];
}

/** Each rule that voids a ballot for what stands on it, and what it says where it does not. */
const VOIDS = [
  ['overMark', 'row'],
  ['unknownMark', 'row'],
  ['blankBallot', 'count'],
  ['straightLine', 'count'],
] as const;

/** The ballots as they would be judged by other rules. What a person decided, or two contents did, stays as it is. */
function* rejudged(
  form: ToCount['entry']['form'],
  ballots: readonly Ballot[],
  before: Scheme,
  after: Scheme,
  quota: boolean,
): Steps<readonly Ballot[]> {
  const { quota: _, ...free } = form.layout ?? {};
  const unbound = quota ? form : { ...form, layout: free };
  const judged: Ballot[] = [];
  for (const ballot of ballots) {
    yield;
    const isOpen =
      !isDoubtful(ballot) && (voidReason(ballot.choices, form, before) ?? 'valid') === ballot.status;
    judged.push(
      isOpen
        ? { status: voidReason(ballot.choices, unbound, after) ?? 'valid', choices: ballot.choices }
        : ballot,
    );
  }
  return judged;
}

/**
 * May all these counts be shown together? They differ in which ballots they count. Whoever takes one from the other is left
 * with the ballots that are in the same ones of them: of each such part, every subject must have no mark, or enough to be
 * shown. Then no sum or difference of the counts tells fewer marks than a distribution may.
 */
export function* tellsNobody(
  counts: readonly (readonly Ballot[])[],
  hidden: readonly boolean[],
): Steps<boolean> {
  const parts = new Map<string, { ballots: number; readonly marks: number[] }>();
  const [first = []] = counts;
  for (const [at, ballot] of first.entries()) {
    yield;
    const part = counts.map((ballots) => (ballots[at]?.status === 'valid' ? '1' : '0')).join('');
    if (!part.includes('1')) continue;
    const found = parts.get(part) ?? { ballots: 0, marks: hidden.map(() => 0) };
    parts.set(part, found);
    found.ballots++;
    for (const [index, choice] of ballot.choices.entries())
      if (typeof choice === 'number') found.marks[index] = (found.marks[index] ?? 0) + 1;
  }
  return [...parts.values()].every(
    ({ ballots, marks }) =>
      ballots >= HIDDEN_UNDER &&
      marks.every((count, index) => hidden[index] === true || count === 0 || count >= HIDDEN_UNDER),
  );
}
