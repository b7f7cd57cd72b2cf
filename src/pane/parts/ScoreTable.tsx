import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormReport, WeightedReport } from '../../jobs/reports';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
  },
  name: { textAlign: 'left', overflowWrap: 'anywhere' },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  flag: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
});

interface Props {
  readonly caption: string;
  /** What the score is called. */
  readonly heading: string;
  readonly subjects: readonly string[];
  readonly figures: Pick<FormReport | WeightedReport, 'formula' | 'scores' | 'ranks'>;
  /** One a subject. */
  readonly disclosures?: FormReport['disclosures'];
}

/** Score and rank of each subject, and what is to be said of the line. */
export function ScoreTable({ caption, heading, subjects, figures, disclosures = [] }: Props): ReactNode {
  const words = useWords().results;
  const styles = useStyles();
  const { scores, ranks, formula } = figures;
  const isRanked = ranks.some((rank) => rank !== null);
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(head, styles.name)}>
            {words.name}
          </th>
          <th scope="col" className={head}>
            {heading}
          </th>
          {isRanked && (
            <th scope="col" className={head}>
              {words.rank}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {subjects.map((subject, index) => (
          <tr key={subject}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {subject}
              <span className={styles.flag}>{words.flags[disclosures[index] ?? 'open']}</span>
            </th>
            <td className={styles.cell}>{words.score(scores[index] ?? '', formula)}</td>
            {isRanked && <td className={styles.cell}>{ranks[index]}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
