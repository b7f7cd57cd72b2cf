import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TallyReport } from '../../jobs/reports';
import { useWords } from '../pane-context';
import { Panel } from './Panel';

type Intake = TallyReport['intake'];

const useStyles = makeStyles({
  grid: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    rowGap: tokens.spacingVerticalS,
    textAlign: 'center',
  },
  term: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground4, fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Where everything that was handed in ended up: every pile, the empty ones too, so that the sum can be checked by eye. */
export function Piles({ intake }: { readonly intake: Intake }): ReactNode {
  const { piles: words, spoiled: reasons } = useWords().count;
  const styles = useStyles();
  const spoiled = Object.entries(intake.spoiled).filter(([, count]) => count > 0);
  const piles = [
    [words.valid, intake.valid],
    [words.spoiled, intake.counted - intake.valid],
    [words.doubtful, intake.doubtful],
    [words.duplicate, intake.duplicate],
    [words.foreign, intake.foreign],
    [words.altered, intake.altered],
    [words.unreadable, intake.unreadable],
    [words.other, intake.other],
  ] as const;
  return (
    <Panel title={words.heading(intake.handedIn)}>
      <dl className={styles.grid}>
        {piles.map(([label, count]) => (
          <div key={label}>
            <dt className={styles.term}>{label}</dt>
            <dd className={mergeClasses(styles.value, count === 0 && styles.none)}>{count}</dd>
          </div>
        ))}
      </dl>
      {spoiled.length > 0 && (
        <Text size={200}>
          {words.reasons(
            spoiled.map(([reason, count]) => words.reason(reasons[reason as keyof typeof reasons], count)),
          )}
        </Text>
      )}
      <Text size={200} className={styles.quiet} role="status">
        {words.sum(piles.reduce((sum, [, count]) => sum + count, 0))}
      </Text>
    </Panel>
  );
}
