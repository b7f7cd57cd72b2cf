/**
 * Work that may rest after each `yield`, so that a page can draw and hear clicks in between. What it gives is the same
 * however often it rests.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Asked after each step: a promise where it is time to rest. */
export type Pause = () => Promise<void> | undefined;

export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Step by step; all at once where nobody asks for a rest. */
export async function paced<T>(steps: Steps<T>, pause: Pause | undefined): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const rest = pause?.();
    if (rest) await rest;
  }
}
