import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RosterReport } from '../../jobs/reports';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'baseline',
  },
  term: { color: tokens.colorNeutralForeground3 },
  values: { margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  value: { whiteSpace: 'nowrap' },
  label: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalXS },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

type Line = readonly [term: string, parts: readonly (readonly [label: string, count: number])[]];

/** Who the unit is, in numbers. What nobody is does not get a place, but for the pairs that people look for. */
export function Statistics({ statistics }: { readonly statistics: RosterReport['statistics'] }): ReactNode {
  const words = useWords().roster;
  const styles = useStyles();
  const education = (Object.keys(statistics.education) as (keyof typeof statistics.education)[])
    .map((step) => [words.educations[step], statistics.education[step]] as const)
    .filter(([, count]) => count > 0);
  const lines: readonly Line[] = [
    [words.members, [['', statistics.members]]],
    [
      words.service,
      [
        [words.inService, statistics.inService],
        [words.retired, statistics.retired],
      ],
    ],
    [
      words.sex,
      [
        [words.men, statistics.men],
        [words.women, statistics.women],
      ],
    ],
    [
      words.standing,
      [
        [words.formal, statistics.formal],
        [words.probationary, statistics.probationary],
      ],
    ],
    [words.committee, [['', statistics.committee]]],
    ...(education.length > 0 ? [[words.education, education] as const] : []),
  ];
  return (
    <dl className={styles.list}>
      {lines.map(([term, parts]) => (
        <Row key={term} term={term} parts={parts} />
      ))}
    </dl>
  );
}

function Row({ term, parts }: { readonly term: string; readonly parts: Line[1] }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>
        <Text>{term}</Text>
      </dt>
      <dd className={styles.values}>
        {parts.map(([label, count]) => (
          <Text key={label} className={styles.value}>
            {label !== '' && <span className={styles.label}>{label}</span>}
            <span className={styles.number}>{count}</span>
          </Text>
        ))}
      </dd>
    </>
  );
}
