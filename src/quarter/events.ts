import { type CivilDate, fromSerial, isWhole, readDate, toSerial } from '../kernel/dates';
import { formatAt, type Grid, placeIn, textAt, valueAt } from '../kernel/grid';
import { add, compare, exact, multiply, type Ratio, ratio } from '../kernel/ratio';
import { comparable, nameKey } from '../kernel/text';
import { rectAddress } from '../kernel/address';
import { across, BLANK_PLAN, cell, row } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { QuarterFinding } from './findings';
import { indicatorKey, type IndicatorRule, type IndicatorTable, quarterCeiling, ruleOf } from './indicators';
import type { Quarter } from './quarter';
import { EVERYONE } from './vocabulary';
import type { EventWords } from './words';

/** A line of the event log: on that day, for that indicator, these people took part. */
export interface EventLine {
  readonly date: CivilDate;
  readonly indicator: string;
  readonly what: string;
  /** Names as they are compared, or everyone on the score sheet. */
  readonly who: readonly string[] | 'everyone';
  readonly absent: readonly string[];
  /** Points of this event; null: what the indicator gives for each. */
  readonly points: number | null;
}

/** A line as it stands in the sheet: kept letter by letter when the log is written anew. */
export interface LogLine {
  readonly cells: readonly (string | number | boolean | null)[];
}

const HEAD_ROW = 2;
const WIDTH = 6;
const MORE_LINES = 30;

/** The event log as a sheet: what is there, and empty lines to go on. */
export function planEvents(
  lines: readonly LogLine[],
  table: IndicatorTable | null,
  words: EventWords,
): SheetPlan {
  const all = [...lines, ...Array.from({ length: MORE_LINES }, (): LogLine => ({ cells: [] }))];
  const body = all.map(({ cells }) =>
    row(
      Array.from({ length: WIDTH }, (_, column) => {
        const value = cells[column] ?? null;
        if (column === 0 && typeof value === 'number') return cell(value, 'date');
        return cell(value, typeof value === 'number' || column === 5 ? 'input' : 'inputText');
      }),
      20,
    ),
  );
  const names = table?.indicators.filter((rule) => rule.kind !== 'deduction').map((rule) => rule.name) ?? [];
  const fits =
    names.length > 0 && names.join(',').length <= 255 && names.every((name) => !name.includes(','));
  const area = (column: number, columns: number): string =>
    rectAddress({ row: HEAD_ROW + 1, column, rows: all.length, columns });
  return {
    ...BLANK_PLAN,
    kind: 'events',
    name: words.sheet,
    tabColor: '#F4B183',
    columns: [13, 16, 30, 40, 20, 11],
    rows: [
      row(across(cell(words.title, 'title'), WIDTH), 34),
      row(across(cell(words.note, 'note'), WIDTH), 34),
      row(
        words.head.map((text) => cell(text, 'head')),
        30,
      ),
      ...body,
    ],
    merges: [0, 1].map((at) => rectAddress({ row: at, column: 0, rows: 1, columns: WIDTH })),
    unlocked: [area(0, WIDTH)],
    validations: fits
      ? [{ range: area(1, 1), list: names, title: words.head[1], message: names.join(' / ').slice(0, 250) }]
      : [],
    freeze: { rows: HEAD_ROW + 1, columns: 0 },
    page: { orientation: 'landscape', titleRows: [HEAD_ROW + 1, HEAD_ROW + 1] },
  };
}

/** The lines of the log that have anything in them, as they stand. */
export const logLines = (grid: Grid): readonly LogLine[] =>
  grid.values
    .slice(HEAD_ROW + 1)
    .map((_, index) => ({
      cells: Array.from({ length: WIDTH }, (_, column) => valueAt(grid, HEAD_ROW + 1 + index, column)),
    }))
    .filter(({ cells }) => cells.some((value) => value !== null && value !== ''));

/** An event as a line of the log. */
export const lineOf = (event: EventLine, words: EventWords): LogLine => ({
  cells: [
    toSerial(event.date),
    event.indicator,
    event.what,
    event.who === 'everyone' ? words.everyone : event.who.join(words.separator),
    event.absent.join(words.separator),
    event.points,
  ],
});

