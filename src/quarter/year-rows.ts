import type { Scheme } from '../ballot/scheme';
import { cellAddress } from '../kernel/address';
import { type Ratio, toNumber } from '../kernel/ratio';
import { cell, live, row } from '../workbook/cells';
import type { PlanRow } from '../workbook/sheet-plan';
import { bandFormula, checkCell, fixedRange, totalStyle } from './board-cells';
import { lineHeight } from './board-layout';
import { partsFormula } from './parts';
import type { ScoreSheet } from './read-scores';
import { trendFormula, type TrendScale, trendText } from './trend';
import type { QuarterWords } from './words';
import type { YearRow, YearRule } from './year';

/** Everything that a year's board shows. */
export interface YearBoard {
  readonly scheme: Scheme;
  readonly year: string;
  /** First to fourth quarter; null: no score sheet. */
  readonly sheets: readonly (ScoreSheet | null)[];
  readonly rows: readonly YearRow[];
  readonly rule: YearRule;
}

export const FIRST_ROW = 4;
/** rank, name, four quarters, how many count, mean, band, trend; then a gap, our own mean, check, lowest, highest, and what the trend is drawn from. */
export const [QUARTER, MEAN, BAND, TREND] = [2, 7, 8, 9];
export const WIDTH = TREND + 1;
export const [OWN, CHECK, LOW, HIGH, PAST] = [WIDTH + 1, WIDTH + 2, WIDTH + 3, WIDTH + 4, WIDTH + 5];

const six = (value: Ratio): number => Math.round(toNumber(value) * 1e6) / 1e6;

/** One member's line: the quarters, their mean, rank and band, the trend; beside the page our own count. */
export function yearRow(
  board: YearBoard,
  line: YearRow,
  index: number,
  scale: TrendScale,
  words: QuarterWords,
): PlanRow {
  const { rows, scheme, sheets, rule } = board;
  const at = FIRST_ROW + index;
  const here = (column: number): string => cellAddress(at, column);
  const style = totalStyle(rows.flatMap((one) => one.quarters.map((member) => member?.total ?? null)));
  const quarters = line.quarters.map((member, i) => {
    const sheet = sheets[i];
    return sheet && member?.total
      ? live(`ROUND(${partsFormula(member.parts, sheet.sheet, member.row)},6)`, six(member.total), style)
      : cell(words.notCounted, 'cell');
  });
  const four = [0, 1, 2, 3].map((i) => here(QUARTER + i));
  const weight = (i: number): string => String(rule.weights[i] ?? 0);
  const sum = four.map((one, i) => `N(${one})*${weight(i)}`).join('+');
  const weights = four.map((one, i) => `ISNUMBER(${one})*${weight(i)}`).join('+');
  const empty = cell('', 'cell');
  const height = lineHeight(rows.length);
  const [low, high] = [LOW, HIGH].map(
    (column) => `$${cellAddress(FIRST_ROW - 2, column).replace(/(\d+)/, '$$$1')}`,
  );
  const trend = live(
    trendFormula(four, low ?? '', high ?? ''),
    trendText(
      line.quarters.map((member) => member?.total ?? null),
      scale,
    ),
    'cell',
  );
  const past = line.quarters.map((member, i) =>
    member?.total ? live(here(QUARTER + i), six(member.total), 'smallCount') : null,
  );
  const countedCell = live(`COUNT(${here(QUARTER)}:${here(QUARTER + 3)})`, line.counted, 'count');
  if (!line.total)
    return row(
      [
        empty,
        cell(line.name, 'name'),
        ...quarters,
        countedCell,
        cell(words.notCounted, 'cell'),
        empty,
        trend,
        ...Array.from({ length: PAST - WIDTH }, () => null),
        ...past,
      ],
      height,
    );
  return row(
    [
      live(`RANK(${here(MEAN)},${fixedRange(FIRST_ROW, rows.length, MEAN)})`, line.rank, 'cell'),
      cell(line.name, 'name'),
      ...quarters,
      countedCell,
      live(`ROUND((${sum})/(${weights}),6)`, six(line.total), 'score'),
      live(bandFormula(scheme.bands, here(MEAN), rule.rounding), line.band, 'cell'),
      trend,
      null,
      cell(six(line.total), 'smallCount'),
      checkCell(here(MEAN), here(OWN), words),
      null,
      null,
      ...past,
    ],
    height,
  );
}
