import { Badge, Caption1, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { YearState } from '../../jobs/year';
import { isoDate } from '../../kernel/dates';
import { useWords } from '../pane-context';
import { Group, useSummaryStyles } from './YearGroup';

/** A colour for each state, never without its word. */
const COLORS = {
  closed: 'success',
  open: 'informative',
  soon: 'warning',
  overdue: 'danger',
  undated: 'subtle',
} as const;

const STATES = ['overdue', 'soon', 'open', 'undated', 'closed'] as const;

/** How many items of the ledger stand how, and those that press. */
export function ItemStates({ ledger }: { readonly ledger: YearState['parts']['rectification'] }): ReactNode {
  const words = useWords().year.parts.rectification;
  const styles = useSummaryStyles();
  const { counts, items } = ledger.now;
  const pressing = STATES.slice(0, 2).flatMap((state) => items.filter((one) => one.state === state));
  return (
    <>
      <div className={styles.badges} role="group" aria-label={words.counts}>
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <Badge key={state} appearance="tint" color={COLORS[state]}>
            {words.count(words.states[state], counts[state])}
          </Badge>
        ))}
      </div>
      <Group
        title={words.list}
        lines={pressing.map(({ item, state }) => (
          <span key={item.row}>
            <span className={styles.line}>
              <Text className={styles.text}>{item.problem}</Text>
              <Badge className={styles.number} appearance="tint" color={COLORS[state]}>
                {words.states[state]}
              </Badge>
            </span>
            <Caption1 className={styles.quiet} block>
              {words.item(item.deadline ? isoDate(item.deadline) : '—', item.responsible)}
            </Caption1>
          </span>
        ))}
      />
    </>
  );
}