/** Reads the log; a line that cannot be understood gives no points and says why. */
export function readEvents(
  grid: Grid,
  table: IndicatorTable,
): { readonly events: readonly EventLine[]; readonly findings: readonly QuarterFinding[] } {
  const findings: QuarterFinding[] = [];
  const events: EventLine[] = [];
  for (let at = HEAD_ROW + 1; at < grid.values.length; at++) {
    const texts = Array.from({ length: WIDTH }, (_, column) => textAt(grid, at, column));
    if (texts.every((text) => text === '')) continue;
    const [dateText = '', indicator = '', what = '', who = '', absent = '', points = ''] = texts;
    const date = dayOf(grid, at);
    const rule = ruleOf(table, indicator);
    const people = EVERYONE.has(comparable(who)) ? 'everyone' : namesIn(who);
    if (!date)
      findings.push({
        level: 'error',
        code: 'event-date',
        at: placeIn(grid, at, 0),
        data: { text: dateText },
      });
    else if (!rule)
      findings.push({
        level: 'error',
        code: 'event-indicator',
        at: placeIn(grid, at, 1),
        data: { indicator },
      });
    else if (people.length === 0)
      findings.push({ level: 'warning', code: 'event-nobody', at: placeIn(grid, at, 3), data: { what } });
    else
      events.push({
        date,
        indicator: rule.name,
        what,
        who: people,
        absent: namesIn(absent),
        points: points !== '' && Number.isFinite(Number(points)) ? Number(points) : null,
      });
  }
  return { events, findings };
}

function dayOf(grid: Grid, at: number): CivilDate | null {
  const value = valueAt(grid, at, 0);
  const reading = readDate(value, formatAt(grid, at, 0), grid.date1904);
  if (reading.kind === 'date' && isWhole(reading.date)) return reading.date;
  return typeof value === 'number' ? fromSerial(value, grid.date1904) : null;
}

/** Names in a cell, apart by commas, semicolons, line ends or the Chinese enumeration comma. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、,，;；\n\t/]+/)
      .map(nameKey)
      .filter((name) => name !== ''),
  ),
];

export const quarterOf = ({ year, month }: CivilDate): Quarter => ({
  year,
  quarter: Math.ceil(month / 3) as Quarter['quarter'],
});

/** What events give somebody for one indicator in one quarter. */
export interface Given {
  /** Before the ceilings. */
  readonly raw: Ratio;
  readonly points: Ratio;
}

/**
 * Points of a quarter's events, name → indicator → points. Each quarter's are cut at its ceiling, and at what earlier
 * quarters of the year leave of the year's. An indicator without any event in the quarter is left out: it is scored by hand.
 */
export function pointsOfEvents(
  events: readonly EventLine[],
  table: IndicatorTable,
  names: readonly string[],
  quarter: Quarter,
): ReadonlyMap<string, ReadonlyMap<string, Given>> {
  const result = new Map<string, Map<string, Given>>(names.map((name) => [name, new Map()]));
  for (const rule of table.indicators) {
    const own = events.filter((event) => indicatorKey(event.indicator) === indicatorKey(rule.name));
    const inQuarter = (number: number): readonly EventLine[] =>
      own.filter((event) => event.date.year === quarter.year && quarterOf(event.date).quarter === number);
    const now = inQuarter(quarter.quarter);
    if (now.length === 0) continue;
    for (const name of names) {
      let before = ratio(0);
      for (let number = 1; number < quarter.quarter; number++)
        before = add(before, cut(rule, rawPoints(rule, inQuarter(number), name), before));
      const raw = rawPoints(rule, now, name);
      result.get(name)?.set(indicatorKey(rule.name), { raw, points: cut(rule, raw, before) });
    }
  }
  return result;
}

function rawPoints(rule: IndicatorRule, events: readonly EventLine[], name: string): Ratio {
  return events
    .filter(({ who, absent }) => (who === 'everyone' || who.includes(name)) && !absent.includes(name))
    .map((event) => exact(event.points ?? rule.perEvent ?? 0))
    .reduce(add, ratio(0));
}

const least = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b);

/** Points under both ceilings, given what earlier quarters of the year gave. */
function cut(rule: IndicatorRule, raw: Ratio, before: Ratio): Ratio {
  const inQuarter = least(raw, exact(quarterCeiling(rule)));
  if (rule.perYear === null) return inQuarter;
  const left = add(exact(rule.perYear), multiply(before, ratio(-1)));
  return compare(left, ratio(0)) <= 0 ? ratio(0) : least(inQuarter, left);
}
