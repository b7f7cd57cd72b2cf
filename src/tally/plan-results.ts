import { cellAddress, rectAddress } from '../kernel/address';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { ChartPlan, Condition, SheetPlan } from '../workbook/sheet-plan';
import { BLANK_COLOR, INVALID_COLOR } from '../workbook/style';
import { barConditions, gradeColor } from './results-bars';
import {
  columnsOf,
  FIRST_SUBJECT,
  LEDGER_AT,
  LEDGER_HEAD,
  type Results,
  TABLE_HEAD,
  widthsOf,
} from './results-layout';
import { ledgerMerges, ledgerRows } from './results-ledger';
import { noteHeight, noteRows, policyOf } from './results-notes';
import { headMerges, headRows, subjectRow } from './results-table';
import type { TallyWords } from './words';

/** So many subjects and their chart fit one sheet of paper. */
const SHORT = 15;

/** The results of a form as a sheet: every number is a live formula over the ballot box, with our own count beside it. */
export function planResults(results: Results, words: TallyWords): SheetPlan {
  const { form, scheme } = results;
  const at = columnsOf(results);
  const width = at.check + 1;
  const end = FIRST_SUBJECT + form.subjects.length;
  const widths = widthsOf(results);
  const notes = noteRows(results, words);
  const policy = policyOf(results, words);
  const chartRows = Math.max(12, Math.ceil(form.subjects.length * 1.3) + 5);
  // A short list fits one sheet of paper with its chart. The chart of a long one would be cut by the pages, which say the
  // same by the bars in their cells: it stands below what is printed.
  const isShort = form.subjects.length <= SHORT;
  const afterNotes = end + notes.length + 1;
  const signatures = isShort ? afterNotes + chartRows + 1 : afterNotes;
  const chartTop = isShort ? afterNotes : signatures + 3;
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: width });

  return {
    ...BLANK_PLAN,
    kind: `results/${form.id}`,
    name: sheetName(words.resultsSheet(form.shortTitle)),
    tabColor: '#1F4E79',
    columns: [...widths, 3],
    rows: [
      row(across(cell(words.resultsTitle(form.title), 'title'), width), 36),
      row(across(cell([scheme.unit, scheme.date].filter(Boolean).join('　　'), 'subtitle'), width), 20),
      row([cell(words.ledger, 'section')], 24),
      ...ledgerRows(results, words),
      row([]),
      row([cell(words.distribution, 'section')], 24),
      row(across(cell(policy, 'note'), width), noteHeight(policy, widths)),
      ...headRows(results, words),
      ...results.order.map((which, line) => subjectRow(results, which, line, words)),
      ...notes,
      ...Array.from({ length: signatures - afterNotes + 1 }, () => row([])),
      row([cell(words.signatures, 'section')], 30),
      row([cell(words.fingerprint(results.fingerprint), 'small')], 14),
    ],
    merges: [
      whole(0),
      whole(1),
      ...ledgerMerges(results),
      whole(TABLE_HEAD - 1),
      ...headMerges(results),
      ...notes.map((_, index) => whole(end + index)),
    ],
    conditions: [...wrong(results, words), ...barConditions(results)],
    charts: [
      chartOf(results, words, rectAddress({ row: chartTop, column: 0, rows: chartRows, columns: width })),
    ],
    unlocked: [],
    freeze: { rows: FIRST_SUBJECT, columns: 2 },
    page: {
      orientation: 'landscape',
      // A long list repeats its header on each page.
      onePage: isShort,
      area: rectAddress({ row: 0, column: 0, rows: signatures + 2, columns: width }),
      titleRows: [TABLE_HEAD + 1, TABLE_HEAD + 2],
    },
  };
}

/** Every check is red where it says anything but that all is well. */
function wrong({ form, ...results }: Results, words: TallyWords): readonly Condition[] {
  const check = columnsOf({ form, ...results }).check;
  return [
    { row: LEDGER_HEAD + 1, column: LEDGER_AT.check, rows: 1 },
    { row: FIRST_SUBJECT, column: check, rows: form.subjects.length },
  ].map((rect) => ({
    range: rectAddress({ ...rect, columns: 1 }),
    formula: `${cellAddress(rect.row, rect.column)}<>"${words.balanced}"`,
    fill: '#F8CBAD',
    color: '#9C0006',
    bold: true,
  }));
}

function chartOf(results: Results, words: TallyWords, area: string): ChartPlan {
  const { form } = results;
  const at = columnsOf(results);
  const down = (column: number): string =>
    rectAddress({ row: FIRST_SUBJECT, column, rows: form.subjects.length, columns: 1 });
  return {
    name: `Pingyi ${form.id}`,
    type: 'stacked-bar',
    title: words.chartTitle(form.shortTitle),
    categories: down(1),
    series: [
      ...form.grades.map((grade, index) => ({
        name: grade,
        values: down(at.count(index)),
        color: gradeColor(index, form.grades.length),
      })),
      { name: words.blank, values: down(at.blank), color: BLANK_COLOR },
      { name: words.invalid, values: down(at.invalid), color: INVALID_COLOR },
    ],
    area,
  };
}
