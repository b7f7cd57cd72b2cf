import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Job, JobResult } from '../../jobs/job';
import type { RosterReport } from '../../jobs/reports';
import type { RosterPlace } from '../../roster/place';
import { FailureBar } from '../parts/FailureBar';
import { ColumnMap } from '../parts/ColumnMap';
import { FixedBar } from '../parts/FixedBar';
import { RosterFindings } from '../parts/RosterFindings';
import { RosterSource } from '../parts/RosterSource';
import { RosterWork } from '../parts/RosterWork';
import { JobProgress } from '../parts/JobProgress';
import { Panel } from '../parts/Panel';
import { Statistics } from '../parts/Statistics';
import { usePane } from '../pane-context';
import { type Corrected, choosing, fixing, mapping, marking, undoing } from '../roster-work';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Checks the roster and shows who is in it and what is off. */
export default function Roster(): ReactNode {
  const { strings, reports, report, recheck, go } = usePane();
  const words = strings.pane.roster;
  const styles = useStyles();
  const [corrected, setCorrected] = useState<Corrected | null>(null);
  const check = useJob(async (job) => {
    const { checkRoster } = await import('../../jobs/check-roster');
    return checkRoster(job, {});
  });
  const start = async (): Promise<void> => {
    report({ roster: null });
    const done = await check.start();
    if (done) report({ roster: done });
  };
  const work = useJob(async (job, change: (job: Job) => JobResult<Corrected>) => change(job));
  /** Does something to the workbook, and shows the roster as it is then. */
  const then = async (change: (job: Job) => JobResult<Corrected>): Promise<void> => {
    const corrected = await work.start(change);
    if (!corrected) return;
    setCorrected(corrected);
    const done = await check.start();
    if (done) report({ roster: done });
    if (reports.isMarked) await work.start(marking(true));
  };
  /** Marks go with the roster: they are taken from the sheet that is left. */
  const choose = async (place: RosterPlace | null): Promise<void> => {
    if (reports.isMarked && !(await work.start(marking(false)))) return;
    await then(choosing(place));
  };
  const last = reports.roster;
  return (
    <>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      <RosterSource report={last} onChoose={(place) => void choose(place)} />
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
      {work.run.status === 'failed' && <FailureBar failure={work.run.failure} />}
      {recheck.failure && <FailureBar failure={recheck.failure} />}
      {corrected && <FixedBar corrected={corrected} onUndo={() => void then(undoing(corrected))} />}
      {last && recheck.isLive && (
        <Text size={200} className={styles.quiet}>
          {strings.pane.rosterWork.live}
        </Text>
      )}
      {last && <Checked report={last} onChange={(change) => void then(change)} />}
    </>
  );
}

const countOf = (report: RosterReport, level: 'error' | 'warning'): number =>
  report.findings.filter((finding) => finding.level === level).length;
const hasErrors = (report: RosterReport): boolean => countOf(report, 'error') > 0;

interface CheckedProps {
  readonly report: RosterReport;
  readonly onChange: (change: (job: Job) => JobResult<Corrected>) => void;
}

function Checked({ report, onChange }: CheckedProps): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.roster;
  const errors = countOf(report, 'error');
  const warnings = countOf(report, 'warning');
  const calm = report.findings.length > 0 ? words.noted : words.clean;
  const verdict = errors > 0 ? words.errors(errors) : warnings > 0 ? words.usable : calm;
  return (
    <>
      <div role="status">
        <MessageBar intent={errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'success'} layout="multiline">
          <MessageBarBody>{verdict}</MessageBarBody>
        </MessageBar>
      </div>
      <Panel title={words.statistics} aside={<Text size={200}>{words.sheet(report.sheet)}</Text>}>
        <Statistics statistics={report.statistics} />
      </Panel>
      {report.findings.length > 0 && (
        <Panel title={words.findings}>
          <RosterWork />
          <RosterFindings report={report} onFix={(choice) => onChange(fixing(choice))} />
        </Panel>
      )}
      <Panel title={strings.pane.rosterWork.columns}>
        <ColumnMap report={report} onChange={(change) => onChange(mapping(change))} />
      </Panel>
    </>
  );
}
