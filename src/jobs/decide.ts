import { schemeIdOf } from '../ballot/form';
import type { FormScheme } from '../ballot/scheme';
import { sortFindings } from '../kernel/finding';
import { type Result, refusal, success } from '../kernel/result';
import { nameKey } from '../kernel/text';
import { type DecisionBasis, suggestions } from '../decision/basis';
import { NOTHING_TYPED, type Typed } from '../decision/grade';
import {
  type Judgement,
  judgeDecisions,
  NO_DECISIONS,
  type TypedDecisions,
} from '../decision/judge-decisions';
import { planDecisions } from '../decision/plan-decisions';
import { ratedMembers } from '../decision/rated';
import { readDecisions, type ReadDecisions } from '../decision/read-decisions';
import { readList } from '../decision/read-list';
import { capGrades } from '../tally/cap';
import { scoreRules, scoresOf } from '../tally/score';
import type { TallyFinding } from '../tally/findings';
import type { Failure } from '../workbook/failure';
import type { SheetKind } from '../workbook/sheet-plan';
import { readSheet } from './book';
import { differences } from './compare';
import { type CountedVote, loadCounted } from './counted';
import { loadRecord } from './duty-record';
import type { Job, JobResult } from './job';
import type { AnyFinding } from './reports';
import { applyOptions } from './scheme';

/** Which form, and which record stands beside the ballots. */
export interface DecisionQuery {
  /** A form over members; the scheme's first when absent. */
  readonly form?: string;
  /** 2021 or 2021Q1; else what the sheet has, else the newest year with scores. */
  readonly period?: string;
}

/** What is to be put into the sheet besides what stands there. */
export interface DecisionChanges {
  /** Every member without a grade gets the suggested one, where there is one. */
  readonly accept?: boolean;
  /** A table with headings name and grade, and reason and remarks where there are any. */
  readonly list?: readonly (readonly string[])[];
  /** Why the committee goes over the cap. */
  readonly override?: string;
}

/** How the decisions of a form stand. */
export interface DecisionReport {
  readonly form: string;
  readonly title: string;
  readonly sheet: string;
  readonly grades: readonly string[];
  readonly judgement: Judgement;
  /** Most best grades; null: no cap. */
  readonly limit: number | null;
  /** Of the record; null: there is none. */
  readonly period: string | null;
  readonly findings: readonly AnyFinding[];
}

/** A form's decisions, as they stand in the workbook. */
export interface LoadedDecisions {
  readonly counted: CountedVote;
  readonly basis: DecisionBasis;
  readonly typed: TypedDecisions;
  readonly judgement: Judgement;
  /** The sheet's tab; null: it was not made yet. */
  readonly sheet: string | null;
}

/** Makes the sheet on which the committee decides, or makes it anew: what was typed stays. Nothing is ever decided by itself. */
export async function makeDecisions(
  job: Job,
  options: DecisionQuery & { readonly changes?: DecisionChanges } = {},
): JobResult<DecisionReport> {
  const loaded = await loadDecisions(job, options);
  if (!loaded.ok) return loaded;
  const { counted, basis } = loaded.value;
  const changed = applyChanges(loaded.value, options.changes ?? {}, job.words.decision.decide.yes);
  if (!changed.ok) return changed;
  const typed = { ...changed.value, fingerprint: basis.fingerprint };
  const { decide: words } = job.words.decision;
  const name = words.sheet(basis.formScheme.shortTitle);
  const judge = (cellOf: ReadDecisions['cellOf'], sheet: string): Judgement =>
    judgeDecisions(basis, typed, { sheet, cellOf });
  const plan = planDecisions(
    { basis, bands: counted.scheme.bands, typed, judgement: judge(() => undefined, name) },
    words,
  );
  const applied = await job.workbook.apply([plan], applyOptions(job));
  if (!applied.ok) return applied;
  const compared = await differences(job, [plan]);
  const findings: readonly TallyFinding[] = compared.ok
    ? compared.value.map(({ at, ours, theirs }) => ({
        level: 'error',
        code: 'count-differs',
        at,
        data: { ours, theirs },
      }))
    : [{ level: 'warning', code: 'count-unchecked', at: { sheet: plan.name }, data: {} }];
  const values = plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
  const grid = { sheet: plan.name, values, formats: [], date1904: false };
  const written = readDecisions(grid, plan.names);
  return success(
    reportOf(basis, judge(written?.cellOf ?? (() => undefined), plan.name), plan.name, findings),
  );
}

/** Says what is off with the decisions as they stand. Writes nothing. */
export async function checkDecisions(job: Job, query: DecisionQuery = {}): JobResult<DecisionReport> {
  const loaded = await loadDecisions(job, query);
  if (!loaded.ok) return loaded;
  const { basis, judgement, sheet } = loaded.value;
  if (sheet === null) return refusal({ code: 'decisions-missing', form: basis.formScheme.shortTitle });
  return success(reportOf(basis, judgement, sheet, []));
}

