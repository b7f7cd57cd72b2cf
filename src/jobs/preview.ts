import { type Result, refusal, success } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import type { ApplyOptions, Workbook } from '../workbook/workbook';
import type { Job, JobResult } from './job';

/** What would become of a sheet. */
export interface PreviewSheet {
  readonly name: string;
  /** null: it would be handed over to the user. */
  readonly kind: SheetKind | null;
  readonly fate: 'new' | 'replaced' | 'removed';
  readonly isHidden: boolean;
  /** Rows that it would have. */
  readonly rows: number;
  /** The first texts of a sheet that is to be seen, line by line; of hidden ones nothing is told. */
  readonly lines: readonly string[];
}

/** Lines that are shown of a sheet. */
const LINES = 5;

/** Runs a job up to where it would write, and tells what it would write. Nothing is changed; a job that would write nothing gives none. */
export async function previewOf(
  job: Job,
  run: (job: Job) => Promise<Result<unknown, Failure>>,
): JobResult<readonly PreviewSheet[]> {
  const asked: { readonly plans: readonly SheetPlan[]; readonly remove: readonly SheetKind[] }[] = [];
  const workbook: Workbook = {
    ...job.workbook,
    // The first write ends the run: what it would have read back is not there.
    apply: (plans: readonly SheetPlan[], { remove = [] }: ApplyOptions = {}) => {
      asked.push({ plans, remove });
      return Promise.resolve(refusal({ code: 'cancelled' }));
    },
  };
  const done = await run({ ...job, workbook });
  const [first] = asked;
  if (!first) return done.ok ? success([]) : done;
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const { plans, remove } = first;
  const isThere = (kind: SheetKind | null): boolean =>
    kind !== null && sheets.value.some((sheet) => sheet.kind === kind);
  const planned = plans.map((plan): PreviewSheet => {
    const isHidden = plan.visibility !== 'visible';
    return {
      name: plan.name,
      kind: plan.kind,
      fate: isThere(plan.kind) ? 'replaced' : 'new',
      isHidden,
      rows: plan.rows.length,
      lines: isHidden ? [] : firstLines(plan),
    };
  });
  const gone = sheets.value.flatMap(({ name, kind, visibility }): readonly PreviewSheet[] =>
    kind !== null && remove.includes(kind) && !plans.some((plan) => plan.kind === kind)
      ? [{ name, kind, fate: 'removed', isHidden: visibility !== 'visible', rows: 0, lines: [] }]
      : [],
  );
  return success([...planned, ...gone]);
}

function firstLines({ rows }: SheetPlan): readonly string[] {
  const texts = rows.map(({ cells }) =>
    cells.flatMap((cell) =>
      cell === null || cell.value === null || cell.value === '' ? [] : [String(cell.value)],
    ),
  );
  return texts
    .filter((line) => line.length > 0)
    .map((line) => line.join('　'))
    .slice(0, LINES);
}
