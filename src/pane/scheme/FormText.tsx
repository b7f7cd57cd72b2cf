import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormScheme } from '../../ballot/scheme';
import { FORM_CHOICES, withKey, withKind } from '../../jobs/edit-scheme';
import { Choice, ListField, TextField, useEditing } from './fields';

interface Props {
  readonly form: FormScheme;
  readonly path: string;
  readonly onChange: (form: FormScheme) => void;
}

/** What a form asks: its kind, what stands above the table, who or what is rated. */
export function FormText({ form, path, onChange }: Props): ReactNode {
  const { words } = useEditing();
  const { subjects } = form;
  const text = (
    key: 'title' | 'shortTitle' | 'subjectHeading' | 'instructions',
    label: string,
    hint?: string,
  ) => (
    <TextField
      label={label}
      path={`${path}.${key}`}
      {...(hint !== undefined && { hint })}
      isLong={key === 'instructions'}
      value={form[key]}
      onChange={(value) => onChange({ ...form, [key]: value })}
    />
  );
  return (
    <>
      <Choice
        label={words.names.kind}
        path={`${path}.kind`}
        choices={FORM_CHOICES.kind}
        names={words.choices.kind}
        value={form.kind}
        onChange={(kind) =>
          onChange(withKind(form, kind, { aspects: words.aspectsAtFirst, overall: words.overallAtFirst }))
        }
      />
      {text('title', words.formTitle)}
      {text('shortTitle', words.shortTitle, words.shortTitleHint)}
      {text('instructions', words.instructions)}
      <Field label={words.subjects}>
        <RadioGroup
          value={subjects.from}
          onChange={(_, { value }) =>
            onChange({
              ...form,
              subjects: value === 'roster' ? { from: 'roster' } : { from: 'list', items: [] },
            })
          }
        >
          <Radio value="roster" label={words.subjectsFrom.roster} />
          <Radio value="list" label={words.subjectsFrom.list} />
        </RadioGroup>
      </Field>
      {subjects.from === 'list' && (
        <ListField
          label={words.items}
          path={`${path}.subjects`}
          separator={'\n'}
          values={subjects.items}
          onChange={(items) => onChange({ ...form, subjects: { from: 'list', items } })}
        />
      )}
      {text('subjectHeading', words.subjectHeading)}
      {form.kind === 'matrix' && (
        <>
          <ListField
            label={words.aspects}
            path={`${path}.aspects`}
            separator={'\n'}
            values={form.aspects ?? []}
            onChange={(aspects) => onChange({ ...form, aspects })}
          />
          <TextField
            label={words.overall}
            path={`${path}.overall`}
            value={form.overall ?? ''}
            onChange={(overall) => onChange(withKey(form, 'overall', overall === '' ? undefined : overall))}
          />
        </>
      )}
    </>
  );
}
