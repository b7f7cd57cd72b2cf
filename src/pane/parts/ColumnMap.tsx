import { Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ColumnChange } from '../../jobs/map-columns';
import type { RosterReport } from '../../jobs/reports';
import type { Column } from '../../roster/columns';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', columnGap: tokens.spacingHorizontalM },
});

const NONE = '-';

interface Props {
  readonly report: RosterReport;
  readonly onChange: (change: ColumnChange) => void;
}

/** What each heading was taken for: the user corrects it, and says which columns must be filled. */
export function ColumnMap({ report, onChange }: Props): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.rosterWork;
  const styles = useStyles();
  const names = Object.keys(words.names) as Column[];
  const require = (column: Column, on: boolean): void =>
    onChange({
      required: on ? [...report.required, column] : report.required.filter((one) => one !== column),
    });
  return (
    <div className={styles.list}>
      <Text size={200} className={styles.quiet}>
        {words.columnsHint}
      </Text>
      {report.columns.map(({ heading, cell, column, repeated }) => (
        <div key={cell} className={styles.row}>
          <Field label={heading} {...(repeated && { hint: words.repeated })}>
            <Select
              value={column ?? NONE}
              onChange={(_, { value }) =>
                onChange({ headings: { [heading]: names.find((name) => name === value) ?? null } })
              }
            >
              <option value={NONE}>{words.notRead}</option>
              {names.map((name) => (
                <option key={name} value={name}>
                  {words.names[name]}
                </option>
              ))}
            </Select>
          </Field>
          {column !== null && column !== 'name' && column !== 'index' && !repeated && (
            <Checkbox
              label={words.required}
              checked={report.required.includes(column)}
              onChange={(_, { checked }) => require(column, checked === true)}
            />
          )}
        </div>
      ))}
    </div>
  );
}
