import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import type { LaterScreen } from '../screens';

const useStyles = makeStyles({
  root: { justifyContent: 'flex-start', textAlign: 'left', alignSelf: 'stretch', minWidth: 0 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly screen: LaterScreen;
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
}

/** A way off the path, for those who look for it. */
export function QuietEntry({ screen, icon, title, text }: Props): ReactNode {
  const { go } = usePane();
  const styles = useStyles();
  return (
    <Button appearance="subtle" icon={<>{icon}</>} className={styles.root} onClick={() => go(screen)}>
      <span className={styles.text}>
        {title}
        <Caption1 block className={styles.quiet}>
          {text}
        </Caption1>
      </span>
    </Button>
  );
}
