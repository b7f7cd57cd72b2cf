import { parseIsoDate } from '../kernel/dates';
import { parseAddress, type Rect } from '../kernel/address';
import { refusal, success } from '../kernel/result';
import type { Basis } from '../meeting/basis';
import type { MeetingFinding } from '../meeting/findings';
import type { OurSheet } from '../meeting/table';
import type { QuarterFinding } from '../quarter/findings';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import { writeBoards } from './build-scoreboard';
import { loadRoster, loadScheme, readSheet } from './book';
import type { Job, JobResult } from './job';

/** What can be off on a sheet of the year, its own formulas included. */
export type YearFinding = MeetingFinding | QuarterFinding;

/** Who and when: the roster, and the scheme where there is one. */
export async function loadBasis(job: Job, sheets: readonly SheetInfo[]): JobResult<Basis> {
  const roster = await loadRoster(job, sheets);
  if (!roster.ok) return roster;
  const scheme = await loadScheme(job, sheets);
  if (!scheme.ok) return scheme;
  const { members } = roster.value;
  return success({
    unit: scheme.value?.unit ?? '',
    members,
    meeting: parseIsoDate(scheme.value?.date ?? ''),
    today: job.today,
    forms: (scheme.value?.forms ?? []).map(({ title, shortTitle, subjects }) => ({
      titles: [title, shortTitle],
      subjects: subjects.from === 'list' ? subjects.items : members.map(({ label }) => label),
    })),
  });
}

/**
 * A sheet of ours with its parts; null when there is none. Where a part cannot be found any more, nothing is read and so
 * nothing is written over it.
 */
export async function loadOurSheet(
  job: Job,
  sheets: readonly SheetInfo[],
  kind: SheetKind,
  wanted: readonly string[],
): JobResult<OurSheet | null> {
  const info = sheets.find((sheet) => sheet.kind === kind);
  if (!info) return success(null);
  const parts: Record<string, Rect> = {};
  for (const name of wanted) {
    const rect = parseAddress(info.names[name] ?? '');
    if (!rect) return refusal({ code: 'sheet-damaged', sheet: info.name });
    parts[name] = rect;
  }
  const grid = await readSheet(job, info.name);
  return grid.ok ? success({ grid: grid.value, parts }) : grid;
}

/** Writes the sheets, and compares their formulas with our own count. */
export const writeYear: (job: Job, plans: readonly SheetPlan[]) => JobResult<readonly YearFinding[]> =
  writeBoards;
