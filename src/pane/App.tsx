import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import type { Host } from './host';
import { PaneProvider } from './pane-context';
import type { Screen } from './screens';
import { loadSettings, paneLanguage, saveSettings, type Settings } from './settings';
import { Shell } from './Shell';
import { themeFor } from './theme';
import { useThemeName } from './use-theme';

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
  /** Given where the pane shares its settings with the page around it. */
  readonly settings?: Settings;
  readonly onSettings?: (settings: Settings) => void;
}

/** The task pane, wherever it runs. */
export function App({ host, startScreen, settings: given, onSettings }: Props): ReactNode {
  const styles = useStyles();
  const [own, setOwn] = useState(loadSettings);
  const settings = given ?? own;
  const scheme = useThemeName(settings.theme, host.theme);
  const language = paneLanguage(settings, host.language);
  const theme = useMemo(() => themeFor(scheme, language), [scheme, language]);

  const change = useCallback(
    (next: Settings) => {
      saveSettings(next);
      if (onSettings) onSettings(next);
      else setOwn(next);
    },
    [onSettings],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = scheme;
  }, [language, scheme]);

  return (
    <FluentProvider applyStylesToPortals={false} theme={theme} className={styles.root} lang={language}>
      <ErrorBoundary host={host} language={language}>
        <PaneProvider host={host} settings={settings} setSettings={change} startScreen={startScreen}>
          <Shell />
        </PaneProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}
