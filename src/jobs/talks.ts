import { success } from '../kernel/result';
import { type Basis, labelsOf } from '../meeting/basis';
import { coverRelations, judgeRelations, pairsOf, type RelationCoverage } from '../meeting/coverage';
import type { MeetingFinding } from '../meeting/findings';
import { planCoverage } from '../meeting/plan-coverage';
import { planMatrix } from '../meeting/plan-matrix';
import { planTalks } from '../meeting/plan-talks';
import { readRelations, RELATION_COLUMNS, relationOf, RELATIONS } from '../meeting/relations';
import { keptLines, type OurSheet, type TypedCells } from '../meeting/table';
import { readTalks, type Talk, TALK_DAY, TALKS } from '../meeting/talks';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';
import { loadBasis, loadOurSheet, writeYear, type YearFinding } from './meeting';
import type { SheetWords } from './words';

/** How the talks stand. */
export interface Talks {
  /** The log's sheet; null: there is none yet. */
  readonly sheet: string | null;
  readonly talks: readonly Talk[];
  readonly coverage: readonly RelationCoverage[];
  readonly findings: readonly MeetingFinding[];
  /** What was typed: kept letter by letter when the sheets are made anew. */
  readonly typed: { readonly lines: TypedCells; readonly relations: TypedCells };
}

/** What `makeTalks` made. */
export interface TalksReport {
  readonly sheets: { readonly log: string; readonly coverage: string; readonly matrix: string };
  readonly talks: number;
  readonly coverage: readonly RelationCoverage[];
  readonly findings: readonly YearFinding[];
}

/** The talks as they stand in the workbook. Writes nothing. */
export async function loadTalks(job: Job, sheets: readonly SheetInfo[], basis: Basis): JobResult<Talks> {
  const log = await loadOurSheet(job, sheets, 'talks', [TALKS]);
  if (!log.ok) return log;
  const board = await loadOurSheet(job, sheets, 'talks/coverage', [RELATIONS]);
  if (!board.ok) return board;
  return success(talksOf(log.value, board.value, basis, job.words));
}

function talksOf(
  log: OurSheet | null,
  board: OurSheet | null,
  basis: Basis,
  { meeting: { talks: words } }: SheetWords,
): Talks {
  const relations = board
    ? readRelations(board)
    : words.relations.map(([label, from, to]) => relationOf(label, from, to, ''));
  const read = log ? readTalks(log, basis, relations) : { talks: [], findings: [] };
  const coverage = coverRelations(relations, read.talks, basis);
  return {
    sheet: log?.grid.sheet ?? null,
    talks: read.talks,
    coverage,
    findings: [...read.findings, ...judgeRelations(coverage, basis, words.coverage.sheet)],
    typed: {
      lines: log ? keptLines(log, TALKS, [TALK_DAY]) : [],
      relations: board ? keptLines(board, RELATIONS, [], RELATION_COLUMNS) : words.relations,
    },
  };
}

/** Makes the log of talks with its coverage and matrix, or makes them anew: what was typed stays, what follows from it is counted again. */
export async function makeTalks(job: Job): JobResult<TalksReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const basis = await loadBasis(job, sheets.value);
  if (!basis.ok) return basis;
  const talks = await loadTalks(job, sheets.value, basis.value);
  if (!talks.ok) return talks;
  const plans = planTalkSheets(talks.value, basis.value, job.words);
  const compared = await writeYear(job, plans);
  if (!compared.ok) return compared;
  const [log, coverage, matrix] = plans;
  return success({
    sheets: { log: log.name, coverage: coverage.name, matrix: matrix.name },
    talks: talks.value.talks.length,
    coverage: talks.value.coverage,
    findings: [...talks.value.findings, ...compared.value],
  });
}

function planTalkSheets(
  { talks, coverage, typed }: Talks,
  basis: Basis,
  { meeting }: SheetWords,
): readonly [log: SheetPlan, coverage: SheetPlan, matrix: SheetPlan] {
  const { unit } = basis;
  const relations = coverage.map((entry, index) => ({
    cells: typed.relations[index] ?? [],
    coverage: entry,
  }));
  return [
    planTalks({ unit, lines: typed.lines, relations: coverage.map(({ relation }) => relation) }, meeting),
    planCoverage({ unit, relations, labels: labelsOf(basis) }, meeting),
    planMatrix(pairsOf(talks), basis, meeting),
  ];
}
