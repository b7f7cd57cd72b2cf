import { type Result, refusal, success } from '../kernel/result';
import { comparable, nameKey } from '../kernel/text';
import type { Failure } from '../workbook/failure';
import { readFinal, type Typed } from './grade';
import { LIST_HEADINGS } from './vocabulary';

/** A line of a list of decisions; an empty text leaves what stands in the sheet. */
export interface DecisionLine extends Typed {
  readonly name: string;
}

/** Reads a table of texts (a .csv) whose heading line has at least name and grade; what stands above it is passed over. */
export function readList(
  rows: readonly (readonly string[])[],
  grades: readonly string[],
  members: readonly string[],
): Result<readonly DecisionLine[], Failure> {
  const column = (row: readonly string[], headings: readonly string[]): number =>
    row.findIndex((text) => headings.includes(comparable(text)));
  const head = rows.findIndex(
    (row) => column(row, LIST_HEADINGS.name) >= 0 && column(row, LIST_HEADINGS.grade) >= 0,
  );
  const heading = rows[head];
  const refuse = (
    detail: Extract<Failure, { code: 'decision-list-invalid' }>['detail'],
    text: string,
  ): Result<never, Failure> => refusal({ code: 'decision-list-invalid', detail, text });
  if (!heading) return refuse('no-headings', '');
  const at = {
    name: column(heading, LIST_HEADINGS.name),
    grade: column(heading, LIST_HEADINGS.grade),
    reason: column(heading, LIST_HEADINGS.reason),
    remarks: column(heading, LIST_HEADINGS.remarks),
  };
  const known = new Set(members.map(nameKey));
  const lines: DecisionLine[] = [];
  for (const row of rows.slice(head + 1)) {
    const text = (index: number): string => (index < 0 ? '' : (row[index] ?? '').trim());
    const name = nameKey(text(at.name));
    if (name === '') continue;
    if (!known.has(name)) return refuse('unknown-name', text(at.name));
    const grade = text(at.grade);
    if (readFinal(grade, grades) === 'unknown') return refuse('unknown-grade', grade);
    lines.push({ name, grade, reason: text(at.reason), remarks: text(at.remarks) });
  }
  return success(lines);
}
