import { cellAddress, rectAddress } from '../kernel/address';
import { across, BLANK_PLAN, cell, live, row, sheetName } from '../workbook/cells';
import type { PlanRow, SheetPlan } from '../workbook/sheet-plan';
import {
  bandCountsCell,
  bandFills,
  columnRange,
  differsCondition,
  meanCell,
  quoted,
  spreadCell,
  textHeight,
} from './board-cells';
import { bandCounts, borderline } from './scoreboard';
import { trendColumns, trendScale } from './trend';
import type { QuarterWords } from './words';
import {
  BAND,
  CHECK,
  FIRST_ROW,
  LOW,
  MEAN,
  PAST,
  QUARTER,
  TREND,
  WIDTH,
  type YearBoard,
  yearRow,
} from './year-rows';

const COLUMNS = [7, 16, 11, 11, 11, 11, 9, 11, 12, 11, 3, 10, 8, 8, 8, 8, 8, 8, 8];

/** The year as a sheet: quarters are live sums over the score sheets, the mean is live over the quarters that count. */
export function planYear(board: YearBoard, words: QuarterWords): SheetPlan {
  const { rows, scheme, year, rule } = board;
  const end = FIRST_ROW + rows.length;
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: WIDTH });
  const down = (column: number): string => columnRange(FIRST_ROW, rows.length, column);
  const paper = COLUMNS.slice(0, WIDTH).reduce((sum, one) => sum + one, 0);
  const bands = scheme.bands.map(({ label, from }) => `${label} ≥ ${String(from)}`).join('、');
  const policy = words.year.policy({ weights: rule.weights, needed: rule.quartersNeeded, bands });
  const edge = borderline(rows, scheme.bands);
  const note = edge.length === 0 ? null : words.borderline(edge, rule.rounding);
  const quarters = rectAddress({
    row: FIRST_ROW,
    column: QUARTER,
    rows: Math.max(1, rows.length),
    columns: 4,
  });
  const scale = trendScale(rows.flatMap((line) => line.quarters.map((member) => member?.total ?? null)));
  const low = cellAddress(FIRST_ROW - 2, LOW);
  const head = [
    words.rank,
    words.name,
    ...words.year.quarters,
    words.year.counted,
    words.year.mean,
    words.band,
    words.trend,
  ];
  const wide = (label: string, first: ReturnType<typeof cell>): PlanRow =>
    row([cell('', 'cell'), cell(label, 'name'), ...across(first, WIDTH - 2)], 20);
  const means = rows.map((line) => line.total);
  const figures = (label: string, figure: typeof meanCell): PlanRow =>
    row(
      [
        cell('', 'cell'),
        cell(label, 'name'),
        ...[0, 1, 2, 3].map((at) =>
          figure(
            down(QUARTER + at),
            rows.map((line) => line.quarters[at]?.total ?? null),
          ),
        ),
        cell('', 'cell'),
        figure(down(MEAN), means),
        cell('', 'cell'),
        cell('', 'cell'),
      ],
      20,
    );
  const counted = String(means.filter(Boolean).length);
  const foot = [
    figures(words.mean, meanCell),
    figures(words.spread, spreadCell),
    wide(words.bandCounts, bandCountsCell(down(BAND), bandCounts(rows, scheme.bands))),
    wide(
      words.agreement,
      live(
        `COUNTIF(${down(CHECK)},${quoted(words.balanced)})&" / "&COUNT(${down(MEAN)})`,
        `${counted} / ${counted}`,
        'cell',
      ),
    ),
  ];
  const lines: readonly PlanRow[] = [
    row(across(cell(words.year.title(year), 'title'), WIDTH), 38),
    row(across(cell(scheme.unit, 'subtitle'), WIDTH), 20),
    row(
      [
        ...across(cell(policy, 'note'), WIDTH),
        null,
        null,
        cell(words.scale.join(' / '), 'small'),
        live(`IF(COUNT(${quarters})=0,0,MIN(${quarters}))`, scale.low, 'smallCount'),
        live(`MAX(${low}+1,MAX(${quarters}))`, scale.high, 'smallCount'),
      ],
      textHeight(policy, paper),
    ),
    row(
      [...head.map((text) => cell(text, 'head')), null, cell(words.own, 'small'), cell(words.check, 'small')],
      30,
    ),
    ...rows.map((line, index) => yearRow(board, line, index, scale, words)),
    ...foot,
    ...(note === null ? [] : [row(across(cell(note, 'note'), WIDTH), textHeight(note, paper))]),
    row(across(cell(words.signatures, 'section'), WIDTH), 34),
  ];
  return {
    ...BLANK_PLAN,
    kind: `scoreboard/${year}`,
    name: sheetName(words.year.sheet(year)),
    tabColor: '#C55A11',
    columns: COLUMNS,
    rows: lines,
    merges: [
      ...[0, 1, 2].map(whole),
      ...[2, 3].map((at) => rectAddress({ row: end + at, column: 2, rows: 1, columns: WIDTH - 2 })),
      ...(note === null ? [] : [whole(end + foot.length)]),
      whole(lines.length - 1),
    ],
    conditions: [
      ...bandFills(scheme.bands, FIRST_ROW, rows.length, BAND),
      { range: down(MEAN), bar: '#9DC3E6' },
      differsCondition(FIRST_ROW, rows.length, CHECK, words.differs),
    ],
    sparklines:
      rows.length === 0
        ? []
        : [
            trendColumns(
              down(TREND),
              rectAddress({ row: FIRST_ROW, column: PAST, rows: rows.length, columns: 4 }),
              scale,
            ),
          ],
    unlocked: [],
    freeze: { rows: FIRST_ROW, columns: 2 },
    page: {
      orientation: 'portrait',
      onePage: rows.length <= 30,
      titleRows: [FIRST_ROW, FIRST_ROW],
      area: rectAddress({ row: 0, column: 0, rows: lines.length, columns: WIDTH }),
    },
  };
}
