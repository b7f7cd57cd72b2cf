import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormScheme } from '../../ballot/scheme';
import { withKey } from '../../jobs/edit-scheme';
import { NumberField } from '../quarter/NumberField';
import { useQuarterStyles } from '../quarter/styles';
import { FormChoice, TextField, useEditing, useFault } from './fields';

interface Props {
  readonly form: FormScheme;
  readonly path: string;
  readonly onChange: (form: FormScheme) => void;
}

const RATERS = { label: '', due: 3, weight: 50 } as const;

/** How the marks of a form become results. */
export function Counting({ form, path, onChange }: Props): ReactNode {
  const { words } = useEditing();
  const styles = useQuarterStyles();
  const { cap, raters } = form;
  const over = useFault(`${path}.cap.over`).validationMessage;
  // What is wrong with the share as a whole is said beside its second number.
  const under = useFault(`${path}.cap`).validationMessage;
  const quotaFault = useFault(`${path}.quota`).validationMessage;
  const due = useFault(`${path}.raters.due`).validationMessage;
  const weight = useFault(`${path}.raters.weight`).validationMessage;
  const mayLimit = form.kind === undefined || form.kind === 'list' || form.kind === 'score';
  return (
    <>
      {mayLimit && (
        <>
          <Checkbox
            label={words.cap}
            checked={cap !== null}
            onChange={(_, { checked }) =>
              onChange({ ...form, cap: checked === true ? { over: 1, under: 3 } : null })
            }
          />
          {cap && (
            <div className={styles.pair}>
              <NumberField
                label={words.capOver}
                fault={over}
                value={cap.over}
                onChange={(value) => onChange({ ...form, cap: { ...cap, over: value ?? NaN } })}
              />
              <NumberField
                label={words.capUnder}
                fault={over === undefined ? under : undefined}
                value={cap.under}
                onChange={(value) => onChange({ ...form, cap: { ...cap, under: value ?? NaN } })}
              />
            </div>
          )}
          <NumberField
            label={words.quota}
            fault={quotaFault}
            isOptional
            value={form.quota ?? null}
            onChange={(quota) => onChange(withKey(form, 'quota', quota ?? undefined))}
          />
        </>
      )}
      <FormChoice form={form} path={path} name="score" onChange={onChange} />
      <FormChoice form={form} path={path} name="denominator" onChange={onChange} />
      <FormChoice form={form} path={path} name="unmarked" onChange={onChange} />
      <FormChoice form={form} path={path} name="resultOrder" onChange={onChange} />
      <Checkbox
        label={words.raters}
        checked={raters !== undefined}
        onChange={(_, { checked }) =>
          onChange(withKey(form, 'raters', checked === true ? RATERS : undefined))
        }
      />
      {raters && (
        <>
          <TextField
            label={words.ratersLabel}
            path={`${path}.raters.label`}
            value={raters.label}
            onChange={(label) => onChange({ ...form, raters: { ...raters, label } })}
          />
          <div className={styles.pair}>
            <NumberField
              label={words.ratersDue}
              fault={due}
              value={raters.due}
              onChange={(value) => onChange({ ...form, raters: { ...raters, due: value ?? NaN } })}
            />
            <NumberField
              label={words.ratersWeight}
              fault={weight}
              value={raters.weight}
              onChange={(value) => onChange({ ...form, raters: { ...raters, weight: value ?? NaN } })}
            />
          </div>
        </>
      )}
    </>
  );
}
