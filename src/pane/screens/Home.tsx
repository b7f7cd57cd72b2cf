import { Body1, Button, Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import {
  BeakerRegular,
  CalendarRegular,
  DocumentTableRegular,
  ShieldCheckmarkRegular,
} from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { WorkbookState } from '../../jobs/reports';
import { FailureBar, JobProgress } from '../parts/lazy';
import { QuietEntry } from '../parts/QuietEntry';
import { StepList } from '../parts/StepList';
import { usePane } from '../pane-context';
import { countedIn } from '../steps';
import { useJob } from '../use-job';

const BoxWatch = lazy(() => import('../parts/BoxWatch'));

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  local: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  entries: { display: 'flex', flexDirection: 'column', alignSelf: 'stretch' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  welcome: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Where one stands, and the next thing to do. */
export function Home(): ReactNode {
  const { book, strings, look } = usePane();
  const words = strings.pane;
  const styles = useStyles();
  return (
    <>
      <Body1 className={styles.quiet}>{words.app.purpose}</Body1>
      {book.status === 'looking' && <Spinner size="small" label={words.app.loading} />}
      {book.status === 'failed' && (
        <div className={styles.stack}>
          <FailureBar failure={book.failure} />
          <Button onClick={() => void look()}>{words.common.again}</Button>
        </div>
      )}
      {book.status === 'seen' && <Steps state={book.state} />}
      <div className={styles.local}>
        <ShieldCheckmarkRegular aria-hidden="true" />
        <Caption1>{words.app.local}</Caption1>
      </div>
    </>
  );
}

function Steps({ state }: { readonly state: WorkbookState }): ReactNode {
  const { strings, look, go } = usePane();
  const words = strings.pane.home;
  const styles = useStyles();
  const [isSkipped, setSkipped] = useState(false);
  const sample = useJob(async (job) => {
    const { insertSample } = await import('../../jobs/sample');
    return insertSample(job);
  });
  const isFirst = state.rosterSheet === null;
  if (state.isRecount) {
    const { title, hintFile, start } = strings.pane.verify;
    return (
      <section className={styles.welcome} aria-label={title}>
        <Body1>{hintFile}</Body1>
        <Button appearance="primary" onClick={() => go('results')}>
          {start}
        </Button>
      </section>
    );
  }
  return (
    <>
      {isFirst && (
        <section className={styles.welcome} aria-label={words.welcome}>
          <Text as="h2" size={400} weight="semibold">
            {words.welcome}
          </Text>
          <Body1>{isSkipped ? words.ownRoster : words.welcomeText}</Body1>
          {sample.run.status === 'running' ? (
            <JobProgress
              progress={sample.run.progress}
              stopping={sample.run.stopping}
              onCancel={sample.cancel}
            />
          ) : isSkipped ? (
            <Button appearance="primary" onClick={() => void look()}>
              {words.look}
            </Button>
          ) : (
            <>
              <div className={styles.row}>
                <Button appearance="primary" onClick={() => void sample.start()}>
                  {words.insertSample}
                </Button>
                <Button onClick={() => go('rehearsal')}>{strings.pane.rehearsal.start}</Button>
              </div>
              <Button appearance="transparent" size="small" onClick={() => setSkipped(true)}>
                {words.skip}
              </Button>
            </>
          )}
        </section>
      )}
      {sample.run.status === 'failed' && <FailureBar failure={sample.run.failure} />}
      {countedIn(state) > 0 && (
        <Suspense fallback={null}>
          <BoxWatch />
        </Suspense>
      )}
      {state.closed !== null && <Body1>{strings.pane.decision.closing.closed(state.closed)}</Body1>}
      <StepList state={state} />
      {!isFirst && (
        <div className={styles.entries}>
          <QuietEntry
            screen="year"
            icon={<CalendarRegular aria-hidden="true" />}
            title={strings.pane.year.entry}
            text={strings.pane.year.entryText}
          />
          <QuietEntry
            screen="made"
            icon={<DocumentTableRegular aria-hidden="true" />}
            title={strings.pane.made.entry}
            text={strings.pane.made.entryText}
          />
          <QuietEntry
            screen="rehearsal"
            icon={<BeakerRegular aria-hidden="true" />}
            title={strings.pane.rehearsal.entry}
            text={strings.pane.rehearsal.entryText}
          />
        </div>
      )}
      {state.isSample && <Caption1 className={styles.quiet}>{words.sample}</Caption1>}
    </>
  );
}
