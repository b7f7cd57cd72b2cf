import { useEffect, useState } from 'react';
import type { QuarterState } from '../../jobs/inspect-quarter';
import type { Failure } from '../../workbook/failure';
import { usePane } from '../pane-context';

/** What stands in the workbook about quarters, as far as the pane has looked. */
export type QuarterLook =
  | { readonly status: 'looking' }
  | { readonly status: 'seen'; readonly state: QuarterState }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Looks whenever the pane has looked at the workbook, so after every job; meanwhile what was seen stays. */
export function useQuarterState(): QuarterLook {
  const { book, jobFor } = usePane();
  const [look, setLook] = useState<QuarterLook>({ status: 'looking' });
  const [, fail] = useState<never>();
  useEffect(() => {
    if (book.status !== 'seen') return undefined;
    const stop = new AbortController();
    const inspect = async (): Promise<void> => {
      const { inspectQuarter } = await import('../../jobs/inspect-quarter');
      const seen = await inspectQuarter(jobFor({ signal: stop.signal }));
      if (stop.signal.aborted) return;
      setLook(seen.ok ? { status: 'seen', state: seen.value } : { status: 'failed', failure: seen.failure });
    };
    inspect().catch((error: unknown) =>
      fail(() => {
        throw error;
      }),
    );
    return () => stop.abort();
  }, [book, jobFor]);
  return look;
}
