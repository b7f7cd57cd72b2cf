import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { ResultOrder } from '../../ballot/count-rules';
import { usePane } from '../pane-context';
import { FailureBar } from '../parts/FailureBar';
import { Findings } from '../parts/Findings';
import { FormResults } from '../parts/FormResults';
import { JobProgress } from '../parts/JobProgress';
import { Panel } from '../parts/Panel';
import { ResultsSheets } from '../parts/ResultsSheets';
import { WeightedScores } from '../parts/WeightedScores';
import { WhatIfStrip } from '../parts/WhatIfStrip';
import { countedIn } from '../steps';
import { useJob } from '../use-job';

const AfterCount = lazy(() => import('../parts/AfterCount'));
const Recount = lazy(() => import('../parts/Recount'));

const useStyles = makeStyles({
  bar: { whiteSpace: 'normal' },
  quiet: { color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What was counted, form by form, and what is done with it; each part stands in a file of its own. */
export default function Results(): ReactNode {
  const { book, strings, go } = usePane();
  const words = strings.pane.results;
  const styles = useStyles();
  if (book.status !== 'seen') return null;
  if (book.state.isRecount)
    return (
      <Suspense fallback={null}>
        <Recount isFile />
      </Suspense>
    );
  return (
    <>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      {countedIn(book.state) === 0 ? (
        <>
          <Body1>{words.none}</Body1>
          <div className={styles.row}>
            <Button appearance="primary" onClick={() => go('tally')}>
              {strings.pane.steps.tally.action}
            </Button>
          </div>
        </>
      ) : (
        <>
          {book.state.closed === null ? <Counted /> : <Closed day={book.state.closed} />}
          <Suspense fallback={null}>
            <AfterCount isClosed={book.state.closed !== null} />
          </Suspense>
          <div className={styles.row}>
            <Button onClick={() => go('quarter')}>{words.next}</Button>
          </div>
        </>
      )}
    </>
  );
}

function Counted(): ReactNode {
  const { strings, reports, report } = usePane();
  const words = strings.pane.results;
  const read = useJob(async (job) => {
    const { readResults } = await import('../../jobs/results');
    return readResults(job);
  });
  const write = useJob(async (job, present: number | null, order: ResultOrder) => {
    const { makeResults } = await import('../../jobs/results');
    return makeResults(job, { order, ...(present !== null && { present: { count: present } }) });
  });
  const { start } = read;
  // What was read on an earlier visit may be old: ballots may have come in since.
  useEffect(() => {
    void start().then((done) => {
      if (done) report({ results: done });
    });
  }, [start, report]);

  const last = reports.results;
  const running =
    write.run.status === 'running' ? write : read.run.status === 'running' && !last ? read : null;
  return (
    <>
      {read.run.status === 'failed' && <FailureBar failure={read.run.failure} />}
      {write.run.status === 'failed' && <FailureBar failure={write.run.failure} />}
      {running?.run.status === 'running' && (
        <JobProgress
          progress={running.run.progress}
          stopping={running.run.stopping}
          onCancel={running.cancel}
        />
      )}
      {last?.stopped === true && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{words.stopped}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {last && !last.stopped && write.run.status !== 'running' && (
        <>
          <ResultsSheets
            report={last}
            written={write.run.status === 'done'}
            onWrite={(present, order) => {
              void write.start(present, order).then((done) => {
                if (done) report({ results: done });
              });
            }}
          />
          {last.forms.map((form) => (
            <FormResults key={form.form} result={form} />
          ))}
          {last.weighted.map((weighted) => (
            <WeightedScores key={weighted.title} weighted={weighted} />
          ))}
          <WhatIfStrip />
        </>
      )}
      {last && last.findings.length > 0 && (
        <Panel title={words.findings}>
          <Findings findings={last.findings} />
        </Panel>
      )}
    </>
  );
}

/** What is left where the box was destroyed: sheets of values, and what can still be done. */
function Closed({ day }: { readonly day: string }): ReactNode {
  const words = usePane().strings.pane.decision.closing;
  const styles = useStyles();
  return (
    <div role="status">
      <MessageBar intent="info" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          {words.closed(day)} {words.copies}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
