import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { PaperDesk, PaperForm } from '../../ballot/paper-desk';
import { entryInHand, handOver, isBegun, isCountable, work } from '../../jobs/paper-typing';
import { useWords } from '../pane-context';
import type { KeptDesk } from '../use-paper-desk';
import { PaperCompare } from './PaperCompare';
import { PaperPad } from './PaperPad';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly form: PaperForm;
  readonly desk: PaperDesk;
  readonly kept: KeptDesk;
  readonly withSerials: boolean;
  readonly onFinish: () => void;
}

/** A heap being typed: the first person, perhaps a second, then the comparison; and the way to count it or give it up. */
export function PaperWork({ form, desk, kept, withSerials, onFinish }: Props): ReactNode {
  const words = useWords().paper;
  const styles = useStyles();
  const [asked, setAsked] = useState<'never' | 'now' | 'before'>('never');
  const entry = entryInHand(desk);
  const done = entry.ballots.length;
  const isFinished = done > 0 && !isBegun(entry);
  return (
    <>
      {kept.isUnkept && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.unkept}</MessageBarBody>
        </MessageBar>
      )}
      {kept.isResumed && <Caption1 role="status">{words.resumed}</Caption1>}
      {desk.stage === 'compare' ? (
        <PaperCompare form={form} desk={desk} onChange={kept.change} />
      ) : (
        <PaperPad
          // The second person begins with an empty pad.
          key={desk.stage}
          form={form}
          entry={entry}
          title={desk.second ? (desk.stage === 'first' ? words.first : words.second) : form.title}
          withSerials={withSerials}
          onAction={(action) => kept.change((now) => work(now, action))}
        />
      )}
      <div className={styles.actions}>
        {desk.second && desk.stage !== 'compare' ? (
          <Button appearance="primary" disabled={!isFinished} onClick={() => kept.change(handOver)}>
            {desk.stage === 'first' ? words.finishFirst : words.finishSecond}
          </Button>
        ) : (
          <Button appearance="primary" disabled={!isCountable(desk)} onClick={onFinish}>
            {words.finishOne(desk.first.ballots.length)}
          </Button>
        )}
        <Button onClick={() => setAsked('now')}>{words.leave}</Button>
      </div>
      <Caption1 className={styles.quiet}>{words.kept}</Caption1>
      {asked !== 'never' && (
        <Suspense fallback={null}>
          <ConfirmDialog
            isOpen={asked === 'now'}
            title={words.leave}
            text={words.leaveText(Math.max(desk.first.ballots.length, done))}
            yes={words.leaveYes}
            no={words.leaveNo}
            onYes={() => {
              setAsked('before');
              kept.end();
            }}
            onNo={() => setAsked('before')}
          />
        </Suspense>
      )}
    </>
  );
}
