import { type CivilDate, fromSerial, isoDate, parseIsoDate, toSerial } from '../kernel/dates';
import { rectAddress } from '../kernel/address';
import { known } from '../kernel/assert';
import { type Grid, textAt } from '../kernel/grid';
import { nameKey } from '../kernel/text';
import { compare, type Ratio, round, toNumber } from '../kernel/ratio';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { Band } from '../ballot/scheme';
import { bandFills, columnRange, textHeight, totalStyle } from './board-cells';
import { lineHeight } from './board-layout';
import { bandCounts, type BoardRow, meanTotal } from './scoreboard';
import type { QuarterWords } from './words';

/** A quarter, published. */
export interface Bulletin {
  readonly unit: string;
  readonly quarter: string;
  readonly rows: readonly BoardRow[];
  readonly bands: readonly Band[];
  /** First day on the board, and how many days it hangs, that day included. */
  readonly from: CivilDate;
  readonly days: number;
  /** What was written into the column of objections, by name: kept when the bulletin is made anew. */
  readonly objections: ReadonlyMap<string, string>;
}

/** The line that says how long it hangs. */
const POSTING_ROW = 3;
const FIRST_ROW = 5;
const COLUMNS = [8, 18, 12, 12, 40] as const;
const WIDTH = COLUMNS.length;
const [TOTAL, BAND] = [2, 3];

/** The objections that stand in a bulletin, by name. */
export function readObjections(grid: Grid): ReadonlyMap<string, string> {
  const objections = new Map<string, string>();
  for (let at = FIRST_ROW; at < grid.values.length; at++) {
    const [name, text] = [nameKey(textAt(grid, at, 1)), textAt(grid, at, WIDTH - 1)];
    if (name !== '' && text !== '') objections.set(name, text);
  }
  return objections;
}

/** The first day that a bulletin hangs, as it says itself; null where it does not say. */
export const readPosting = (grid: Grid): CivilDate | null =>
  parseIsoDate(/\d{4}-\d{2}-\d{2}/.exec(textAt(grid, POSTING_ROW, 0))?.[0] ?? '');

/** The last day of a posting period. */
export const lastDay = (from: CivilDate, days: number): CivilDate =>
  known(fromSerial(toSerial(from) + days - 1, false), 'a day of our time');

/** The bulletin in words: for the board, and to copy elsewhere. */
export function bulletinText({ unit, quarter, rows, bands }: Bulletin, words: QuarterWords): string {
  const totals = rows.flatMap((line) => (line.total ? [line.total] : []));
  const sorted = [...totals].sort(compare);
  const shown = (total: Ratio | null | undefined): string => (total ? String(round(total, 2)) : '—');
  return words.bulletin.text({
    unit,
    quarter,
    counted: totals.length,
    absent: rows.length - totals.length,
    mean: shown(meanTotal(rows)),
    highest: shown(sorted.at(-1)),
    lowest: shown(sorted[0]),
    bands: bandCounts(rows, bands),
  });
}

/** The bulletin as a sheet: text, table with a column for objections, posting period, signatures. */
export function planBulletin(bulletin: Bulletin, words: QuarterWords): SheetPlan {
  const { quarter, rows, bands, from, days } = bulletin;
  const text = bulletinText(bulletin, words);
  const period = words.bulletin.posting(isoDate(from), isoDate(lastDay(from, days)), days);
  const paper = COLUMNS.reduce((sum, width) => sum + width, 0);
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: WIDTH });
  const style = totalStyle(rows.map((line) => line.total));
  const end = FIRST_ROW + rows.length;
  const down = (column: number): string => columnRange(FIRST_ROW, rows.length, column);
  return {
    ...BLANK_PLAN,
    kind: `bulletin/${quarter}`,
    name: sheetName(words.bulletin.sheet(quarter)),
    tabColor: '#C55A11',
    columns: COLUMNS,
    rows: [
      row(across(cell(words.bulletin.title(quarter), 'title'), WIDTH), 38),
      row(across(cell(bulletin.unit, 'subtitle'), WIDTH), 20),
      row(across(cell(text, 'text'), WIDTH), textHeight(text, paper) + 8),
      row(across(cell(period, 'section'), WIDTH), 28),
      row(
        [words.rank, words.name, words.total, words.band, words.bulletin.objection].map((one) =>
          cell(one, 'head'),
        ),
        28,
      ),
      ...rows.map(({ rank, name, total, band }) =>
        row(
          [
            cell(rank ?? '', 'cell'),
            cell(name, 'name'),
            total ? cell(Math.round(toNumber(total) * 1e6) / 1e6, style) : cell(words.notCounted, 'cell'),
            cell(band ?? '', 'cell'),
            cell(bulletin.objections.get(name) ?? null, 'inputText'),
          ],
          lineHeight(rows.length),
        ),
      ),
      row(
        across(cell(words.bulletin.objectionHow, 'note'), WIDTH),
        textHeight(words.bulletin.objectionHow, paper),
      ),
      row(across(cell(words.bulletin.signatures, 'section'), WIDTH), 40),
    ],
    merges: [...[0, 1, 2, 3].map(whole), whole(end), whole(end + 1)],
    conditions: [...bandFills(bands, FIRST_ROW, rows.length, BAND), { range: down(TOTAL), bar: '#9DC3E6' }],
    unlocked: rows.length > 0 ? [down(WIDTH - 1)] : [],
    page: {
      orientation: 'portrait',
      onePage: rows.length <= 30,
      titleRows: [FIRST_ROW, FIRST_ROW],
      area: rectAddress({ row: 0, column: 0, rows: end + 2, columns: WIDTH }),
    },
  };
}
