import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular, FolderOpenRegular, SaveRegular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { Result } from '../kernel/result';
import { success } from '../kernel/result';
import type { Host } from '../pane/host';
import type { Strings } from '../strings';
import type { Failure } from '../workbook/failure';
import type { Book, BookView } from './book';
import type { News } from './NewsBar';
import { saveFile } from './save-file';

const ConfirmDialog = lazy(() => import('../pane/parts/ConfirmDialog'));
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
  const [isAsking, setAsking] = useState(false);
  const wasAsked = useRef(false);
  wasAsked.current ||= isAsking;
  const [, fail] = useState<never>();
  const pick = (): void => input.current?.click();

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
  const open = (file: File): void =>
    attempt(async () => {
      const opened = await book.open(file.name, new Uint8Array(await file.arrayBuffer()));
      return opened.ok ? success(null) : opened;
    });
  const save = (): void =>
    attempt(async () => {
      const saved = await saveFile(view.name, bytes);
      if (!saved.ok || saved.value === null) return saved;
      book.markSaved(saved.value);
      return success(words.saved(saved.value));
    });
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
          onClick={() => (view.isUnsaved ? setAsking(true) : pick())}
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
              setAsking(false);
              pick();
            }}
            onNo={() => setAsking(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
