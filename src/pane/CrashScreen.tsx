import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Strings } from '../strings';
import { crashDetails } from './details';
import type { Host } from './host';
import { CopyDetails } from './parts/CopyDetails';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    paddingTop: '48px',
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'scroll',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly error: Error;
  readonly host: Pick<Host, 'kind' | 'about'>;
  readonly words: Strings['pane'];
}

/** What the user sees of a bug. */
export function CrashScreen({ error, host, words }: Props): ReactNode {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <div role="alert">
        <Text as="h1" size={500} weight="semibold" block>
          {words.trouble.crash}
        </Text>
        <Text as="p">{words.trouble.crashText}</Text>
      </div>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {words.trouble.reload}
        </Button>
        <CopyDetails details={crashDetails(error, host)} words={words.common} appearance="secondary" />
      </div>
    </main>
  );
}
