import { rectAddress } from '../kernel/address';
import { BALLOT_NAMES } from '../workbook/ballot-files';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { Form } from './form';
import type { BallotWords } from './words';

/** What is printed on a ballot besides its form. */
export interface BallotPrint {
  readonly form: Form;
  readonly unit: string;
  readonly date: string;
  readonly session: string;
  /** '' on the template. */
  readonly serial: string;
  readonly seal: string;
  /** The sign that the drop-down offers. */
  readonly mark: string;
}

/** Rows above the subjects: title, unit and date, instructions, header. */
const HEAD_ROWS = 4;
/** Columns left of the grades: number, subject. */
const LEAD_COLUMNS = 2;

/** A ballot as a sheet: one row a subject, one column a grade, locked but for the marks (docs/ballot-format.md). */
export function planBallot(
  print: BallotPrint,
  words: BallotWords,
  name = words.ballotSheet(print.form.shortTitle),
): SheetPlan {
  const { form } = print;
  const [subjects, grades] = [form.subjects.length, form.grades.length];
  const width = LEAD_COLUMNS + grades;
  const foot = HEAD_ROWS + subjects + 1;
  const whole = (at: number): string => rectAddress({ row: at, column: 0, rows: 1, columns: width });
  const marks = rectAddress({ row: HEAD_ROWS, column: LEAD_COLUMNS, rows: subjects, columns: grades });
  const footCell = (at: number): string => rectAddress({ row: foot + at, column: 1, rows: 1, columns: 1 });
  const footRow = (label: string, value: string) => row([cell(label, 'small'), cell(value, 'small')], 12);

  return {
    ...BLANK_PLAN,
    kind: `ballot/${form.id}`,
    name: sheetName(name),
    columns: [6, 24, ...form.grades.map(() => Math.max(9, Math.min(14, 48 / grades)))],
    rows: [
      row(across(cell(form.title, 'title'), width), 36),
      row(across(cell([print.unit, print.date].filter(Boolean).join('　　'), 'subtitle'), width), 20),
      row(across(cell(form.instructions, 'note'), width), instructionHeight(form.instructions)),
      row(
        [
          cell(words.index, 'head'),
          cell(form.subjectHeading, 'head'),
          ...form.grades.map((grade) => cell(grade, 'head')),
        ],
        26,
      ),
      ...form.subjects.map((subject, index) =>
        row(
          [cell(index + 1, 'cell'), cell(subject, 'name'), ...form.grades.map(() => cell(null, 'mark'))],
          24,
        ),
      ),
      row([]),
      footRow(words.serial, print.serial),
      footRow(words.seal, print.seal),
      footRow(words.session, print.session),
      footRow(words.form, form.id),
    ],
    merges: [whole(0), whole(1), whole(2)],
    validations: [
      { range: marks, list: [print.mark], title: words.markTitle, message: words.markMessage(print.mark) },
    ],
    // A row with two marks turns red while the voter still has the ballot in hand.
    conditions: [{ range: marks, formula: overMarked(subjects, grades), fill: '#F8CBAD', color: '#9C0006' }],
    names: {
      [BALLOT_NAMES.subjects]: rectAddress({ row: HEAD_ROWS, column: 1, rows: subjects, columns: 1 }),
      [BALLOT_NAMES.grades]: rectAddress({
        row: HEAD_ROWS - 1,
        column: LEAD_COLUMNS,
        rows: 1,
        columns: grades,
      }),
      [BALLOT_NAMES.marks]: marks,
      [BALLOT_NAMES.serial]: footCell(0),
      [BALLOT_NAMES.seal]: footCell(1),
      [BALLOT_NAMES.session]: footCell(2),
      [BALLOT_NAMES.form]: footCell(3),
    },
    unlocked: [marks],
    freeze: { rows: HEAD_ROWS, columns: LEAD_COLUMNS },
    page: { orientation: 'portrait', titleRows: [HEAD_ROWS, HEAD_ROWS] },
  };
}

function overMarked(subjects: number, grades: number): string {
  const first = rectAddress({
    row: HEAD_ROWS,
    column: LEAD_COLUMNS,
    rows: Math.min(1, subjects),
    columns: grades,
  });
  return `COUNTA(${first.replace(/([A-Z]+)/g, '$$$1')})>1`;
}

/** About 40 Han characters fit a line of the merged row. */
const instructionHeight = (text: string): number => Math.max(1, Math.ceil(text.length / 40)) * 15 + 6;
