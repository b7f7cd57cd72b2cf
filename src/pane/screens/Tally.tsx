import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { KeyboardRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { WorkbookState } from '../../jobs/reports';
import type { ReturnedFile } from '../../workbook/ballot-files';
import { usePane } from '../pane-context';
import { BoxPanel, BoxTrouble } from '../parts/BoxWatch';
import { Counted } from '../parts/Counted';
import { FailureBar } from '../parts/FailureBar';
import { HandIn } from '../parts/HandIn';
import { JobProgress } from '../parts/JobProgress';
import { madeAsReturned } from '../returned';
import { countedIn, issuedIn } from '../steps';
import { useBoxes } from '../use-boxes';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  other: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What is handed in: the user's files, the sample's, or nothing but the sheets of the workbook. */
type Source =
  | { readonly kind: 'files'; readonly files: readonly ReturnedFile[] }
  | { readonly kind: 'sample' | 'sheets' };

/** Takes returned ballots and shows what they say. */
export default function Tally(): ReactNode {
  const { book, host, strings, reports, report, go } = usePane();
  const words = strings.pane.tally;
  const styles = useStyles();
  const [isMore, setMore] = useState(false);
  const state = book.status === 'seen' ? book.state : null;
  const count = useJob(async (job, source: Source) => {
    const [{ tallyReturned }, files] = await Promise.all([import('../../jobs/tally-returned'), host.files()]);
    if (source.kind !== 'sample') {
      return tallyReturned(job, { files, returned: source.kind === 'files' ? source.files : [] });
    }
    const made = state?.isRehearsal
      ? await (await import('../../jobs/rehearsal')).rehearsalBallots(job, { files })
      : await (await import('../../jobs/sample')).sampleBallots(job, { files });
    if (!made.ok) return made;
    const returned: ReturnedFile[] = [];
    for await (const file of made.value) {
      returned.push(madeAsReturned(file));
      job.onProgress?.({ step: 'make', done: returned.length, total: 0 });
    }
    return tallyReturned(job, { files, returned });
  });
  const begin = (source: Source): void => {
    void count.start(source).then((done) => {
      if (!done) return;
      report({ tally: done });
      setMore(false);
    });
  };

  const boxes = useBoxes();
  const last = reports.tally;
  const isIntake = last === null || isMore;
  return (
    <>
      <BoxTrouble boxes={boxes} />
      {isIntake && <Body1 className={styles.quiet}>{words.intro}</Body1>}
      {last === null && state && countedIn(state) > 0 && (
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => go('results')}>
            {words.next}
          </Button>
        </div>
      )}
      {count.run.status === 'failed' && <FailureBar failure={count.run.failure} />}
      {count.run.status === 'running' ? (
        <JobProgress progress={count.run.progress} stopping={count.run.stopping} onCancel={count.cancel} />
      ) : isIntake ? (
        <Intake state={state} onBegin={begin} />
      ) : (
        <div className={styles.row}>
          <Button onClick={() => setMore(true)}>{words.more}</Button>
          <Button
            appearance={state?.isRehearsal === true ? 'secondary' : 'primary'}
            onClick={() => go('results')}
          >
            {words.next}
          </Button>
          {state?.isRehearsal && (
            <Button appearance="primary" onClick={() => go('rehearsal')}>
              {strings.pane.rehearsal.check}
            </Button>
          )}
        </div>
      )}
      {count.run.status !== 'running' && (last ? <Counted report={last} /> : <BoxPanel boxes={boxes} />)}
    </>
  );
}

interface IntakeProps {
  readonly state: WorkbookState | null;
  readonly onBegin: (source: Source) => void;
}

function Intake({ state, onBegin }: IntakeProps): ReactNode {
  const { strings, go } = usePane();
  const { tally: words, rehearsal } = strings.pane;
  const styles = useStyles();
  if (state && issuedIn(state) === 0) {
    return (
      <div className={styles.other}>
        <Body1>{words.notYet}</Body1>
        <Button appearance="primary" onClick={() => go('ballots')}>
          {strings.pane.steps.ballots.action}
        </Button>
      </div>
    );
  }
  return (
    <>
      <HandIn onFiles={(files) => onBegin({ kind: 'files', files })} />
      <div className={styles.other}>
        {state && (state.isSample || state.isRehearsal) && countedIn(state) === 0 && (
          <>
            <Button appearance="primary" onClick={() => onBegin({ kind: 'sample' })}>
              {state.isRehearsal ? rehearsal.useBallots : words.useSample}
            </Button>
            <Caption1 className={styles.quiet}>
              {state.isRehearsal ? rehearsal.useBallotsHint : words.useSampleHint}
            </Caption1>
          </>
        )}
        <Button appearance="subtle" onClick={() => onBegin({ kind: 'sheets' })}>
          {state && countedIn(state) > 0 ? words.recount : words.countSheets}
        </Button>
        <Button appearance="subtle" icon={<KeyboardRegular />} onClick={() => go('paper')}>
          {strings.pane.count.box.paper}
        </Button>
        <Caption1 className={styles.quiet}>{strings.pane.count.box.paperHint}</Caption1>
      </div>
    </>
  );
}
