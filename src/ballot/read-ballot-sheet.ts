import { rectOf } from '../kernel/address';
import { type Grid, textAt } from '../kernel/grid';
import { BALLOT_NAMES, type BallotReading } from '../workbook/ballot-files';

/** Reads a ballot that is a sheet of the workbook; `names` are its regions. Null when it has no region for marks. */
export function readBallotSheet(grid: Grid, names: Readonly<Record<string, string>>): BallotReading | null {
  const table = (name: string): readonly (readonly string[])[] => {
    const address = names[name];
    if (address === undefined) return [];
    const rect = rectOf(address);
    return Array.from({ length: rect.rows }, (_, row) =>
      Array.from({ length: rect.columns }, (_, column) => textAt(grid, rect.row + row, rect.column + column)),
    );
  };
  const one = (name: string): string => table(name)[0]?.[0] ?? '';
  if (names[BALLOT_NAMES.marks] === undefined) return null;
  return {
    session: one(BALLOT_NAMES.session),
    form: one(BALLOT_NAMES.form),
    serial: one(BALLOT_NAMES.serial),
    seal: one(BALLOT_NAMES.seal),
    subjects: table(BALLOT_NAMES.subjects).map((row) => row[0] ?? ''),
    grades: table(BALLOT_NAMES.grades)[0] ?? [],
    marks: table(BALLOT_NAMES.marks),
  };
}

/** Nothing was marked on it: in the workbook that is a ballot not yet filled, not an abstention. */
export const isUnfilled = (reading: BallotReading): boolean =>
  reading.marks.every((row) => row.every((text) => text === ''));
