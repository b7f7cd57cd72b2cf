import { mergeClasses } from '@fluentui/react-components';
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { cellAddress, columnLetters, parseAddress, type Rect } from '../../kernel/address';
import type { Strings } from '../../strings';
import type { BookView } from '../book';
import { CellBar } from './CellBar';
import { CellEditor } from './CellEditor';
import type { ChartView } from './charts';
import { ChartPicture } from './ChartPicture';
import { coveredBy, HEAD_HEIGHT, NUMBER_WIDTH, range, sizeOf, sums } from './geometry';
import { lookStyle } from './look-style';
import { type Place, rangeOf } from './selection';
import { SheetRow } from './SheetRow';
import { useTableStyles } from './table-styles';
import { typedText } from './typed';
import { useCursor } from './use-cursor';
import type { Edits } from './use-edits';
import { usePlaces, useReveal } from './use-places';
import type { LoadedSheet } from './use-sheet';
import { useWindow } from './use-window';

/** A sheet up to so many rows is drawn whole; a longer one as a window of rows. */
const WHOLE = 300;
/** Empty rows and columns around what is used, to go on typing into. */
const SPARE = { rows: 20, columns: 3, least: 8, width: 72 };

interface Props {
  readonly sheet: LoadedSheet;
  readonly charts: readonly ChartView[];
  readonly asked: BookView['asked'];
  readonly edits: Edits;
  readonly strings: Strings;
}

