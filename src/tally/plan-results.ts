import type { Form } from '../ballot/form';
import type { FormScheme, Scheme } from '../ballot/scheme';
import type { Decision } from '../ballot/vote';
import { absoluteAddress, cellAddress, quoteSheet, rectAddress } from '../kernel/address';
import { round } from '../kernel/ratio';
import { across, BLANK_PLAN, cell, live, row, sheetName } from '../workbook/cells';
import type { ChartPlan, Condition, PlanCell, PlanRow, SheetPlan } from '../workbook/sheet-plan';
import { BLANK_COLOR, GRADE_COLORS, INVALID_COLOR } from '../workbook/style';
import { BOX_CODES, FIRST_BALLOT } from './ballot-box';
import type { CapReport } from './cap';
import type { Ledger } from './ledger';
import { meanScore } from './score';
import { type FormTally, graded, type SubjectTally } from './tally';
import type { TallyWords } from './words';

/** Everything that a results sheet shows. */
export interface Results {
  readonly scheme: Scheme;
  readonly formScheme: FormScheme;
  readonly form: Form;
  readonly ledger: Ledger;
  readonly tally: FormTally;
  readonly cap: CapReport | null;
  /** Tab of the ballot box that the formulas count over. */
  readonly boxSheet: string;
  /** Ballots in the box, void ones included. */
  readonly boxRows: number;
  readonly fingerprint: string;
  /** How doubtful ballots were decided. */
  readonly decisions: readonly Decision[];
}

/** Rows from the top, from 0. */
const LEDGER_HEAD = 3;
const TABLE_HEAD = 8;
const FIRST_SUBJECT = TABLE_HEAD + 2;
const FIRST_GRADE = 2;

/** Columns of the table, by what they show; a grade has its count and, right of it, its share. */
function columnsOf(grades: number) {
  const count = (grade: number): number => FIRST_GRADE + grade * 2;
  const blank = count(grades);
  const own = blank + 7;
  return {
    count,
    blank,
    invalid: blank + 1,
    sum: blank + 2,
    score: blank + 3,
    suggested: blank + 4,
    check: blank + 5,
    own,
  };
}

