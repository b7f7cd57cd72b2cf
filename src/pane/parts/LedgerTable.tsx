import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TallyReport } from '../../jobs/reports';
import { useWords } from '../pane-context';

type Ledger = TallyReport['forms'][number]['ledger'];

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    textAlign: 'center',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  term: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The ledger in one line: due ≥ issued ≥ returned = valid + spoiled. */
export function LedgerTable({
  ledger,
  caption,
}: {
  readonly ledger: Ledger;
  readonly caption: string;
}): ReactNode {
  const words = useWords().tally;
  const styles = useStyles();
  const places = ['due', 'issued', 'returned', 'valid', 'spoiled'] as const;
  return (
    <dl className={styles.list} aria-label={caption}>
      {places.map((place) => (
        <div key={place}>
          <dt className={styles.term}>{words[place]}</dt>
          <dd className={styles.value}>{ledger[place]}</dd>
        </div>
      ))}
    </dl>
  );
}
