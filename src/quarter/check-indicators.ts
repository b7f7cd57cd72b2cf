import { add, compare, exact, ratio, toNumber } from '../kernel/ratio';
import { EVERYTHING, indicatorKey, type IndicatorTable, quarterCeiling } from './indicators';
import type { QuarterFinding } from './findings';

/** What a sound-looking table still gets wrong: sums, ceilings that nobody reaches, exemptions of nothing. */
export function checkIndicators(table: IndicatorTable, sheet: string): readonly QuarterFinding[] {
  const at = { sheet };
  const findings: QuarterFinding[] = [];
  const earned = table.indicators.filter((rule) => rule.kind === 'points');
  const sum = earned.map((rule) => exact(rule.maximum)).reduce(add, ratio(0));
  if (earned.length > 0 && compare(sum, exact(table.total)) !== 0)
    findings.push({
      level: 'error',
      code: 'maximum-sum',
      at,
      data: { sum: toNumber(sum), total: table.total },
    });
  for (const rule of table.indicators) {
    const indicator = rule.name;
    const most = quarterCeiling(rule);
    const unreachable = (ceiling: 'quarter' | 'year', value: number, reach: number): void => {
      findings.push({
        level: 'warning',
        code: 'ceiling-unreachable',
        at,
        data: { indicator, ceiling, value, reach },
      });
    };
    if (rule.perQuarter !== null && rule.perQuarter > rule.maximum)
      unreachable('quarter', rule.perQuarter, rule.maximum);
    if (rule.perYear !== null && rule.perYear > 4 * most) unreachable('year', rule.perYear, 4 * most);
    if (rule.perYear !== null && rule.perYear < most) unreachable('quarter', most, rule.perYear);
    if (rule.perEvent !== null && rule.perEvent > most)
      findings.push({
        level: 'warning',
        code: 'event-over-ceiling',
        at,
        data: { indicator, points: rule.perEvent, ceiling: most },
      });
  }
  const known = new Set(table.indicators.map((rule) => indicatorKey(rule.name)));
  for (const { name, indicator } of table.exemptions)
    if (indicator !== EVERYTHING && !known.has(indicatorKey(indicator)))
      findings.push({ level: 'error', code: 'exemption-unknown', at, data: { name, indicator } });
  return findings;
}
