import type { ReactNode } from 'react';
import type { Run } from '../use-job';
import { FailureBar } from './FailureBar';
import { JobProgress } from './JobProgress';

interface Props {
  readonly work: { readonly run: Run<unknown>; readonly cancel: () => void };
  /** What starts the job; out of sight while it runs, and afterwards as the user left it. */
  readonly children: ReactNode;
}

/** A job on a screen: what starts it, else how far it is, and why it failed. */
export function RunView({ work: { run, cancel }, children }: Props): ReactNode {
  const isRunning = run.status === 'running';
  return (
    <>
      <div style={{ display: isRunning ? 'none' : 'contents' }}>{children}</div>
      {isRunning && <JobProgress progress={run.progress} stopping={run.stopping} onCancel={cancel} />}
      {run.status === 'failed' && <FailureBar failure={run.failure} />}
    </>
  );
}
