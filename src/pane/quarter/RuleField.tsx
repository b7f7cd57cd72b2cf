import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IndicatorRule } from '../../quarter/indicators';
import { usePane } from '../pane-context';
import { useQuarterStyles } from './styles';

interface Props {
  readonly rules: readonly IndicatorRule[];
  readonly value: string;
  readonly onChange: (indicator: string) => void;
}

/** Which indicator an event counts for, and what each gives. */
export function RuleField({ rules, value, onChange }: Props): ReactNode {
  const { scores: words } = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const points = rules.find((rule) => rule.name === value)?.perEvent ?? null;
  return (
    <Field label={words.indicator} {...(points !== null && { hint: words.perEvent(points) })}>
      <Select className={styles.field} value={value} onChange={(_, data) => onChange(data.value)}>
        {rules.map((rule) => (
          <option key={rule.name} value={rule.name}>
            {rule.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
