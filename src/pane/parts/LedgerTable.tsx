import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TallyReport } from '../../jobs/reports';
import { useWords } from '../pane-context';

type Ledger = TallyReport['forms'][number]['ledger'];

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    rowGap: tokens.spacingVerticalS,
    textAlign: 'center',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  // Six words in one line are too many for 320 px.
  six: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
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

/** The ledger in one line: due ≥ issued ≥ returned = valid + spoiled, + doubtful as long as there are some. */
export function LedgerTable({
  ledger,
  caption,
}: {
  readonly ledger: Ledger;
  readonly caption: string;
}): ReactNode {
  const { tally: words, count } = useWords();
  const styles = useStyles();
  const places = ['due', 'issued', 'returned', 'valid', 'spoiled'] as const;
  return (
    <dl className={mergeClasses(styles.list, ledger.doubtful > 0 && styles.six)} aria-label={caption}>
      {places.map((place) => (
        <div key={place}>
          <dt className={styles.term}>{words[place]}</dt>
          <dd className={styles.value}>{ledger[place]}</dd>
        </div>
      ))}
      {ledger.doubtful > 0 && (
        <div>
          <dt className={styles.term}>{count.piles.doubtful}</dt>
          <dd className={styles.value}>{ledger.doubtful}</dd>
        </div>
      )}
    </dl>
  );
}
