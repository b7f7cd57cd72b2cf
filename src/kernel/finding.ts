/** How bad: an error makes a result wrong, a warning may, a note only informs. */
export type Level = 'error' | 'warning' | 'note';

/** Where the user finds it: a cell of a sheet, or a file that was handed in. */
export interface Place {
  readonly sheet?: string;
  /** A1 address, without the sheet. */
  readonly cell?: string;
  readonly file?: string;
}

/** Something off in the user's data: collected, never thrown. The sentence is in `strings`, by `code`. */
export interface Finding<Code extends string = string, Data = object> {
  readonly level: Level;
  readonly code: Code;
  readonly at: Place;
  readonly data: Data;
}

const ORDER: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 };

/** Worst first; within a level in the order found. */
export function sortFindings<T extends Finding>(findings: readonly T[]): readonly T[] {
  return [...findings].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
}

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((f) => f.level === 'error');
