import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  code: { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** In groups, so that two people can read it out to each other. */
const grouped = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1 ');

/** Fingerprints of a ballot box, each under what it is. */
export function Fingerprint({
  lines,
}: {
  readonly lines: readonly (readonly [string, string])[];
}): ReactNode {
  const { box } = useWords().count;
  const styles = useStyles();
  return (
    <dl className={styles.list} aria-label={box.fingerprint} title={box.hint}>
      {lines.map(([label, code]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd className={styles.code}>{code === '' ? box.none : grouped(code)}</dd>
        </div>
      ))}
    </dl>
  );
}
