import type { Raters } from '../ballot/count-rules';
import { type Form, schemeIdOf } from '../ballot/form';
import type { FormScheme, Scheme } from '../ballot/scheme';
import { add, multiply, type Ratio, ratio } from '../kernel/ratio';
import type { FormCounted } from './count';
import { ranksOf, type Score, scoreValue } from './score';

/** A class of raters: its form, and what its ballots say. */
export interface ClassPart {
  readonly form: Form;
  readonly formScheme: FormScheme;
  readonly raters: Raters;
  readonly counted: FormCounted;
  /** Subjects (index) from the first line of its results sheet to the last. */
  readonly order: readonly number[];
  /** Tab of its results sheet. */
  readonly sheet: string;
}

/** Scores weighted over the classes; one a subject. */
export interface Weighted {
  readonly parts: readonly ClassPart[];
  /** Null where any class has no score: taking the others from it would tell what is hidden. */
  readonly scores: readonly (Ratio | null)[];
  readonly ranks: readonly (number | null)[];
}

/**
 * Ids of forms that rate the same for different classes of raters, group by group: subjects, grades and the way of scoring
 * are alike. One class alone is no group.
 */
export function classGroups(scheme: Scheme): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const form of scheme.forms) {
    if (!form.raters) continue;
    const { subjects, grades, score = 'mean', denominator = 'valid', unmarked = 'out' } = form;
    const key = JSON.stringify([subjects, grades, score, denominator, unmarked]);
    groups.set(key, [...(groups.get(key) ?? []), form.id]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Which of the groups a form belongs to, with all its forms. */
export const groupOf = (groups: readonly (readonly string[])[], form: Form): readonly string[] =>
  groups.find((group) => group.includes(schemeIdOf(form))) ?? [];

/** Σ weight × score ÷ Σ weights, exact. */
export function weigh(parts: readonly ClassPart[]): Weighted {
  const [first] = parts;
  const whole = parts.reduce((sum, { raters }) => sum + raters.weight, 0);
  const scores = (first?.counted.scores ?? []).map((_, subject): Ratio | null => {
    let sum = ratio(0);
    for (const { raters, counted } of parts) {
      const score = counted.scores[subject];
      if (!score) return null;
      sum = add(sum, multiply(scoreValue(score), ratio(raters.weight)));
    }
    return multiply(sum, ratio(1, whole));
  });
  return {
    parts,
    scores,
    ranks: ranksOf(scores.map((sum): Score | null => sum && { grade: 0, sum, by: 1 })),
  };
}
