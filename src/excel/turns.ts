/** The last call that was made on the one workbook of this page, settled or not. */
let last: Promise<unknown> = Promise.resolve();

/** Lets a call begin when the one before it is done, so that none sees the other's half-written sheets. */
export function inTurn<T>(call: () => Promise<T>): Promise<T> {
  // Failures travel in results; a bug that was thrown reached the caller who made that call.
  const turn = last.then(call, call);
  last = turn;
  return turn;
}

/** Excel tells of a change a moment after it has answered. */
const ECHO_MS = 1000;

let writes = 0;
let endedAt = -Infinity;

/** A call in turn that writes. */
export function writeInTurn<T>(call: () => Promise<T>): Promise<T> {
  return inTurn(async () => {
    writes++;
    try {
      return await call();
    } finally {
      writes--;
      endedAt = Date.now();
    }
  });
}

/** Whether this page writes, or did a moment ago: a change that Excel tells of now is then most likely its own. */
export const isWriting = (): boolean => writes > 0 || Date.now() - endedAt < ECHO_MS;
