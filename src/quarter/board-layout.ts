import { groupsOf, type IndicatorTable } from './indicators';
import type { ScoreSheet } from './read-scores';

/** Columns of a score sheet that have a sub-total of their own. */
export interface Group {
  readonly name: string;
  readonly columns: ReadonlySet<number>;
}

/** Where things stand on the board; columns from 0, absent ones null. */
export interface Layout {
  readonly groups: readonly Group[];
  readonly total: number;
  readonly band: number;
  readonly previous: number | null;
  readonly trend: number | null;
  /** Columns on paper; right of them, after a gap, is our own count. */
  readonly width: number;
  readonly own: number;
  readonly check: number;
  /** First of the quarters' totals behind the trend. */
  readonly past: number;
}

/** The board's first line of a member, from 0; the heading stands above it. */
export const FIRST_ROW = 4;

/** More columns than this would be too narrow to read on paper. */
const MOST_GROUPS = 8;

/** Places everything: with sub-totals, the quarter before and a trend only where there are such. */
export function layoutOf(
  scores: ScoreSheet,
  table: IndicatorTable | null,
  previous: ScoreSheet | null,
  history: readonly (ScoreSheet | null)[],
): Layout {
  const groups = groupsOn(scores, table);
  const total = 2 + groups.length;
  const afterChange = total + (previous ? 5 : 2);
  const trend = history.filter(Boolean).length > 1 ? afterChange : null;
  const width = afterChange + (trend === null ? 0 : 1);
  return {
    groups,
    total,
    band: total + 1,
    previous: previous ? total + 2 : null,
    trend,
    width,
    own: width + 1,
    check: width + 2,
    past: width + 3,
  };
}

/** Sub-totals of the table's groups; without a table each column is one. Too many to read, or only one: none. */
function groupsOn(scores: ScoreSheet, table: IndicatorTable | null): readonly Group[] {
  const known = table && scores.indicators.some((indicator) => indicator.rule) ? table : null;
  const groups: readonly Group[] = known
    ? groupsOf(known).map((name) => ({
        name,
        columns: new Set(
          scores.indicators.filter(({ rule }) => rule?.group === name).map(({ column }) => column),
        ),
      }))
    : scores.indicators.map(({ name, column }) => ({
        name: name.replace(/\s*[（(].*/, ''),
        columns: new Set([column]),
      }));
  const shown = groups.filter((group) => group.columns.size > 0);
  return shown.length > MOST_GROUPS || shown.length < 2 ? [] : shown;
}

/** Widths of the columns, the page's and those beside it. */
export function columnWidths({ groups, previous, trend }: Layout): readonly number[] {
  return [
    6,
    12,
    ...groups.map(() => 8.5),
    ...[9, 9],
    ...(previous === null ? [] : [9, 7, 8]),
    ...(trend === null ? [] : [9]),
    ...[3, 9, 7, 9, 9, 9, 9],
  ];
}

/** Height of a member's line: a small unit's board fills the page, thirty members still fit on it. */
export const lineHeight = (members: number): number =>
  members <= 10 ? 34 : members <= 16 ? 28 : members <= 22 ? 24 : members <= 30 ? 22 : 18;
