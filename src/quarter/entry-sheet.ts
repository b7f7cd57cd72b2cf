import { cellAddress, rectAddress } from '../kernel/address';
import { type CellValue, type Grid, textAt, valueAt } from '../kernel/grid';
import { comparable, nameKey } from '../kernel/text';
import { columnOf } from '../roster/columns';
import { across, BLANK_PLAN, cell, live, row, sheetName } from '../workbook/cells';
import type { NotePlan, PlanCell, SheetPlan, Validation } from '../workbook/sheet-plan';
import { textHeight } from './board-cells';
import {
  exemptionOf,
  holdsFor,
  indicatorKey,
  type IndicatorRule,
  type IndicatorTable,
  type MemberClass,
  quarterCeiling,
} from './indicators';
import { parseQuarter, quarterBefore, quarterName } from './quarter';
import { NOT_COUNTED, REMARKS } from './vocabulary';
import type { QuarterWords } from './words';

/** Somebody to score. */
export interface Entrant {
  readonly name: string;
  /** Undefined: not on the roster. */
  readonly classes: readonly MemberClass[] | undefined;
  /** How the quarter before knew them; absent: there was none, or there is nothing to say. */
  readonly before?: 'absent' | 'not-on-it';
}

/** What stands in an entry sheet already, by name and indicator: typed points, and remarks. */
export interface Entered {
  readonly points: ReadonlyMap<string, ReadonlyMap<string, CellValue>>;
  readonly remarks: ReadonlyMap<string, string>;
}

export const NOTHING_ENTERED: Entered = { points: new Map(), remarks: new Map() };

const HEAD_ROW = 2;
/** Heading and a line of rules stand above the first member. */
export const FIRST_ENTRY = HEAD_ROW + 2;
const LEAD = 2;

/** An entry sheet: members × indicators, what may be typed in each column, a sum to the right, remarks at the end. */
export function planEntrySheet(
  quarter: string,
  table: IndicatorTable,
  entrants: readonly Entrant[],
  entered: Entered,
  words: QuarterWords,
): SheetPlan {
  const { entry } = words;
  const { indicators } = table;
  const remarks = LEAD + indicators.length + 1;
  const width = remarks + 1;
  const columns = [6, 14, ...indicators.map(() => 12), 9, 26];
  const paper = columns.reduce((sum, one) => sum + one, 0);
  const lines = entrants.map((entrant, index) => {
    const at = FIRST_ENTRY + index;
    const typed = entered.points.get(nameKey(entrant.name));
    const cells = indicators.map((rule): PlanCell => {
      const value = typed?.get(indicatorKey(rule.name)) ?? null;
      const isHeld = holdsFor(table, rule, entrant.name, entrant.classes);
      if (!isHeld && value === null) return cell(entry.exempt, 'input');
      return cell(value, 'input');
    });
    return row(
      [
        cell(index + 1, 'cell'),
        cell(entrant.name, 'name'),
        ...cells,
        sumCell(indicators, at, cells),
        cell(entered.remarks.get(nameKey(entrant.name)) ?? null, 'inputText'),
      ],
      20,
    );
  });
  const count = Math.max(1, entrants.length);
  const block = (column: number, columns: number): string =>
    rectAddress({ row: FIRST_ENTRY, column, rows: count, columns });
  return {
    ...BLANK_PLAN,
    kind: `scores/${quarter}`,
    name: sheetName(entry.sheet(quarter)),
    tabColor: '#F4B183',
    columns,
    rows: [
      row(across(cell(entry.title(quarter), 'title'), width), 34),
      row(across(cell(entry.note, 'note'), width), textHeight(entry.note, paper)),
      row(
        [
          ...[entry.index, words.name].map((text) => cell(text, 'head')),
          ...indicators.map((rule) => cell(entry.heading(rule.name, rule.maximum), 'head')),
          ...[entry.sum, entry.remarks].map((text) => cell(text, 'head')),
        ],
        34,
      ),
      row(
        [
          cell(null, 'small'),
          cell(null, 'small'),
          ...indicators.map((rule) =>
            cell(
              entry.rule({
                kind: rule.kind,
                perEvent: rule.perEvent,
                ceiling: quarterCeiling(rule),
                perYear: rule.perYear,
              }),
              'note',
            ),
          ),
        ],
        44,
      ),
      ...lines,
    ],
    merges: [0, 1].map((at) => rectAddress({ row: at, column: 0, rows: 1, columns: width })),
    notes: entrants.flatMap((entrant, index) => notesOn(entrant, FIRST_ENTRY + index, quarter, table, words)),
    unlocked: [...(indicators.length > 0 ? [block(LEAD, indicators.length)] : []), block(remarks, 1)],
    validations: indicators.map((rule, index) =>
      validation(rule, LEAD + index, block(LEAD + index, 1), words),
    ),
    freeze: { rows: FIRST_ENTRY, columns: LEAD },
    page: { orientation: 'landscape', titleRows: [HEAD_ROW + 1, HEAD_ROW + 1] },
  };
}

