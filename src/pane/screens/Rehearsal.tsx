import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { success } from '../../kernel/result';
import type { Guide } from '../../strings/guide';
import { usePane } from '../pane-context';
import { AskHere } from '../parts/AskHere';
import { RehearsalAnswers } from '../parts/RehearsalAnswers';
import { RunView } from '../parts/RunView';
import { useGuide } from '../use-guide';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A made-up unit to try the day with: begun, compared with its answers, and taken away again. */
export default function Rehearsal(): ReactNode {
  const { book, strings } = usePane();
  const guide = useGuide();
  const styles = useStyles();
  if (book.status !== 'seen' || !guide) return <Spinner size="small" label={strings.pane.app.loading} />;
  return (
    <>
      <Body1 className={styles.quiet}>{guide.rehearsal.intro}</Body1>
      {book.state.isRehearsal ? (
        <>
          <RehearsalAnswers words={guide.rehearsal} />
          <Remove words={guide.rehearsal} />
        </>
      ) : (
        <Begin words={guide.rehearsal} isFree={book.state.rosterSheet === null && !book.state.hasScheme} />
      )}
    </>
  );
}

interface BeginProps {
  readonly words: Guide['rehearsal'];
  /** Nothing in the workbook is in its way. */
  readonly isFree: boolean;
}

function Begin({ words, isFree }: BeginProps): ReactNode {
  const { host, jobFor, go } = usePane();
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const begin = useJob(async (job) => {
    if (isFree) {
      const { insertRehearsal } = await import('../../jobs/rehearsal');
      const made = await insertRehearsal(job);
      return made.ok ? success(undefined) : made;
    }
    // The screen goes with the workbook, and its Cancel with it.
    const begun = await host.rehearse?.(jobFor(), words.fileName);
    return begun ?? success(undefined);
  });
  const start = async (): Promise<void> => {
    setAsking(false);
    if ((await begin.start()) !== null) go('home');
  };
  if (!isFree && !host.rehearse)
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{words.elsewhere}</MessageBarBody>
      </MessageBar>
    );
  return (
    <RunView work={begin}>
      {isAsking ? (
        <AskHere
          title={words.leave}
          text={words.leaveText}
          yes={words.leaveYes}
          no={words.leaveNo}
          onYes={() => void start()}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => (isFree ? void start() : setAsking(true))}>
            {words.start}
          </Button>
        </div>
      )}
    </RunView>
  );
}

function Remove({ words }: { readonly words: Guide['rehearsal'] }): ReactNode {
  const { report, go } = usePane();
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const remove = useJob(async (job) => {
    const { removeRehearsal } = await import('../../jobs/rehearsal');
    return removeRehearsal(job);
  });
  const start = async (): Promise<void> => {
    setAsking(false);
    if ((await remove.start()) === null) return;
    report({ roster: null, isMarked: false, tally: null, results: null, quarter: null });
    go('home');
  };
  return (
    <RunView work={remove}>
      {isAsking ? (
        <AskHere
          title={words.removeTitle}
          text={words.removeText}
          yes={words.removeYes}
          no={words.removeNo}
          onYes={() => void start()}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button onClick={() => setAsking(true)}>{words.remove}</Button>
        </div>
      )}
    </RunView>
  );
}
