import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { useQuarterStyles } from './styles';

interface Props {
  readonly label: string;
  /** Quarters or years, in the order in which they are offered. */
  readonly periods: readonly string[];
  readonly value: string;
  readonly onChange: (period: string) => void;
}

/** Which quarter or year. */
export function PeriodField({ label, periods, value, onChange }: Props): ReactNode {
  const { period } = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  return (
    <Field label={label}>
      <Select className={styles.field} value={value} onChange={(_, data) => onChange(data.value)}>
        {periods.map((of) => (
          <option key={of} value={of}>
            {period(of)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