/** A sheet as a table: real rows and cells for readers and search, looks and widths of the file for the eye. */
export function SheetTable({ sheet, charts, asked, edits, strings }: Props): ReactNode {
  const { layout, rows } = sheet;
  const words = strings.pane.standalone;
  const styles = useTableStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const mergeAt = useMemo(() => coveredBy(layout.merges), [layout.merges]);
  const looks = useMemo(() => layout.looks.map(lookStyle), [layout.looks]);
  const rowCount = layout.rowCount + SPARE.rows;
  const widths = useMemo(() => {
    const count = Math.max(SPARE.least, layout.columnCount + SPARE.columns);
    return range(0, count).map((column) => layout.columnWidths[column] ?? SPARE.width);
  }, [layout.columnWidths, layout.columnCount]);
  const tops = useMemo(
    () => sums(range(0, rowCount).map((row) => layout.rowHeights[row] ?? 20)),
    [layout.rowHeights, rowCount],
  );
  const lefts = useMemo(() => sums(widths), [widths]);
  const isWindowed = rowCount > WHOLE;
  const target = asked ? parseAddress(asked.cell) : null;
  const extent = useMemo(
    () => ({
      rows: rowCount,
      columns: widths.length,
      isHiddenRow: (row: number) => layout.rowHeights[row] === 0,
      isHiddenColumn: (column: number) => widths[column] === 0,
      mergeAt,
    }),
    [rowCount, widths, layout.rowHeights, mergeAt],
  );
  const cursor = useCursor(sheet, extent, edits);
  const { active, head } = cursor.selection;
  const selected = rangeOf(cursor.selection);

  const { span, look } = useWindow({ sheet, scroll, tops, rowCount, isWindowed, selected });
  useReveal({ scroll, board, head, tops, lefts, frozen: layout.frozen });
  const { select } = cursor;
  const selectRef = useRef(select);
  selectRef.current = select;
  useLayoutEffect(() => {
    const rect = asked ? parseAddress(asked.cell) : null;
    if (!rect) return;
    selectRef.current({ row: rect.row, column: rect.column });
  }, [asked]);

  const places = usePlaces({ board, charts, active, selected, redrawn: [rows, span, tops, lefts] });
  const placeAt = (event: { readonly target: EventTarget }): Place | null => {
    const cell = event.target instanceof Element ? event.target.closest('td[data-column]') : null;
    const row = cell?.parentElement?.dataset['row'];
    const column = cell instanceof HTMLElement ? cell.dataset['column'] : undefined;
    return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
  };
  const drag = useRef<'select' | 'fill' | null>(null);
  const [filling, setFilling] = useState<Rect | null>(null);
  const press = (event: MouseEvent): void => {
    const place = placeAt(event);
    if (!place || event.button !== 0) return;
    event.preventDefault();
    drag.current = 'select';
    cursor.select(place, event.shiftKey);
    field.current?.focus({ preventScroll: true });
  };
  const over = (event: MouseEvent): void => {
    const place = placeAt(event);
    if (!place || drag.current === null || event.buttons !== 1) return;
    if (drag.current === 'select') cursor.select(place, true);
    else setFilling(grownTo(selected, place));
  };
  const release = (): void => {
    if (drag.current === 'fill' && filling) cursor.fill(filling);
    drag.current = null;
    setFilling(null);
  };

  const { frozen } = layout;
  const from = isWindowed ? Math.max(frozen.rows, span.from) : 0;
  const to = isWindowed ? Math.min(rowCount, Math.max(span.to, from)) : rowCount;
  const drawn = [...range(0, isWindowed ? Math.min(frozen.rows, rowCount) : 0), ...range(from, to)];
  const before = (tops[from] ?? 0) - (tops[isWindowed ? frozen.rows : from] ?? 0);
  const after = (tops[rowCount] ?? 0) - (tops[to] ?? 0);
  const shown = filling ?? selected;
  const drawRow = (row: number): ReactNode => {
    if (layout.rowHeights[row] === 0) return null;
    const isSelected = row >= shown.row && row < shown.row + shown.rows && shown.rows * shown.columns > 1;
    return (
      <SheetRow
        key={row}
        row={row}
        layout={layout}
        cells={rows.get(row)}
        above={rows.get(row - 1)}
        widths={widths}
        lefts={lefts}
        top={tops[row] ?? 0}
        looks={looks}
        mergeAt={mergeAt}
        isWindowed={isWindowed}
        selectedFrom={isSelected ? shown.column : -1}
        selectedTo={isSelected ? shown.column + shown.columns - 1 : -1}
        active={row === active.row ? active.column : -1}
        asked={target?.row === row ? target.column : -1}
        typed={cursor.typed.get(row)}
      />
    );
  };
  const held = rows.get(active.row)?.cells.find((one) => one.column === active.column);
  const content = held
    ? typedText({ value: held.value, format: layout.formats[held.look] ?? 'General' }, layout.date1904)
    : '';
  const address = cellAddress(active.row, active.column);

  return (
    <div style={{ height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' }}>
      <CellBar address={address} content={content} edits={edits} strings={strings} />
      <div
        ref={scroll}
        className={styles.scroll}
        // What is scrolled to does not end under the frozen part.
        style={{
          scrollPaddingTop: HEAD_HEIGHT + (tops[frozen.rows] ?? 0),
          scrollPaddingLeft: NUMBER_WIDTH + (lefts[frozen.columns] ?? 0),
        }}
        onScroll={look}
        role="region"
        aria-label={words.scrollable}
      >
        <div ref={board} className={styles.board}>
          <table
            className={styles.table}
            style={{ width: NUMBER_WIDTH + (lefts.at(-1) ?? 0) }}
            aria-label={words.sheet(layout.name)}
            aria-rowcount={rowCount + 1}
            onMouseDown={press}
            onMouseOver={over}
            onMouseUp={release}
            onDoubleClick={(event) => {
              if (placeAt(event)) cursor.startEdit();
            }}
          >
            <colgroup>
              <col style={{ width: NUMBER_WIDTH }} />
              {widths.map((width, column) => width > 0 && <col key={column} style={{ width }} />)}
            </colgroup>
            <thead>
              <tr aria-rowindex={1}>
                <td className={mergeClasses(styles.head, styles.letter, styles.number, styles.corner)} />
                {widths.map(
                  (width, column) =>
                    width > 0 && (
                      <th
                        key={column}
                        scope="col"
                        className={mergeClasses(
                          styles.head,
                          styles.letter,
                          column < frozen.columns && styles.corner,
                          column === active.column && styles.here,
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
              top={places.charts[chart.area.row] ?? 0}
            />
          ))}
          <CellEditor
            field={field}
            mode={cursor.mode}
            text={cursor.text}
            style={{ ...places.active, fontSize: looks[held?.look ?? -1]?.fontSize }}
            label={words.typing.cell(address, content)}
            onText={cursor.type}
            onCommand={(command) =>
              cursor.run(command, Math.max(1, Math.floor((scroll.current?.clientHeight ?? 400) / 24)))
            }
            onCopy={cursor.copy}
            onPaste={cursor.paste}
            onLeave={cursor.commit}
          />
          {places.corner && cursor.mode === 'ready' && (
            <div
              className={styles.handle}
              style={places.corner}
              title={words.typing.fill}
              onMouseDown={(event) => {
                event.preventDefault();
                drag.current = 'fill';
              }}
            />
          )}
        </div>
      </div>
      <div role="status" style={HIDDEN}>
        {words.typing.cell(address, held?.text ?? '')}
      </div>
    </div>
  );
}

/** For readers alone. */
const HIDDEN: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
};

/** The range grown to a cell, down or to the right, whichever is further; null where it would not grow. */
function grownTo(from: Rect, { row, column }: Place): Rect | null {
  const down = row - (from.row + from.rows - 1);
  const right = column - (from.column + from.columns - 1);
  if (down <= 0 && right <= 0) return null;
  return down >= right ? { ...from, rows: from.rows + down } : { ...from, columns: from.columns + right };
}
