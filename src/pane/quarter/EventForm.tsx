import { Button, Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Recording } from '../../jobs/events';
import { isoDate, parseIsoDate } from '../../kernel/dates';
import { nameKey } from '../../kernel/text';
import type { IndicatorRule } from '../../quarter/indicators';
import { usePane } from '../pane-context';
import { today } from '../today';
import { RuleField } from './RuleField';
import { useQuarterStyles } from './styles';

const WHO = ['everyone', 'everyoneBut', 'some'] as const;

interface Props {
  readonly rules: readonly IndicatorRule[];
  readonly people: readonly string[];
  readonly onEvent: (recording: Recording) => void;
}

/** One event: the day, the indicator, what it was, and who took part. */
export function EventForm({ rules, people, onEvent }: Props): ReactNode {
  const { scores: words } = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const [day, setDay] = useState(() => isoDate(today()));
  const [indicator, setIndicator] = useState(rules[0]?.name ?? '');
  const [what, setWhat] = useState('');
  const [who, setWho] = useState<(typeof WHO)[number]>('everyone');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const date = parseIsoDate(day);
  const names = people.filter((name) => ticked.has(name)).map(nameKey);
  const isNobody = who === 'some' && names.length === 0;
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.date} {...(!date && { validationMessage: words.noDate })}>
          <Input
            className={styles.field}
            type="date"
            value={day}
            onChange={(_, { value }) => setDay(value)}
          />
        </Field>
        <RuleField rules={rules} value={indicator} onChange={setIndicator} />
      </div>
      <Field label={words.what}>
        <Input value={what} placeholder={words.whatHint} onChange={(_, { value }) => setWhat(value)} />
      </Field>
      <Field label={words.who} {...(isNobody && { validationMessage: words.nobody })}>
        <RadioGroup
          layout="horizontal"
          value={who}
          style={{ flexWrap: 'wrap' }}
          onChange={(_, { value }) => setWho(WHO.find((one) => one === value) ?? 'everyone')}
        >
          {WHO.map((one) => (
            <Radio key={one} value={one} label={words[one]} />
          ))}
        </RadioGroup>
      </Field>
      {who !== 'everyone' && (
        <div role="group" aria-label={words[who]} className={styles.pair}>
          {people.map((name) => (
            <Checkbox
              key={name}
              label={name}
              checked={ticked.has(name)}
              onChange={(_, { checked }) => {
                const next = new Set(ticked);
                if (checked === true) next.add(name);
                else next.delete(name);
                setTicked(next);
              }}
            />
          ))}
        </div>
      )}
      <div>
        <Button
          appearance="primary"
          disabled={!date || isNobody}
          onClick={() => {
            if (!date) return;
            onEvent({
              event: {
                date,
                indicator,
                what,
                who: who === 'some' ? names : 'everyone',
                absent: who === 'everyoneBut' ? names : [],
                points: null,
              },
            });
          }}
        >
          {words.record}
        </Button>
      </div>
    </>
  );
}
