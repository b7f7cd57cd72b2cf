import { success } from '../kernel/result';
import { alikeOpinions } from '../meeting/alike';
import { type Basis, labelsOf } from '../meeting/basis';
import type { MeetingFinding } from '../meeting/findings';
import { disclosable, mergeOpinions } from '../meeting/merge-opinions';
import {
  type MergedOpinion,
  OPINION,
  opinionLines,
  OPINIONS,
  readOpinions,
  withoutGiver,
} from '../meeting/opinions';
import { planOpinions, planOpinionSummary } from '../meeting/plan-opinions';
import type { TypedCells } from '../meeting/table';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';
import { loadBasis, loadOurSheet, writeYear, type YearFinding } from './meeting';

/** How the opinions stand. */
export interface Opinions {
  /** Their sheet; null: there is none yet. */
  readonly sheet: string | null;
  readonly merged: readonly MergedOpinion[];
  readonly findings: readonly MeetingFinding[];
  /** What was typed, to be written again: sorted, and without the names that nobody agreed to. */
  readonly typed: TypedCells;
}

/** What `makeOpinions` made. */
export interface OpinionsReport {
  readonly sheets: { readonly log: string; readonly summary: string };
  readonly merged: readonly MergedOpinion[];
  /** Those that may be shown: the summary has them. */
  readonly shown: readonly MergedOpinion[];
  readonly findings: readonly YearFinding[];
}

/** The opinions as they stand in the workbook. Writes nothing. */
export async function loadOpinions(
  job: Job,
  sheets: readonly SheetInfo[],
  basis: Basis,
): JobResult<Opinions> {
  const loaded = await loadOurSheet(job, sheets, 'opinions', [OPINIONS]);
  if (!loaded.ok) return loaded;
  const sheet = loaded.value;
  if (!sheet) return success({ sheet: null, merged: [], findings: [], typed: [] });
  const read = readOpinions(sheet, basis);
  const merged = mergeOpinions(read.opinions, basis);
  const withheld = merged.length - disclosable(merged).length;
  const { code } = job.words.meeting.opinions;
  const lines = new Map(opinionLines(sheet).map((line) => [line.row, withoutGiver(line)]));
  const coded = [...merged]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ number, opinions }) =>
      opinions.map(({ row }) =>
        (lines.get(row) ?? []).map((value, column) => (column === OPINION.code ? code(number) : value)),
      ),
    );
  const known = new Set(read.opinions.map(({ row }) => row));
  const rest = [...lines].filter(([row]) => !known.has(row)).map(([, cells]) => [null, ...cells.slice(1)]);
  return success({
    sheet: sheet.grid.sheet,
    merged,
    findings: [
      ...read.findings,
      ...alikeOpinions(merged).map(([a, b]): MeetingFinding => ({
        level: 'note',
        code: 'opinions-alike',
        at: { sheet: sheet.grid.sheet },
        data: { codes: [code(a), code(b)] },
      })),
      ...(withheld === 0
        ? []
        : [
            {
              level: 'warning',
              code: 'opinions-withheld',
              at: { sheet: sheet.grid.sheet },
              data: { count: withheld },
            } satisfies MeetingFinding,
          ]),
    ],
    typed: [...coded, ...rest],
  });
}

/** The merged opinions that may be shown. */
export const disclosed = ({ merged }: Pick<Opinions, 'merged'>): readonly MergedOpinion[] =>
  disclosable(merged);

/**
 * Makes the sheet of opinions and its summary, or makes them anew: opinions are merged and sorted, so that the order in
 * which they came is gone, and so are names of givers who did not agree.
 */
export async function makeOpinions(job: Job): JobResult<OpinionsReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const basis = await loadBasis(job, sheets.value);
  if (!basis.ok) return basis;
  const opinions = await loadOpinions(job, sheets.value, basis.value);
  if (!opinions.ok) return opinions;
  const { merged, typed, findings } = opinions.value;
  const { unit } = basis.value;
  const { meeting } = job.words;
  const log = planOpinions({ unit, lines: typed }, meeting);
  const summary = planOpinionSummary({ unit, merged, labels: labelsOf(basis.value), log }, meeting);
  const compared = await writeYear(job, [log, summary]);
  if (!compared.ok) return compared;
  return success({
    sheets: { log: log.name, summary: summary.name },
    merged,
    shown: disclosable(merged),
    findings: [...findings, ...compared.value],
  });
}
