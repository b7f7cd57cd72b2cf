import type { Form } from './form';
import { type Ballot, type Choice, type Doubt, type DoubtfulBallot, type SpoilReason } from './judge-ballot';
import { type BallotRules, voidReason } from './void-rules';

/** What a person says about a doubtful ballot. */
export type Ruling =
  /**
   * It counts; every doubtful row gets what it is, by its index. A row with nothing in it may get the grade that a mark
   * outside the table says, once for each such mark; a mark that no row gets is passed over.
   */
  | { readonly kind: 'count'; readonly rows: ReadonlyMap<number, Choice> }
  | { readonly kind: 'void'; readonly reason: SpoilReason };

/** Why a ruling cannot be carried out: a doubtful row without a choice, or a choice for a row that was read surely. */
export type RulingFault = 'row-left-open' | 'row-not-open';

/** Rows of a doubtful ballot that a person has to read. */
export const doubtfulRows = (ballot: DoubtfulBallot): readonly (readonly [row: number, doubt: Doubt])[] =>
  ballot.choices.flatMap((choice, row): [number, Doubt][] =>
    typeof choice === 'object' ? [[row, choice]] : [],
  );

/** Rows with nothing in them, one of which a mark outside the table may belong to; none where there is no such mark. */
export const rowsForStray = ({ choices, stray = [] }: DoubtfulBallot): readonly number[] =>
  stray.length === 0 ? [] : choices.flatMap((choice, row) => (choice === 'blank' ? [row] : []));

/** The ballot as the person settled it. */
export function settle(
  ballot: DoubtfulBallot,
  ruling: Ruling,
  form: Form,
  rules: BallotRules,
): Ballot | RulingFault {
  if (ruling.kind === 'void')
    return {
      status: ruling.reason,
      choices: ballot.choices.map((choice) => (typeof choice === 'object' ? 'unknown-mark' : choice)),
    };
  const open = new Map(ruling.rows);
  const forStray = new Set(rowsForStray(ballot));
  let straysLeft = ballot.stray?.length ?? 0;
  const choices: Choice[] = [];
  for (const [row, choice] of ballot.choices.entries()) {
    const said = open.get(row);
    const isDoubt = typeof choice === 'object';
    if (said === undefined) {
      if (isDoubt) return 'row-left-open';
      choices.push(choice);
      continue;
    }
    if (typeof said === 'number' && form.grades[said] === undefined) return 'row-left-open';
    if (!isDoubt) {
      if (!forStray.has(row) || typeof said !== 'number' || straysLeft === 0) return 'row-not-open';
      straysLeft--;
    }
    choices.push(said);
    open.delete(row);
  }
  // The rules of the scheme hold for what was decided as for what was read.
  return open.size > 0 ? 'row-not-open' : { status: voidReason(choices, form, rules) ?? 'valid', choices };
}
