import type { FormScheme, Scheme } from './scheme';

/** Settings by which the same ballots give another result. */
export const COUNTING_RULES = [
  'points',
  'cap',
  'score',
  'denominator',
  'unmarked',
  'raters',
  'overMark',
  'unknownMark',
  'blankBallot',
  'straightLine',
  'strangeText',
] as const;
export type CountingRule = (typeof COUNTING_RULES)[number];

/** The rules of counting as texts: agreed before the vote, so kept with it when the first ballots go out. */
export function countingRules(scheme: Scheme, form: FormScheme): Readonly<Record<CountingRule, string>> {
  return {
    points: form.grades.map((grade) => `${grade.label} ${String(grade.points)}`).join('、'),
    cap: form.cap ? `${String(form.cap.over)}/${String(form.cap.under)}` : '-',
    score: form.score ?? 'mean',
    denominator: form.denominator ?? 'valid',
    unmarked: form.unmarked ?? 'out',
    raters: form.raters ? String(form.raters.weight) : '-',
    overMark: scheme.overMark,
    unknownMark: scheme.unknownMark ?? 'row',
    blankBallot: scheme.blankBallot ?? 'count',
    straightLine: scheme.straightLine ?? 'count',
    strangeText: scheme.strangeText ?? 'count',
  };
}

/** A rule that is no longer what was agreed. */
export interface ChangedRule {
  readonly rule: CountingRule;
  readonly before: string;
  readonly now: string;
}

/** What was changed since ballots went out; a rule that was not kept then says nothing. */
export const changedRules = (
  agreed: Readonly<Record<string, string>> | undefined,
  now: Readonly<Record<CountingRule, string>>,
): readonly ChangedRule[] =>
  COUNTING_RULES.flatMap((rule) => {
    const before = agreed?.[rule];
    return before === undefined || before === now[rule] ? [] : [{ rule, before, now: now[rule] }];
  });
