import { Caption1, Field, makeStyles, Select } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { CloseVote } from './CloseVote';
import { Decide } from './Decide';
import { FailureBar } from './FailureBar';
import { FeedbackSlips } from './FeedbackSlips';
import { Publication } from './Publication';
import Recount from './Recount';

const useStyles = makeStyles({
  // A long title is cut by the field, not by the edge of the pane.
  form: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
});

/** What follows the count: grades decided by people, told to each, published; and the end of the vote. */
export default function AfterCount({ isClosed }: { readonly isClosed: boolean }): ReactNode {
  const words = usePane().strings.pane.decision;
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const { run, start } = useJob(async (job) => {
    const { listDecidable } = await import('../../jobs/decidable');
    return listDecidable(job);
  });
  useEffect(() => void start(), [start]);
  if (run.status === 'failed') return <FailureBar failure={run.failure} />;
  if (run.status !== 'done') return null;
  const forms = run.value;
  const form = forms.find((one) => one.form === chosen) ?? forms[0];
  return (
    <>
      {forms.length > 1 && (
        <Field label={words.form} className={styles.form}>
          <Select
            className={styles.form}
            value={form?.form ?? ''}
            onChange={(_, { value }) => setChosen(value)}
          >
            {forms.map((one) => (
              <option key={one.form} value={one.form}>
                {one.title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {form ? (
        <>
          <Decide key={`decide ${form.form}`} form={form} />
          <FeedbackSlips key={`slips ${form.form}`} form={form} />
        </>
      ) : (
        <Caption1>{words.none}</Caption1>
      )}
      {!isClosed && <Recount isFile={false} />}
      <Publication />
      <CloseVote isClosed={isClosed} />
    </>
  );
}
