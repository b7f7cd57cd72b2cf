import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WhatIfReport } from '../../jobs/what-if';
import { useWords } from '../pane-context';

type Tried = WhatIfReport['forms'][number]['tried'];
type Figures = Tried['base'];

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    textAlign: 'center',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
  name: {
    position: 'sticky',
    left: 0,
    textAlign: 'left',
    maxWidth: '96px',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    minWidth: '76px',
    whiteSpace: 'normal',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  rank: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  changed: { backgroundColor: tokens.colorPaletteYellowBackground1, fontWeight: tokens.fontWeightSemibold },
});

interface Column {
  readonly heading: string;
  readonly figures: Figures | null;
  readonly changed: ReadonlySet<number>;
}

/** Subjects down, rules across, what holds first; what comes out otherwise is marked. Scrolls sideways in a narrow pane. */
export function WhatIfTable({ title, tried }: { readonly title: string; readonly tried: Tried }): ReactNode {
  const words = useWords().results;
  const styles = useStyles();
  const columns: readonly Column[] = [
    { heading: words.whatIfHolds, figures: tried.base, changed: new Set() },
    ...tried.variants.map((variant): Column => {
      const { rank, grade, cap } = variant.changes;
      return {
        heading: words.whatIfVariant(variant),
        figures: variant.figures,
        changed: new Set(variant.figures ? [...rank, ...grade, ...cap] : []),
      };
    }),
  ];
  return (
    // A region that scrolls must be reached by the keyboard.
    <div className={styles.scroll} role="region" aria-label={words.whatIfTable(title)} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
              {words.name}
            </th>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tried.subjects.map((subject, index) => (
            <tr key={subject}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {subject}
              </th>
              {columns.map((column) => (
                <WhatIfCell key={column.heading} column={column} index={index} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WhatIfCell({ column, index }: { readonly column: Column; readonly index: number }): ReactNode {
  const words = useWords().results;
  const styles = useStyles();
  const { figures, changed } = column;
  if (!figures) return <td className={styles.cell}>{words.whatIfWithheld}</td>;
  const isChanged = changed.has(index);
  const rank = figures.ranks[index] ?? null;
  return (
    <td
      className={mergeClasses(styles.cell, isChanged && styles.changed)}
      title={isChanged ? words.changed : undefined}
    >
      {words.score(figures.scores[index] ?? '', figures.formula) || '—'}
      {isChanged ? ' *' : ''}
      {rank !== null && (
        <span className={styles.rank}>
          {words.rank} {rank}
        </span>
      )}
    </td>
  );
}
