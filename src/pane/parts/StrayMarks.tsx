import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Choice } from '../../ballot/judge-ballot';
import type { DoubtfulItem } from '../../jobs/decide-doubtful';
import { useWords } from '../pane-context';
import { RowPicture } from './RowPicture';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  /** Fluent's lists are wider than half a narrow pane unless told otherwise. */
  list: { minWidth: 0, width: '100%', '& select': { minWidth: 0, width: '100%' } },
  quiet: { color: tokens.colorNeutralForeground3 },
  found: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  mark: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
});

/** Where a mark outside the table belongs; without a row it is passed over. */
export interface GivenMark {
  readonly row?: number;
  readonly grade?: number;
}

/** The rows that marks are given to; null while one still lacks its grade. */
export function givenRows(given: readonly GivenMark[]): readonly (readonly [number, Choice])[] | null {
  const rows: [number, Choice][] = [];
  for (const { row, grade } of given) {
    if (row === undefined) continue;
    if (grade === undefined) return null;
    rows.push([row, grade]);
  }
  return rows;
}

interface Props {
  readonly item: DoubtfulItem;
  /** One for each mark, in their order. */
  readonly given: readonly GivenMark[];
  readonly disabled: boolean;
  readonly onGive: (given: readonly GivenMark[]) => void;
}

/** The marks that stand in no row of the table: each is passed over, or given to a row with nothing in it. */
export function StrayMarks({ item, given, disabled, onGive }: Props): ReactNode {
  const { doubtful: words } = useWords();
  const styles = useStyles();
  const { stray, empty, grades } = item;
  const put = (index: number, mark: GivenMark): void =>
    onGive(stray.map((_, at) => (at === index ? mark : (given[at] ?? {}))));
  return (
    <div className={styles.root}>
      <Text weight="semibold">{words.strays}</Text>
      {stray.map(({ text, side, subject, grade }, index) => {
        const place = words.strayPlace(side, subject, grade === null ? null : (grades[grade] ?? ''));
        return (
          <div key={index} className={styles.found}>
            <Text size={200}>{place}</Text>
            {grade !== null && (
              <RowPicture
                caption={place}
                grades={grades}
                found={['', ...grades.map((_, at) => (at === grade ? text : ''))]}
              />
            )}
          </div>
        );
      })}
      <Text size={200} className={styles.quiet}>
        {empty.length === 0 ? words.strayNoRow : words.strayHint}
      </Text>
      {empty.length > 0 &&
        stray.map(({ text, grade: over }, index) => {
          const { row, grade } = given[index] ?? {};
          const isTaken = (one: number): boolean =>
            given.some((other, at) => at !== index && other.row === one);
          return (
            <div key={index} className={styles.mark}>
              <Field label={words.strayRow(text, stray.length > 1 ? index + 1 : null)}>
                <Select
                  className={styles.list}
                  value={row === undefined ? '' : String(row)}
                  disabled={disabled}
                  onChange={(_, { value }) => {
                    const chosen = empty.find((one) => String(one.row) === value)?.row;
                    // A grade's own word says which grade it is, else its column does; the person may still choose another.
                    const word = grades.indexOf(text);
                    const said = grade ?? (word < 0 ? over : word);
                    put(
                      index,
                      chosen === undefined ? {} : { row: chosen, ...(said !== null && { grade: said }) },
                    );
                  }}
                >
                  <option value="">{words.strayNone}</option>
                  {empty
                    .filter((one) => !isTaken(one.row))
                    .map((one) => (
                      <option
                        key={one.row}
                        value={one.row}
                      >{`${String(one.row + 1)}. ${one.subject}`}</option>
                    ))}
                </Select>
              </Field>
              {row !== undefined && (
                <Field label={words.strayGrade(text, stray.length > 1 ? index + 1 : null)} required>
                  <Select
                    className={styles.list}
                    value={grade === undefined ? '' : String(grade)}
                    disabled={disabled}
                    onChange={(_, { value }) =>
                      put(index, value === '' ? { row } : { row, grade: Number(value) })
                    }
                  >
                    <option value="">{words.strayChoose}</option>
                    {grades.map((label, at) => (
                      <option key={label} value={at}>
                        {label}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
            </div>
          );
        })}
    </div>
  );
}
