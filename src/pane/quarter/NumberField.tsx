import { Field, Input } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { plainWidth } from '../../kernel/text';
import { usePane } from '../pane-context';
import { useQuarterStyles } from './styles';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  /** Empty means that there is none. */
  readonly isOptional?: boolean;
  /** What is wrong with it although it is a number. */
  readonly fault?: string | undefined;
  /** NaN for a text that is no number: the table's own check refuses it. */
  readonly onChange: (value: number | null) => void;
}

/** A number as it is typed; what is no number yet stays as text, and is said to be none. */
export function NumberField({ label, hint, value, isOptional = false, fault, onChange }: Props): ReactNode {
  const { number: words } = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const [text, setText] = useState(value === null || Number.isNaN(value) ? '' : String(value));
  const read = (typed: string): number | null => {
    const plain = plainWidth(typed).trim();
    if (plain === '') return isOptional ? null : NaN;
    return Number(plain);
  };
  const message = Number.isNaN(read(text)) ? words.bad : fault;
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(message !== undefined && { validationMessage: message })}
    >
      <Input
        className={styles.field}
        inputMode="decimal"
        value={text}
        {...(isOptional && { placeholder: words.none })}
        onChange={(_, data) => {
          setText(data.value);
          onChange(read(data.value));
        }}
      />
    </Field>
  );
}