/** The results of a form as a sheet: every number is a live formula over the ballot box, with our own count beside it. */
export function planResults(results: Results, words: TallyWords): SheetPlan {
  const { form, tally, scheme } = results;
  const at = columnsOf(form.grades.length);
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
    columns: [6, 20, ...form.grades.flatMap(() => [7.5, 8.5]), 7.5, 7.5, 7.5, 9, 10, 8, 3],
    rows: [
      row(across(cell(words.resultsTitle(form.title), 'title'), width), 36),
      row(across(cell([scheme.unit, scheme.date].filter(Boolean).join('　　'), 'subtitle'), width), 20),
      row([cell(words.ledger, 'section')], 24),
      ...ledgerRows(results, words),
      row([]),
      row([cell(words.distribution, 'section')], 24),
      row(across(cell(policyOf(results, words), 'note'), width), 48),
      ...headRows(form, words),
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
      ...headMerges(form.grades.length),
      ...notes.map((_, index) => whole(end + index)),
    ],
    conditions: conditionsOf(results, words),
    charts: [
      chartOf(form, words, rectAddress({ row: chartTop, column: 0, rows: chartRows, columns: width })),
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

function ledgerRows(results: Results, words: TallyWords): readonly PlanRow[] {
  const { ledger } = results;
  const line = LEDGER_HEAD + 1;
  const status = boxRange(results, 0);
  const at = (column: number): string => cellAddress(line, column);
  // B to G hold due, issued, returned, valid, spoiled, doubtful.
  const balance = `IF(AND(${at(3)}=${at(4)}+${at(5)}+${at(6)},${at(3)}<=${at(2)}),"${words.balanced}","${words.differs}")`;
  return [
    row(
      [
        null,
        ...[
          words.due,
          words.issued,
          words.returned,
          words.valid,
          words.spoiled,
          words.doubtful,
          words.check,
        ].map((text) => cell(text, 'head')),
      ],
      22,
    ),
    row(
      [
        null,
        cell(ledger.due, 'count'),
        cell(ledger.issued, 'count'),
        live(`COUNTIF(${status},"?*")`, ledger.returned, 'count'),
        live(`COUNTIF(${status},"valid")`, ledger.valid, 'count'),
        live(
          `COUNTIF(${status},"?*")-COUNTIF(${status},"valid")-COUNTIF(${status},"doubtful*")`,
          ledger.spoiled,
          'count',
        ),
        live(`COUNTIF(${status},"doubtful*")`, ledger.doubtful, 'count'),
        live(
          balance,
          ledger.returned === ledger.valid + ledger.spoiled + ledger.doubtful &&
            ledger.returned <= ledger.issued
            ? words.balanced
            : words.differs,
          'check',
        ),
      ],
      22,
    ),
  ];
}

function headRows(form: Form, words: TallyWords): readonly PlanRow[] {
  const head = (text: string): PlanCell => cell(text, 'head');
  const single = [words.blank, words.invalid, words.sum, words.score, words.suggested, words.check].map(head);
  const own = [...form.grades, words.blank, words.invalid].map((text) => cell(text, 'small'));
  return [
    row(
      [
        head(words.index),
        head(form.subjectHeading),
        ...form.grades.flatMap((grade) => across(head(grade), 2)),
        ...single,
        null,
        cell(words.own, 'small'),
      ],
      22,
    ),
    row(
      [
        head(''),
        head(''),
        ...form.grades.flatMap(() => [head(words.count), head(words.share)]),
        ...single.map(() => head('')),
        null,
        ...own,
      ],
      20,
    ),
  ];
}

function headMerges(grades: number): readonly string[] {
  const at = columnsOf(grades);
  const down = (column: number): string => rectAddress({ row: TABLE_HEAD, column, rows: 2, columns: 1 });
  const wide = (column: number): string => rectAddress({ row: TABLE_HEAD, column, rows: 1, columns: 2 });
  return [
    ...[0, 1, at.blank, at.invalid, at.sum, at.score, at.suggested, at.check].map(down),
    ...Array.from({ length: grades }, (_, grade) => wide(at.count(grade))),
  ];
}

/** The column of the box for a subject (column 0 holds the status), as the formulas name it. An empty box has one empty row. */
function boxRange(results: Results, column: number): string {
  const rect = { row: FIRST_BALLOT, column, rows: Math.max(1, results.boxRows), columns: 1 };
  return `${quoteSheet(results.boxSheet)}!${absoluteAddress(rect)}`;
}

/** A text as a COUNTIF criterion that matches just itself: wildcards escaped, quotes doubled, `=` in front. */
const criterion = (text: string): string => `"=${text.replace(/[~*?]/g, '~$&').replaceAll('"', '""')}"`;

function subjectRow(results: Results, subject: SubjectTally, index: number, words: TallyWords): PlanRow {
  const { form, formScheme, tally, cap } = results;
  const line = FIRST_SUBJECT + index;
  const at = columnsOf(form.grades.length);
  const here = (column: number): string => cellAddress(line, column);
  const votes = (text: string): string =>
    `COUNTIFS(${boxRange(results, 0)},"valid",${boxRange(results, index + 1)},${criterion(text)})`;
  const counts = form.grades.map((_, grade) => here(at.count(grade)));
  const points = formScheme.grades.map((grade) => grade.points);
  const mean = meanScore(subject, points);
  const validCell = absoluteAddress({ row: LEDGER_HEAD + 1, column: 4, rows: 1, columns: 1 });
  const suggestion = cap?.suggested[index];
  const weighted = counts.map((address, grade) => `${String(points[grade] ?? 0)}*${address}`).join('+');

  const own = [...subject.counts, subject.blank, subject.invalid];
  const shown = [...counts, here(at.blank), here(at.invalid)];
  const agrees = shown.map((address, i) => `${address}=${here(at.own + i)}`).join(',');
  return row(
    [
      cell(index + 1, 'cell'),
      cell(subject.subject, 'name'),
      ...form.grades.flatMap((grade, i) => {
        const count = subject.counts[i] ?? 0;
        const share = tally.valid === 0 ? '' : count / tally.valid;
        return [
          live(votes(grade), count, 'count'),
          live(`IF(${validCell}=0,"",${counts[i] ?? ''}/${validCell})`, share, 'share'),
        ];
      }),
      live(votes(BOX_CODES.blank), subject.blank, 'count'),
      live(
        `${votes(BOX_CODES['over-marked'])}+${votes(BOX_CODES['unknown-mark'])}`,
        subject.invalid,
        'count',
      ),
      live(
        `${counts.join('+')}+${here(at.blank)}+${here(at.invalid)}`,
        graded(subject) + subject.blank + subject.invalid,
        'count',
      ),
      live(
        `IF(${counts.join('+')}=0,"",ROUND((${weighted})/(${counts.join('+')}),2))`,
        mean ? round(mean, 2) : '',
        'score',
      ),
      cell(
        suggestion === undefined
          ? ''
          : suggestion === null
            ? words.undecided
            : (form.grades[suggestion] ?? ''),
        'cell',
      ),
      live(
        `IF(AND(${agrees},${here(at.sum)}=${validCell}),"${words.balanced}","${words.differs}")`,
        words.balanced,
        'check',
      ),
      null,
      ...own.map((count) => cell(count, 'smallCount')),
    ],
    22,
  );
}

/** Below the table: the cap, ties, who decides, and how doubtful ballots were settled. */
function noteRows(results: Results, words: TallyWords): readonly PlanRow[] {
  const { form } = results;
  const width = columnsOf(form.grades.length).check + 1;
  const decided = results.decisions.map(({ reason, outcome, because }) =>
    words.decided(reason, outcome, because),
  );
  return [...capLines(results, words), ...decided].map((line) => row(across(cell(line, 'note'), width), 20));
}

function capLines({ cap, form, tally }: Results, words: TallyWords): readonly string[] {
  if (!cap) return [];
  const unrounded = String(round(cap.unrounded, 2));
  return [
    words.capLine({
      grade: form.grades[0] ?? '',
      limit: cap.limit,
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
  const at = columnsOf(form.grades.length);
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

function chartOf(form: Form, words: TallyWords, area: string): ChartPlan {
  const at = columnsOf(form.grades.length);
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
