import { type Profiler, Session } from 'node:inspector';

/** Which code has run, by V8's own counts of blocks, in this process. */
export interface Coverage {
  /** Did code run since the last look that is not kept yet? */
  readonly look: () => boolean;
  /** Keeps what the last look saw: from now on it is nothing new. */
  readonly keep: () => void;
  /** Characters of code that are kept, of all that there are. */
  readonly reached: () => { readonly ran: number; readonly all: number };
  readonly end: () => void;
}

/** Watches the scripts with such addresses. A look costs milliseconds, for V8 goes through all functions of the process. */
export function watchCoverage(isWatched: (url: string) => boolean): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const kept = new Map<string, Uint8Array>();
  let seen = new Map<string, Uint8Array>();
  return {
    look() {
      seen = new Map(
        take(session)
          .filter(({ url }) => isWatched(url))
          .map((script) => [script.scriptId, painted(script)]),
      );
      return [...seen].some(([id, now]) => {
        const before = kept.get(id);
        return now.some((ran, at) => ran === 1 && before?.[at] !== 1);
      });
    },
    keep() {
      for (const [id, now] of seen) {
        // Each look reaches as far into a script as its last function that ran or could have run.
        const before = kept.get(id) ?? now;
        const [long, short] = before.length > now.length ? [before, now] : [now, before];
        kept.set(
          id,
          long.map((ran, at) => ran | (short[at] ?? 0)),
        );
      }
    },
    reached() {
      const scripts = [...kept.values()];
      const sum = (of: (script: Uint8Array) => number): number =>
        scripts.reduce((all, one) => all + of(one), 0);
      return { ran: sum((one) => one.reduce((ran, at) => ran + at, 0)), all: sum(({ length }) => length) };
    },
    end() {
      session.disconnect();
    },
  };
}

/** The counts since the last time; a session of the same process answers at once. */
function take(session: Session): readonly Profiler.ScriptCoverage[] {
  const answer: Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    answer.push(...result);
  });
  return answer;
}

/** One byte a character of the script: 1 where it ran. Functions come outer before inner, and so do their blocks. */
function painted({ functions }: Profiler.ScriptCoverage): Uint8Array {
  const ranges = functions.flatMap((one) => one.ranges);
  const map = new Uint8Array(Math.max(0, ...ranges.map(({ endOffset }) => endOffset)));
  for (const { startOffset, endOffset, count } of ranges) map.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return map;
}
