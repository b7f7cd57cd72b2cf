import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { CloseDialog } from './CloseDialog';
import { Panel } from './Panel';
import { RunView } from './RunView';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
});

interface Props {
  /** Nothing is left to close; the dialog still goes in its own way, and gives the page back to screen readers. */
  readonly isClosed: boolean;
}

/** The end of a vote: first what would be lost, then a dialog that has the session typed. */
export function CloseVote({ isClosed }: Props): ReactNode {
  const words = usePane().strings.pane.decision.closing;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const preview = useJob(async (job) => {
    const { previewClosing } = await import('../../jobs/close-vote');
    return previewClosing(job);
  });
  // Where it succeeds the pane looks again, finds no vote, and says on this screen what can no longer be done.
  const close = useJob(async (job, session: string) => {
    const { closeVote } = await import('../../jobs/close-vote');
    return closeVote(job, { session });
  });
  return (
    <>
      {!isClosed && (
        <Panel title={words.title}>
          <Caption1 className={styles.quiet}>{words.hint}</Caption1>
          <RunView work={close}>
            <RunView work={preview}>
              <Button
                className={styles.start}
                onClick={() => void preview.start().then((done) => setOpen(done !== null))}
              >
                {words.preview}
              </Button>
            </RunView>
          </RunView>
        </Panel>
      )}
      {preview.run.status === 'done' && (
        <CloseDialog
          isOpen={isOpen}
          closing={preview.run.value}
          onNo={() => setOpen(false)}
          onYes={(session) => {
            setOpen(false);
            void close.start(session);
          }}
        />
      )}
    </>
  );
}
