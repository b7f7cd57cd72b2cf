import type { Scheme } from '../ballot/scheme';
import { cellAddress, quoteSheet, rectAddress } from '../kernel/address';
import { round, toNumber } from '../kernel/ratio';
import { across, BLANK_PLAN, cell, live, row, sheetName } from '../workbook/cells';
import type { PlanCell, PlanRow, SheetPlan } from '../workbook/sheet-plan';
import type { ScoreSheet } from './read-scores';
import { type BoardRow, meanTotal } from './scoreboard';
import type { QuarterWords } from './words';

/** Everything that a scoreboard shows. */
export interface Scoreboard {
  readonly scheme: Scheme;
  readonly quarter: string;
  readonly previousQuarter: string | null;
  readonly scores: ScoreSheet;
  readonly previous: ScoreSheet | null;
  readonly rows: readonly BoardRow[];
}

const FIRST_ROW = 4;
/** rank, name, total, band, previous, change, check, gap, own total. */
const [NAME, TOTAL, PREVIOUS, CHECK, OWN] = [1, 2, 4, 6, 8];
const WIDTH = CHECK + 1;

/** The scoreboard as a sheet: totals are live sums over the user's score sheets, ranks and bands live over the totals. */
export function planScoreboard(board: Scoreboard, words: QuarterWords): SheetPlan {
  const { rows, scheme, quarter } = board;
  const end = FIRST_ROW + rows.length;
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: WIDTH });
  const down = (column: number): string =>
    rectAddress({ row: FIRST_ROW, column, rows: Math.max(1, rows.length), columns: 1 });
  const chartTop = end + 2;
  const chartRows = 16;
  const head = [words.rank, words.name, words.total, words.band, words.previous, words.change, words.check];
  return {
    ...BLANK_PLAN,
    kind: `scoreboard/${quarter}`,
    name: sheetName(words.scoreboardSheet(quarter)),
    tabColor: '#C55A11',
    columns: [8, 18, 14, 12, 14, 14, 10, 3, 10],
    rows: [
      row(across(cell(words.scoreboardTitle(quarter), 'title'), WIDTH), 36),
      row(across(cell([scheme.unit, quarter].filter(Boolean).join('　　'), 'subtitle'), WIDTH), 20),
      row(across(cell(words.policy(scheme.bands, board.previousQuarter), 'note'), WIDTH), 32),
      row([...head.map((text) => cell(text, 'head')), null, cell(words.own, 'small')], 24),
      ...rows.map((line, index) => boardRow(board, line, index, words)),
      meanRow(rows, words),
      ...Array.from({ length: chartRows + 2 }, () => row([])),
      row([cell(words.signatures, 'section')], 30),
    ],
    merges: [whole(0), whole(1), whole(2)],
    conditions: [
      { range: down(TOTAL), bar: '#9DC3E6' },
      {
        range: down(CHECK),
        formula: `${cellAddress(FIRST_ROW, CHECK)}="${words.differs}"`,
        fill: '#F8CBAD',
        color: '#9C0006',
        bold: true,
      },
    ],
    charts: [
      {
        name: `Pingyi ${quarter}`,
        type: 'column',
        title: words.chartTitle(quarter),
        categories: down(NAME),
        series: [
          ...(board.previousQuarter
            ? [{ name: board.previousQuarter, values: down(PREVIOUS), color: '#BFBFBF' }]
            : []),
          { name: quarter, values: down(TOTAL), color: '#1F4E79' },
        ],
        area: rectAddress({ row: chartTop, column: 0, rows: chartRows, columns: WIDTH }),
      },
    ],
    unlocked: [],
    freeze: { rows: FIRST_ROW, columns: 2 },
    page: {
      orientation: 'portrait',
      onePage: rows.length <= 30,
      titleRows: [FIRST_ROW, FIRST_ROW],
      area: rectAddress({ row: 0, column: 0, rows: chartTop + chartRows + 2, columns: WIDTH }),
    },
  };
}

/** The sum of a member's points in a score sheet, indicator by indicator: columns that are none (a typed total) stay out. */
function sumOf(scores: ScoreSheet, at: number): string {
  const sheet = quoteSheet(scores.sheet);
  return `SUM(${scores.indicators.map((indicator) => `${sheet}!${cellAddress(at, indicator.column)}`).join(',')})`;
}

function boardRow(board: Scoreboard, line: BoardRow, index: number, words: QuarterWords): PlanRow {
  const here = (column: number): string => cellAddress(FIRST_ROW + index, column);
  const absent = cell(words.notCounted, 'cell');
  const own = cell(line.total ? toNumber(line.total) : null, 'smallCount');
  const previous: PlanCell =
    board.previous && line.previous && line.previousRow !== null
      ? live(sumOf(board.previous, line.previousRow), toNumber(line.previous), 'total')
      : absent;
  if (!line.total)
    return row(
      [
        cell('', 'cell'),
        cell(line.name, 'name'),
        absent,
        cell('', 'cell'),
        previous,
        cell('', 'cell'),
        cell('', 'cell'),
        null,
        own,
      ],
      22,
    );

  const first = FIRST_ROW;
  const last = FIRST_ROW + board.rows.length - 1;
  const totals = `$C$${String(first + 1)}:$C$${String(last + 1)}`;
  return row(
    [
      live(`RANK(${here(TOTAL)},${totals})`, line.rank, 'cell'),
      cell(line.name, 'name'),
      live(`ROUND(${sumOf(board.scores, line.row)},6)`, toNumber(line.total), 'total'),
      live(bandFormula(board.scheme, here(TOTAL)), line.band, 'cell'),
      previous,
      line.change
        ? live(`ROUND(${here(TOTAL)}-${here(PREVIOUS)},6)`, toNumber(line.change), 'change')
        : cell('', 'cell'),
      live(
        `IF(ROUND(${here(TOTAL)}-${here(OWN)},6)=0,"${words.balanced}","${words.differs}")`,
        words.balanced,
        'check',
      ),
      null,
      own,
    ],
    22,
  );
}

/** Nested IFs over the boundaries, best band first; readable in the cell. */
function bandFormula(scheme: Scheme, total: string): string {
  const quoted = (label: string): string => `"${label.replaceAll('"', '""')}"`;
  return scheme.bands.reduceRight(
    (rest, band) => `IF(${total}>=${String(band.from)},${quoted(band.label)},${rest})`,
    '""',
  );
}

function meanRow(rows: readonly BoardRow[], words: QuarterWords): PlanRow {
  const mean = meanTotal(rows);
  const totals = rectAddress({ row: FIRST_ROW, column: TOTAL, rows: Math.max(1, rows.length), columns: 1 });
  const empty = cell('', 'cell');
  return row(
    [
      empty,
      cell(words.mean, 'name'),
      live(`IF(COUNT(${totals})=0,"",ROUND(AVERAGE(${totals}),2))`, mean ? round(mean, 2) : '', 'total'),
      ...Array.from({ length: WIDTH - 3 }, () => empty),
    ],
    24,
  );
}
