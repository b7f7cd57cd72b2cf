import { useEffect, useState } from 'react';
import type { BoxState } from '../jobs/check-boxes';
import type { Failure } from '../workbook/failure';
import { usePane } from './pane-context';

/** What the look at the ballot boxes gave. */
export type Boxes =
  | { readonly status: 'looking' }
  | { readonly status: 'seen'; readonly boxes: readonly BoxState[] }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Holds the ballot boxes against the last count, when a screen opens and after each count. */
export function useBoxes(): Boxes {
  const { jobFor, reports } = usePane();
  const [state, setState] = useState<Boxes>({ status: 'looking' });
  useEffect(() => {
    const controller = new AbortController();
    const look = async (): Promise<void> => {
      const { checkBoxes } = await import('../jobs/check-boxes');
      const checked = await checkBoxes(jobFor({ signal: controller.signal }));
      if (controller.signal.aborted) return;
      setState(
        checked.ok
          ? { status: 'seen', boxes: checked.value }
          : { status: 'failed', failure: checked.failure },
      );
    };
    look().catch((error: unknown) =>
      setState(() => {
        throw error;
      }),
    );
    return () => controller.abort();
  }, [jobFor, reports.tally]);
  return state;
}

/** Ballots that wait for a decision. */
export const doubtfulIn = (boxes: readonly BoxState[]): number =>
  boxes.reduce((sum, { doubtful }) => sum + doubtful, 0);
