import { cellAddress } from '../kernel/address';
import { add, compare, exact, type Ratio, ratio, toNumber } from '../kernel/ratio';
import type { QuarterFinding } from './findings';
import type { IndicatorTable } from './indicators';
import type { Quarter } from './quarter';
import type { ScoreSheet } from './read-scores';

/** Points above a year's ceiling, said at the quarter in which they pass it. `sheets`: quarters of one year, oldest first. */
export function overYear(
  table: IndicatorTable,
  sheets: readonly { readonly quarter: Quarter; readonly scores: ScoreSheet }[],
): readonly QuarterFinding[] {
  const findings: QuarterFinding[] = [];
  for (const rule of table.indicators) {
    if (rule.perYear === null) continue;
    const ceiling = exact(rule.perYear);
    const sums = new Map<string, Ratio>();
    for (const { scores } of sheets) {
      const indicator = scores.indicators.find((one) => one.rule === rule);
      if (!indicator) continue;
      for (const member of scores.members) {
        const before = sums.get(member.name) ?? ratio(0);
        const sum = add(before, member.points.get(indicator.column) ?? ratio(0));
        sums.set(member.name, sum);
        if (compare(sum, ceiling) <= 0 || compare(before, ceiling) > 0) continue;
        findings.push({
          level: 'error',
          code: 'score-over-year',
          at: { sheet: scores.sheet, cell: cellAddress(member.row, indicator.column) },
          data: { name: member.name, indicator: rule.name, score: toNumber(sum), ceiling: rule.perYear },
        });
      }
    }
  }
  return findings;
}
