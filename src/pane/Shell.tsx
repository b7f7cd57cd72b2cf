import {
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeftRegular, SettingsRegular } from '@fluentui/react-icons';
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Mark } from './parts/Mark';
import { usePane } from './pane-context';
import { Home } from './screens/Home';
import { LATER_SCREENS, type LaterScreen, PARENTS, type Screen } from './screens';

const LATER = Object.fromEntries(
  Object.entries(LATER_SCREENS).map(([name, load]): [string, ComponentType] => [name, lazy(load)]),
) as Readonly<Record<LaterScreen, ComponentType>>;

const Help = lazy(() => import('./parts/Help'));

const SCREEN_VIEWS: Readonly<Record<Screen, ComponentType>> = { home: Home, ...LATER };

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'scroll', display: 'flex', flexDirection: 'column' },
  header: { position: 'sticky', top: 0, zIndex: 1 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel lays its own menu over the corner: 34 × 32 px.
  corner: { paddingRight: '40px' },
  title: {
    ...typographyStyles.subtitle2,
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    outlineStyle: 'none',
  },
  rehearsal: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
    ...typographyStyles.caption1Strong,
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXXL}`,
    maxWidth: '640px',
    width: '100%',
    boxSizing: 'border-box',
    marginLeft: 'auto',
    marginRight: 'auto',
  },
});

/** The frame around every screen: where one is, the way back, the settings. */
export function Shell(): ReactNode {
  const { host, strings, book, screen, go } = usePane();
  const words = strings.pane;
  const styles = useStyles();
  const CurrentScreen = SCREEN_VIEWS[screen];
  const parent = screen === 'home' ? undefined : PARENTS[screen];
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef<Screen>(screen);

  // A reader's cursor and the keyboard follow to the new screen; not on the first, which nobody asked for.
  useEffect(() => {
    if (shown.current !== screen) title.current?.focus();
    shown.current = screen;
  }, [screen]);

  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <div className={mergeClasses(styles.bar, host.kind === 'excel' && styles.corner)}>
          {screen === 'home' ? (
            <Mark />
          ) : (
            <Button
              appearance="subtle"
              icon={<ArrowLeftRegular />}
              aria-label={parent ? words[parent].title : words.common.home}
              onClick={() => go(parent ?? 'home')}
            />
          )}
          <h1 ref={title} tabIndex={-1} className={styles.title}>
            {words[screen].title}
          </h1>
          {screen !== 'settings' && (
            <Button
              appearance="subtle"
              icon={<SettingsRegular />}
              aria-label={words.common.settings}
              onClick={() => go('settings')}
            />
          )}
        </div>
        {book.status === 'seen' && book.state.isRehearsal && (
          <div role="note" className={styles.rehearsal}>
            {words.rehearsal.banner}
          </div>
        )}
      </header>
      <main className={styles.main} key={screen}>
        <Suspense fallback={null}>
          <Help screen={screen} />
        </Suspense>
        <Suspense fallback={<Spinner size="small" label={words.app.loading} />}>
          <CurrentScreen />
        </Suspense>
      </main>
    </div>
  );
}
