import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { findingSentence } from '../../strings';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { FailureBar } from './FailureBar';
import { Panel } from './Panel';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
  },
});

/** What a curious colleague could infer from the ballots, said before they are handed out. */
export function PrivacyPreview(): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.ballots.privacy;
  const styles = useStyles();
  const { run, start } = useJob(async (job) => {
    const { previewPrivacy } = await import('../../jobs/preview-privacy');
    return previewPrivacy(job, { before: 'handing-out' });
  });
  return (
    <Panel title={words.title}>
      <Caption1 className={styles.quiet}>{words.hint}</Caption1>
      <Button
        size="small"
        className={styles.start}
        disabled={run.status === 'running'}
        onClick={() => void start()}
      >
        {words.look}
      </Button>
      {run.status === 'failed' && <FailureBar failure={run.failure} />}
      {run.status === 'done' && (
        <div role="status">
          <ul className={styles.list}>
            {run.value.findings.map((finding) => {
              const sentence = findingSentence(finding, strings);
              return (
                <li key={sentence}>
                  <Text weight={finding.level === 'error' ? 'semibold' : 'regular'}>{sentence}</Text>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </Panel>
  );
}
