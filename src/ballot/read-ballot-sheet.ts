import { type Rect, rectOf } from '../kernel/address';
import { type Grid, textAt } from '../kernel/grid';
import { subjectTexts } from '../workbook/subjects';
import { aroundOf, surroundingsOf } from '../workbook/around-marks';
import { BALLOT_NAMES, type BallotReading } from '../workbook/ballot-files';

/** Reads a ballot that is a sheet of the workbook; `names` are its regions. Null when it has no region for marks. */
export function readBallotSheet(grid: Grid, names: Readonly<Record<string, string>>): BallotReading | null {
  const rectNamed = (name: string): Rect => {
    const address = names[name];
    return address === undefined ? { row: 0, column: 0, rows: 0, columns: 0 } : rectOf(address);
  };
  const tableIn = (rect: Rect): readonly (readonly string[])[] =>
    Array.from({ length: rect.rows }, (_, row) =>
      Array.from({ length: rect.columns }, (_, column) => textAt(grid, rect.row + row, rect.column + column)),
    );
  const table = (name: string): readonly (readonly string[])[] => tableIn(rectNamed(name));
  const one = (name: string): string => table(name)[0]?.[0] ?? '';
  if (names[BALLOT_NAMES.marks] === undefined) return null;
  const { marks, ...others } = BALLOT_NAMES;
  const { left, right, above, below } = surroundingsOf(
    rectNamed(marks),
    Object.values(others).map(rectNamed),
  );
  return {
    session: one(BALLOT_NAMES.session),
    form: one(BALLOT_NAMES.form),
    serial: one(BALLOT_NAMES.serial),
    seal: one(BALLOT_NAMES.seal),
    subjects: subjectTexts(table(BALLOT_NAMES.subjects)),
    grades: table(BALLOT_NAMES.grades)[0] ?? [],
    marks: table(marks),
    ...aroundOf(tableIn(left).flat(), tableIn(right).flat(), tableIn(above).flat(), tableIn(below).flat()),
  };
}

/** Nothing was marked on it: in the workbook that is a ballot not yet filled, not an abstention. */
export const isUnfilled = (reading: BallotReading): boolean =>
  reading.around === undefined && reading.marks.every((row) => row.every((text) => text === ''));
