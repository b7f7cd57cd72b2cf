import type { Failure } from '../workbook/failure';

/** Thrown inside an `Excel.run` to leave it without sending what is still queued; never leaves `src/excel`. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** Stops the work when the user cancelled. Called before every `context.sync()`. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal({ code: 'cancelled' });
}

/** Codes after which we do not know what Excel did with the request, or cannot reach it at all. */
const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'ConnectionFailure',
  'InvalidOrTimedOutSession',
  'Timeout',
  'RequestAborted',
  'HostRestartNeeded',
]);

const SIZE_CODES: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'OperationCellsExceedLimit',
  'RangeExceedsLimit',
]);

/** The failure that Excel's error means, by its code; anything that is not Excel's own error is a bug and thrown on. */
export function failureOf(error: unknown, sheet = ''): Failure {
  if (error instanceof Refusal) return error.failure;
  if (typeof OfficeExtension === 'undefined' || !(error instanceof OfficeExtension.Error)) throw error;
  const { code } = error;
  if (code === 'InvalidOperationInCellEditMode') return { code: 'cell-editing' };
  if (code === 'AccessDenied') return { code: 'sheet-protected', sheet };
  if (CONNECTION_CODES.has(code)) return { code: 'connection-lost' };
  if (SIZE_CODES.has(code)) return { code: 'too-large' };
  return { code: 'host-error', hostCode: code, detail: debugLocation(error) };
}

/** `Range.values`, where Excel says; errors that the client makes itself have no debug information. */
function debugLocation(error: OfficeExtension.Error): string {
  const info = error.debugInfo as Partial<OfficeExtension.DebugInfo> | undefined;
  return info?.errorLocation ?? '';
}

/** Whether Excel refused because its answer would be over 5 MB (or 5,000,000 cells): asking for less helps. */
export const isAnswerTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  (error.code === 'ResponsePayloadSizeLimitExceeded' || error.code === 'OperationCellsExceedLimit');
