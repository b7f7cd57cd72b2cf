import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Job, JobResult } from '../../jobs/job';
import type { YearFinding } from '../../jobs/meeting';
import type { YearPart, YearState } from '../../jobs/year';
import { usePane, useWords } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { FailureBar } from './FailureBar';
import { Findings } from './Findings';
import { JobProgress } from './JobProgress';
import { Panel } from './Panel';
import { YearSummary } from './YearSummary';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  month: { width: '160px' },
});

type Made = { readonly findings: readonly YearFinding[] };

/** The job of each part; fetched when it is wanted. */
const MAKE: Readonly<Record<YearPart, (job: Job) => JobResult<Made>>> = {
  opinions: async (job) => (await import('../../jobs/opinions')).makeOpinions(job),
  talks: async (job) => (await import('../../jobs/talks')).makeTalks(job),
  'self-examination': async (job) => (await import('../../jobs/self-examination')).makeSelfExamination(job),
  minutes: async (job) => (await import('../../jobs/minutes')).makeMinutes(job),
  rectification: async (job) => (await import('../../jobs/rectification')).makeRectification(job),
};

interface Props {
  readonly part: YearPart;
  readonly state: YearState;
  readonly onBack: () => void;
  /** Something was written: the state is to be looked at again. */
  readonly onChanged: () => Promise<void>;
}

/** One part of the year: what it says, its one action, its sheets, and what is off. */
export function YearPartView({ part, state, onBack, onChanged }: Props): ReactNode {
  const words = useWords().year;
  const styles = useStyles();
  const { goTo, trouble } = useGoTo();
  const make = useJob(MAKE[part]);
  const [made, setMade] = useState<Made | null>(null);
  const isNew = state.statuses[part] === 'none';
  const sheets = state.sheets[part];
  const findings = made?.findings ?? state.parts[part].findings;

  const start = async (): Promise<void> => {
    const done = await make.start();
    if (!done) return;
    setMade(done);
    await onChanged();
  };
  return (
    <>
      <div className={styles.row}>
        <Button
          // A reader's cursor follows into the part that was opened.
          autoFocus
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular aria-hidden="true" />}
          onClick={onBack}
        >
          {words.back}
        </Button>
      </div>
      <Panel title={words.parts[part].title}>
        <Body1 className={styles.quiet}>{words.parts[part].intro}</Body1>
        {!isNew && <YearSummary part={part} state={state} />}
        {make.run.status === 'running' ? (
          <JobProgress progress={make.run.progress} stopping={make.run.stopping} onCancel={make.cancel} />
        ) : (
          <div className={styles.row}>
            <Button appearance="primary" onClick={() => void start()}>
              {isNew ? words.start : words.again}
            </Button>
          </div>
        )}
        {make.run.status === 'failed' && <FailureBar failure={make.run.failure} />}
      </Panel>
      {part === 'rectification' && !isNew && <MonthReport onChanged={onChanged} />}
      {sheets.length > 0 && (
        <Panel title={words.sheets}>
          {trouble}
          <div className={styles.row}>
            {sheets.map((sheet) => (
              <Button key={sheet} onClick={() => goTo(sheet)}>
                {sheet}
              </Button>
            ))}
          </div>
        </Panel>
      )}
      {!isNew && (
        <Panel title={words.findings}>
          {findings.length > 0 ? <Findings findings={findings} /> : <Body1>{words.fine}</Body1>}
        </Panel>
      )}
    </>
  );
}

/** The report of a month, this one unless another is asked for. */
function MonthReport({ onChanged }: Pick<Props, 'onChanged'>): ReactNode {
  const { jobFor } = usePane();
  const words = useWords().year.parts.rectification;
  const styles = useStyles();
  const { year, month } = jobFor().today;
  const [asked, setAsked] = useState(`${String(year)}-${String(month).padStart(2, '0')}`);
  const report = useJob(async (job) =>
    (await import('../../jobs/rectification')).reportRectification(job, { month: asked.trim() }),
  );
  const start = async (): Promise<void> => {
    if (await report.start()) await onChanged();
  };
  return (
    <Panel title={words.report}>
      <div className={styles.row}>
        <Field label={words.month}>
          <Input
            type="month"
            className={styles.month}
            value={asked}
            onChange={(_, { value }) => setAsked(value)}
          />
        </Field>
        <Button disabled={report.run.status === 'running'} onClick={() => void start()}>
          {words.report}
        </Button>
      </div>
      {report.run.status === 'failed' && <FailureBar failure={report.run.failure} />}
      {report.run.status === 'done' && <Body1 role="status">{words.reported(report.run.value.sheet)}</Body1>}
    </Panel>
  );
}
