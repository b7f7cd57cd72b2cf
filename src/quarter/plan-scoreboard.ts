import { rectAddress } from '../kernel/address';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { PlanRow, SheetPlan } from '../workbook/sheet-plan';
import { BAR, bandFills, columnRange, differsCondition, textHeight } from './board-cells';
import { footRows } from './board-foot';
import { columnWidths, FIRST_ROW, layoutOf } from './board-layout';
import { boardRow, headRow, pastTotals, scaleCells, type Scoreboard } from './board-rows';
import { borderline } from './scoreboard';
import { trendColumns, trendScale } from './trend';
import type { QuarterWords } from './words';

const HEAD_ROW = FIRST_ROW - 1;
const NAME = 1;
/** With more people the bars in the cells say it, and the page has no room for a chart. */
const MOST_ON_CHART = 16;
const CHART_ROWS = 18;

/** The scoreboard as a sheet: totals are live sums over the score sheets, ranks and bands live over the totals. */
export function planScoreboard(board: Scoreboard, words: QuarterWords): SheetPlan {
  const { rows, scheme, quarter, table, history } = board;
  const layout = layoutOf(board.scores, table, board.previous, history);
  const { width, groups } = layout;
  const scale = trendScale(rows.flatMap((line) => pastTotals(board, line.name)));
  const rounding = table?.rounding ?? 'none';
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: width });
  const down = (column: number): string => columnRange(FIRST_ROW, rows.length, column);
  const widths = columnWidths(layout);
  const paper = widths.slice(0, width).reduce((sum, one) => sum + one, 0);
  const policy = words.policy(scheme.bands, board.previousQuarter, {
    rounding,
    trend: layout.trend !== null,
    scaled: board.scores.members.some((member) => member.parts.scale !== null),
  });
  const edge = borderline(rows, scheme.bands);
  const notes = edge.length === 0 ? [] : [words.borderline(edge, rounding)];
  const foot = footRows(board, layout, words);
  const hasChart = rows.length > 0 && rows.length <= MOST_ON_CHART;
  const top = [
    row(across(cell(words.scoreboardTitle(quarter), 'title'), width), 38),
    row(across(cell(scheme.unit, 'subtitle'), width), 20),
    row(
      scaleCells(across(cell(policy, 'note'), width), layout, board, scale, words),
      textHeight(policy, paper),
    ),
    headRow(board, layout, words),
  ];
  const body = rows.map((line) => boardRow(board, layout, line, scale, words));
  const noteRows = notes.map((text) => row(across(cell(text, 'note'), width), textHeight(text, paper)));
  const chartTop = FIRST_ROW + rows.length + foot.length + noteRows.length;
  const chart = hasChart ? Array.from({ length: CHART_ROWS + 1 }, () => row([])) : [];
  const lines: readonly PlanRow[] = [
    ...top,
    ...body,
    ...foot,
    ...noteRows,
    ...chart,
    row(across(cell(words.signatures, 'section'), width), 34),
  ];
  return {
    ...BLANK_PLAN,
    kind: `scoreboard/${quarter}`,
    name: sheetName(words.scoreboardSheet(quarter)),
    tabColor: '#C55A11',
    columns: widths,
    rows: lines,
    merges: [
      ...[0, 1, 2].map(whole),
      ...(layout.previous === null
        ? []
        : [rectAddress({ row: HEAD_ROW, column: layout.previous + 1, rows: 1, columns: 2 })]),
      ...[2, 3].map((line) =>
        rectAddress({ row: FIRST_ROW + rows.length + line, column: 2, rows: 1, columns: width - 2 }),
      ),
      ...noteRows.map((_, i) => whole(FIRST_ROW + rows.length + foot.length + i)),
      whole(lines.length - 1),
    ],
    conditions: [
      ...bandFills(scheme.bands, FIRST_ROW, rows.length, layout.band),
      ...groups.map((_, i) => ({ range: down(2 + i), bar: BAR })),
      { range: down(layout.total), bar: '#9DC3E6' },
      differsCondition(FIRST_ROW, rows.length, layout.check, words.differs),
    ],
    charts: hasChart
      ? [
          {
            name: `Pingyi ${quarter}`,
            type: 'column',
            title: words.chartTitle(quarter),
            categories: down(NAME),
            series: [
              ...(layout.previous === null || board.previousQuarter === null
                ? []
                : [{ name: board.previousQuarter, values: down(layout.previous), color: '#BFBFBF' }]),
              { name: quarter, values: down(layout.total), color: '#1F4E79' },
            ],
            area: rectAddress({ row: chartTop, column: 0, rows: CHART_ROWS, columns: width }),
          },
        ]
      : [],
    sparklines:
      layout.trend === null || rows.length === 0
        ? []
        : [
            trendColumns(
              down(layout.trend),
              rectAddress({
                row: FIRST_ROW,
                column: layout.past,
                rows: rows.length,
                columns: history.length,
              }),
              scale,
            ),
          ],
    unlocked: [],
    freeze: { rows: FIRST_ROW, columns: 2 },
    page: {
      orientation: 'portrait',
      onePage: rows.length <= 30,
      titleRows: [FIRST_ROW, FIRST_ROW],
      area: rectAddress({ row: 0, column: 0, rows: lines.length, columns: width }),
    },
  };
}
