import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WhatIfReport } from '../../jobs/what-if';
import { useWords } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { FailureBar } from './FailureBar';
import { Findings } from './Findings';
import { JobProgress } from './JobProgress';
import { Panel } from './Panel';
import { WhatIfTable } from './WhatIfTable';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** The same ballots under other rules, side by side: in the pane, and as sheets when they are wanted. */
export function WhatIfStrip(): ReactNode {
  const words = useWords().results;
  const styles = useStyles();
  const { goTo, trouble } = useGoTo();
  const read = useJob(async (job) => {
    const { readWhatIf } = await import('../../jobs/what-if');
    return readWhatIf(job);
  });
  const write = useJob(async (job) => {
    const { makeWhatIf } = await import('../../jobs/what-if');
    return makeWhatIf(job);
  });
  const running = [read, write].find(({ run }) => run.status === 'running');
  const report = read.run.status === 'done' ? read.run.value : null;
  const written = write.run.status === 'done' ? write.run.value : null;
  return (
    <Panel title={words.whatIf}>
      <Caption1 className={styles.quiet}>{words.whatIfHint}</Caption1>
      {[read, write].map(
        ({ run }, index) => run.status === 'failed' && <FailureBar key={index} failure={run.failure} />,
      )}
      {running?.run.status === 'running' && (
        <JobProgress
          progress={running.run.progress}
          stopping={running.run.stopping}
          onCancel={running.cancel}
        />
      )}
      {report?.forms.map((form) => (
        <Tried key={form.form} form={form} />
      ))}
      {report && report.findings.length > 0 && <Findings findings={report.findings} />}
      {written && !written.stopped && (
        <div role="status">
          <MessageBar intent="success">
            <MessageBarBody>{words.whatIfWritten}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {trouble}
      {!running && (
        <div className={styles.actions}>
          {!report && <Button onClick={() => void read.start()}>{words.whatIfRun}</Button>}
          {report && !report.stopped && (
            <Button
              onClick={() => {
                void write.start().then((done) => {
                  const [first] = done?.forms ?? [];
                  if (first) goTo(first.sheet);
                });
              }}
            >
              {words.whatIfWrite}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}

function Tried({ form }: { readonly form: WhatIfReport['forms'][number] }): ReactNode {
  const words = useWords().results;
  const styles = useStyles();
  return (
    <div className={styles.form}>
      <Text weight="semibold">{form.title}</Text>
      <Body1>{words.whatIfSentence(form.tried)}</Body1>
      <WhatIfTable title={form.title} tried={form.tried} />
    </div>
  );
}
