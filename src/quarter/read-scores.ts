import { type Grid, placeIn, textAt, valueAt } from '../kernel/grid';
import { exact, type Ratio, ratio } from '../kernel/ratio';
import { comparable, nameKey, plainWidth } from '../kernel/text';
import { columnOf } from '../roster/columns';
import type { QuarterFinding } from './findings';
import {
  EVERYTHING,
  holdsFor,
  type IndicatorRule,
  type IndicatorTable,
  type MemberClass,
  ruleOf,
} from './indicators';
import { type Parts, totalOf } from './parts';
import { NOT_COUNTED, REMARKS, SUMS } from './vocabulary';

/** A column of points: 学习教育（20）. */
export interface Indicator {
  readonly name: string;
  /** Column, from 0. */
  readonly column: number;
  /** From the heading's brackets, as it was decided for that quarter; else from the indicator table; null when neither states one. */
  readonly maximum: number | null;
  /** Absent where there is no indicator table, or it does not know this column. */
  readonly rule?: IndicatorRule;
}

/** One member's scores in one quarter. */
export interface MemberScores {
  readonly name: string;
  /** Row of the score sheet, from 0. */
  readonly row: number;
  /** Exact; null = not counted this quarter (absent, or a score is missing). Never zero for nothing. */
  readonly total: Ratio | null;
  /** The points of each column that has some. */
  readonly points: ReadonlyMap<number, Ratio>;
  readonly parts: Parts;
}

/** The duty scores of a quarter, as a score sheet holds them. */
export interface ScoreSheet {
  readonly sheet: string;
  readonly indicators: readonly Indicator[];
  readonly members: readonly MemberScores[];
  readonly findings: readonly QuarterFinding[];
}

/** What a score sheet is read by, where the unit has it: its indicator table, and the classes of its members. */
export interface ScoreRules {
  readonly table: IndicatorTable | null;
  /** Classes by the name as it is compared. */
  readonly classes: ReadonlyMap<string, readonly MemberClass[]>;
}

const NO_RULES: ScoreRules = { table: null, classes: new Map() };

/** Reads a score sheet: header row with a name column and at least one column of points; null when there is none. */
export function readScores(grid: Grid, rules: ScoreRules = NO_RULES): ScoreSheet | null {
  const header = findScoreHeader(grid, rules.table);
  if (!header) return null;
  const { indicators } = header;
  // A table that knows none of the columns is about something else.
  const table = indicators.some((indicator) => indicator.rule) ? rules.table : null;
  const findings: QuarterFinding[] = table ? compareColumns(grid, header.row, indicators, table) : [];
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
    members.push(
      readMember({ grid, row, name, table, classes: rules.classes.get(name) }, indicators, findings),
    );
  }
  return { sheet: grid.sheet, indicators, members, findings };
}

