import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { WorkbookState } from '../../jobs/reports';
import type { IndicatorTable } from '../../quarter/indicators';
import { FailureBar } from '../parts/FailureBar';
import { usePane } from '../pane-context';
import { Board } from '../quarter/Board';
import { useQuarterStyles } from '../quarter/styles';
import { type QuarterTab, TABS } from '../quarter/tab';
import { useQuarterState } from '../quarter/use-quarter-state';

const Scores = lazy(() => import('../quarter/Scores'));
const Indicators = lazy(() => import('../quarter/Indicators'));
const Publish = lazy(() => import('../quarter/Publish'));
const Units = lazy(() => import('../quarter/Units'));

/** All that is done in a quarter: indicators, scores, the board, what is published, and many units together. */
export default function Quarter(): ReactNode {
  const { book } = usePane();
  return book.status === 'seen' ? <Parts book={book.state} /> : null;
}

function Parts({ book }: { readonly book: WorkbookState }): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const id = useId();
  const [tab, setTab] = useState<QuarterTab>(book.quarters.length === 0 ? 'indicators' : 'board');
  // Changes that were not saved outlive a look at another part.
  const [draft, setDraft] = useState<IndicatorTable | null>(null);
  const look = useQuarterState();
  const content = (): ReactNode => {
    if (tab === 'board') return <Board book={book} onGo={setTab} />;
    if (look.status === 'failed') return <FailureBar failure={look.failure} />;
    if (look.status === 'looking') return <Spinner size="small" label={words.looking} />;
    const { state } = look;
    switch (tab) {
      case 'scores':
        return <Scores state={state} onGo={setTab} />;
      case 'indicators':
        return <Indicators state={state} draft={draft} onDraft={setDraft} />;
      case 'publish':
        return <Publish state={state} />;
      case 'units':
        return <Units state={state} />;
    }
  };
  return (
    <>
      <TabList
        size="small"
        aria-label={words.parts}
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          const chosen = TABS.find((one) => one === value);
          if (chosen) setTab(chosen);
        }}
        style={{ flexWrap: 'wrap' }}
      >
        {TABS.map((one) => (
          <Tab key={one} value={one} id={`${id}${one}`} aria-controls={`${id}panel`}>
            {words.tabs[one]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`} className={styles.stack}>
        <Suspense fallback={<Spinner size="small" label={strings.pane.app.loading} />}>{content()}</Suspense>
      </div>
    </>
  );
}
