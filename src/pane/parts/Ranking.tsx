import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, SubtractRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ScoreboardReport } from '../../jobs/reports';
import { type Ratio, round } from '../../kernel/ratio';
import { useWords } from '../pane-context';

/** What a quarter's and a year's board have in common. */
interface RankedRow {
  readonly name: string;
  readonly rank: number | null;
  readonly total: Ratio | null;
  readonly band: string | null;
}

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  row: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  rank: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    color: tokens.colorNeutralForeground2,
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  total: { minWidth: '64px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  // Fixed, so that all bars have one scale.
  changes: { width: '72px', flexShrink: 0, display: 'flex', justifyContent: 'flex-end' },
  track: {
    height: '8px',
    flexGrow: 1,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  fill: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  change: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorStatusWarningForeground1 },
});

/** Two decimals at most, none where there are none. */
const shown = (total: Ratio): string => String(round(total, 2));

interface Props<Row extends RankedRow> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** What stands at the end of a bar. */
  readonly aside: ((row: Row) => ReactNode) | null;
}

/** Members by rank: total as number and bar, band, and what there is to say beside it. */
export function Ranking<Row extends RankedRow>({ label, rows, aside }: Props<Row>): ReactNode {
  const words = useWords().quarter;
  const styles = useStyles();
  // Totals are out of 100; a bonus may go beyond.
  const full = rows.reduce((most, { total }) => Math.max(most, total ? round(total, 2) : 0), 100);
  return (
    <ol className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.name} className={styles.row}>
          <span className={styles.rank} aria-hidden="true">
            {row.rank ?? '–'}
          </span>
          <div className={styles.body}>
            <div className={styles.line}>
              <Text weight="semibold" className={styles.name}>
                {row.name}
              </Text>
              {row.band !== null && (
                <Badge appearance="tint" color="informative">
                  {row.band}
                </Badge>
              )}
              <Text className={styles.total}>{row.total ? words.total(shown(row.total)) : words.absent}</Text>
            </div>
            <div className={styles.line}>
              <div className={styles.track} aria-hidden="true">
                <div
                  className={styles.fill}
                  style={{ width: `${row.total ? (round(row.total, 2) / full) * 100 : 0}%` }}
                />
              </div>
              {aside && <span className={styles.changes}>{row.total !== null && aside(row)}</span>}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** How far up or down since the quarter before. */
export function Change({ row }: { readonly row: ScoreboardReport['rows'][number] }): ReactNode {
  const words = useWords().quarter;
  const styles = useStyles();
  if (!row.change) return <span className={styles.change}>{words.isNew}</span>;
  const change = round(row.change, 2);
  const size = String(Math.abs(change));
  if (change === 0) {
    return (
      <span className={styles.change}>
        <SubtractRegular aria-hidden="true" />
        {words.same}
      </span>
    );
  }
  return (
    <span className={mergeClasses(styles.change, change > 0 ? styles.up : styles.down)}>
      {change > 0 ? <ArrowUpRegular aria-hidden="true" /> : <ArrowDownRegular aria-hidden="true" />}
      {change > 0 ? words.up(size) : words.down(size)}
    </span>
  );
}
