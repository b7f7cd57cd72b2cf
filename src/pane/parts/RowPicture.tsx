import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
  },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: '2px',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  small: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  head: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  mark: { height: '28px', fontSize: tokens.fontSizeBase400 },
  /** The cells beside the row do not belong to the form: their border is broken, as nothing is printed there. */
  outside: { border: `1px dashed ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground3 },
  found: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly caption: string;
  readonly grades: readonly string[];
  /** From left of the first grade to right of the last. */
  readonly found: readonly string[];
}

/** A small picture of a row as it came back: its grades, what stands in them, and what stands beside them. */
export function RowPicture({ caption, grades, found }: Props): ReactNode {
  const { doubtful: words } = useWords();
  const styles = useStyles();
  const columns = [words.beside, ...grades, words.beside];
  const isOutside = (column: number): boolean => column === 0 || column === columns.length - 1;
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {columns.map((label, column) => (
            <th
              key={column}
              scope="col"
              className={mergeClasses(
                styles.cell,
                styles.small,
                isOutside(column) ? styles.outside : styles.head,
              )}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {columns.map((_, column) => {
            const text = found[column] ?? '';
            return (
              <td
                key={column}
                className={mergeClasses(
                  styles.cell,
                  styles.mark,
                  isOutside(column) && styles.outside,
                  text !== '' && styles.found,
                )}
              >
                {text}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}
