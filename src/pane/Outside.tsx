import { Body1, Button, FluentProvider, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { Strings } from '../strings';
import { themeFor } from './theme';
import { useThemeName } from './use-theme';

const useStyles = makeStyles({
  root: {
    minHeight: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `48px ${tokens.spacingHorizontalL}`,
  },
  page: { height: '100%' },
});

interface Props {
  readonly reason: 'outside' | 'timeout';
  readonly strings: Strings;
}

const noTheme = (): null => null;

/** What stands here when Excel is not there, or does not answer. */
export function Outside({ reason, strings }: Props): ReactNode {
  const styles = useStyles();
  const scheme = useThemeName('auto', noTheme);
  const words = strings.pane.trouble;
  const theme = useMemo(() => themeFor(scheme, strings.language), [scheme, strings.language]);
  return (
    <FluentProvider applyStylesToPortals={false} theme={theme} className={styles.page}>
      <main className={styles.root} role="alert">
        <Text as="h1" size={500} weight="semibold" block>
          {reason === 'outside' ? words.outside : words.timeout}
        </Text>
        <Body1>{reason === 'outside' ? words.outsideText : words.timeoutText}</Body1>
        {reason === 'timeout' && (
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {words.reload}
          </Button>
        )}
      </main>
    </FluentProvider>
  );
}
