import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RosterReport } from '../../jobs/reports';
import { FailureBar } from '../parts/FailureBar';
import { Findings } from '../parts/Findings';
import { JobProgress } from '../parts/JobProgress';
import { Panel } from '../parts/Panel';
import { Statistics } from '../parts/Statistics';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Checks the roster and shows who is in it and what is off. */
export default function Roster(): ReactNode {
  const { strings, reports, report, go } = usePane();
  const words = strings.pane.roster;
  const styles = useStyles();
  const check = useJob(async (job) => {
    const { checkRoster } = await import('../../jobs/check-roster');
    return checkRoster(job, {});
  });
  const start = async (): Promise<void> => {
    report({ roster: null });
    const done = await check.start();
    if (done) report({ roster: done });
  };
  const last = reports.roster;
  return (
    <>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      {check.run.status === 'running' ? (
        <JobProgress progress={check.run.progress} stopping={check.run.stopping} onCancel={check.cancel} />
      ) : (
        <div className={styles.row}>
          <Button
            appearance={last && !hasErrors(last) ? 'secondary' : 'primary'}
            onClick={() => void start()}
          >
            {last ? words.rerun : words.run}
          </Button>
          {last && !hasErrors(last) && (
            <Button appearance="primary" onClick={() => go('ballots')}>
              {words.next}
            </Button>
          )}
        </div>
      )}
      {check.run.status === 'failed' && <FailureBar failure={check.run.failure} />}
      {last && <Checked report={last} />}
    </>
  );
}

const countOf = (report: RosterReport, level: 'error' | 'warning'): number =>
  report.findings.filter((finding) => finding.level === level).length;
const hasErrors = (report: RosterReport): boolean => countOf(report, 'error') > 0;

function Checked({ report }: { readonly report: RosterReport }): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.roster;
  const errors = countOf(report, 'error');
  return (
    <>
      <div role="status">
        <MessageBar
          intent={errors > 0 ? 'error' : countOf(report, 'warning') > 0 ? 'warning' : 'success'}
          layout="multiline"
        >
          <MessageBarBody>
            {errors > 0 ? words.errors(errors) : countOf(report, 'warning') > 0 ? words.usable : words.clean}
          </MessageBarBody>
        </MessageBar>
      </div>
      <Panel title={words.statistics} aside={<Text size={200}>{words.sheet(report.sheet)}</Text>}>
        <Statistics statistics={report.statistics} />
      </Panel>
      {report.findings.length > 0 && (
        <Panel title={words.findings}>
          <Findings findings={report.findings} />
        </Panel>
      )}
    </>
  );
}
