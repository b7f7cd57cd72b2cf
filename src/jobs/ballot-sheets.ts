import { findBallot, type Printed } from '../ballot/find-ballot';
import type { HandedIn } from '../ballot/intake';
import { isUnfilled, readBallotSheet } from '../ballot/read-ballot-sheet';
import type { Vote } from '../ballot/vote';
import { known } from '../kernel/assert';
import type { Grid } from '../kernel/grid';
import { success } from '../kernel/result';
import { BALLOT_NAMES } from '../workbook/ballot-files';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';

/**
 * The ballots that were filled as sheets of the workbook, whatever their tabs are called. A sheet that lost some of its
 * names, or was copied without them, is known by what stands on it, as a file is.
 */
export async function readBallotSheets(
  job: Job,
  sheets: readonly SheetInfo[],
  vote: Vote,
): JobResult<readonly HandedIn[]> {
  const candidates = sheets.filter(({ kind }) => kind === null || kind.startsWith('ballot/'));
  const grids = await job.workbook.read(
    candidates.map((sheet) => sheet.name),
    job.signal,
  );
  if (!grids.ok) return grids;
  const printed: Printed = { ...vote, printed: vote.forms.map(({ form }) => form) };
  return success(
    candidates.flatMap(
      (sheet, index) => handedInOf(sheet, known(grids.value[index], 'one grid a name'), printed) ?? [],
    ),
  );
}

/** What a sheet holds; null where it is no ballot, or one that nobody filled yet. */
function handedInOf({ name, names }: SheetInfo, grid: Grid, vote: Printed): HandedIn | null {
  const at = { sheet: name };
  const isWhole = Object.values(BALLOT_NAMES).every((region) => names[region] !== undefined);
  const found = isWhole ? null : findBallot(grid, vote);
  if (found?.kind === 'found')
    return isUnfilled(found.reading) ? null : { at, what: found.reading, byContent: true };
  const reading = readBallotSheet(grid, names);
  if (reading) return isUnfilled(reading) ? null : { at, what: reading };
  // A template has no serial: nothing was voted on it, so nothing is lost with its names.
  return found?.kind === 'broken' && found.isNumbered ? { at, what: { unreadable: 'ballot-broken' } } : null;
}
