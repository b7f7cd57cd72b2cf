import { type ReactNode, useCallback, useState } from 'react';
import type { Failure } from '../workbook/failure';
import { usePane } from './pane-context';
import { FailureBar } from './parts/lazy';

export interface GoTo {
  readonly goTo: (sheet: string, cell?: string) => void;
  /** Why the last way could not be gone; null when it could. */
  readonly trouble: ReactNode;
}

/** The way to a sheet or a cell, with what there is to say where it is barred (renamed sheet, a cell being edited). */
export function useGoTo(): GoTo {
  const { host } = usePane();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, fail] = useState<never>();
  const goTo = useCallback(
    (sheet: string, cell?: string) => {
      host.goTo(sheet, cell).then(
        (gone) => setFailure(gone.ok ? null : gone.failure),
        (error: unknown) =>
          fail(() => {
            throw error;
          }),
      );
    },
    [host],
  );
  return { goTo, trouble: failure && <FailureBar failure={failure} /> };
}
