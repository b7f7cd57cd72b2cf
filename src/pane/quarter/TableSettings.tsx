import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IndicatorTable } from '../../quarter/indicators';
import { usePane } from '../pane-context';
import { NumberField } from './NumberField';
import { useQuarterStyles } from './styles';

const EXEMPTED = ['scale', 'full'] as const;
const ROUNDING = ['none', 'whole'] as const;

interface Props {
  readonly table: IndicatorTable;
  readonly onChange: (table: IndicatorTable) => void;
}

/** How points become totals, bands and the year. */
export function TableSettings({ table, onChange }: Props): ReactNode {
  const words = usePane().strings.pane.quarterWork.indicators;
  const styles = useQuarterStyles();
  const number = (key: 'total' | 'quartersNeeded' | 'postingDays'): ReactNode => (
    <NumberField
      label={words[key]}
      value={table[key]}
      onChange={(value) => onChange({ ...table, [key]: value ?? NaN })}
    />
  );
  return (
    <>
      <Field label={words.title}>
        <Input value={table.title} onChange={(_, { value }) => onChange({ ...table, title: value })} />
      </Field>
      <div className={styles.pair}>
        {number('total')}
        {number('postingDays')}
      </div>
      <Choice
        label={words.exempted}
        choices={EXEMPTED}
        names={words.exemptedChoices}
        value={table.exempted}
        onChange={(exempted) => onChange({ ...table, exempted })}
      />
      <Choice
        label={words.rounding}
        choices={ROUNDING}
        names={words.roundingChoices}
        value={table.rounding}
        onChange={(rounding) => onChange({ ...table, rounding })}
      />
      <Field label={words.weights}>
        <div role="group" aria-label={words.weights} className={styles.pair}>
          {table.weights.map((weight, at) => (
            <NumberField
              key={at}
              label={words.weight(at + 1)}
              value={weight}
              onChange={(value) =>
                onChange({
                  ...table,
                  weights: table.weights.map((one, i) => (i === at ? (value ?? NaN) : one)),
                })
              }
            />
          ))}
        </div>
      </Field>
      {number('quartersNeeded')}
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, choices, names, value, onChange }: ChoiceProps<T>): ReactNode {
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_, data) => {
          const chosen = choices.find((one) => one === data.value);
          if (chosen) onChange(chosen);
        }}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
