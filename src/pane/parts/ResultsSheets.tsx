import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  SpinButton,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ResultOrder } from '../../ballot/count-rules';
import type { ResultsReport } from '../../jobs/reports';
import { useWords } from '../pane-context';
import { Panel } from './Panel';
import Preview from './Preview';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  present: { width: '120px' },
  spin: { minWidth: 0, width: '100%' },
  order: { flexGrow: 1, minWidth: '140px' },
  actions: { display: 'flex' },
});

interface Props {
  readonly report: ResultsReport;
  readonly written: boolean;
  readonly onWrite: (present: number | null, order: ResultOrder) => void;
}

/** What the ledger still needs, the order of the lines, and the way to sheets that can be printed. */
export function ResultsSheets({ report, written, onWrite }: Props): ReactNode {
  const words = useWords().results;
  const styles = useStyles();
  const known = report.forms.find(({ ledger }) => ledger.present !== null)?.ledger.present ?? null;
  const due = Math.max(...report.forms.map(({ ledger }) => ledger.due));
  const [present, setPresent] = useState<number | null>(known ?? report.presentInMinutes ?? null);
  const [order, setOrder] = useState<ResultOrder>('form');
  return (
    <Panel title={words.write}>
      <div className={styles.row}>
        <Field label={words.present} className={styles.present} hint={`≤ ${String(due)}`}>
          <SpinButton
            className={styles.spin}
            value={present}
            displayValue={present === null ? '' : String(present)}
            min={0}
            max={due}
            onChange={(_, { value, displayValue }) => setPresent(wholeOf(value, displayValue))}
          />
        </Field>
        <Field label={words.order} className={styles.order}>
          <Select value={order} onChange={(_, { value }) => setOrder(value as ResultOrder)}>
            {(['form', 'result'] as const).map((one) => (
              <option key={one} value={one}>
                {words.orders[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <span>{words.presentHint}</span>
      {written && (
        <div role="status">
          <MessageBar intent="success">
            <MessageBarBody>{words.written}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => onWrite(present, order)}>
          {words.write}
        </Button>
      </div>
      <Preview
        run={async (job) => {
          const { makeResults } = await import('../../jobs/results');
          return makeResults(job, { order, ...(present !== null && { present: { count: present } }) });
        }}
      />
    </Panel>
  );
}

/** What was typed, where it is a whole number; else nothing. */
function wholeOf(value: number | null | undefined, typed: string | undefined): number | null {
  const number = typed === undefined ? value : /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : null;
  return number ?? null;
}
