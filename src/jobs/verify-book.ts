import type { Form } from '../ballot/form';
import type { VoteForm } from '../ballot/vote';
import { cellAddress, quoteSheet, rectOf } from '../kernel/address';
import { setFingerprint } from '../kernel/fingerprint';
import { type Grid, gridOf, textAt } from '../kernel/grid';
import { refusal, success } from '../kernel/result';
import { paced } from '../kernel/steps';
import { compareResults, type Deviation } from '../recount/compare-results';
import { boxTexts, recount } from '../recount/recount';
import { readBox, saltOf } from '../tally/ballot-box';
import { LEDGER_AT, LEDGER_HEAD } from '../tally/results-layout';
import type { Failure } from '../workbook/failure';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import { readOurs, readSheet } from './book';
import { comparePlan, type PlanComparison } from './compare-plan';
import { type Counting, countForm, type FormCount, NOTHING_NEW } from './count-vote';
import type { Job, JobResult } from './job';
import { openChecked } from './recount-file';
import { classSheets } from './write-counts';
import type { SheetWords } from './words';

/**
 * What a third party checks: the box is the one that was counted; a second, independently written count gives the figures
 * on the sheet; every cell and formula of the results is what follows from the box; the ledger balances.
 */
export const CHECKS = ['fingerprint', 'count', 'results', 'ledger'] as const;
export type Check = (typeof CHECKS)[number];

export interface Verified {
  readonly check: Check;
  /** Short title of the form. */
  readonly form: string;
  /** `skipped`: the box cannot be read, so there is nothing to hold it against. */
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Cells that were compared, for `results`. */
  readonly cells: number;
  readonly deviations: readonly Deviation[];
}

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
  for (const entry of counted) {
    const box = await verifyBox(job, counting, entry);
    if (!box.ok) return box;
    checks.push(...box.value.checks);
    if (box.value.isReadable) sound.push(entry);
    else checks.push(...SKIPPED.map((check) => ({ ...verified(check, entry.form.shortTitle, []), ...SKIP })));
  }
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

const verified = (check: Check, form: string, deviations: readonly Deviation[], cells = 0): Verified => ({
  ...{ check, form, cells, deviations },
  outcome: deviations.length === 0 ? 'passed' : 'failed',
});

const sheetOfKind = ({ sheets }: Counting, kind: SheetKind): string | undefined =>
  sheets.find((sheet) => sheet.kind === kind)?.name;

/** The checks that need no first count: the box against its fingerprint, and the results sheet against the second count. */
async function verifyBox(
  job: Job,
  { sheets, vote }: Counting,
  entry: VoteForm,
): JobResult<{ readonly checks: readonly Verified[]; readonly isReadable: boolean }> {
  const { form, fingerprint } = entry;
  const kept = await readOurs(job, sheets, `box/${form.id}`);
  if (!kept.ok) return kept;
  const shown = await readOurs(job, sheets, `results/${form.id}`);
  if (!shown.ok) return shown;
  const { boxSheet, resultsSheet } = job.words.tally;
  const box = kept.value ?? gridOf(boxSheet(form.shortTitle), []);
  const results = shown.value ?? gridOf(resultsSheet(form.shortTitle), []);
  const { head, rows } = boxTexts(box);
  const found = setFingerprint([[saltOf(vote, entry), form.id, ...head], ...rows]);
  const at = { sheet: box.sheet };
  const changed: Deviation[] =
    found === fingerprint || (fingerprint === '' && rows.length === 0)
      ? []
      : [{ at, what: 'value', expected: fingerprint, found }];
  const read = await paced(readBox(box, form), job.pause);
  const damage = read.ok ? [] : damageAt(box, form, read.failure);
  const second = compareResults(results, recount(box, form.subjects.length, form.grades), form.grades);
  const title = form.shortTitle;
  return success({
    checks: [verified('fingerprint', title, [...damage, ...changed]), verified('count', title, second)],
    isReadable: read.ok,
  });
}

/** The cell of a box that holds what no count writes, and what it may hold. */
function damageAt(box: Grid, { grades }: Form, failure: Failure): readonly Deviation[] {
  if (failure.code !== 'vote-damaged') return [];
  const { sheet, cell } = failure;
  const { row, column } = rectOf(cell);
  const expected = column === 0 ? 'valid' : grades.join('/');
  return [{ at: { sheet, cell }, what: 'value', expected, found: textAt(box, row, column) }];
}

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
