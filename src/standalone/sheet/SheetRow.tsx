import { mergeClasses } from '@fluentui/react-components';
import { type CSSProperties, memo, type ReactNode } from 'react';
import type { CellLook, CellView, RowView } from '../../files';
import type { Rect } from '../../kernel/address';
import { HEAD_HEIGHT, NUMBER_WIDTH, visible } from './geometry';
import { useTableStyles } from './table-styles';
import type { LoadedSheet } from './use-sheet';

interface Props {
  readonly row: number;
  readonly layout: LoadedSheet['layout'];
  readonly cells: RowView | undefined;
  /** The row before, whose lines below are drawn once. */
  readonly above: RowView | undefined;
  /** Widths of all columns that are drawn, also beyond those in use. */
  readonly widths: readonly number[];
  readonly lefts: readonly number[];
  readonly top: number;
  readonly looks: readonly CSSProperties[];
  readonly mergeAt: (row: number, column: number) => Rect | null;
  /** A row of a long sheet: of one height, whatever its texts. */
  readonly isWindowed: boolean;
  /** Columns of the row that are selected. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** The column that is typed into, or that was asked for; −1: not in this row. */
  readonly active: number;
  readonly asked: number;
  /** What was typed and is on its way into the workbook. */
  readonly typed: ReadonlyMap<number, string> | undefined;
}

/** One row of the table. Drawn anew only when something in it changes: there may be hundreds in view. */
export const SheetRow = memo(function SheetRow({ row, layout, widths, lefts, ...rest }: Props): ReactNode {
  const styles = useTableStyles();
  const { frozen } = layout;
  const height = layout.rowHeights[row] ?? 20;
  const cells = new Map(rest.cells?.cells.map((cell) => [cell.column, cell]));
  const isFrozenRow = row < frozen.rows;
  const lookAt = (from: RowView | undefined, column: number): CellLook | undefined => {
    const cell = from?.cells.find((one) => one.column === column);
    return cell && layout.looks[cell.look];
  };
  const sticky = HEAD_HEIGHT + rest.top;
  return (
    <tr style={{ height }} aria-rowindex={row + 2} data-row={row}>
      <th
        scope="row"
        className={mergeClasses(
          styles.head,
          styles.number,
          isFrozenRow && styles.corner,
          rest.active >= 0 && styles.here,
        )}
        style={isFrozenRow ? { top: sticky } : undefined}
      >
        {row + 1}
      </th>
      {widths.map((width, column) => {
        if (width === 0) return null;
        const merge = rest.mergeAt(row, column);
        if (merge && (merge.row !== row || merge.column !== column)) return null;
        const isFrozenColumn = column < frozen.columns;
        const cell = cells.get(column);
        const typed = rest.typed?.get(column);
        const text = typed ?? cell?.text;
        const spill =
          cell && !merge && typed === undefined ? spillWidth(cell, rest.cells, layout, lefts) : null;
        const isActive = column === rest.active;
        const isSelected = column >= rest.selectedFrom && column <= rest.selectedTo;
        const isAsked = column === rest.asked;
        return (
          <td
            key={column}
            data-column={column}
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
              isSelected && styles.selected,
              isAsked && styles.asked,
              isActive && styles.active,
            )}
            style={{
              ...cellStyle(cell, rest.looks, layout.looks),
              // Two cells share a line: it is drawn once, by the left and by the upper one.
              ...(lookAt(rest.cells, column - 1)?.right && { borderLeft: 'none' }),
              ...(lookAt(rest.above, column)?.bottom && { borderTop: 'none' }),
              ...(isFrozenRow && { top: sticky }),
              ...(isFrozenColumn && { left: NUMBER_WIDTH + (lefts[column] ?? 0) }),
              ...(rest.isWindowed && { whiteSpace: 'nowrap' }),
            }}
            {...(merge && { rowSpan: merge.rows, colSpan: visible(widths, merge) })}
            {...((isAsked || isActive) && { 'aria-current': 'true' })}
          >
            {spill === null ? (
              text
            ) : (
              <div className={styles.spill} style={{ width: spill }}>
                {text}
              </div>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** How far a cell's text may run; null where it stays in its cell. */
function spillWidth(
  cell: CellView,
  row: RowView | undefined,
  layout: LoadedSheet['layout'],
  lefts: readonly number[],
): number | null {
  const look = layout.looks[cell.look];
  if (cell.type !== 'text' || !look || look.wrap || !['general', 'left'].includes(look.align)) return null;
  const next =
    row?.cells.find((one) => one.column > cell.column && one.text !== '')?.column ?? layout.columnCount;
  const width = (lefts[next] ?? 0) - (lefts[cell.column] ?? 0);
  return next > cell.column + 1 ? width - 6 : null;
}

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
