import { parseAddress, type Rect } from '../kernel/address';
import { cellAddress } from '../kernel/address';
import { type Grid, textAt } from '../kernel/grid';
import { nameKey } from '../kernel/text';
import { DECISION_NAMES } from './decisions-layout';
import type { Typed } from './grade';
import type { TypedDecisions } from './judge-decisions';

/** What was typed on a sheet of decisions, and in which cell each member's grade stands. */
export interface ReadDecisions extends TypedDecisions {
  readonly cellOf: (name: string) => string | undefined;
  /** Year or quarter of the record that stands beside the ballots; '' = none. */
  readonly period: string;
}

/** Reads the committee's decisions back by the sheet's own regions; null where these are gone. */
export function readDecisions(grid: Grid, names: Readonly<Record<string, string>>): ReadDecisions | null {
  const rectOf = (name: string): Rect | null => parseAddress(names[name] ?? '');
  const [members, decided] = [rectOf(DECISION_NAMES.members), rectOf(DECISION_NAMES.decided)];
  if (!members || !decided) return null;
  const typed = new Map<string, Typed>();
  const cells = new Map<string, string>();
  for (let line = 0; line < members.rows; line++) {
    const name = nameKey(textAt(grid, members.row + line, members.column));
    if (name === '') continue;
    const text = (column: number): string => textAt(grid, decided.row + line, decided.column + column);
    typed.set(name, { grade: text(0), reason: text(1), remarks: text(2) });
    cells.set(name, cellAddress(decided.row + line, decided.column));
  }
  const corner = (name: string, column = 0): string => {
    const rect = rectOf(name);
    return rect ? textAt(grid, rect.row, rect.column + column) : '';
  };
  return {
    members: typed,
    override: { agreed: corner(DECISION_NAMES.override), reason: corner(DECISION_NAMES.override, 1) },
    fingerprint: corner(DECISION_NAMES.box),
    cellOf: (name) => cells.get(nameKey(name)),
    period: corner(DECISION_NAMES.period),
  };
}
