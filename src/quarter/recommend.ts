import type { Formula } from '../ballot/count-rules';
import type { Band, FormScheme } from '../ballot/scheme';
import { floor, type Ratio, ratio } from '../kernel/ratio';
import { nameKey } from '../kernel/text';
import { isHidden } from '../tally/disclosure';
import { compareMeans, compareScores, majorityGrade, type Score } from '../tally/score';
import type { FormTally } from '../tally/tally';
import { bandOf, type Rounding } from './scoreboard';
import type { CandidateReason } from './words';
import type { YearRow } from './year';

/** One member, judged by the rule. */
export interface Candidate {
  readonly name: string;
  /** Mean of the quarters that count; null: too few. */
  readonly mean: Ratio | null;
  /** The grade that more than half of the ballots give at least (index); null: not rated, or by so few that nothing is shown. */
  readonly majority: number | null;
  /** By the form's own formula; null: there is none. */
  readonly score: Score | null;
  readonly reason: CandidateReason;
}

/** Who is recommended for the best grade: for the committee, which decides. */
export interface Recommendation {
  readonly candidates: readonly Candidate[];
  /** How the score of the ballots is made. */
  readonly formula: Formula;
  /** Formal members that the share is taken of. */
  readonly members: number;
  /** ⌊share × members⌋ */
  readonly limit: number;
  readonly unrounded: Ratio;
  /** Equal at the edge of the cap: never broken by the program. */
  readonly tied: { readonly names: readonly string[]; readonly places: number } | null;
}

/** What a recommendation rests on. */
export interface RecommendationBasis {
  readonly year: readonly YearRow[];
  readonly tally: FormTally;
  /** One a subject of the tally. */
  readonly scores: readonly (Score | null)[];
  /** Formal members. */
  readonly members: number;
  readonly form: FormScheme;
  readonly bands: readonly Band[];
  readonly rounding: Rounding;
}

/**
 * The rule: the year's mean is in the best band, and more than half of the ballots give the best grade. Those are ranked by
 * mean, then by the ballots' score as the vote ranks it, and cut at the cap; who is equal at its edge is left to the committee.
 */
export function recommend({ year, tally, scores, form, ...rest }: RecommendationBasis): Recommendation {
  const { bands, rounding, members } = rest;
  const rated = new Map(
    tally.subjects.map((subject, index) => [
      nameKey(subject.subject),
      { subject, score: scores[index] ?? null },
    ]),
  );
  const means = new Map(year.map((row) => [row.name, row.total]));
  const names = [...new Set([...rated.keys(), ...means.keys()])];
  const judged = names.map((name): Candidate => {
    const ballots = rated.get(name);
    const isFew = ballots !== undefined && isHidden(ballots.subject);
    const mean = means.get(name) ?? null;
    const majority = ballots && !isFew ? majorityGrade(ballots.subject) : null;
    const reasonOf = (): CandidateReason => {
      if (!ballots) return 'not-rated';
      if (!mean) return 'no-mean';
      if (bandOf(mean, bands, rounding) !== bands[0]?.label) return 'mean-below';
      if (isFew) return 'too-few';
      return majority === 0 ? 'inside' : 'ballots-below';
    };
    return { name, mean, majority, score: ballots?.score ?? null, reason: reasonOf() };
  });
  const unrounded = form.cap ? ratio(form.cap.over * members, form.cap.under) : ratio(members);
  const limit = floor(unrounded);
  const order = (a: Candidate, b: Candidate): number =>
    compareMeans(a.mean, b.mean) || compareScores(a.score, b.score);
  const fit = judged.filter((candidate) => candidate.reason === 'inside').sort(order);
  const [last, next] = [fit[limit - 1], fit[limit]];
  const isTie = last !== undefined && next !== undefined && order(last, next) === 0;
  const equal = isTie ? fit.filter((candidate) => order(candidate, last) === 0) : [];
  const inside = fit.slice(0, limit).filter((candidate) => !equal.includes(candidate));
  const reasonOf = (candidate: Candidate): CandidateReason => {
    if (candidate.reason !== 'inside' || inside.includes(candidate)) return candidate.reason;
    return equal.includes(candidate) ? 'tied' : 'over-cap';
  };
  const places: Readonly<Record<CandidateReason, number>> = {
    inside: 0,
    tied: 1,
    'over-cap': 2,
    'ballots-below': 3,
    'mean-below': 3,
    'too-few': 3,
    'no-mean': 4,
    'not-rated': 5,
  };
  return {
    candidates: judged
      .map((candidate) => ({ ...candidate, reason: reasonOf(candidate) }))
      .sort((a, b) => places[a.reason] - places[b.reason] || order(a, b)),
    formula: form.score ?? 'mean',
    members,
    limit,
    unrounded,
    tied: isTie ? { names: equal.map(({ name }) => name), places: limit - inside.length } : null,
  };
}
