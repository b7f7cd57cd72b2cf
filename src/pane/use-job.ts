import { useCallback, useEffect, useRef, useState } from 'react';
import type { Job, JobResult, Progress } from '../jobs/job';
import type { Failure } from '../workbook/failure';
import { usePane } from './pane-context';

/** How one run of a job stands. */
export type Run<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly progress: Progress | null; readonly stopping: boolean }
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: Failure };

export interface RunningJob<Args extends readonly unknown[], T> {
  readonly run: Run<T>;
  /** Starts the job and gives what it gave; null where it failed. A second start while it runs does nothing. */
  readonly start: (...args: Args) => Promise<T | null>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** More often than this a screen is not redrawn for progress. */
const REDRAW_MS = 80;

/**
 * Runs a job from a screen: progress, Cancel, failure. Leaving the screen cancels. After a run the pane looks at the
 * workbook again. What is thrown is a bug: it goes to the error boundary.
 */
export function useJob<Args extends readonly unknown[], T>(
  work: (job: Job, ...args: Args) => JobResult<T>,
): RunningJob<Args, T> {
  const { jobFor, look } = usePane();
  const [run, setRun] = useState<Run<T>>({ status: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const workRef = useRef(work);
  workRef.current = work;

  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback(
    async (...args: Args): Promise<T | null> => {
      if (controller.current) return null;
      const mine = new AbortController();
      controller.current = mine;
      setRun({ status: 'running', progress: null, stopping: false });
      let drawn = 0;
      const onProgress = (progress: Progress): void => {
        const now = performance.now();
        if (now - drawn < REDRAW_MS && progress.done < progress.total) return;
        drawn = now;
        setRun((old) => (old.status === 'running' ? { ...old, progress } : old));
      };
      try {
        const result = await workRef.current(jobFor({ signal: mine.signal, onProgress }), ...args);
        setRun(
          result.ok ? { status: 'done', value: result.value } : { status: 'failed', failure: result.failure },
        );
        return result.ok ? result.value : null;
      } catch (error) {
        setRun(() => {
          throw error;
        });
        return null;
      } finally {
        controller.current = null;
        void look();
      }
    },
    [jobFor, look],
  );

  const cancel = useCallback(() => {
    controller.current?.abort();
    setRun((old) => (old.status === 'running' ? { ...old, stopping: true } : old));
  }, []);
  const reset = useCallback(() => setRun({ status: 'idle' }), []);
  return { run, start, cancel, reset };
}
