import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular, FolderOpenRegular, SaveRegular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { Result } from '../kernel/result';
import { success } from '../kernel/result';
import type { Host } from '../pane/host';
import type { Strings } from '../strings';
import type { Failure } from '../workbook/failure';
import type { Book, BookView } from './book';
import type { News } from './NewsBar';
import { canSaveBack, type DiskFile, type Handle, pickFile, readHandle, saveAs, saveBack } from './disk';

const ConfirmDialog = lazy(() => import('../pane/parts/ConfirmDialog'));
const FileMenu = lazy(() => import('./FileMenu'));
const NewsBar = lazy(() => import('./NewsBar'));

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3, flexShrink: 0 },
  file: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  button: { minWidth: 'auto' },
  narrow: {
    minWidth: 'auto',
    display: 'none',
    '@media (max-width: 899px)': { display: 'inline-flex' },
  },
});

interface Props {
  readonly book: Book;
  readonly view: BookView;
  readonly bytes: () => Promise<Uint8Array>;
  readonly strings: Strings;
  readonly host: Host;
  readonly side: 'sheets' | 'pane';
  readonly onSide: (side: 'sheets' | 'pane') => void;
}

/** The file's name, Open and Save. */
export function HeaderBar({ book, view, bytes, strings, host, side, onSide }: Props): ReactNode {
  const words = strings.pane.standalone;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState<News | null>(null);
  /** What a yes to losing the changes leads to; null: nothing is asked. */
  const [asking, setAsking] = useState<(() => void) | null>(null);
  const isAsking = asking !== null;
  const wasAsked = useRef(false);
  wasAsked.current ||= isAsking;
  const [, fail] = useState<never>();
  /** Does something that may be refused; what is thrown is a bug. */
  const attempt = (work: () => Promise<Result<string | null, Failure>>): void => {
    setNews(null);
    work().then(
      (done) =>
        setNews(
          done.ok
            ? done.value === null
              ? null
              : { kind: 'said', text: done.value }
            : { kind: 'failed', failure: done.failure },
        ),
      (error: unknown) =>
        fail(() => {
          throw error;
        }),
    );
  };
  /** The file that Save writes back into; null where there is none yet, or the browser cannot. */
  const disk = useRef<DiskFile | null>(null);
  // Another workbook in this one's place must never be saved over its file.
  useEffect(
    () =>
      book.onReplaced(() => {
        disk.current = null;
      }),
    [book],
  );
  const keep = async (file: DiskFile | null): Promise<void> => {
    disk.current = file;
    if (file) await (await import('./recent-files')).rememberFile(file.handle);
  };
  const open = (file: File): void =>
    attempt(async () => {
      const opened = await book.open(file.name, new Uint8Array(await file.arrayBuffer()));
      return opened.ok ? success(null) : opened;
    });
  const openHandle = (handle: Handle): void =>
    attempt(async () => {
      const read = await readHandle(handle);
      if (!read.ok || read.value === null) return read.ok ? success(null) : read;
      const opened = await book.open(handle.name, read.value.bytes);
      if (!opened.ok) return opened;
      await keep(read.value.file);
      return success(null);
    });
  const pick = (): void => {
    if (!canSaveBack()) input.current?.click();
    else
      void pickFile().then((handle) => {
        if (handle) openHandle(handle);
      });
  };
  const saveUnder = (): void =>
    attempt(async () => {
      const saved = await saveAs(view.name, bytes);
      if (!saved.ok || saved.value === null) return saved.ok ? success(null) : saved;
      await keep(saved.value.file);
      book.markSaved(saved.value.name);
      return success(words.saved(saved.value.name));
    });
  const save = (): void => {
    const file = disk.current;
    if (!file) {
      saveUnder();
      return;
    }
    attempt(async () => {
      const saved = await saveBack(file, bytes);
      if (!saved.ok || saved.value === null) return saved.ok ? success(null) : saved;
      disk.current = saved.value;
      book.markSaved(file.handle.name);
      return success(words.saved(file.handle.name));
    });
  };
  /** Opening another workbook loses what is not saved: asked first. */
  const unlessUnsaved = (go: () => void): void => {
    if (view.isUnsaved) setAsking(() => go);
    else go();
  };
  const keys = useRef<Readonly<Record<string, () => void>>>({});
  keys.current = { s: save, o: () => unlessUnsaved(pick) };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = event.ctrlKey || event.metaKey ? keys.current[event.key.toLowerCase()] : undefined;
      if (!act || event.altKey || event.shiftKey) return;
      // Else the browser would save or open the page itself.
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <section aria-label={words.file}>
      <div className={styles.bar}>
        <DocumentTableRegular className={styles.icon} aria-hidden="true" />
        <div className={styles.name}>
          <Text weight="semibold" className={styles.file} title={view.name}>
            {view.name}
          </Text>
          {view.isUnsaved && (
            <Text size={200} className={styles.quiet}>
              {words.unsaved}
            </Text>
          )}
        </div>
        <Button className={styles.narrow} onClick={() => onSide(side === 'sheets' ? 'pane' : 'sheets')}>
          {side === 'sheets' ? words.showPane : words.showSheet}
        </Button>
        <Button
          className={styles.button}
          icon={<FolderOpenRegular />}
          title={words.openHint}
          onClick={() => unlessUnsaved(pick)}
        >
          {words.open}
        </Button>
        <Button
          className={styles.button}
          icon={<SaveRegular />}
          title={words.saveHint}
          disabled={view.sheets.length === 0}
          onClick={save}
        >
          {words.save}
        </Button>
        {canSaveBack() && (
          <Suspense fallback={null}>
            <FileMenu
              words={words.disk}
              className={styles.button}
              onOpen={(handle) => unlessUnsaved(() => openHandle(handle))}
              onSaveAs={saveUnder}
            />
          </Suspense>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.xlsm"
          aria-label={words.openHint}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) open(file);
            target.value = '';
          }}
        />
      </div>
      {news && (
        <Suspense fallback={null}>
          <NewsBar news={news} strings={strings} host={host} onClose={() => setNews(null)} />
        </Suspense>
      )}
      {wasAsked.current && (
        <Suspense fallback={null}>
          <ConfirmDialog
            isOpen={isAsking}
            title={words.discard}
            text={words.discardText(view.name)}
            yes={words.discardYes}
            no={words.discardNo}
            onYes={() => {
              setAsking(null);
              asking?.();
            }}
            onNo={() => setAsking(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
