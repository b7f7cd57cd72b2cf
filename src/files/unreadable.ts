import type { Result } from '../kernel/result';
import { refusal, success } from '../kernel/result';
import type { UnreadableReason } from '../workbook/failure';

/** Thrown inside `src/files` where a file refuses to be read; `attempt` turns it into a Result before anyone else sees it. */
class Unreadable extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}

/** Gives the file up, from however deep inside it. */
export function refuse(reason: UnreadableReason): never {
  throw new Unreadable(reason);
}

/** What `read` returns, or why the file was given up. Bugs pass through. */
export function attempt<T>(read: () => T): Result<T, UnreadableReason> {
  try {
    return success(read());
  } catch (error) {
    if (error instanceof Unreadable) return refusal(error.reason);
    throw error;
  }
}
