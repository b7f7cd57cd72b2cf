import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { cryptoRandom } from '../kernel/random';
import { refusal, success } from '../kernel/result';
import { PaneOf } from '../pane/App';
import { type Chosen, useChosen } from '../pane/chosen';
import { download } from '../pane/download';
import { ErrorBoundary } from '../pane/ErrorBoundary';
import type { Engine } from '../pane/engine/engine';
import { bookOpener } from '../pane/engine/start-engine';
import type { Host } from '../pane/host';
import { today } from '../pane/today';
import { screenOf } from '../pane/screens';
import { themeFor } from '../pane/theme';
import { useMedia } from '../pane/use-media';
import { useThemeName } from '../pane/use-theme';
import type { Book } from './book';
import { placeAsker } from './disk';
import { HeaderBar } from './HeaderBar';
import { SheetArea } from './sheet/SheetArea';

const NARROW_QUERY = '(max-width: 899px)';
const NARROW = `@media ${NARROW_QUERY}`;

const useStyles = makeStyles({
  root: {
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  page: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  header: { gridColumn: '1 / -1', minWidth: 0 },
  sheets: { minWidth: 0, minHeight: 0 },
  pane: {
    minWidth: 0,
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { borderLeft: 'none' },
  },
  // Below 900 px there is room for one of the two.
  away: { [NARROW]: { display: 'none' } },
});

interface Props {
  readonly engine: Engine;
  readonly book: Book;
  readonly language: string;
  readonly start: Chosen;
}

const noTheme = (): null => null;

/** The standalone page: the workbook's sheets, and beside them the pane. */
export function Page({ engine, book, language: browserLanguage, start }: Props): ReactNode {
  const styles = useStyles();
  const [chosen, choose] = useChosen(start, browserLanguage);
  const [side, setSide] = useState<'sheets' | 'pane'>('pane');
  const scheme = useThemeName(chosen.settings.theme, noTheme);
  const { language, pane: words } = chosen.strings;
  const theme = useMemo(() => themeFor(scheme, language), [scheme, language]);
  const view = useSyncExternalStore(book.subscribe, book.view);
  const isNarrow = useMedia(NARROW_QUERY);

  const askPlace = useMemo(placeAsker, []);
  const host = useMemo<Host>(
    () => ({
      kind: 'standalone',
      workbook: book.workbook,
      files: () => Promise.resolve(engine.files),
      selection: () => {
        const { current } = book.view();
        return Promise.resolve(
          current === null ? refusal({ code: 'roster-missing' }) : success({ sheet: current }),
        );
      },
      openBook: bookOpener(),
      rehearse: book.rehearse,
      goTo: (sheet, cell) => {
        setSide('sheets');
        return Promise.resolve(book.show(sheet, cell));
      },
      download,
      ...(askPlace && { askPlace }),
      language: browserLanguage,
      theme: noTheme,
      about: navigator.userAgent,
      onEdited: (listener) => Promise.resolve(success(book.onEdited(listener))),
      onWorkbookChanged: book.onReplaced,
    }),
    [book, engine, askPlace, browserLanguage],
  );

  const [crash, setCrash] = useState<Error | null>(null);
  const isStarted = useRef(false);
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    const { sheets, pane } = start.sheetStrings;
    book
      .startSample({ random: cryptoRandom, today: today(), words: sheets }, pane.standalone.sampleName)
      .then((made) =>
        made.ok ? success(undefined) : Promise.reject(new Error(`bug: the sample: ${made.failure.code}`)),
      )
      .catch((error: unknown) => setCrash(error instanceof Error ? error : new Error(String(error))));
  }, [book, start]);

  useEffect(() => {
    document.title = view.name === '' ? words.standalone.title : `${view.name} – ${words.app.name}`;
    if (!view.isUnsaved) return undefined;
    // The browser asks in its own words before the page is left.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [view.name, view.isUnsaved, words]);

  return (
    <FluentProvider applyStylesToPortals={false} theme={theme} className={styles.root} lang={language}>
      <ErrorBoundary host={host} words={words}>
        {crash && <Throw error={crash} />}
        <div className={styles.page}>
          <div className={styles.header}>
            <HeaderBar
              book={book}
              view={view}
              bytes={engine.save}
              strings={chosen.strings}
              host={host}
              side={side}
              onSide={setSide}
            />
          </div>
          <div className={mergeClasses(styles.sheets, side === 'pane' && styles.away)}>
            <SheetArea
              book={book}
              view={view}
              engine={engine}
              strings={chosen.strings}
              isMain={isNarrow && side === 'sheets'}
              onShow={(sheet) => book.show(sheet)}
            />
          </div>
          <div className={mergeClasses(styles.pane, side === 'sheets' && styles.away)}>
            <PaneOf
              host={host}
              startScreen={screenOf(window.location.search)}
              chosen={chosen}
              choose={choose}
            />
          </div>
        </div>
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** Hands an error of a promise to the boundary above. */
function Throw({ error }: { readonly error: Error }): ReactNode {
  throw error;
}
