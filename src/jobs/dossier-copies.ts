import type { PlaceName } from '../letter/newsletter';
import { success } from '../kernel/result';
import { asCopy } from '../workbook/as-values';
import { writingAside } from '../workbook/aside';
import type { DocumentPlan } from '../workbook/document-plan';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';
import type { AnyFinding } from './reports';

/** A part as it was made: sheets of one workbook, or a text. */
export interface Piece {
  readonly content: readonly SheetPlan[] | DocumentPlan;
  readonly findings: readonly AnyFinding[];
  /** What it was made from, where that is no sheet of ours. */
  readonly sources?: readonly string[];
  /** What a text could not say, because the workbook does not. */
  readonly unsaid?: readonly PlaceName[];
}

/** The workbook that a dossier is made from. */
export interface Making {
  readonly job: Job;
  readonly sheets: readonly SheetInfo[];
}

/**
 * The kinds of sheets of which a copy may lie in a dossier. Everything else stays where it is: ballots, box, key and record,
 * what was typed about opinions, scores and rules, and whatever is invented later.
 */
const COPIED =
  /^(?:opinions\/summary|talks|talks\/coverage|talks\/matrix|self-examination|self-examination\/progress|minutes|rectification|(?:decisions|scoreboard|bulletin|recommendation|rectification)\/.+)$/;

/** May a copy of this kind of sheet lie in a dossier? */
export const mayBeCopied = (kind: SheetKind): boolean => COPIED.test(kind);

/** A job that writes, as far as the dossier looks at it. */
export type Run = (job: Job) => JobResult<{ readonly findings: readonly AnyFinding[] }>;

/** Copies of the sheets that these jobs would write, as far as they are wanted and may be copied. */
export async function copied({ job }: Making, wanted: RegExp, runs: readonly Run[]): JobResult<Piece | null> {
  if (runs.length === 0) return success(null);
  const workbook = writingAside(job.workbook);
  const findings: AnyFinding[] = [];
  for (const run of runs) {
    const report = await run({ ...job, workbook });
    if (!report.ok) return report;
    findings.push(...report.value.findings);
  }
  const plans = workbook
    .laid()
    .plans.filter(({ kind }) => kind !== null && mayBeCopied(kind) && wanted.test(kind))
    .map(asCopy);
  return success({ content: plans, findings });
}
