import type { Raters } from '../ballot/count-rules';
import { type Form, schemeIdOf } from '../ballot/form';
import type { FormScheme, Scheme } from '../ballot/scheme';
import { add, compare, multiply, type Ratio, ratio } from '../kernel/ratio';
import { type CapReport, placeUnder } from './cap';
import type { FormCounted } from './count';
import { ranksOf, type Score, scoreValue } from './score';
import { graded } from './tally';

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
  /** By the weighted scores; null where the classes have no cap, or not the same. */
  readonly cap: CapReport | null;
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
  const placed = scores.map((sum): Score | null => sum && { grade: 0, sum, by: 1 });
  return { parts, scores, ranks: ranksOf(placed), cap: capOf(parts, placed) };
}

/** The cap that all classes share, over the scores weighted over them. */
function capOf(parts: readonly ClassPart[], scores: readonly (Score | null)[]): CapReport | null {
  const [first] = parts;
  const cap = first?.formScheme.cap;
  const members = first?.counted.cap?.members;
  const isShared = parts.every(({ formScheme }) => JSON.stringify(formScheme.cap) === JSON.stringify(cap));
  if (!cap || members === undefined || !isShared) return null;
  const names = first.form.subjects;
  const majority = names.map((_, subject) => weightedMajority(parts, subject));
  return placeUnder(cap, { names, scores, majority }, members);
}

/** The best grade that more than half reach at least, where the part of each class counts by its weight. */
function weightedMajority(parts: readonly ClassPart[], subject: number): number | null {
  const [first] = parts;
  const half = ratio(
    parts.reduce((sum, { raters }) => sum + raters.weight, 0),
    2,
  );
  for (let grade = 0; grade < (first?.form.grades.length ?? 0); grade++) {
    let reached = ratio(0);
    for (const { raters, counted } of parts) {
      const rated = counted.tally.subjects[subject];
      const marks = rated ? graded(rated) : 0;
      if (!rated || marks === 0) return null;
      const atLeast = rated.counts.slice(0, grade + 1).reduce((sum, count) => sum + count, 0);
      reached = add(reached, ratio(atLeast * raters.weight, marks));
    }
    if (compare(reached, half) > 0) return grade;
  }
  return null;
}
