import { FluentProvider, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useMemo } from 'react';
import type { Engine } from '../../pane/engine/engine';
import { themeFor } from '../../pane/theme';
import type { Strings } from '../../strings';
import type { Book, BookView } from '../book';
import { SheetTable } from './SheetTable';
import { SheetTabs } from './SheetTabs';
import { useEdits } from './use-edits';
import { useSheet } from './use-sheet';

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto' },
  // A sheet is paper: its own colours are made for white, whatever the page around it.
  paper: { height: '100%', minHeight: 0, minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  // For readers; everyone else sees the tab.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  waiting: { height: '100%', display: 'grid', placeItems: 'center' },
});

interface Props {
  readonly book: Book;
  readonly view: BookView;
  readonly engine: Pick<Engine, 'view'>;
  readonly strings: Strings;
  /** The pane is out of sight: this is the page now. */
  readonly isMain: boolean;
  readonly onShow: (sheet: string) => void;
}

/** The sheet in front, and the tabs of all. */
export function SheetArea({ book, view, engine, strings, isMain, onShow }: Props): ReactNode {
  const { language } = strings;
  const words = strings.pane.standalone;
  const paper = useMemo(() => themeFor('light', language), [language]);
  const styles = useStyles();
  const id = useId();
  const sheet = useSheet(engine, view);
  const edits = useEdits(book, engine);
  return (
    <div className={styles.root} role={isMain ? 'main' : 'region'} aria-label={words.workbook}>
      {isMain && <h1 className={styles.title}>{view.current}</h1>}
      <FluentProvider
        applyStylesToPortals={false}
        theme={paper}
        className={styles.paper}
        id={id}
        role="tabpanel"
        aria-label={view.current ?? words.workbook}
      >
        {sheet ? (
          <SheetTable
            key={sheet.layout.name}
            sheet={sheet}
            charts={view.charts.get(sheet.layout.name) ?? []}
            asked={view.asked}
            edits={edits}
            strings={strings}
          />
        ) : (
          <div className={styles.waiting}>
            {view.status === 'starting' || view.current !== null ? (
              <Spinner label={view.status === 'starting' ? words.starting : words.reading} />
            ) : (
              <Text>{words.empty}</Text>
            )}
          </div>
        )}
      </FluentProvider>
      <SheetTabs
        names={view.sheets.map(({ name }) => name)}
        current={view.current}
        label={words.sheets}
        panel={id}
        onShow={onShow}
      />
    </div>
  );
}
