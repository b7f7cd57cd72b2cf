import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormReport } from '../../jobs/reports';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    rowGap: tokens.spacingVerticalS,
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
  open: { color: tokens.colorPaletteDarkOrangeForeground1, fontSize: tokens.fontSizeBase300 },
});

/** The whole ledger in two lines: due, present, issued, returned; valid with its abstentions, spoiled, doubtful. */
export function LedgerTable({
  ledger,
  caption,
}: {
  readonly ledger: FormReport['ledger'];
  readonly caption: string;
}): ReactNode {
  const { tally, results } = useWords();
  const styles = useStyles();
  const figures: readonly (readonly [term: string, value: number | null])[] = [
    [tally.due, ledger.due],
    [results.presentLabel, ledger.present],
    [tally.issued, ledger.issued],
    [tally.returned, ledger.returned],
    [tally.valid, ledger.valid],
    [results.abstained, ledger.abstained],
    [tally.spoiled, ledger.spoiled],
    [results.doubtful, ledger.doubtful],
  ];
  return (
    <dl className={styles.list} aria-label={caption}>
      {figures.map(([term, value]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value ?? <span className={styles.open}>{results.unknown}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
