import { cellAddress, rectAddress } from '../kernel/address';
import { round } from '../kernel/ratio';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { ChartPlan, Condition, PlanRow, SheetPlan } from '../workbook/sheet-plan';
import { BLANK_COLOR, GRADE_COLORS, INVALID_COLOR } from '../workbook/style';
import { columnsOf, FIRST_SUBJECT, LEDGER_HEAD, type Results, TABLE_HEAD } from './results-layout';
import { ledgerRows } from './results-ledger';
import { headMerges, headRows, subjectRow } from './results-table';
import type { TallyWords } from './words';

/** The results of a form as a sheet: every number is a live formula over the ballot box, with our own count beside it. */
export function planResults(results: Results, words: TallyWords): SheetPlan {
  const { form, tally, scheme } = results;
  const at = columnsOf(results);
  const width = at.check + 1;
  const end = FIRST_SUBJECT + form.subjects.length;
  const notes = noteRows(results, words);
  const chartTop = end + notes.length + 1;
  const chartRows = Math.max(12, Math.ceil(form.subjects.length * 1.3) + 5);
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: width });
  const signatures = chartTop + chartRows + 1;

  return {
    ...BLANK_PLAN,
    kind: `results/${form.id}`,
    name: sheetName(words.resultsSheet(form.shortTitle)),
    tabColor: '#1F4E79',
    columns: [
      6,
      20,
      ...form.grades.flatMap(() => [9.5, 8.5]),
      9,
      9,
      8,
      9,
      ...(results.cap ? [11] : []),
      10,
      3,
    ],
    rows: [
      row(across(cell(words.resultsTitle(form.title), 'title'), width), 36),
      row(across(cell([scheme.unit, scheme.date].filter(Boolean).join('　　'), 'subtitle'), width), 20),
      row([cell(words.ledger, 'section')], 24),
      ...ledgerRows(results, words),
      row([]),
      row([cell(words.distribution, 'section')], 24),
      row(across(cell(policyOf(results, words), 'note'), width), 48),
      ...headRows(results, words),
      ...tally.subjects.map((subject, index) => subjectRow(results, subject, index, words)),
      ...notes,
      ...Array.from({ length: signatures - chartTop + 1 }, () => row([])),
      row([cell(words.signatures, 'section')], 30),
      row([cell(words.fingerprint(results.fingerprint), 'small')], 14),
    ],
    merges: [
      whole(0),
      whole(1),
      whole(TABLE_HEAD - 1),
      ...headMerges(results),
      ...notes.map((_, index) => whole(end + index)),
    ],
    conditions: conditionsOf(results, words),
    charts: [
      chartOf(results, words, rectAddress({ row: chartTop, column: 0, rows: chartRows, columns: width })),
    ],
    unlocked: [],
    freeze: { rows: FIRST_SUBJECT, columns: 2 },
    page: {
      orientation: 'landscape',
      // A short list with its chart fits one sheet of paper; a long one repeats its header.
      onePage: form.subjects.length <= 15,
      area: rectAddress({ row: 0, column: 0, rows: signatures + 2, columns: width }),
      titleRows: [TABLE_HEAD + 1, TABLE_HEAD + 2],
    },
  };
}

/** How the figures are made, and by what rules a ballot is void: read out before the result. */
function policyOf({ scheme, form, formScheme }: Results, words: TallyWords): string {
  const quota = form.layout?.quota;
  const voids = words.voids({
    overMark: scheme.overMark,
    unknownMark: scheme.unknownMark ?? 'row',
    blankBallot: scheme.blankBallot === 'ballot',
    straightLine: scheme.straightLine === 'ballot',
    strangeText: scheme.strangeText === 'ballot',
    quota: quota === undefined ? null : { grade: form.grades[0] ?? '', most: quota },
  });
  return `${words.policy(formScheme.grades)} ${voids}`;
}

/** Below the table: the cap, ties, who decides, and how doubtful ballots were settled. */
function noteRows(results: Results, words: TallyWords): readonly PlanRow[] {
  const width = columnsOf(results).check + 1;
  const decided = results.decisions.map(({ reason, outcome, because }) =>
    words.decided(reason, outcome, because),
  );
  return [...capLines(results, words), ...decided].map((line) => row(across(cell(line, 'note'), width), 20));
}

function capLines({ cap, form, formScheme, tally }: Results, words: TallyWords): readonly string[] {
  if (!cap || !formScheme.cap) return [];
  const unrounded = String(round(cap.unrounded, 2));
  return [
    words.capLine({
      grade: form.grades[0] ?? '',
      limit: cap.limit,
      share: `${String(formScheme.cap.over)}/${String(formScheme.cap.under)}`,
      unrounded,
      members: tally.subjects.length,
      inside: cap.inside,
    }),
    ...(cap.tied ? [words.tiedLine(cap.tied.names, cap.tied.places)] : []),
    words.decides,
  ];
}

function conditionsOf(results: Results, words: TallyWords): readonly Condition[] {
  const { form } = results;
  const at = columnsOf(results);
  const red = { fill: '#F8CBAD', color: '#9C0006', bold: true };
  const wrong = (rect: { row: number; column: number; rows: number }): Condition => ({
    range: rectAddress({ ...rect, columns: 1 }),
    formula: `${cellAddress(rect.row, rect.column)}="${words.differs}"`,
    ...red,
  });
  return [
    wrong({ row: LEDGER_HEAD + 1, column: 7, rows: 1 }),
    wrong({ row: FIRST_SUBJECT, column: at.check, rows: form.subjects.length }),
  ];
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
        color:
          GRADE_COLORS[
            Math.round((index * (GRADE_COLORS.length - 1)) / Math.max(1, form.grades.length - 1))
          ] ?? GRADE_COLORS[0],
      })),
      { name: words.blank, values: down(at.blank), color: BLANK_COLOR },
      { name: words.invalid, values: down(at.invalid), color: INVALID_COLOR },
    ],
    area,
  };
}
