import type { VoteForm } from '../ballot/vote';
import { planScheme } from '../ballot/scheme-sheet';
import { isoDate } from '../kernel/dates';
import { refusal, success } from '../kernel/result';
import { saltOf } from '../tally/ballot-box';
import { planRecountCover } from '../tally/plan-recount';
import { planRecountRecord, type RecountRecord, readRecountRecord } from '../tally/recount-record';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import { loadScheme, readOurs, required } from './book';
import { type Counting, countForm, type FormCount, NOTHING_NEW, openCounting } from './count-vote';
import type { Job, JobResult } from './job';
import { classSheets } from './write-counts';

/** What goes into a recount file. */
export interface RecountFile {
  readonly plans: readonly SheetPlan[];
  /** Titles of the forms that can be recounted with it. */
  readonly forms: readonly string[];
}

/**
 * A file with which somebody else can recount: boxes, results, scheme and the facts of the vote, everything in sight, and
 * neither key nor codes of serials. Built anew, never cut out of the workbook; the boxes are shuffled again. Refused until
 * every ledger balances. The workbook stays as it is.
 */
export async function prepareRecount(job: Job): JobResult<RecountFile> {
  const opened = await openCounting(job);
  if (!opened.ok) return opened;
  const counting = opened.value;
  const { vote, scheme, voters } = counting;
  const counts: FormCount[] = [];
  for (const entry of vote.forms) {
    if (entry.fingerprint === '') continue;
    const count = await countForm(job, counting, entry, NOTHING_NEW);
    if (!count.ok) return count;
    const { stopped, report, box } = count.value;
    if (stopped) return refusal({ code: 'vote-damaged', sheet: box.name, cell: 'A1' });
    if (report.imbalances.length > 0) return refusal({ code: 'not-balanced', form: entry.form.shortTitle });
    counts.push(count.value);
    job.onProgress?.({ step: 'count', done: counts.length, total: vote.forms.length });
  }
  if (counts.length === 0)
    return refusal({ code: 'count-missing', form: vote.forms[0]?.form.shortTitle ?? '' });
  const record: RecountRecord = {
    session: vote.session,
    day: isoDate(job.today),
    voters,
    forms: counts.map(({ entry }) => withoutCodes(entry, saltOf(vote, entry))),
  };
  const { recount: words, tally, ballot } = job.words;
  const cover = {
    ...record,
    unit: scheme.unit,
    date: scheme.date,
    forms: counts.map(({ report, entry }) => ({
      ...{ title: report.title, ledger: report.ledger, fingerprint: entry.fingerprint },
    })),
  };
  return success({
    plans: [
      planRecountCover(cover, words, tally),
      ...counts.map(({ results }) => results),
      ...classSheets(job, counting, counts).plans,
      ...counts.map(({ box }): SheetPlan => ({ ...box, visibility: 'visible' })),
      planScheme(scheme, ballot),
      planRecountRecord(record, words),
    ],
    forms: counts.map(({ report }) => report.title),
  });
}

/** A form of the vote as whoever recounts may know it. */
const withoutCodes = (
  { form, issued, present, agreed, fingerprint, decisions }: VoteForm,
  salt: string,
): VoteForm => ({
  ...{ form, issued, fingerprint, salt, counted: [] },
  ...(present !== undefined && { present }),
  ...(agreed && { agreed }),
  ...(decisions && { decisions }),
});

/** What a recount file says of its vote; null in any other workbook. */
export async function loadRecount(job: Job, sheets: readonly SheetInfo[]): JobResult<RecountRecord | null> {
  const grid = await readOurs(job, sheets, 'recount');
  if (!grid.ok) return grid;
  return grid.value ? readRecountRecord(grid.value) : success(null);
}

/** What a check counts over: the workbook that was counted in, or a recount file made from it. */
export async function openChecked(job: Job): JobResult<Counting> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const record = await loadRecount(job, sheets.value);
  if (!record.ok) return record;
  if (!record.value) return openCounting(job);
  const { session, forms, voters } = record.value;
  const scheme = required(await loadScheme(job, sheets.value), { code: 'scheme-missing' });
  if (!scheme.ok) return scheme;
  // The salts stand in the place of the key.
  return success({ sheets: sheets.value, vote: { session, key: '', forms }, scheme: scheme.value, voters });
}
