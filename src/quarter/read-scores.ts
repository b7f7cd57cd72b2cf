import { type Grid, placeIn, textAt, valueAt } from '../kernel/grid';
import { exact, add, type Ratio, ratio } from '../kernel/ratio';
import { comparable, nameKey, plainWidth } from '../kernel/text';
import { columnOf } from '../roster/columns';
import type { QuarterFinding } from './findings';
import { NOT_COUNTED, REMARKS, SUMS } from './vocabulary';

/** A column of points: 学习教育（20）. */
export interface Indicator {
  readonly name: string;
  /** Column, from 0. */
  readonly column: number;
  /** From the heading's brackets; null when it states none. */
  readonly maximum: number | null;
}

/** One member's scores in one quarter. */
export interface MemberScores {
  readonly name: string;
  /** Row of the score sheet, from 0. */
  readonly row: number;
  /** Sum of the indicators, exact; null = not counted this quarter (absent, or a score is missing). Never zero for nothing. */
  readonly total: Ratio | null;
}

/** The duty scores of a quarter, as a sheet of the user's holds them. */
export interface ScoreSheet {
  readonly sheet: string;
  readonly indicators: readonly Indicator[];
  readonly members: readonly MemberScores[];
  readonly findings: readonly QuarterFinding[];
}

/** Reads a score sheet: header row with a name column and at least one column of points; null when there is none. */
export function readScores(grid: Grid): ScoreSheet | null {
  const header = findScoreHeader(grid);
  if (!header) return null;
  const findings: QuarterFinding[] = [];
  const members: MemberScores[] = [];
  const seen = new Map<string, string>();
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const name = nameKey(textAt(grid, row, header.name));
    if (name === '' || SUMS.has(comparable(name))) continue;
    const at = placeIn(grid, row, header.name);
    const other = seen.get(name);
    if (other !== undefined) {
      findings.push({ level: 'error', code: 'member-repeated', at, data: { name, other } });
      continue;
    }
    seen.set(name, at.cell);
    members.push({ name, row, total: readTotal(grid, row, name, header.indicators, findings) });
  }
  return { sheet: grid.sheet, indicators: header.indicators, members, findings };
}

function findScoreHeader(grid: Grid): { row: number; name: number; indicators: readonly Indicator[] } | null {
  for (let row = 0; row < Math.min(30, grid.values.length); row++) {
    const texts = (grid.values[row] ?? []).map((_, column) => textAt(grid, row, column));
    const name = texts.findIndex((text) => columnOf(text) === 'name');
    if (name < 0) continue;
    const indicators = texts.flatMap((text, column) => {
      const bare = comparable(text.replace(/[（(].*/, ''));
      if (column <= name || text === '' || columnOf(text) || SUMS.has(bare) || REMARKS.has(bare)) return [];
      const stated = /[(]\s*(\d+(?:\.\d+)?)\s*(?:分|points?)?\s*[)]/.exec(plainWidth(text));
      return [{ name: text.replace(/\s+/g, ' '), column, maximum: stated ? Number(stated[1]) : null }];
    });
    if (indicators.length > 0) return { row, name, indicators };
  }
  return null;
}

function readTotal(
  grid: Grid,
  row: number,
  name: string,
  indicators: readonly Indicator[],
  findings: QuarterFinding[],
): Ratio | null {
  const at = (indicator: Indicator) => placeIn(grid, row, indicator.column);
  const texts = indicators.map((indicator) => comparable(textAt(grid, row, indicator.column)));
  if (texts.every((text) => text === '' || NOT_COUNTED.has(text))) {
    const place = indicators[0] ? at(indicators[0]) : placeIn(grid, row, 0);
    findings.push({ level: 'note', code: 'member-absent', at: place, data: { name } });
    return null;
  }
  let total: Ratio | null = ratio(0);
  for (const indicator of indicators) {
    const value = valueAt(grid, row, indicator.column);
    const text = textAt(grid, row, indicator.column);
    const data = { name, indicator: indicator.name };
    const score = typeof value === 'number' ? value : text === '' ? null : Number(plainWidth(text));
    if (score === null) {
      findings.push({ level: 'error', code: 'score-missing', at: at(indicator), data });
      total = null;
      continue;
    }
    if (!Number.isFinite(score)) {
      findings.push({ level: 'error', code: 'score-not-number', at: at(indicator), data: { ...data, text } });
      total = null;
      continue;
    }
    if (score < 0)
      findings.push({ level: 'note', code: 'score-negative', at: at(indicator), data: { ...data, score } });
    if (indicator.maximum !== null && score > indicator.maximum) {
      findings.push({
        level: 'error',
        code: 'score-over-maximum',
        at: at(indicator),
        data: { ...data, score, maximum: indicator.maximum },
      });
    }
    if (total) total = add(total, exact(score));
  }
  return total;
}
