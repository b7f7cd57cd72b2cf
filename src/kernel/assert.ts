/** Throws when the program itself is wrong. Never used for the user's data (findings) or a refusing host (failures). */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`bug: ${message}`);
}

/** The value, when the program knows that it is there. */
export function known<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message);
  return value;
}

/** Makes the compiler prove that every case of a union was handled. */
export function never(value: never): never {
  throw new Error(`bug: unhandled case ${JSON.stringify(value)}`);
}
