import { Body1, Spinner } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { PaperDesk, PaperForm } from '../../ballot/paper-desk';
import type { PaperReport } from '../../jobs/enter-paper';
import type { PaperForms } from '../../jobs/paper-forms';
import { known } from '../../kernel/assert';
import { usePane } from '../pane-context';
import { FailureBar } from '../parts/FailureBar';
import { JobProgress } from '../parts/JobProgress';
import { PaperCounted } from '../parts/PaperCounted';
import { PaperStart } from '../parts/PaperStart';
import { PaperWork } from '../parts/PaperWork';
import { useJob } from '../use-job';
import { usePaperDesk } from '../use-paper-desk';
import { withForm } from '../with-form';

/** Paper ballots typed by key, by one person or by two, and put into the box at once. */
export default function Paper(): ReactNode {
  const { strings } = usePane();
  const list = useJob(async (job) => (await import('../../jobs/paper-forms')).listPaperForms(job));
  const { start, run } = list;
  const [paper, setPaper] = useState<PaperForms | null>(null);
  const listAgain = useCallback(() => {
    void start().then((forms) => forms && setPaper(forms));
  }, [start]);
  useEffect(listAgain, [listAgain]);
  return (
    <>
      {run.status === 'failed' && <FailureBar failure={run.failure} />}
      {paper ? (
        <Heap paper={paper} onCounted={listAgain} />
      ) : (
        run.status !== 'failed' && <Spinner size="small" label={strings.pane.app.loading} />
      )}
    </>
  );
}

type Counted = Extract<PaperReport, { kind: 'counted' }>;

interface HeapProps {
  readonly paper: PaperForms;
  readonly onCounted: () => void;
}

function Heap({ paper, onCounted }: HeapProps): ReactNode {
  const { strings, reports, report } = usePane();
  const words = strings.pane.paper;
  const kept = usePaperDesk(paper);
  const [withSerials, setWithSerials] = useState(false);
  const [counted, setCounted] = useState<Counted | null>(null);
  const count = useJob(async (job, { form, first, second }: PaperDesk) => {
    const { enterPaper } = await import('../../jobs/enter-paper');
    return enterPaper(job, { form, first: first.ballots, ...(second && { second: second.ballots }) });
  });
  const formOf = ({ form }: PaperDesk): PaperForm =>
    known(
      paper.forms.find((one) => one.form === form),
      'the desk is of a form of the vote',
    );
  const finish = (desk: PaperDesk): void => {
    void count.start(desk).then((done) => {
      if (done?.kind !== 'counted') return;
      setCounted(done);
      if (!done.wrote) return;
      kept.end();
      report({ tally: withForm(reports.tally, done.form) });
      onCounted();
    });
  };

  const { desk } = kept;
  if (!kept.isReady) return <Spinner size="small" label={strings.pane.app.loading} />;
  return (
    <>
      {count.run.status === 'failed' && <FailureBar failure={count.run.failure} />}
      {counted && <PaperCounted report={counted} />}
      {count.run.status === 'running' ? (
        <JobProgress progress={count.run.progress} stopping={count.run.stopping} onCancel={count.cancel} />
      ) : desk ? (
        <PaperWork
          form={formOf(desk)}
          desk={desk}
          kept={kept}
          withSerials={withSerials || desk.first.ballots.some(({ serial }) => serial !== '')}
          onFinish={() => finish(desk)}
        />
      ) : (
        <>
          {!counted && <Body1>{words.intro}</Body1>}
          <PaperStart
            forms={paper.forms}
            last={counted?.form.form ?? null}
            withSerials={withSerials}
            onSerials={setWithSerials}
            onStart={(form, clerks) => {
              setCounted(null);
              kept.start(form, clerks);
            }}
          />
        </>
      )}
    </>
  );
}
