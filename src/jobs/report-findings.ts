import type { Level } from '../kernel/finding';
import { success } from '../kernel/result';
import type { RosterFinding } from '../roster/findings';
import { planFindings } from '../roster/plan-findings';
import type { CellMark } from '../workbook/edit';
import { checkRoster, type RosterRequest } from './check-roster';
import type { Job, JobResult } from './job';
import type { RosterReport } from './reports';
import { applyOptions } from './scheme';

/** Checks the roster and writes what was found into a sheet of ours, each finding with a link to its cell. */
export async function reportFindings(
  job: Job,
  request: RosterRequest = {},
): JobResult<RosterReport & { readonly findingsSheet: string }> {
  const report = await checkRoster(job, request);
  if (!report.ok) return report;
  const plan = planFindings(report.value.sheet, report.value.findings, job.words.roster.findings);
  const applied = await job.workbook.apply([plan], applyOptions(job));
  return applied.ok ? success({ ...report.value, findingsSheet: plan.name }) : applied;
}

/** Marks the cells of the findings by a fill and a note, or takes all marks away again; how many cells are marked then. */
export async function markFindings(
  job: Job,
  request: RosterRequest & { readonly on: boolean },
): JobResult<number> {
  const report = await checkRoster(job, request);
  if (!report.ok) return report;
  const marks = request.on
    ? marksFor(report.value.findings, report.value.sheet, job.words.roster.findings.sentence)
    : [];
  const marked = await job.workbook.mark(report.value.sheet, marks, job.signal);
  return marked.ok ? success(marks.length) : marked;
}

const WORSE: Readonly<Record<Level, number>> = { error: 2, warning: 1, note: 0 };

/** One mark a cell: of its worst level, with all that there is to say. */
export function marksFor(
  findings: readonly RosterFinding[],
  sheet: string,
  sentence: (finding: RosterFinding) => string,
): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const finding of findings) {
    const { cell } = finding.at;
    if (cell === undefined || finding.at.sheet !== sheet) continue;
    const there = marks.get(cell);
    const level = there && WORSE[there.level] >= WORSE[finding.level] ? there.level : finding.level;
    marks.set(cell, { cell, level, note: [...(there ? [there.note] : []), sentence(finding)].join('\n') });
  }
  return [...marks.values()];
}
