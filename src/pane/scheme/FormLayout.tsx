import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { FormScheme } from '../../ballot/scheme';
import { FORM_CHOICES, withKey, withKind } from '../../jobs/edit-scheme';
import { Choice, FormChoice, TextField, useEditing } from './fields';

interface Props {
  readonly form: FormScheme;
  readonly path: string;
  readonly onChange: (form: FormScheme) => void;
}

/** How a form looks on paper, and whether voters rate themselves. */
export function FormLayout({ form, path, onChange }: Props): ReactNode {
  const { words } = useEditing();
  const [isAsked, setAsked] = useState(false);
  const heading = (key: 'remarks' | 'opinion'): ReactNode => (
    <TextField
      label={words[key]}
      path={`${path}.${key}`}
      value={form[key] ?? ''}
      onChange={(value) => onChange(withKey(form, key, value === '' ? undefined : value))}
    />
  );
  return (
    <>
      <FormChoice form={form} path={path} name="paper" onChange={onChange} />
      <FormChoice form={form} path={path} name="color" onChange={onChange} />
      <FormChoice form={form} path={path} name="order" onChange={onChange} />
      {heading('remarks')}
      {heading('opinion')}
      <Choice
        label={words.names.selfRating}
        path={`${path}.selfRating`}
        choices={FORM_CHOICES.selfRating}
        names={words.choices.selfRating}
        value={form.selfRating}
        onChange={(value) => {
          if (value === 'excluded' && form.kind !== 'slip') setAsked(true);
          else onChange(withKey(form, 'selfRating', value === 'excluded' ? value : undefined));
        }}
      />
      {isAsked && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.self.why}</MessageBarBody>
            <MessageBarActions>
              <Button
                onClick={() => {
                  setAsked(false);
                  const slips = withKind(form, 'slip', { aspects: [], overall: '' });
                  onChange({ ...slips, selfRating: 'excluded' });
                }}
              >
                {words.self.slips}
              </Button>
              <Button onClick={() => setAsked(false)}>{words.self.stay}</Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
    </>
  );
}
