import { refusal, success } from '../kernel/result';
import type { SheetKind } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';
import { applyOptions } from './scheme';

/**
 * Whether a sheet of ours may go: it can be made again from what stays; or it holds ballots or what a vote must remember;
 * or somebody typed into it.
 */
export type Keeping = 'again' | 'ballots' | 'typed';

/** Sheets whose every cell is ours. A kind that is not named here is kept: what is new is never removed by mistake. */
const AGAIN =
  /^(?:findings$|(?:results|classes|whatif|scoreboard|rollup)\/|talks\/|opinions\/summary$|self-examination\/progress$)/;

const BALLOTS = /^(?:(?:vote|closed|recount)$|(?:box|ballot)\/)/;

/** Counts that stand on the ballot box: once a vote was closed and its box is gone, they are all that is left of it. */
const OF_THE_BOX = /^(?:results|classes|whatif)\//;

const keepingOf = (kind: SheetKind, sheets: readonly SheetInfo[]): Keeping => {
  const isLast = OF_THE_BOX.test(kind) && !sheets.some((sheet) => sheet.kind?.startsWith('box/'));
  if (isLast || BALLOTS.test(kind)) return 'ballots';
  return AGAIN.test(kind) ? 'again' : 'typed';
};

/** A sheet of ours, and whether it may go. */
export interface MadeSheet extends Pick<SheetInfo, 'name' | 'visibility'> {
  readonly kind: SheetKind;
  readonly keeping: Keeping;
}

/** All sheets of ours, in tab order. Writes nothing. */
export async function listMade(job: Job): JobResult<readonly MadeSheet[]> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  return success(
    sheets.value.flatMap(({ name, visibility, kind }) =>
      kind === null ? [] : [{ name, visibility, kind, keeping: keepingOf(kind, sheets.value) }],
    ),
  );
}

/** Takes away what a job wrote, and nothing that could not be made again: one sheet that is kept, and none goes. */
export async function removeMade(
  job: Job,
  options: { readonly kinds: readonly SheetKind[] },
): JobResult<void> {
  const made = await listMade(job);
  if (!made.ok) return made;
  const chosen = made.value.filter(({ kind }) => options.kinds.includes(kind));
  const kept = chosen.find(({ keeping }) => keeping !== 'again');
  if (kept) return refusal({ code: 'sheet-kept', sheet: kept.name });
  return job.workbook.apply([], { ...applyOptions(job), remove: chosen.map(({ kind }) => kind) });
}
