import type { CellValue } from '../kernel/grid';
import { success } from '../kernel/result';
import type { Basis } from '../meeting/basis';
import type { MeetingFinding } from '../meeting/findings';
import { planExaminations, planProgress } from '../meeting/plan-self-examination';
import {
  ASPECT_HEADS,
  EXAMINATION,
  type Examination,
  keptAspects,
  keptDays,
  PROGRESS,
  readAspectNames,
  readExaminations,
} from '../meeting/self-examination';
import type { TypedCells } from '../meeting/table';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';
import { loadBasis, loadOurSheet, writeYear, type YearFinding } from './meeting';

/** How the self-examinations stand. */
export interface SelfExamination {
  /** The register; null: there is none yet. */
  readonly sheet: string | null;
  /** What the unit calls the aspects. */
  readonly aspects: readonly string[];
  readonly people: readonly Examination[];
  readonly findings: readonly MeetingFinding[];
  /** What was typed about each of the people, aspect by aspect, and the days of handing in. */
  readonly typed: {
    readonly people: readonly TypedCells[];
    readonly days: ReadonlyMap<string, CellValue>;
  };
}

/** What `makeSelfExamination` made. */
export interface SelfExaminationReport {
  readonly sheets: { readonly register: string; readonly progress: string };
  readonly people: readonly Examination[];
  readonly findings: readonly YearFinding[];
}

/** The self-examinations as they stand in the workbook. Writes nothing. */
export async function loadSelfExamination(
  job: Job,
  sheets: readonly SheetInfo[],
  basis: Basis,
): JobResult<SelfExamination> {
  const register = await loadOurSheet(job, sheets, 'self-examination', [EXAMINATION]);
  if (!register.ok) return register;
  const progress = await loadOurSheet(job, sheets, 'self-examination/progress', [ASPECT_HEADS, PROGRESS]);
  if (!progress.ok) return progress;
  const aspects = readAspectNames(progress.value) ?? job.words.meeting.selfExamination.aspects;
  const read = readExaminations(register.value, progress.value, aspects, basis);
  return success({
    sheet: register.value?.grid.sheet ?? null,
    aspects,
    ...read,
    typed: {
      people: read.people.map(({ name }) => keptAspects(register.value, name)),
      days: keptDays(progress.value),
    },
  });
}

/** Makes the register of self-examinations and its progress sheet, or makes them anew: a block for everyone of the roster, and what was typed stays. */
export async function makeSelfExamination(job: Job): JobResult<SelfExaminationReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const basis = await loadBasis(job, sheets.value);
  if (!basis.ok) return basis;
  const now = await loadSelfExamination(job, sheets.value, basis.value);
  if (!now.ok) return now;
  const { aspects, people, typed, findings } = now.value;
  const { unit } = basis.value;
  const { meeting } = job.words;
  const blocks = people.map(({ label }, index) => ({ label, lines: typed.people[index] ?? [] }));
  const register = planExaminations({ unit, aspects, people: blocks }, meeting);
  const progress = planProgress({ unit, aspects, people, days: typed.days, register }, meeting);
  const compared = await writeYear(job, [register, progress]);
  if (!compared.ok) return compared;
  return success({
    sheets: { register: register.name, progress: progress.name },
    people,
    findings: [...findings, ...compared.value],
  });
}
