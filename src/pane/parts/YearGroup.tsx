import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../pane-context';

/** How the summaries of the year look. */
export const useSummaryStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
  number: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

/** Longer lists are read in their sheet. */
const FIRST = 8;

/** A heading and some lines; what is too long for the pane is in the sheet. */
export function Group({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly ReactNode[];
}): ReactNode {
  const words = useWords().year;
  const styles = useSummaryStyles();
  if (lines.length === 0) return null;
  return (
    <div className={styles.group}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {title}
      </Text>
      <ul className={styles.list}>
        {lines.slice(0, FIRST).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > FIRST && (
        <Caption1 className={styles.quiet}>{words.more(lines.length - FIRST)}</Caption1>
      )}
    </div>
  );
}
