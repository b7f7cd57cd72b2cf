import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { DecisionOptions, DecisionReport, DoubtfulItem } from '../../jobs/decide-doubtful';
import { usePane } from '../pane-context';
import { BoxTrouble } from '../parts/BoxWatch';
import { type DoubtfulDraft, startDraft } from '../parts/doubtful-draft';
import { DoubtfulCard } from '../parts/DoubtfulCard';
import { FailureBar } from '../parts/FailureBar';
import { Findings } from '../parts/Findings';
import { useBoxes } from '../use-boxes';
import { useJob } from '../use-job';
import { withForm } from '../with-form';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  back: { alignSelf: 'flex-start' },
});

/** Doubtful ballots one at a time, decided by keyboard; each decision is written at once and the result follows. */
export default function Doubtful(): ReactNode {
  const { strings, reports, report, go } = usePane();
  const words = strings.pane.doubtful;
  const styles = useStyles();
  const [at, setAt] = useState(0);
  // Moving on to another ballot loses nothing of this one.
  const [drafts, setDrafts] = useState<Readonly<Record<string, DoubtfulDraft>>>({});
  const boxes = useBoxes();
  const list = useJob(async (job) => (await import('../../jobs/decide-doubtful')).listDoubtful(job));
  const decide = useJob(async (job, decision: DecisionOptions) =>
    (await import('../../jobs/decide-doubtful')).decideDoubtful(job, decision),
  );
  const { start } = list;
  const [items, setItems] = useState<readonly DoubtfulItem[] | null>(null);
  const listAgain = useCallback(() => {
    void start().then((found) => found && setItems(found));
  }, [start]);
  useEffect(listAgain, [listAgain]);

  const isBusy = decide.run.status === 'running' || list.run.status === 'running';
  const index = Math.min(at, (items?.length ?? 0) - 1);
  const item = items?.[index];
  return (
    <>
      <BoxTrouble boxes={boxes} />
      {list.run.status === 'failed' && <FailureBar failure={list.run.failure} />}
      {decide.run.status === 'failed' && <FailureBar failure={decide.run.failure} />}
      {decide.run.status === 'done' && <Decided done={decide.run.value} />}
      {items === null && list.run.status !== 'failed' && (
        <Spinner size="small" label={strings.pane.app.loading} />
      )}
      {items?.length === 0 && <Body1>{words.none}</Body1>}
      {items && item && (
        <>
          <div className={styles.bar}>
            <Button
              appearance="subtle"
              icon={<ChevronLeftRegular />}
              aria-label={words.previous}
              disabled={index === 0 || isBusy}
              onClick={() => setAt(index - 1)}
            />
            <Text role="status">{words.place(index + 1, items.length)}</Text>
            <Button
              appearance="subtle"
              icon={<ChevronRightRegular />}
              aria-label={words.next}
              disabled={index === items.length - 1 || isBusy}
              onClick={() => setAt(index + 1)}
            />
          </div>
          <DoubtfulCard
            // Two ballots that say the same have one key; either may be decided, but each with a card of its own.
            key={`${item.key} ${String(items.length)} ${String(index)}`}
            item={item}
            draft={drafts[item.key] ?? startDraft(item)}
            onDraft={(draft) => setDrafts((all) => ({ ...all, [item.key]: draft }))}
            disabled={isBusy}
            onMove={(by) => setAt(Math.max(0, Math.min(items.length - 1, index + by)))}
            onDecide={(decision) =>
              void decide.start(decision).then((done) => {
                if (!done) return;
                // Another ballot may say the same, and has the same key.
                setDrafts(({ [item.key]: _, ...rest }) => rest);
                if (done.wrote) report({ tally: withForm(reports.tally, done.form) });
                listAgain();
              })
            }
          />
        </>
      )}
      {items !== null && (
        <Button className={styles.back} appearance={item ? 'subtle' : 'primary'} onClick={() => go('tally')}>
          {words.back}
        </Button>
      )}
    </>
  );
}

/** What the last decision did to the result. */
function Decided({ done }: { readonly done: DecisionReport }): ReactNode {
  const words = usePane().strings.pane.doubtful;
  const { form, findings, wrote } = done;
  const errors = findings.filter(({ level }) => level === 'error');
  return (
    <>
      {wrote && (
        <div role="status">
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.written(form.title, words.ledger(form.ledger))}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {errors.length > 0 && <Findings findings={errors} />}
    </>
  );
}
