import type { Scheme } from '../ballot/scheme';
import { cellAddress, rectAddress } from '../kernel/address';
import { type Ratio, ratio, round, toNumber } from '../kernel/ratio';
import { cell, live, row } from '../workbook/cells';
import type { PlanCell, PlanRow } from '../workbook/sheet-plan';
import { bandFormula, checkCell, fixedRange, quoted, totalStyle } from './board-cells';
import { FIRST_ROW, type Group, type Layout, lineHeight } from './board-layout';
import type { IndicatorTable } from './indicators';
import { isEmpty, partOf, partsFormula, within } from './parts';
import type { MemberScores, ScoreSheet } from './read-scores';
import type { BoardRow } from './scoreboard';
import { trendFormula, type TrendScale, trendText } from './trend';
import type { QuarterWords } from './words';

/** Everything that a scoreboard shows. */
export interface Scoreboard {
  readonly scheme: Scheme;
  readonly quarter: string;
  readonly previousQuarter: string | null;
  readonly scores: ScoreSheet;
  readonly previous: ScoreSheet | null;
  readonly rows: readonly BoardRow[];
  /** Absent where the unit keeps none: each column is then a group of its own. */
  readonly table: IndicatorTable | null;
  /** Up to four quarters that end with this one, oldest first; those without a score sheet are null. */
  readonly history: readonly (ScoreSheet | null)[];
}

/** What a score sheet says of somebody. */
export const memberOf = (sheet: ScoreSheet | null, name: string): MemberScores | null =>
  sheet?.members.find((member) => member.name === name) ?? null;

/** The totals behind somebody's trend. */
export const pastTotals = (board: Scoreboard, name: string): readonly (Ratio | null)[] =>
  board.history.map((sheet) => memberOf(sheet, name)?.total ?? null);

/** The lowest and highest total of the trends, live, beside the board. */
export function scaleCells(
  cells: readonly PlanCell[],
  { past, own, check, trend, width }: Layout,
  board: Scoreboard,
  scale: TrendScale,
  words: QuarterWords,
): readonly (PlanCell | null)[] {
  if (trend === null) return cells;
  const quarters = rectAddress({
    row: FIRST_ROW,
    column: past,
    rows: Math.max(1, board.rows.length),
    columns: board.history.length,
  });
  const low = cellAddress(FIRST_ROW - 2, past);
  return [
    ...cells,
    ...Array.from({ length: own - width }, () => null),
    cell(words.scale[0], 'small'),
    ...Array.from({ length: past - check }, () => cell(words.scale[1], 'small')),
    live(`IF(COUNT(${quarters})=0,0,MIN(${quarters}))`, scale.low, 'smallCount'),
    live(`MAX(${low}+1,MAX(${quarters}))`, scale.high, 'smallCount'),
  ];
}

/** The headings. */
export function headRow(
  board: Scoreboard,
  { groups, previous, trend }: Layout,
  words: QuarterWords,
): PlanRow {
  const head = [
    ...[words.rank, words.name],
    ...groups.map((group) => group.name),
    ...[words.total, words.band],
    ...(previous === null ? [] : [words.previous, words.change, '']),
    ...(trend === null ? [] : [words.trend]),
  ];
  return row(
    [
      ...head.map((text) => cell(text, 'head')),
      null,
      cell(words.own, 'small'),
      cell(words.check, 'small'),
      ...(trend === null ? [] : quartersBefore(board).map((text) => cell(text, 'small'))),
    ],
    30,
  );
}

/** Names of the quarters behind the trend. */
function quartersBefore({ quarter, history }: Scoreboard): readonly string[] {
  const last = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
  return history.map((_, index) => {
    const at = last - (history.length - 1 - index);
    return `${String(Math.floor(at / 4))}Q${String((at % 4) + 1)}`;
  });
}

/** One member's line. */
export function boardRow(
  board: Scoreboard,
  layout: Layout,
  line: BoardRow,
  scale: TrendScale,
  words: QuarterWords,
): PlanRow {
  const { scores, rows, scheme, table, history } = board;
  const { groups, total, previous, trend, own, past } = layout;
  const at = FIRST_ROW + rows.indexOf(line);
  const here = (column: number): string => cellAddress(at, column);
  const member = memberOf(scores, line.name);
  const absent = cell(words.notCounted, 'cell');
  const empty = cell('', 'cell');
  const counted = line.total && member ? { total: line.total, member } : null;
  const before = memberOf(board.previous, line.name);
  const style = totalStyle(rows.map((one) => one.total));
  const beforeCell =
    board.previous && before?.total
      ? live(
          `ROUND(${partsFormula(before.parts, board.previous.sheet, before.row)},6)`,
          six(before.total),
          style,
        )
      : absent;
  const changeCells =
    line.change && previous !== null
      ? [
          live(`ROUND(${here(total)}-${here(previous)},2)`, round(line.change, 2), 'change'),
          directionCell(here(previous + 1), round(line.change, 2), words),
        ]
      : [empty, empty];
  const pastCells = history.map((sheet) => {
    const scored = memberOf(sheet, line.name);
    return sheet && scored?.total
      ? live(
          `ROUND(${partsFormula(scored.parts, sheet.sheet, scored.row)},6)`,
          six(scored.total),
          'smallCount',
        )
      : cell('', 'small');
  });
  const [low, high] = [0, 1].map((i) => `$${cellAddress(FIRST_ROW - 2, past + i).replace(/(\d+)/, '$$$1')}`);
  return row(
    [
      counted
        ? live(`RANK(${here(total)},${fixedRange(FIRST_ROW, rows.length, total)})`, line.rank, 'cell')
        : empty,
      cell(line.name, 'name'),
      ...groups.map((group) => (counted ? groupCell(scores.sheet, counted.member, group) : empty)),
      counted
        ? live(
            `ROUND(${partsFormula(counted.member.parts, scores.sheet, counted.member.row)},6)`,
            six(counted.total),
            style,
          )
        : absent,
      counted
        ? live(bandFormula(scheme.bands, here(total), table?.rounding ?? 'none'), line.band, 'cell')
        : empty,
      ...(previous === null ? [] : [beforeCell, ...changeCells]),
      ...(trend === null
        ? []
        : [
            live(
              trendFormula(
                history.map((_, i) => here(past + i)),
                low ?? '',
                high ?? '',
              ),
              trendText(pastTotals(board, line.name), scale),
              'cell',
            ),
          ]),
      null,
      cell(counted ? six(counted.total) : null, 'smallCount'),
      counted ? checkCell(here(total), here(own), words) : null,
      ...(trend === null ? [] : pastCells),
    ],
    lineHeight(rows.length),
  );
}

const six = (value: Ratio): number => Math.round(toNumber(value) * 1e6) / 1e6;

function directionCell(change: string, value: number, words: QuarterWords): PlanCell {
  const { up, down, same } = words.directions;
  const shown = value > 0 ? up : value < 0 ? down : same;
  return live(`IF(${change}>0,${quoted(up)},IF(${change}<0,${quoted(down)},${quoted(same)}))`, shown, 'cell');
}

function groupCell(sheet: string, member: MemberScores, group: Group): PlanCell {
  const parts = within(member.parts, group.columns);
  if (isEmpty(parts)) return cell('', 'cell');
  const points = partOf(member.parts, group.columns, (column) => member.points.get(column) ?? ratio(0));
  return live(`ROUND(${partsFormula(parts, sheet, member.row)},6)`, six(points), 'cell');
}
