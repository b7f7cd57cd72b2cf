import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { AttendanceSource, Recording } from '../../jobs/events';
import { isoDate, parseIsoDate } from '../../kernel/dates';
import type { IndicatorRule } from '../../quarter/indicators';
import type { Failure } from '../../workbook/failure';
import { FailureBar } from '../parts/FailureBar';
import { usePane } from '../pane-context';
import { today } from '../today';
import { FileButton } from './FileButton';
import { RuleField } from './RuleField';
import { useQuarterStyles } from './styles';

interface Props {
  readonly rules: readonly IndicatorRule[];
  readonly sheets: readonly string[];
  readonly onList: (recording: Recording) => void;
}

/** An attendance list from a sheet of the workbook or a .csv file. */
export function Attendance({ rules, sheets, onList }: Props): ReactNode {
  const { scores: words } = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const [sheet, setSheet] = useState('');
  const [indicator, setIndicator] = useState(rules[0]?.name ?? '');
  const [day, setDay] = useState(() => isoDate(today()));
  const [what, setWhat] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const date = parseIsoDate(day);
  const take = (source: AttendanceSource): void => {
    if (date) onList({ source, indicator, date, what });
  };
  return (
    <>
      <div className={styles.pair}>
        <RuleField rules={rules} value={indicator} onChange={setIndicator} />
        <Field label={words.date} {...(!date && { validationMessage: words.noDate })}>
          <Input
            className={styles.field}
            type="date"
            value={day}
            onChange={(_, { value }) => setDay(value)}
          />
        </Field>
      </div>
      <Field label={words.what}>
        <Input value={what} placeholder={words.whatHint} onChange={(_, { value }) => setWhat(value)} />
      </Field>
      <div className={styles.row}>
        <Field label={words.fromSheet} className={styles.grow}>
          <Select className={styles.field} value={sheet} onChange={(_, { value }) => setSheet(value)}>
            <option value="">–</option>
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabled={sheet === '' || !date} onClick={() => take({ sheet })}>
          {words.take}
        </Button>
      </div>
      <div>
        <FileButton
          label={words.pick}
          accept=".csv,text/csv"
          disabled={!date}
          onFile={(file, bytes) => {
            setFailure(bytes ? null : { code: 'file-missing', file });
            if (bytes) take({ file, bytes });
          }}
        />
      </div>
      {failure && <FailureBar failure={failure} />}
    </>
  );
}
