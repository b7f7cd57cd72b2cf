import { Body1, Button, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ScoreboardReport, WorkbookState } from '../../jobs/reports';
import { FailureBar } from '../parts/FailureBar';
import { Findings } from '../parts/Findings';
import { JobProgress } from '../parts/JobProgress';
import { Panel } from '../parts/Panel';
import { Ranking } from '../parts/Ranking';
import { usePane } from '../pane-context';
import { openQuarter } from '../steps';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  actions: { display: 'flex' },
});

/** Adds up a quarter and shows the ranking. */
export default function Quarter(): ReactNode {
  const { book, strings } = usePane();
  const words = strings.pane.quarter;
  const styles = useStyles();
  if (book.status !== 'seen') return null;
  return (
    <>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      {book.state.quarters.length === 0 ? <Body1>{words.none}</Body1> : <Board state={book.state} />}
    </>
  );
}

function Board({ state }: { readonly state: WorkbookState }): ReactNode {
  const { strings, reports, report } = usePane();
  const words = strings.pane.quarter;
  const styles = useStyles();
  const newest = reports.quarter?.quarter ?? openQuarter(state) ?? state.quarters.at(-1) ?? '';
  const [quarter, setQuarter] = useState(newest);
  const build = useJob(async (job) => {
    const { buildScoreboard } = await import('../../jobs/build-scoreboard');
    return buildScoreboard(job, { quarter });
  });
  const start = async (): Promise<void> => {
    const done = await build.start();
    if (done) report({ quarter: done });
  };
  const last = reports.quarter;
  return (
    <>
      {build.run.status === 'running' ? (
        <JobProgress progress={build.run.progress} stopping={build.run.stopping} onCancel={build.cancel} />
      ) : (
        <div className={styles.row}>
          <Field label={words.choose}>
            <Select value={quarter} onChange={(_, { value }) => setQuarter(value)}>
              {state.quarters.toReversed().map((name) => (
                <option key={name} value={name}>
                  {words.name(name)}
                </option>
              ))}
            </Select>
          </Field>
          <Button appearance="primary" onClick={() => void start()}>
            {last?.quarter === quarter ? words.rerun : words.run}
          </Button>
        </div>
      )}
      {build.run.status === 'failed' && <FailureBar failure={build.run.failure} />}
      {last && build.run.status !== 'running' && <Built report={last} />}
    </>
  );
}

function Built({ report }: { readonly report: ScoreboardReport }): ReactNode {
  const { strings } = usePane();
  const { goTo, trouble } = useGoTo();
  const words = strings.pane.quarter;
  const styles = useStyles();
  return (
    <>
      <Panel
        title={words.name(report.quarter)}
        aside={
          <Caption1>
            {report.previous === null ? words.noPrevious : words.previous(words.name(report.previous))}
          </Caption1>
        }
      >
        <Ranking rows={report.rows} hasPrevious={report.previous !== null} />
        {trouble}
        <div className={styles.actions}>
          <Button onClick={() => goTo(report.sheet)}>{words.openSheet}</Button>
        </div>
      </Panel>
      {report.findings.length > 0 && (
        <Panel title={words.findings}>
          <Findings findings={report.findings} />
        </Panel>
      )}
    </>
  );
}
