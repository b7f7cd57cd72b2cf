import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { type Chosen, useChosen } from './chosen';
import { ErrorBoundary } from './ErrorBoundary';
import type { Host } from './host';
import { PaneProvider } from './pane-context';
import type { Screen } from './screens';
import type { Settings } from './settings';
import { Shell } from './Shell';
import { themeFor } from './theme';
import { useThemeName } from './use-theme';

const KeepFocus = lazy(() => import('./parts/KeepFocus'));

const useStyles = makeStyles({
  root: {
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly host: Host;
  readonly startScreen: Screen;
  readonly chosen: Chosen;
  readonly choose: (settings: Settings) => void;
}

/** The pane with the choices of the page around it. */
export function PaneOf({ host, startScreen, chosen, choose }: Props): ReactNode {
  const styles = useStyles();
  const { settings, strings } = chosen;
  const scheme = useThemeName(settings.theme, host.theme);
  const theme = useMemo(() => themeFor(scheme, strings.language), [scheme, strings.language]);
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return (
    <FluentProvider
      applyStylesToPortals={false}
      theme={theme}
      className={styles.root}
      lang={strings.language}
    >
      <Suspense fallback={null}>
        <KeepFocus />
      </Suspense>
      <ErrorBoundary host={host} words={strings.pane}>
        <PaneProvider host={host} chosen={chosen} choose={choose} startScreen={startScreen}>
          <Shell />
        </PaneProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}

interface AppProps extends Pick<Props, 'host' | 'startScreen'> {
  readonly start: Chosen;
}

/** The task pane on its own. */
export function App({ host, startScreen, start }: AppProps): ReactNode {
  const [chosen, choose] = useChosen(start, host.language);
  return <PaneOf host={host} startScreen={startScreen} chosen={chosen} choose={choose} />;
}
