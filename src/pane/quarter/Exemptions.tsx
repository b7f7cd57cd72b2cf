import { Button, Caption1, Field, Input, mergeClasses, Select, Text } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Exemption, IndicatorTable } from '../../quarter/indicators';
import { usePane } from '../pane-context';
import { useQuarterStyles } from './styles';

/** Stands for every indicator in an exemption. */
const EVERYTHING: Exemption['indicator'] = '*';

interface Props {
  readonly table: IndicatorTable;
  readonly people: readonly string[];
  readonly onChange: (exemptions: readonly Exemption[]) => void;
}

/** Who is freed from what, by decision and with the reason. */
export function Exemptions({ table, people, onChange }: Props): ReactNode {
  const words = usePane().strings.pane.quarterWork.indicators;
  const styles = useQuarterStyles();
  const [name, setName] = useState(people[0] ?? '');
  const [indicator, setIndicator] = useState(EVERYTHING);
  const [reason, setReason] = useState('');
  const says = (what: string): string => (what === EVERYTHING ? words.everything : what);
  return (
    <>
      <Caption1 className={styles.quiet}>{words.exemptionsHint}</Caption1>
      {table.exemptions.length === 0 && <Text>{words.noExemptions}</Text>}
      <ul className={styles.list}>
        {table.exemptions.map((one, at) => (
          <li key={at} className={styles.item}>
            <div className={styles.line} style={{ flexWrap: 'nowrap' }}>
              <div className={mergeClasses(styles.tight, styles.grow)}>
                <Text>
                  {one.name} · {says(one.indicator)}
                </Text>
                <Caption1 className={styles.quiet}>{one.reason}</Caption1>
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.removeExemption(one.name)}
                onClick={() => onChange(table.exemptions.filter((_, i) => i !== at))}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.pair}>
        <Field label={words.person}>
          <Select className={styles.field} value={name} onChange={(_, { value }) => setName(value)}>
            {people.map((person) => (
              <option key={person} value={person}>
                {person}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.what}>
          <Select className={styles.field} value={indicator} onChange={(_, { value }) => setIndicator(value)}>
            {[EVERYTHING, ...table.indicators.map((rule) => rule.name)].map((what) => (
              <option key={what} value={what}>
                {says(what)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={words.reason}>
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div>
        <Button
          size="small"
          disabled={name === '' || reason.trim() === ''}
          onClick={() => {
            onChange([...table.exemptions, { name, indicator, reason: reason.trim() }]);
            setReason('');
          }}
        >
          {words.addExemption}
        </Button>
      </div>
    </>
  );
}
