import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Progress } from '../../jobs/job';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  field: { width: '100%' },
});

interface Props {
  readonly progress: Progress | null;
  readonly stopping: boolean;
  readonly onCancel: () => void;
}

/** How far a job is: step, done, total; and a way out. */
export function JobProgress({ progress, stopping, onCancel }: Props): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const step = stopping ? words.progress.cancelling : words.progress[progress?.step ?? 'read'];
  const known = progress !== null && progress.total > 0;
  const count = known
    ? words.progress.of(progress.done, progress.total)
    : (progress?.done ?? 0) > 0
      ? String(progress?.done)
      : '';
  return (
    <div className={styles.root} role="status">
      <Field validationMessage={`${step} ${count}`.trim()} validationState="none" className={styles.field}>
        <ProgressBar {...(known ? { value: progress.done, max: progress.total } : {})} aria-label={step} />
      </Field>
      <Button size="small" onClick={onCancel} disabled={stopping}>
        {words.common.cancel}
      </Button>
    </div>
  );
}