function findScoreHeader(
  grid: Grid,
  table: IndicatorTable | null,
): { row: number; name: number; indicators: readonly Indicator[] } | null {
  for (let row = 0; row < Math.min(30, grid.values.length); row++) {
    const texts = (grid.values[row] ?? []).map((_, column) => textAt(grid, row, column));
    const name = texts.findIndex((text) => columnOf(text) === 'name');
    if (name < 0) continue;
    const indicators = texts.flatMap((text, column): readonly Indicator[] => {
      const bare = comparable(text.replace(/[（(].*/, ''));
      if (column <= name || text === '' || columnOf(text) || SUMS.has(bare) || REMARKS.has(bare)) return [];
      const stated = /[(]\s*(\d+(?:\.\d+)?)\s*(?:分|points?)?\s*[)]/.exec(plainWidth(text));
      const rule = table ? ruleOf(table, text) : undefined;
      const maximum = stated ? Number(stated[1]) : (rule?.maximum ?? null);
      return [{ name: text.replace(/\s+/g, ' '), column, maximum, ...(rule && { rule }) }];
    });
    if (indicators.length > 0) return { row, name, indicators };
  }
  return null;
}

/** Columns that the table does not know, and rules that no column stands for. */
function compareColumns(
  grid: Grid,
  row: number,
  indicators: readonly Indicator[],
  table: IndicatorTable,
): QuarterFinding[] {
  const found = new Set(indicators.map((indicator) => indicator.rule));
  return [
    ...indicators
      .filter((indicator) => !indicator.rule)
      .map(({ name, column }): QuarterFinding => ({
        level: 'warning',
        code: 'indicator-unknown',
        at: placeIn(grid, row, column),
        data: { indicator: name },
      })),
    ...table.indicators
      .filter((rule) => rule.kind === 'points' && !found.has(rule))
      .map((rule): QuarterFinding => ({
        level: 'warning',
        code: 'indicator-missing',
        at: { sheet: grid.sheet },
        data: { indicator: rule.name },
      })),
  ];
}

interface Line {
  readonly grid: Grid;
  readonly row: number;
  readonly name: string;
  readonly table: IndicatorTable | null;
  readonly classes: readonly MemberClass[] | undefined;
}

function readMember(line: Line, indicators: readonly Indicator[], findings: QuarterFinding[]): MemberScores {
  const { grid, row, name, table } = line;
  const texts = indicators.map((indicator) => comparable(textAt(grid, row, indicator.column)));
  const points = new Map<number, Ratio>();
  const nothing = partsOf(indicators, new Set(), null);
  const isFreed =
    table?.exemptions.some(
      (exemption) => exemption.indicator === EVERYTHING && nameKey(exemption.name) === name,
    ) === true;
  if (isFreed || texts.every((text) => text === '' || NOT_COUNTED.has(text))) {
    const place = placeIn(grid, row, indicators[0]?.column ?? 0);
    findings.push({ level: 'note', code: 'member-absent', at: place, data: { name } });
    return { name, row, total: null, points, parts: nothing };
  }
  const exempt = new Set<number>();
  let isWhole = true;
  for (const indicator of indicators) {
    const score = readScore(line, indicator, findings);
    if (score === 'exempt') exempt.add(indicator.column);
    else if (score === null) isWhole = false;
    else points.set(indicator.column, score);
  }
  const parts = partsOf(indicators, exempt, table);
  const hasPoints = parts.earned.length > 0;
  const total = isWhole && hasPoints ? totalOf(parts, (column) => points.get(column) ?? ratio(0)) : null;
  return { name, row, total, points, parts };
}

/** One cell: its points, `exempt` where the indicator does not hold, or null where points are missing. */
function readScore(line: Line, indicator: Indicator, findings: QuarterFinding[]): Ratio | 'exempt' | null {
  const { grid, row, name, table } = line;
  const { rule, column, maximum } = indicator;
  const at = placeIn(grid, row, column);
  const value = valueAt(grid, row, column);
  const text = textAt(grid, row, column);
  const data = { name, indicator: indicator.name };
  const saysNotCounted = NOT_COUNTED.has(comparable(text));
  if (table && rule && !holdsFor(table, rule, name, line.classes)) {
    if (text !== '' && !saysNotCounted) findings.push({ level: 'warning', code: 'score-exempt', at, data });
    return 'exempt';
  }
  if (table && rule && saysNotCounted) {
    findings.push({ level: 'warning', code: 'exemption-unstated', at, data });
    return 'exempt';
  }
  // Nothing on top and nothing taken away is what an empty cell of these says.
  if (rule && rule.kind !== 'points' && text === '') return ratio(0);
  const score = typeof value === 'number' ? value : text === '' ? null : Number(plainWidth(text));
  if (score === null) {
    findings.push({ level: 'error', code: 'score-missing', at, data });
    return null;
  }
  if (!Number.isFinite(score)) {
    findings.push({ level: 'error', code: 'score-not-number', at, data: { ...data, text } });
    return null;
  }
  if (score < 0 && rule?.kind !== 'deduction')
    findings.push({ level: 'note', code: 'score-negative', at, data: { ...data, score } });
  const size = rule?.kind === 'deduction' ? Math.abs(score) : score;
  if (maximum !== null && size > maximum)
    findings.push({ level: 'error', code: 'score-over-maximum', at, data: { ...data, score, maximum } });
  return exact(score);
}

/** Which columns make the total, and what stands for those that do not hold. */
function partsOf(
  indicators: readonly Indicator[],
  exempt: ReadonlySet<number>,
  table: IndicatorTable | null,
): Parts {
  const of = (kind: IndicatorRule['kind']): readonly Indicator[] =>
    indicators.filter((indicator) => (indicator.rule?.kind ?? 'points') === kind);
  const columns = (list: readonly Indicator[]): readonly number[] =>
    list.map((indicator) => indicator.column).filter((column) => !exempt.has(column));
  const freed = of('points')
    .filter((indicator) => exempt.has(indicator.column))
    .reduce((sum, indicator) => sum + (indicator.maximum ?? 0), 0);
  const reach = table ? Math.round((table.total - freed) * 1e6) / 1e6 : 0;
  return {
    earned: columns(of('points')),
    bonus: columns(of('bonus')),
    deducted: columns(of('deduction')),
    granted: table && table.exempted === 'full' ? freed : 0,
    scale:
      table && table.exempted === 'scale' && freed > 0 && reach > 0 ? { total: table.total, reach } : null,
  };
}
