import { type Ratio, ratio } from '../kernel/ratio';
import { across, cell, live, row } from '../workbook/cells';
import type { PlanCell, PlanRow } from '../workbook/sheet-plan';
import { bandCountsCell, columnRange, meanCell, quoted, spreadCell } from './board-cells';
import { FIRST_ROW, type Group, type Layout } from './board-layout';
import { memberOf, type Scoreboard } from './board-rows';
import { isEmpty, partOf, within } from './parts';
import { bandCounts } from './scoreboard';
import type { QuarterWords } from './words';

/** Mean, spread, how many in each band, and whether the formulas agree with our own count. */
export function footRows(board: Scoreboard, layout: Layout, words: QuarterWords): readonly PlanRow[] {
  const { rows, scheme, scores } = board;
  const { groups, total, band, width, check } = layout;
  const range = (column: number): string => columnRange(FIRST_ROW, rows.length, column);
  const empty = cell('', 'cell');
  const groupPoints = (group: Group): readonly (Ratio | null)[] =>
    rows.map((line) => {
      const member = memberOf(scores, line.name);
      if (!line.total || !member || isEmpty(within(member.parts, group.columns))) return null;
      return partOf(member.parts, group.columns, (column) => member.points.get(column) ?? ratio(0));
    });
  const totals = rows.map((line) => line.total);
  const figures = (label: string, figure: typeof meanCell): PlanRow =>
    row(
      [
        empty,
        cell(label, 'name'),
        ...groups.map((group, i) => figure(range(2 + i), groupPoints(group))),
        figure(range(total), totals),
        ...Array.from({ length: width - total - 1 }, () => empty),
      ],
      20,
    );
  const wide = (label: string, first: PlanCell): PlanRow =>
    row([empty, cell(label, 'name'), ...across(first, width - 2)], 20);
  const counted = totals.filter(Boolean).length;
  const agrees = live(
    `COUNTIF(${range(check)},${quoted(words.balanced)})&" / "&COUNT(${range(total)})`,
    `${String(counted)} / ${String(counted)}`,
    'cell',
  );
  return [
    figures(words.mean, meanCell),
    figures(words.spread, spreadCell),
    wide(words.bandCounts, bandCountsCell(range(band), bandCounts(rows, scheme.bands))),
    wide(words.agreement, agrees),
  ];
}
