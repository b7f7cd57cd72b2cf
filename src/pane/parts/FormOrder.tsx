import { Caption1, Checkbox, Field, makeStyles, SpinButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Order } from '../make-ballots';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 96px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { minWidth: 0 },
  numbers: { display: 'block', color: tokens.colorNeutralForeground3, paddingLeft: '32px' },
  copies: { width: '96px' },
  number: { width: '60px' },
  input: { width: '96px', minWidth: '0' },
});

/** More copies than this in one go are surely a slip of the finger. */
const MOST_COPIES = 9999;

interface Props {
  readonly title: string;
  readonly due: number;
  readonly issued: number;
  readonly order: Order;
  readonly disabled: boolean;
  readonly onChange: (order: Order) => void;
}

/** One form: wanted or not, how many copies, how many are out. */
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
      <Field label={words.copies} size="small" className={styles.copies}>
        <SpinButton
          className={styles.input}
          input={{ className: styles.number }}
          value={order.copies}
          min={1}
          max={MOST_COPIES}
          disabled={disabled || !order.isWanted}
          onChange={(_, { value, displayValue }) => {
            const typed = value ?? Number.parseInt(displayValue ?? '', 10);
            if (Number.isFinite(typed))
              onChange({ ...order, copies: Math.min(MOST_COPIES, Math.max(1, Math.round(typed))) });
          }}
        />
      </Field>
    </div>
  );
}
