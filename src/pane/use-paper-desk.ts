import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaperDesk, PaperForm } from '../ballot/paper-desk';
import type { PaperForms } from '../jobs/paper-forms';
import { readDesk, startDesk, writeDesk } from '../jobs/paper-typing';
import { type DraftPlace, dropDraft, fetchDraft, keepDraft } from './draft-store';

/** The heap that is being typed, kept on this machine until it is counted or given up. */
export interface KeptDesk {
  readonly desk: PaperDesk | null;
  /** What was kept is looked for before anything new is begun, which would take its place. */
  readonly isReady: boolean;
  /** It was begun before the pane was opened. */
  readonly isResumed: boolean;
  /** This page may keep nothing: what is typed lasts as long as the pane is open. */
  readonly isUnkept: boolean;
  readonly start: (form: PaperForm, clerks: 1 | 2) => void;
  readonly change: (next: (desk: PaperDesk) => PaperDesk) => void;
  /** Counted, or given up. */
  readonly end: () => void;
}

export function usePaperDesk(paper: PaperForms): KeptDesk {
  const [desk, setDesk] = useState<PaperDesk | null>(null);
  const [isReady, setReady] = useState(false);
  const [isResumed, setResumed] = useState(false);
  const [isUnkept, setUnkept] = useState(false);
  const [, fail] = useState<never>();
  const throwLater = useCallback(
    (error: unknown) =>
      fail(() => {
        throw error;
      }),
    [],
  );
  const { session, draftKey } = paper;
  /** As they were when the screen opened: what is listed anew after a count brings no draft back. */
  const forms = useRef(paper.forms);
  const place = useRef<DraftPlace>({ session, draftKey });
  /** One after the other, so that what was typed last is what stays. */
  const line = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    fetchDraft(place.current).then((text) => {
      const kept = text === null ? null : readDesk(text, forms.current);
      setDesk(kept);
      setResumed(kept !== null);
      setReady(true);
    }, throwLater);
  }, [throwLater]);

  const keep = useCallback(
    (next: PaperDesk | null) => {
      line.current = line.current
        .then(async () => {
          if (next) setUnkept(!(await keepDraft(place.current, writeDesk(next))));
          else dropDraft(place.current);
        })
        .catch(throwLater);
    },
    [throwLater],
  );
  const put = useCallback(
    (next: PaperDesk | null) => {
      setDesk(next);
      keep(next);
    },
    [keep],
  );
  const now = useRef(desk);
  now.current = desk;
  const change = useCallback(
    (next: (from: PaperDesk) => PaperDesk) => {
      if (!now.current) return;
      const changed = next(now.current);
      if (changed === now.current) return;
      // Two keys may come before the screen is drawn again.
      now.current = changed;
      put(changed);
    },
    [put],
  );
  return {
    desk,
    isReady,
    isResumed,
    isUnkept,
    start: (form, clerks) => {
      setResumed(false);
      put(startDesk(form, clerks));
    },
    change,
    end: () => {
      setResumed(false);
      put(null);
    },
  };
}
