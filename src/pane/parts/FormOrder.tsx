import { Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Order } from '../make-ballots';
import { useWords } from '../pane-context';
import { CountField } from './CountField';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { minWidth: 0 },
  numbers: { display: 'block', color: tokens.colorNeutralForeground3, paddingLeft: '32px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, paddingLeft: '32px' },
});

/** More copies than this in one go are surely a slip of the finger. */
const MOST_COPIES = 9999;
const LEAST = { copies: 1, spare: 0 } as const;

interface Props {
  readonly title: string;
  readonly due: number;
  readonly issued: number;
  readonly order: Order;
  readonly disabled: boolean;
  readonly onChange: (order: Order) => void;
}

/** One form: wanted or not, how many copies and spare ones, how many are out. */
export function FormOrder({ title, due, issued, order, disabled, onChange }: Props): ReactNode {
  const styles = useStyles();
  const words = useWords().ballots;
  return (
    <div className={styles.root} role="group" aria-label={title}>
      <div className={styles.text}>
        <Checkbox
          label={title}
          checked={order.isWanted}
          disabled={disabled}
          onChange={(_, { checked }) => onChange({ ...order, isWanted: checked === true })}
        />
        <Caption1 className={styles.numbers}>
          {words.due(due)} · {issued > 0 ? words.issued(issued) : words.notIssued}
        </Caption1>
      </div>
      <div className={styles.fields}>
        {(['copies', 'spare'] as const).map((key) => (
          <CountField
            key={key}
            label={words[key]}
            value={order[key]}
            least={LEAST[key]}
            most={MOST_COPIES}
            disabled={disabled || !order.isWanted}
            onChange={(count) => onChange({ ...order, [key]: count })}
          />
        ))}
      </div>
    </div>
  );
}
