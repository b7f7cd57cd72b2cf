import type { Form } from './form';
import { type Ballot, type Choice, type Doubt, type DoubtfulBallot, type SpoilReason } from './judge-ballot';
import { type BallotRules, voidReason } from './void-rules';

/** What a person says about a doubtful ballot. */
export type Ruling =
  /** It counts; every doubtful row gets what it is, by its index. */
  | { readonly kind: 'count'; readonly rows: ReadonlyMap<number, Choice> }
  | { readonly kind: 'void'; readonly reason: SpoilReason };

/** Rows of a doubtful ballot that a person has to read. */
export const doubtfulRows = (ballot: DoubtfulBallot): readonly (readonly [row: number, doubt: Doubt])[] =>
  ballot.choices.flatMap((choice, row): [number, Doubt][] =>
    typeof choice === 'object' ? [[row, choice]] : [],
  );

/** The ballot as the person settled it; null where a doubtful row was left open, or another row was named. */
export function settle(
  ballot: DoubtfulBallot,
  ruling: Ruling,
  form: Form,
  rules: BallotRules,
): Ballot | null {
  if (ruling.kind === 'void')
    return {
      status: ruling.reason,
      choices: ballot.choices.map((choice) => (typeof choice === 'object' ? 'unknown-mark' : choice)),
    };
  const open = new Map(ruling.rows);
  const choices: Choice[] = [];
  for (const [row, choice] of ballot.choices.entries()) {
    if (typeof choice !== 'object') {
      choices.push(choice);
      continue;
    }
    const read = open.get(row);
    if (read === undefined || (typeof read === 'number' && form.grades[read] === undefined)) return null;
    choices.push(read);
    open.delete(row);
  }
  // The rules of the scheme hold for what was decided as for what was read.
  return open.size > 0 ? null : { status: voidReason(choices, form, rules) ?? 'valid', choices };
}
