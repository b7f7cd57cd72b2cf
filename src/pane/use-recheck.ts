import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Job } from '../jobs/job';
import type { RosterReport } from '../jobs/reports';
import type { Failure } from '../workbook/failure';
import type { Host } from './host';

/** So long nobody types before the roster is checked again. */
const SETTLED_MS = 400;
/** While a cell is being edited Excel answers nothing: so long until it is asked again. */
const EDITING_MS = 2000;

interface Watched {
  readonly host: Host;
  readonly jobFor: (run: Pick<Job, 'signal'>) => Job;
  /** The report on show; nothing is checked before the user has asked once. */
  readonly roster: RosterReport | null;
  readonly onReport: (report: RosterReport) => void;
  /** A screen that shows the report is in front; what is typed meanwhile is checked when one comes. */
  readonly isShown: boolean;
}

export interface Recheck {
  /** The host tells of edits: nobody has to press a button. */
  readonly isLive: boolean;
  /** Why the report on show is older than the workbook; null where it is not. */
  readonly failure: Failure | null;
}

/**
 * Checks the roster again after the user or a colleague has typed. The report on show stays until the new one is there;
 * a newer edit, a report from elsewhere and leaving the screen cancel what is under way.
 */
export function useRecheck({ host, jobFor, roster, onReport, isShown }: Watched): Recheck {
  const [edits, setEdits] = useState(0);
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState<{ readonly of: RosterReport; readonly failure: Failure } | null>(null);
  const checked = useRef(0);
  const given = useRef({ jobFor, onReport });
  given.current = { jobFor, onReport };
  const isAsked = useRef(false);
  isAsked.current ||= roster !== null;
  const isLive = useEdits(
    isAsked.current ? host : null,
    useCallback(() => setEdits((count) => count + 1), []),
  );

  useEffect(() => {
    if (!roster || !isShown || edits === checked.current) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const check = async (): Promise<void> => {
      const { checkRoster } = await import('../jobs/check-roster');
      const done = await checkRoster(given.current.jobFor({ signal }));
      if (signal.aborted) return;
      if (!done.ok && done.failure.code === 'cell-editing') {
        setTries((count) => count + 1);
        return;
      }
      checked.current = edits;
      if (done.ok) given.current.onReport(done.value);
      else setFailed({ of: roster, failure: done.failure });
    };
    const timer = setTimeout(() => void check(), tries === 0 ? SETTLED_MS : EDITING_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [roster, isShown, edits, tries]);

  useEffect(() => setTries(0), [edits]);
  const failure = failed && failed.of === roster ? failed.failure : null;
  return useMemo(() => ({ isLive, failure }), [isLive, failure]);
}

/** Listens to the host's edits; whether it tells of them. A host that is busy with a cell is asked again. */
function useEdits(host: Host | null, onEdit: () => void): boolean {
  const [isLive, setLive] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!host) return undefined;
    let end: (() => void) | null = null;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void host.onEdited(onEdit).then((listening) => {
      if (listening.ok && isOver) listening.value();
      else if (listening.ok) end = listening.value;
      else if (listening.failure.code === 'cell-editing' && !isOver)
        timer = setTimeout(() => setTries((count) => count + 1), EDITING_MS);
      if (!isOver) setLive(listening.ok);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      end?.();
    };
  }, [host, onEdit, tries]);
  return isLive;
}
