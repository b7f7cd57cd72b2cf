import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type CSSProperties, memo, type ReactNode } from 'react';
import { parseAddress, type Rect } from '../../kernel/address';
import type { PlanCell, SheetPlan } from '../../workbook/sheet-plan';
import { styleOf } from '../../workbook/style';

const useStyles = makeStyles({
  /** A picture of paper: white in every theme, as what comes out of the printer. */
  paper: {
    containerType: 'inline-size',
    maxHeight: '420px',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: '#FFFFFF',
    color: '#000000',
  },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', width: '100%' },
  cell: { padding: '1px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontWeight: 'normal' },
});

/** Pixels of a column, as spreadsheets have them: eight a character, and the edges. */
const pixels = (characters: number): number => characters * 8 + 5;

interface Props {
  readonly plan: SheetPlan;
  readonly label: string;
}

/** The printed part of a planned sheet, small: the same cells, widths, merges and styles that are written later. */
export const FormPicture = memo(function FormPicture({ plan, label }: Props): ReactNode {
  const styles = useStyles();
  const printed = plan.page.area === undefined ? null : parseAddress(plan.page.area);
  if (!printed) return <Text>{label}</Text>;
  const columns = plan.columns.slice(0, printed.columns).map(pixels);
  const width = columns.reduce((sum, one) => sum + one, 0);
  // Points of the sheet as a share of the picture's width: it is as wide as the pane, and letters follow.
  const scaled = (points: number): string => `${((points / 0.75 / width) * 100).toFixed(3)}cqw`;
  const merges = new Map<string, Rect>();
  const covered = new Set<string>();
  for (const merge of plan.merges.flatMap((address) => parseAddress(address) ?? [])) {
    merges.set(`${String(merge.row)},${String(merge.column)}`, merge);
    for (let row = merge.row; row < merge.row + merge.rows; row++)
      for (let column = merge.column; column < merge.column + merge.columns; column++)
        if (row !== merge.row || column !== merge.column) covered.add(`${String(row)},${String(column)}`);
  }
  return (
    <div className={styles.paper} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <colgroup>
          {columns.map((one, column) => (
            <col key={column} style={{ width: `${String((one / width) * 100)}%` }} />
          ))}
        </colgroup>
        <tbody>
          {plan.rows.slice(0, printed.rows).map(({ cells, height = 15 }, row) => (
            <tr key={row} style={{ height: scaled(height) }}>
              {columns.map((_, column) => {
                const at = `${String(row)},${String(column)}`;
                if (covered.has(at)) return null;
                const merge = merges.get(at);
                const cell = cells[column] ?? null;
                return (
                  <td
                    key={column}
                    className={styles.cell}
                    style={looks(cell, scaled)}
                    {...(merge && { rowSpan: merge.rows, colSpan: merge.columns })}
                  >
                    {cell?.value ?? ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function looks(cell: PlanCell | null, scaled: (points: number) => string): CSSProperties {
  const { font, fill, align, valign, border, borderColor } = cell?.style ? styleOf(cell.style) : {};
  return {
    fontSize: scaled(font?.size ?? 11),
    lineHeight: 1.2,
    ...(font?.bold && { fontWeight: 'bold' }),
    ...(font?.color !== undefined && { color: font.color }),
    ...(fill !== undefined && { backgroundColor: fill }),
    textAlign: align ?? 'left',
    verticalAlign: valign ?? 'bottom',
    ...(border && { border: `1px solid ${borderColor ?? '#000000'}` }),
  };
}
