import { refusal, success } from '../kernel/result';
import type { Basis } from '../meeting/basis';
import type { MeetingFinding } from '../meeting/findings';
import { planRectifications } from '../meeting/plan-rectification';
import { planMonth, planPledges } from '../meeting/plan-rectification-pages';
import {
  DAY_COLUMNS,
  DEFAULT_NOTICE,
  NOTICE,
  readRectifications,
  type Rectification,
  RECTIFICATIONS,
  stateOn,
  TYPED_COLUMNS,
  unanswered,
} from '../meeting/rectification';
import {
  monthName,
  parseMonth,
  type RectificationReport,
  reportMonth,
} from '../meeting/rectification-report';
import { allLines, keptLines, type OurSheet, type TypedCells } from '../meeting/table';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';
import { loadBasis, loadOurSheet, writeYear, type YearFinding } from './meeting';
import { loadOpinions } from './opinions';

/** How the rectification stands. */
export interface RectificationLedger {
  /** The ledger's sheet; null: there is none yet. */
  readonly sheet: string | null;
  readonly items: readonly Rectification[];
  /** Days before a deadline from which an item is due soon. */
  readonly notice: number;
  /** How the items stand today. */
  readonly now: RectificationReport;
  readonly findings: readonly MeetingFinding[];
  /** The cells of each item as they were typed. */
  readonly typed: TypedCells;
}

/** What `makeRectification` made. */
export interface RectificationsReport {
  readonly sheets: { readonly ledger: string; readonly pledges: string };
  readonly now: RectificationReport;
  readonly findings: readonly YearFinding[];
}

/** The ledger as it stands in the workbook. Writes nothing. */
export async function loadRectification(
  job: Job,
  sheets: readonly SheetInfo[],
  basis: Basis,
): JobResult<RectificationLedger> {
  const { today } = basis;
  const loaded = await loadOurSheet(job, sheets, 'rectification', [RECTIFICATIONS, NOTICE]);
  if (!loaded.ok) return loaded;
  const sheet = loaded.value;
  if (!sheet)
    return success({
      sheet: null,
      items: [],
      notice: DEFAULT_NOTICE,
      now: reportMonth([], today, today, DEFAULT_NOTICE),
      findings: [],
      typed: [],
    });
  const opinions = await loadOpinions(job, sheets, basis);
  if (!opinions.ok) return opinions;
  const { merged } = opinions.value;
  const notice = noticeIn(sheet);
  const numbers = opinions.value.sheet === null ? null : merged.map(({ number }) => number);
  const read = readRectifications(sheet, basis, { opinions: numbers, notice });
  const items = numbered(read.items);
  const open = unanswered(
    items,
    merged.filter(({ target }) => target.kind === 'team').map(({ number }) => number),
  );
  const findings = [...read.findings];
  if (open.length > 0)
    findings.push({
      level: 'warning',
      code: 'opinions-unanswered',
      at: { sheet: opinions.value.sheet ?? sheet.grid.sheet },
      data: { codes: open.map(job.words.meeting.opinions.code) },
    });
  return success({
    sheet: sheet.grid.sheet,
    items,
    notice,
    now: reportMonth(items, today, today, notice),
    findings,
    typed: keptLines(sheet, RECTIFICATIONS, DAY_COLUMNS, TYPED_COLUMNS),
  });
}

function noticeIn(sheet: OurSheet): number {
  const value = allLines(sheet, NOTICE)[0]?.cells[1];
  return typeof value === 'number' && value >= 0 ? value : DEFAULT_NOTICE;
}

/** New items get the next numbers. */
function numbered(items: readonly Rectification[]): readonly Rectification[] {
  let last = Math.max(0, ...items.map(({ number }) => number ?? 0));
  return items.map((item) => (item.number === null ? { ...item, number: ++last } : item));
}

/** Makes the ledger and the page of pledges, or makes them anew as of today: what was typed stays, new items get their numbers. */
export async function makeRectification(job: Job): JobResult<RectificationsReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const basis = await loadBasis(job, sheets.value);
  if (!basis.ok) return basis;
  const state = await loadRectification(job, sheets.value, basis.value);
  if (!state.ok) return state;
  const { items, typed, notice, now, findings } = state.value;
  const { unit, today } = basis.value;
  const { meeting } = job.words;
  const lines = items.map((item, index) => ({
    number: item.number,
    state: item.problem === '' ? null : stateOn(item, today, notice),
    cells: typed[index] ?? [],
  }));
  const ledger = planRectifications({ unit, today, notice, items: lines }, meeting);
  const pledges = planPledges({ unit, items }, meeting);
  const compared = await writeYear(job, [ledger, pledges]);
  if (!compared.ok) return compared;
  return success({
    sheets: { ledger: ledger.name, pledges: pledges.name },
    now,
    findings: [...findings, ...compared.value],
  });
}

/** What `reportRectification` made. */
export interface MonthReport {
  readonly month: string;
  readonly sheet: string;
  readonly report: RectificationReport;
  readonly findings: readonly YearFinding[];
}

/** Makes the report of a month (2021-03) from the ledger. */
export async function reportRectification(
  job: Job,
  options: { readonly month: string },
): JobResult<MonthReport> {
  const month = parseMonth(options.month);
  if (!month) return refusal({ code: 'month-invalid', text: options.month });
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const basis = await loadBasis(job, sheets.value);
  if (!basis.ok) return basis;
  const state = await loadRectification(job, sheets.value, basis.value);
  if (!state.ok) return state;
  if (state.value.sheet === null) return refusal({ code: 'rectification-missing' });
  const report = reportMonth(state.value.items, month, basis.value.today, state.value.notice);
  const plan = planMonth({ unit: basis.value.unit, report }, job.words.meeting);
  const compared = await writeYear(job, [plan]);
  if (!compared.ok) return compared;
  return success({
    month: monthName(month),
    sheet: plan.name,
    report,
    findings: [...state.value.findings, ...compared.value],
  });
}