const reportOf = (
  basis: DecisionBasis,
  judgement: Judgement,
  sheet: string,
  more: readonly AnyFinding[],
): DecisionReport => ({
  form: basis.formScheme.id,
  title: basis.formScheme.title,
  sheet,
  grades: basis.form.grades,
  judgement,
  limit: basis.cap?.limit ?? null,
  period: basis.record?.period ?? null,
  findings: sortFindings<AnyFinding>([...judgement.findings, ...more]),
});

/** Reads count, record and what was typed of one form. */
export async function loadDecisions(job: Job, query: DecisionQuery): JobResult<LoadedDecisions> {
  const counted = await loadCounted(job);
  if (!counted.ok) return counted;
  return decisionsOf(job, counted.value, query);
}

/** The same, where the count was read already. */
export async function decisionsOf(
  job: Job,
  counted: CountedVote,
  query: DecisionQuery,
): JobResult<LoadedDecisions> {
  const { scheme, sheets } = counted;
  const formScheme =
    query.form === undefined
      ? scheme.forms.find(isOverMembers)
      : scheme.forms.find(({ id }) => id === query.form);
  if (!formScheme) return refusal({ code: 'form-missing', form: query.form ?? 'members' });
  if (!isOverMembers(formScheme)) return refusal({ code: 'form-not-decidable', form: formScheme.shortTitle });
  const forms = counted.forms.filter(({ form }) => schemeIdOf(form) === formScheme.id);
  const tally = ratedMembers(formScheme, forms);
  const [first] = forms;
  if (!tally || !first) return refusal({ code: 'count-missing', form: formScheme.shortTitle });
  const kind: SheetKind = `decisions/${formScheme.id}`;
  const info = sheets.find((sheet) => sheet.kind === kind);
  const grid = info ? await readSheet(job, info.name) : null;
  if (grid && !grid.ok) return grid;
  const read = grid && info ? readDecisions(grid.value, info.names) : null;
  const members = tally.subjects.map(({ subject }) => subject);
  const period = query.period ?? (read && read.period !== '' ? read.period : undefined);
  const record = await loadRecord(job, sheets, members, period);
  if (!record.ok) return record;
  if (record.value === null && query.period !== undefined)
    return refusal({ code: 'scores-missing', quarter: query.period });
  const scores = scoresOf(tally, scoreRules(formScheme, first.ledger));
  const basis: DecisionBasis = {
    unit: scheme.unit,
    date: scheme.date,
    form: first.form,
    formScheme,
    tally,
    scores,
    cap: capGrades(tally, formScheme, scores, counted.voters.formal),
    record: record.value,
    probationary: counted.roster.members
      .filter(({ standing }) => standing === 'probationary')
      .map(({ label }) => label),
    fingerprint: forms.map(({ fingerprint }) => fingerprint).join(' '),
  };
  const typed = read ?? NO_DECISIONS;
  const place = { sheet: info?.name ?? '', cellOf: read?.cellOf ?? (() => undefined) };
  return success({
    counted,
    basis,
    typed,
    judgement: judgeDecisions(basis, typed, place),
    sheet: info?.name ?? null,
  });
}

/** Does the form ask for a grade of each member? */
export const isOverMembers = ({ subjects, kind, overall }: FormScheme): boolean =>
  subjects.from === 'roster' && (kind !== 'matrix' || overall !== undefined);

/** What stands in the sheet with the changes in it; a line of a list that cannot be taken refuses all of it. */
function applyChanges(
  { basis, typed }: LoadedDecisions,
  { accept, list, override }: DecisionChanges,
  yes: string,
): Result<TypedDecisions, Failure> {
  const { grades } = basis.form;
  const members = new Map(typed.members);
  const names = basis.tally.subjects.map(({ subject }) => subject);
  const put = (name: string, change: Partial<Typed>): void => {
    members.set(nameKey(name), { ...(members.get(nameKey(name)) ?? NOTHING_TYPED), ...change });
  };
  const lines = list === undefined ? success([]) : readList(list, grades, names);
  if (!lines.ok) return lines;
  for (const { name, grade, reason, remarks } of lines.value)
    put(name, {
      ...(grade !== '' && { grade }),
      ...(reason !== '' && { reason }),
      ...(remarks !== '' && { remarks }),
    });
  if (accept === true) {
    for (const [index, suggested] of suggestions(basis).entries()) {
      const name = names[index] ?? '';
      const isOpen = (members.get(nameKey(name)) ?? NOTHING_TYPED).grade === '';
      if (isOpen && suggested !== null) put(name, { grade: grades[suggested] ?? '' });
    }
  }
  return success({
    ...typed,
    members,
    override: override === undefined ? typed.override : { agreed: yes, reason: override.trim() },
  });
}
