import type { VoteForm } from '../ballot/vote';
import { cellAddress, quoteSheet } from '../kernel/address';
import { gridOf } from '../kernel/grid';
import { refusal, success } from '../kernel/result';
import type { Deviation } from '../recount/compare-results';
import { LEDGER_AT, LEDGER_HEAD } from '../tally/results-layout';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import { readSheet } from './book';
import { comparePlan, type PlanComparison } from './compare-plan';
import { type Counting, countForm, type FormCount, NOTHING_NEW } from './count-vote';
import type { Job, JobResult } from './job';
import { openChecked } from './recount-file';
import { type Recount, verifyBox, verifyWeighted } from './verify-box';
import { sheetOfKind, type Verified, verified } from './verified';
import { classSheets } from './write-counts';
import type { SheetWords } from './words';

export interface VerifyReport {
  readonly passed: boolean;
  readonly checks: readonly Verified[];
}

export interface VerifyOptions {
  /** Words that the sheets may have been written in; the closest is taken. */
  readonly languages: readonly SheetWords[];
}

/** Checks counted forms as they stand in a workbook, or in a recount file. Writes nothing. */
export async function verifyBook(job: Job, options: VerifyOptions): JobResult<VerifyReport> {
  const opened = await openChecked(job);
  if (!opened.ok) return opened;
  const counting = opened.value;
  const counted = counting.vote.forms.filter(
    ({ form, fingerprint }) =>
      fingerprint !== '' || sheetOfKind(counting, `results/${form.id}`) !== undefined,
  );
  if (counted.length === 0)
    return refusal({ code: 'count-missing', form: counting.vote.forms[0]?.form.shortTitle ?? '' });

  const checks: Verified[] = [];
  const sound: VoteForm[] = [];
  const recounts: Recount[] = [];
  for (const entry of counted) {
    const box = await verifyBox(job, counting, entry, options.languages);
    if (!box.ok) return box;
    checks.push(...box.value.checks);
    recounts.push(box.value.recount);
    if (box.value.isReadable) sound.push(entry);
    else checks.push(...SKIPPED.map((check) => ({ ...verified(check, entry.form.shortTitle, []), ...SKIP })));
  }
  const weighted = await verifyWeighted(job, counting, recounts);
  if (!weighted.ok) return weighted;
  checks.push(...weighted.value);
  const closest = await closestCount(job, counting, sound, options);
  if (!closest.ok) return closest;
  for (const { title, compared, imbalance } of closest.value) {
    checks.push(verified('results', title, compared.deviations, compared.cells));
    if (imbalance) checks.push(verified('ledger', title, imbalance));
  }
  // A form's checks together, as the vote lists its forms; what belongs to several forms comes last.
  const titles = counted.map(({ form }) => form.shortTitle);
  const placeOf = ({ form }: Verified): number =>
    titles.includes(form) ? titles.indexOf(form) : titles.length;
  checks.sort((a, b) => placeOf(a) - placeOf(b));
  return success({ passed: checks.every(({ outcome }) => outcome === 'passed'), checks });
}

const SKIPPED = ['results', 'ledger'] as const;
const SKIP = { outcome: 'skipped' } as const;

/** A sheet of results against what follows from the boxes. */
interface Closest {
  readonly title: string;
  readonly compared: PlanComparison;
  /** Null: a sheet without a ledger of its own. */
  readonly imbalance: readonly Deviation[] | null;
}

/** Every sheet of results planned anew, in each language and order that it may have been written in; the closest of each. */
async function closestCount(
  job: Job,
  counting: Counting,
  forms: readonly VoteForm[],
  { languages }: VerifyOptions,
): JobResult<readonly Closest[]> {
  const closest = new Map<SheetKind, Closest>();
  for (const words of languages) {
    for (const order of ['form', 'result'] as const) {
      const spoken = { ...job, words };
      const counts: FormCount[] = [];
      for (const entry of forms) {
        const count = await countForm(spoken, { ...counting, order }, entry, NOTHING_NEW);
        if (!count.ok) return count;
        counts.push(count.value);
      }
      const weighted = classSheets(spoken, counting, counts).plans;
      const rename = renaming(counting, [
        ...counts.flatMap(({ box, results }) => [box, results]),
        ...weighted,
      ]);
      for (const plan of [...counts.map(({ results }) => results), ...weighted]) {
        const { kind } = plan;
        if (kind === null) continue;
        const name = sheetOfKind(counting, kind);
        const read = name === undefined ? null : await readSheet(job, name);
        if (read && !read.ok) return read;
        const grid = read?.value ?? gridOf(plan.name, []);
        const formulas = name === undefined ? null : await job.workbook.formulas(name, job.signal);
        if (formulas && !formulas.ok) return formulas;
        const compared = comparePlan(plan, grid, formulas?.value ?? new Map<string, string>(), rename);
        const best = closest.get(kind);
        if (best && best.compared.deviations.length <= compared.deviations.length) continue;
        const count = counts.find(({ results }) => results === plan);
        closest.set(kind, {
          title: count?.entry.form.shortTitle ?? plan.name,
          compared,
          imbalance: count ? imbalanceOf(count, grid.sheet, words) : null,
        });
      }
    }
  }
  return success([...closest.values()]);
}

/** What a planned formula calls a tab, and what the tab is called now. */
function renaming(counting: Counting, plans: readonly SheetPlan[]): (formula: string) => string {
  const names = plans.flatMap(({ kind, name }): (readonly [string, string])[] => {
    const now = kind === null ? undefined : sheetOfKind(counting, kind);
    return now === undefined || now === name ? [] : [[`${quoteSheet(name)}!`, `${quoteSheet(now)}!`]];
  });
  return (formula) => names.reduce((text, [planned, now]) => text.replaceAll(planned, now), formula);
}

/** Why the ledger does not balance, at the cell that says so. */
const imbalanceOf = ({ report }: FormCount, sheet: string, { tally }: SheetWords): readonly Deviation[] =>
  report.imbalances.map((code) => ({
    at: { sheet, cell: cellAddress(LEDGER_HEAD + 1, LEDGER_AT.check) },
    what: 'value',
    expected: tally.balanced,
    found: tally.imbalances[code],
  }));