/** What there is to know about somebody while scoring: joined since, not counted last time, freed from something and why. */
function notesOn(
  entrant: Entrant,
  at: number,
  quarter: string,
  table: IndicatorTable,
  words: QuarterWords,
): readonly NotePlan[] {
  const { notes } = words.entry;
  const { name, classes, before } = entrant;
  const now = parseQuarter(quarter);
  const last = now ? quarterName(quarterBefore(now)) : '';
  const person =
    before === undefined
      ? []
      : [before === 'absent' ? notes.wasAbsent(last) : notes.joined(last, words.notCounted)];
  return [
    ...person.map((text) => ({ cell: cellAddress(at, LEAD - 1), text })),
    ...table.indicators.flatMap((rule, index) => {
      if (holdsFor(table, rule, name, classes)) return [];
      const decision = exemptionOf(table, name, rule);
      const text = decision
        ? notes.exempt(decision.reason)
        : notes.classes(
            rule.classes.map((one) => words.indicators.classes[one]).join(words.indicators.separator),
          );
      return [{ cell: cellAddress(at, LEAD + index), text }];
    }),
  ];
}

/** Points as they are typed, summed: scaling and ceilings are the scoreboard's. */
function sumCell(indicators: readonly IndicatorRule[], at: number, cells: readonly PlanCell[]): PlanCell {
  const columns = indicators.map((rule, index) => ({
    rule,
    at: cellAddress(at, LEAD + index),
    value: cells[index]?.value,
  }));
  const plus = columns.filter(({ rule }) => rule.kind !== 'deduction');
  const minus = columns.filter(({ rule }) => rule.kind === 'deduction');
  const all = columns.map((column) => column.at).join(',');
  if (columns.length === 0) return cell('', 'cell');
  const numberIn = (value: CellValue | undefined): number => (typeof value === 'number' ? value : 0);
  const taken = minus.map((column) => `-ABS(N(${column.at}))`).join('');
  const total =
    plus.reduce((sum, { value }) => sum + numberIn(value), 0) -
    minus.reduce((sum, { value }) => sum + Math.abs(numberIn(value)), 0);
  const hasAny = columns.some(({ value }) => typeof value === 'number');
  const earned = plus.length === 0 ? '0' : `SUM(${plus.map((column) => column.at).join(',')})`;
  return live(
    `IF(COUNT(${all})=0,"",ROUND(${earned}${taken},6))`,
    hasAny ? Math.round(total * 1e6) / 1e6 : '',
    'total',
  );
}

/** Zero up to the maximum, or one of the words that say "not counted". */
function validation(rule: IndicatorRule, column: number, range: string, words: QuarterWords): Validation {
  const here = cellAddress(FIRST_ENTRY, column);
  const { entry } = words;
  const size = rule.kind === 'deduction' ? `ABS(${here})` : here;
  const texts = [words.notCounted, entry.exempt].map((text) => `${here}="${text}"`).join(',');
  return {
    range,
    formula: `IF(ISNUMBER(${here}),AND(${rule.kind === 'deduction' ? '' : `${here}>=0,`}${size}<=${String(rule.maximum)}),OR(${texts}))`,
    title: entry.validationTitle,
    message: entry.validation(rule.maximum, words.notCounted),
  };
}

/** What was typed into a score sheet, ours or the user's own: kept when its frame is made anew. */
export function readEntered(grid: Grid): { readonly names: readonly string[]; readonly entered: Entered } {
  const points = new Map<string, Map<string, CellValue>>();
  const remarks = new Map<string, string>();
  const names: string[] = [];
  const width = Math.max(0, ...grid.values.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const isName = (at: number, column: number): boolean => columnOf(textAt(grid, at, column)) === 'name';
  const head = grid.values.findIndex((_, at) => at < 30 && columns.some((column) => isName(at, column)));
  if (head < 0) return { names, entered: { points, remarks } };
  const nameAt = columns.findIndex((column) => isName(head, column));
  const keys = columns.map((column) => indicatorKey(textAt(grid, head, column)));
  for (let at = head + 1; at < grid.values.length; at++) {
    const name = nameKey(textAt(grid, at, nameAt));
    if (name === '' || points.has(name)) continue;
    names.push(name);
    const typed = new Map<string, CellValue>();
    for (const column of columns) {
      const value = valueAt(grid, at, column);
      if (column <= nameAt || value === null || value === '') continue;
      if (REMARKS.has(keys[column] ?? '')) remarks.set(name, String(value));
      else typed.set(keys[column] ?? '', value);
    }
    points.set(name, typed);
  }
  return { names, entered: { points, remarks } };
}

/** Do the cells of a row say as a whole that this quarter does not count? What never held for the member is not asked. */
export const saysNotCounted = (cells: readonly CellValue[]): boolean => {
  const texts = cells.filter((value) => value !== null && value !== '');
  return texts.length > 0 && texts.every((value) => NOT_COUNTED.has(comparable(String(value))));
};
