import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { FormScheme } from '../../ballot/scheme';
import { known } from '../../kernel/assert';
import { FORM_CHOICES, type schemeFault, withKey } from '../../jobs/edit-scheme';
import type { SchemePaneWords } from '../../strings/scheme-words';
import { useQuarterStyles } from '../quarter/styles';

/** What every part of the editor may use: its words, and the first place that breaks a rule. */
export interface Editing {
  readonly words: SchemePaneWords;
  readonly fault: ReturnType<typeof schemeFault>;
}

export const EditingContext = createContext<Editing | null>(null);

export const useEditing = (): Editing => known(useContext(EditingContext), 'a field stands in the editor');

/** What breaks a rule at this place of the scheme, in words, as a field shows it. */
export function useFault(path: string): { readonly validationMessage?: string } {
  const { words, fault } = useEditing();
  const isHere = fault !== null && (fault.path === path || fault.path.startsWith(`${path}.`));
  return isHere ? { validationMessage: words.faults[fault.detail] ?? fault.detail } : {};
}

interface TextProps {
  readonly label: string;
  /** Where it stands in the scheme: `forms.0.title`. */
  readonly path: string;
  readonly hint?: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly onChange: (value: string) => void;
}

/** A text of the scheme. */
export function TextField({ label, path, hint, value, isLong = false, onChange }: TextProps): ReactNode {
  const styles = useQuarterStyles();
  const fault = useFault(path);
  return (
    <Field label={label} {...(hint !== undefined && { hint })} {...fault}>
      {isLong ? (
        <Textarea value={value} rows={4} resize="vertical" onChange={(_, data) => onChange(data.value)} />
      ) : (
        <Input className={styles.field} value={value} onChange={(_, data) => onChange(data.value)} />
      )}
    </Field>
  );
}

interface ListProps extends Omit<TextProps, 'value' | 'onChange' | 'isLong'> {
  readonly values: readonly string[];
  readonly separator: '\n' | ' ';
  readonly onChange: (values: readonly string[]) => void;
}

/** Several texts, apart by lines or spaces; what is typed stays as it was typed. */
export function ListField({ label, path, hint, values, separator, onChange }: ListProps): ReactNode {
  const [text, setText] = useState(values.join(separator));
  return (
    <TextField
      label={label}
      path={path}
      {...(hint !== undefined && { hint })}
      isLong={separator === '\n'}
      value={text}
      onChange={(typed) => {
        setText(typed);
        const parts = typed.split(separator === '\n' ? '\n' : /\s+/);
        onChange(parts.map((part) => part.trim()).filter((part) => part !== ''));
      }}
    />
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly path: string;
  /** The first is meant where the scheme does not say. */
  readonly choices: readonly [T, ...T[]];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}

/** One of several. */
export function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
  const { label, path, choices, names, value, onChange } = props;
  const styles = useQuarterStyles();
  const fault = useFault(path);
  return (
    <Field label={label} {...fault}>
      <Select
        className={styles.field}
        value={value ?? choices[0]}
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

interface FormChoiceProps {
  readonly form: FormScheme;
  /** Where the form stands in the scheme: `forms.0`. */
  readonly path: string;
  readonly name: Exclude<keyof typeof FORM_CHOICES, 'kind' | 'selfRating'>;
  readonly onChange: (form: FormScheme) => void;
}

/** One of a form's ready-made choices; the first is what a scheme means that does not say. */
export function FormChoice({ form, path, name, onChange }: FormChoiceProps): ReactNode {
  const { words } = useEditing();
  const choices = FORM_CHOICES[name];
  return (
    <Choice<string>
      label={words.names[name]}
      path={`${path}.${name}`}
      choices={choices}
      names={words.choices[name]}
      value={form[name]}
      onChange={(value) =>
        onChange(withKey(form, name, value === choices[0] ? undefined : (value as FormScheme[typeof name])))
      }
    />
  );
}
