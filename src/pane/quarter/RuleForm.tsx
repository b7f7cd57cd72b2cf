import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IndicatorRule, IndicatorKind, MemberClass } from '../../quarter/indicators';
import { usePane } from '../pane-context';
import { NumberField } from './NumberField';
import { useQuarterStyles } from './styles';

const KINDS: readonly IndicatorKind[] = ['points', 'bonus', 'deduction'];
const CLASSES: readonly MemberClass[] = ['in-service', 'retired', 'formal', 'probationary'];

interface Props {
  readonly rule: IndicatorRule;
  readonly onChange: (rule: IndicatorRule) => void;
  /** Null at the top, or at the bottom. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

/** One indicator, open for changes. */
export function RuleForm({ rule, onChange, onUp, onDown, onRemove, onDone }: Props): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.quarterWork.indicators;
  const { kinds, classes } = strings.sheets.quarter.indicators;
  const styles = useQuarterStyles();
  const number = (key: 'perEvent' | 'perQuarter' | 'perYear', hint?: string): ReactNode => (
    <NumberField
      label={words[key]}
      {...(hint !== undefined && { hint })}
      value={rule[key]}
      isOptional
      onChange={(value) => onChange({ ...rule, [key]: value })}
    />
  );
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.name}>
          <Input
            className={styles.field}
            value={rule.name}
            onChange={(_, { value }) => onChange({ ...rule, name: value })}
          />
        </Field>
        <Field label={words.group}>
          <Input
            className={styles.field}
            value={rule.group}
            onChange={(_, { value }) => onChange({ ...rule, group: value })}
          />
        </Field>
        <Field label={words.kind}>
          <Select
            className={styles.field}
            value={rule.kind}
            onChange={(_, { value }) =>
              onChange({ ...rule, kind: KINDS.find((kind) => kind === value) ?? rule.kind })
            }
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <NumberField
          label={words.maximum}
          value={rule.maximum}
          onChange={(value) => onChange({ ...rule, maximum: value ?? NaN })}
        />
      </div>
      {number('perEvent', words.perEventHint)}
      <div className={styles.pair}>
        {number('perQuarter')}
        {number('perYear')}
      </div>
      <Field label={words.classes} hint={words.classesHint}>
        <div role="group" aria-label={words.classes} className={styles.pair}>
          {CLASSES.map((one) => (
            <Checkbox
              key={one}
              label={classes[one]}
              checked={rule.classes.includes(one)}
              onChange={(_, { checked }) =>
                onChange({
                  ...rule,
                  classes: CLASSES.filter((other) =>
                    other === one ? checked === true : rule.classes.includes(other),
                  ),
                })
              }
            />
          ))}
        </div>
      </Field>
      <div className={styles.line}>
        <Button size="small" appearance="primary" onClick={onDone}>
          {words.done}
        </Button>
        <Button size="small" disabled={!onUp} onClick={() => onUp?.()}>
          {words.up}
        </Button>
        <Button size="small" disabled={!onDown} onClick={() => onDown?.()}>
          {words.down}
        </Button>
        <Button size="small" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </>
  );
}
