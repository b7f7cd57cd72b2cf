import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CellLook, CellView } from '../files';
import { columnLetters, parseAddress, type Rect } from '../kernel/address';
import type { Strings } from '../strings';
import type { BookView } from './book';
import type { ChartView } from './charts';
import { ChartPicture } from './ChartPicture';
import { lookStyle } from './look-style';
import { BLOCK, type LoadedSheet } from './use-sheet';

const HEAD_HEIGHT = 22;
const NUMBER_WIDTH = 44;
/** A sheet up to so many rows is drawn whole; a longer one as a window of rows. */
const WHOLE = 300;
/** Rows drawn beyond the window's edges, so that scrolling finds them there. */
const MARGIN = 20;

/** What lies over what: text, charts, frozen cells, headings. */
const LAYERS = {
  frozenColumn: 1,
  spillingColumn: 2,
  frozenRow: 4,
  spillingRow: 5,
  frozenBoth: 6,
  spillingBoth: 7,
  head: 8,
  corner: 9,
} as const;

const useStyles = makeStyles({
  scroll: { height: '100%', overflow: 'auto', backgroundColor: tokens.colorNeutralBackground3 },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    position: 'sticky',
    zIndex: LAYERS.head,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  letter: { top: 0, height: `${HEAD_HEIGHT}px` },
  number: { left: 0, width: `${NUMBER_WIDTH}px` },
  corner: { zIndex: LAYERS.corner },
  cell: {
    padding: '1px 3px',
    boxSizing: 'border-box',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  grid: {
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  frozenColumn: { position: 'sticky', zIndex: LAYERS.frozenColumn },
  frozenRow: { position: 'sticky', zIndex: LAYERS.frozenRow },
  frozenBoth: { zIndex: LAYERS.frozenBoth },
  // Text that does not fit runs on over empty neighbours, as in every spreadsheet.
  spilling: { overflow: 'visible' },
  spillingColumn: { zIndex: LAYERS.spillingColumn },
  spillingRow: { zIndex: LAYERS.spillingRow },
  spillingBoth: { zIndex: LAYERS.spillingBoth },
  spill: { overflow: 'hidden' },
  asked: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  board: { position: 'relative', width: 'max-content' },
});

interface Props {
  readonly sheet: LoadedSheet;
  readonly charts: readonly ChartView[];
  readonly asked: BookView['asked'];
  readonly words: Strings['pane']['standalone'];
}

/** A sheet as a table: real rows and cells for readers and search, looks and widths of the file for the eye. */
export function SheetTable({ sheet, charts, asked, words }: Props): ReactNode {
  const { layout, rows, need } = sheet;
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const covered = useMemo(() => coveredBy(layout.merges), [layout.merges]);
  const looks = useMemo(() => layout.looks.map(lookStyle), [layout.looks]);
  // A few empty rows and columns around what is used, so that a small sheet looks like one.
  const rowCount = layout.rowCount + (layout.rowCount > WHOLE ? 0 : 3);
  const tops = useMemo(
    () => sums(Array.from({ length: rowCount }, (_, row) => layout.rowHeights[row] ?? 20)),
    [layout.rowHeights, rowCount],
  );
  const lefts = useMemo(() => sums(layout.columnWidths), [layout.columnWidths]);
  const isWindowed = rowCount > WHOLE;
  const [span, setSpan] = useState({ from: 0, to: 60 });
  const target = asked ? parseAddress(asked.cell) : null;

  const look = (): void => {
    const box = scroll.current;
    if (!box || !isWindowed) return;
    const from = rowAt(tops, box.scrollTop);
    const to = rowAt(tops, box.scrollTop + box.clientHeight);
    for (let row = from; row <= to + BLOCK; row += BLOCK) need(Math.min(row, layout.rowCount - 1));
    const near = (old: typeof span): boolean =>
      old.from <= Math.max(0, from - 5) && old.to >= Math.min(rowCount, to + 5);
    setSpan((old) =>
      near(old) ? old : { from: Math.max(0, from - MARGIN), to: Math.min(rowCount, to + MARGIN) },
    );
  };
  // After every drawing: the window follows the sheet's size as well as the scrolling.
  useEffect(look);

  // To the cell that was asked for: into view, but not under the frozen part.
  useLayoutEffect(() => {
    const box = scroll.current;
    const rect = asked ? parseAddress(asked.cell) : null;
    if (!box || !rect) return;
    const top = tops[rect.row] ?? 0;
    const left = lefts[rect.column] ?? 0;
    const frozenTop = tops[layout.frozen.rows] ?? 0;
    if (top - frozenTop < box.scrollTop || top + HEAD_HEIGHT * 2 > box.scrollTop + box.clientHeight)
      box.scrollTop = Math.max(0, top - box.clientHeight / 2);
    if (left < box.scrollLeft || left + NUMBER_WIDTH * 2 > box.scrollLeft + box.clientWidth)
      box.scrollLeft = Math.max(0, left - box.clientWidth / 2);
  }, [asked, tops, lefts, layout.frozen.rows]);

  // Rows grow with wrapped text, so a chart stands where its first row was really drawn.
  const [chartTops, setChartTops] = useState<Readonly<Record<number, number>>>({});
  useLayoutEffect(() => {
    const found = charts.flatMap(({ area }) => {
      const row = board.current?.querySelector<HTMLElement>(`[data-row="${area.row}"]`);
      return row ? [[area.row, row.offsetTop] as const] : [];
    });
    setChartTops(Object.fromEntries(found));
  }, [charts, rows]);

  const { frozen } = layout;
  const from = isWindowed ? Math.max(frozen.rows, span.from) : 0;
  const to = isWindowed ? Math.min(rowCount, Math.max(span.to, from)) : rowCount;
  const drawn = [...range(0, isWindowed ? Math.min(frozen.rows, rowCount) : 0), ...range(from, to)];
  const before = (tops[from] ?? 0) - (tops[isWindowed ? frozen.rows : from] ?? 0);
  const after = (tops[rowCount] ?? 0) - (tops[to] ?? 0);

  const lookAt = (row: number, column: number): CellLook | undefined => {
    const cell = rows.get(row)?.cells.find((one) => one.column === column);
    return cell && layout.looks[cell.look];
  };

  /** How far a cell's text may run; null where it stays in its cell. */
  const spillWidth = (cell: CellView, row: number): number | null => {
    const look = layout.looks[cell.look];
    if (cell.type !== 'text' || !look || look.wrap || !['general', 'left'].includes(look.align)) return null;
    const cells = rows.get(row)?.cells ?? [];
    const next =
      cells.find((one) => one.column > cell.column && one.text !== '')?.column ?? layout.columnCount;
    const width = (lefts[next] ?? 0) - (lefts[cell.column] ?? 0);
    return next > cell.column + 1 ? width - 6 : null;
  };

  const drawRow = (row: number): ReactNode => {
    const height = layout.rowHeights[row] ?? 20;
    if (height === 0) return null;
    const cells = new Map(rows.get(row)?.cells.map((cell) => [cell.column, cell]));
    return (
      <tr key={row} style={{ height }} aria-rowindex={row + 2} data-row={row}>
        <th
          scope="row"
          className={mergeClasses(styles.head, styles.number, row < frozen.rows && styles.corner)}
          style={row < frozen.rows ? { top: HEAD_HEIGHT + (tops[row] ?? 0) } : undefined}
        >
          {row + 1}
        </th>
        {layout.columnWidths.map((width, column) => {
          if (width === 0) return null;
          const merge = covered(row, column);
          if (merge && (merge.row !== row || merge.column !== column)) return null;
          const isFrozenRow = row < frozen.rows;
          const isFrozenColumn = column < frozen.columns;
          const cell = cells.get(column);
          const spill = cell && !merge ? spillWidth(cell, row) : null;
          const isAsked = target !== null && target.row === row && target.column === column;
          return (
            <td
              key={column}
              className={mergeClasses(
                styles.cell,
                layout.hasGridLines && styles.grid,
                isFrozenColumn && styles.frozenColumn,
                isFrozenRow && styles.frozenRow,
                isFrozenRow && isFrozenColumn && styles.frozenBoth,
                spill !== null && styles.spilling,
                spill !== null && isFrozenColumn && styles.spillingColumn,
                spill !== null && isFrozenRow && styles.spillingRow,
                spill !== null && isFrozenRow && isFrozenColumn && styles.spillingBoth,
                isAsked && styles.asked,
              )}
              style={{
                ...cellStyle(cell, looks, layout.looks),
                // Two cells share a line: it is drawn once, by the left and by the upper one.
                ...(lookAt(row, column - 1)?.right && { borderLeft: 'none' }),
                ...(lookAt(row - 1, column)?.bottom && { borderTop: 'none' }),
                ...(isFrozenRow && { top: HEAD_HEIGHT + (tops[row] ?? 0) }),
                ...(isFrozenColumn && { left: NUMBER_WIDTH + (lefts[column] ?? 0) }),
                ...(isWindowed && { whiteSpace: 'nowrap' }),
              }}
              {...(merge && { rowSpan: merge.rows, colSpan: visible(layout.columnWidths, merge) })}
              {...(isAsked && { 'aria-current': 'true' })}
            >
              {spill === null ? (
                cell?.text
              ) : (
                <div className={styles.spill} style={{ width: spill }}>
                  {cell?.text}
                </div>
              )}
            </td>
          );
        })}
      </tr>
    );
  };

  return (
    <div
      ref={scroll}
      className={styles.scroll}
      onScroll={look}
      tabIndex={0}
      role="region"
      aria-label={words.scrollable}
    >
      <div ref={board} className={styles.board}>
        <table
          className={styles.table}
          style={{ width: NUMBER_WIDTH + (lefts.at(-1) ?? 0) }}
          aria-label={words.sheet(layout.name)}
          aria-rowcount={rowCount + 1}
        >
          <colgroup>
            <col style={{ width: NUMBER_WIDTH }} />
            {layout.columnWidths.map((width, column) => width > 0 && <col key={column} style={{ width }} />)}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <td className={mergeClasses(styles.head, styles.letter, styles.number, styles.corner)} />
              {layout.columnWidths.map(
                (width, column) =>
                  width > 0 && (
                    <th
                      key={column}
                      scope="col"
                      className={mergeClasses(
                        styles.head,
                        styles.letter,
                        column < frozen.columns && styles.corner,
                      )}
                      style={
                        column < frozen.columns ? { left: NUMBER_WIDTH + (lefts[column] ?? 0) } : undefined
                      }
                    >
                      {columnLetters(column)}
                    </th>
                  ),
              )}
            </tr>
          </thead>
          <tbody>
            {drawn.filter((row) => row < from).map(drawRow)}
            {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
            {drawn.filter((row) => row >= from).map(drawRow)}
            {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
          </tbody>
        </table>
        {charts.map((chart) => (
          <ChartPicture
            key={chart.title}
            chart={chart}
            label={words.chart(chart.title)}
            {...sizeOf(chart.area, tops, lefts)}
            left={NUMBER_WIDTH + (lefts[chart.area.column] ?? 0)}
            top={chartTops[chart.area.row] ?? 0}
          />
        ))}
      </div>
    </div>
  );
}

/** Where each row or column starts; one more than there are: the last is the end. */
function sums(sizes: readonly number[]): readonly number[] {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return starts;
}

/** The row at this height, by halving. */
function rowAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, tops.length - 2);
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** The merge that a cell lies in. */
function coveredBy(merges: readonly Rect[]): (row: number, column: number) => Rect | null {
  const cells = new Map<string, Rect>();
  for (const merge of merges) {
    // Whole rows or columns may be merged: beyond this nothing of them is drawn.
    for (const row of range(merge.row, merge.row + Math.min(merge.rows, 2000))) {
      for (const column of range(merge.column, merge.column + Math.min(merge.columns, 200)))
        cells.set(`${row} ${column}`, merge);
    }
  }
  return (row, column) => cells.get(`${row} ${column}`) ?? null;
}

const visible = (widths: readonly number[], merge: Rect): number =>
  widths.slice(merge.column, merge.column + merge.columns).filter((width) => width > 0).length;

function cellStyle(
  cell: CellView | undefined,
  styles: readonly CSSProperties[],
  looks: readonly CellLook[],
): CSSProperties {
  if (!cell) return {};
  const isGeneral = looks[cell.look]?.align === 'general';
  const align = cell.type === 'number' ? 'right' : cell.type === 'boolean' ? 'center' : 'left';
  return { ...styles[cell.look], ...(isGeneral && { textAlign: align }) };
}

const sizeOf = (
  area: Rect,
  tops: readonly number[],
  lefts: readonly number[],
): { readonly width: number; readonly height: number } => ({
  width: (lefts[Math.min(area.column + area.columns, lefts.length - 1)] ?? 0) - (lefts[area.column] ?? 0),
  height: (tops[Math.min(area.row + area.rows, tops.length - 1)] ?? 0) - (tops[area.row] ?? 0),
});
