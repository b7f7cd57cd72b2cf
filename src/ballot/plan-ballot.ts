import { cellAddress } from '../kernel/address';
import { BALLOT_NAMES } from '../workbook/ballot-files';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { Dots, SheetPlan, Validation } from '../workbook/sheet-plan';
import type { StyleName } from '../workbook/style';
import { charactersOf } from './ballot-columns';
import { FOOT_GAP, measure, type Measures } from './ballot-measures';
import { area, type Places, FOOT_ROWS, placesOf, TOP_ROWS } from './ballot-places';
import { footRows, headMerges, headRows, opinionRow, rowOfMarks, subjectCells } from './ballot-rows';
import type { Form } from './form';
import { aspectsOf, isSmall, pointsOf, type FormColor } from './form-layout';
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
  /** The serial as a QR code; absent where there is none to draw. */
  readonly code?: Dots;
  /** The sign that the drop-down offers. */
  readonly mark: string;
}

/** Side of the QR code in points: 2 cm, which every phone reads. */
const CODE_SIZE = 58;

const COLORS = {
  ink: 'Ink',
  red: 'Red',
  green: 'Green',
  amber: 'Amber',
  plain: 'Plain',
} as const satisfies Readonly<Record<FormColor, string>>;

/** A ballot as a sheet: one row a subject, one column a grade, locked but for the marks (docs/ballot-format.md). */
export function planBallot(
  print: BallotPrint,
  words: BallotWords,
  {
    name = words.ballotSheet(print.form.shortTitle),
    measures = measure(print.form, instructionsOf(print.form, words)),
  }: { readonly name?: string; readonly measures?: Measures } = {},
): SheetPlan {
  const { form } = print;
  const { layout = {} } = form;
  const places = placesOf(form);
  const { head, lead, width, foot } = places;
  const instructions = instructionsOf(form, words);
  const color = COLORS[layout.color ?? 'ink'];
  const titleStyle: StyleName = `ballotTitle${color}${isSmall(layout.paper) ? 'Small' : ''}`;
  const headStyle: StyleName = `ballotHead${color}${measures.isTight ? 'Small' : ''}`;
  const half = Math.max(2, Math.ceil(width / 2));
  const marks = area(head, lead, places.subjects, places.grades);
  const opinion = places.opinion;
  const writing = [
    ...(places.remarks === null ? [] : [area(head, places.remarks, places.subjects, 1)]),
    ...(opinion === null ? [] : [area(opinion, 2, 1, width - 2)]),
  ];
  const each = layout.kind === 'matrix' ? aspectsOf(layout).length : 1;

  return {
    ...BLANK_PLAN,
    kind: `ballot/${form.id}`,
    name: sheetName(name),
    columns: [...measures.columns, 4, 150].map(charactersOf),
    rows: [
      row(across(cell(form.title, titleStyle), width), measures.title),
      row(
        [
          ...across(cell(words.unitLine(print.unit), 'ballotLeft'), half),
          ...across(cell(words.dateLine(print.date), 'ballotRight'), width - half),
        ],
        measures.facts,
      ),
      row(across(cell(instructions, 'ballotNote'), width), measures.instructions),
      ...headRows(form, headStyle, places, measures, words),
      ...form.subjects.map((_, index) =>
        row(subjectCells(form, index, places, measures, words), measures.row),
      ),
      row([], FOOT_GAP),
      ...(opinion === null
        ? []
        : [opinionRow(layout.opinion ?? '', headStyle, width, measures), row([], FOOT_GAP)]),
      ...footRows(print, words),
    ],
    merges: [
      area(0, 0, 1, width),
      area(1, 0, 1, half),
      ...(width - half > 1 ? [area(1, half, 1, width - half)] : []),
      area(2, 0, 1, width),
      ...headMerges(places),
      ...(opinion === null
        ? []
        : [area(opinion, 0, 1, 2), ...(width > 3 ? [area(opinion, 2, 1, width - 2)] : [])]),
      ...(each > 1
        ? Array.from({ length: places.subjects / each }, (_, index) => [
            area(head + index * each, 0, each, 1),
            area(head + index * each, 1, each, 1),
          ]).flat()
        : []),
    ],
    validations: validationsOf(print, places, words),
    // A row with two marks turns red while the voter still has the ballot in hand.
    conditions: [
      { range: marks, formula: `COUNTA(${rowOfMarks(places, 0, '$')})>1`, fill: '#F8CBAD', color: '#9C0006' },
    ],
    names: {
      [BALLOT_NAMES.subjects]: area(head, 1, places.subjects, lead - 1),
      [BALLOT_NAMES.grades]: area(head - 1, lead, 1, places.grades),
      [BALLOT_NAMES.marks]: marks,
      [BALLOT_NAMES.serial]: cellAddress(foot, 1),
      [BALLOT_NAMES.seal]: cellAddress(foot + 1, 1),
      [BALLOT_NAMES.session]: cellAddress(foot + 2, 1),
      [BALLOT_NAMES.form]: cellAddress(foot + 3, 1),
      ...(places.remarks === null
        ? {}
        : { [WRITTEN.remarks]: area(head, places.remarks, places.subjects, 1) }),
      ...(opinion === null ? {} : { [WRITTEN.opinion]: cellAddress(opinion, 2) }),
    },
    unlocked: [marks, ...writing],
    freeze: { rows: head, columns: lead },
    ...(print.code && { pictures: [codePicture(print.code, places, measures, words)] }),
    page: {
      orientation: layout.paper === 'a6' ? 'landscape' : 'portrait',
      // Several ballots printed in one go would be numbered, one after the other.
      unnumbered: true,
      titleRows: [TOP_ROWS + 1, head],
      area: area(0, 0, foot + FOOT_ROWS, width),
      ...(layout.paper && layout.paper !== 'a4' && { paper: layout.paper }),
      ...(measures.breaks.length > 0 && { breaks: measures.breaks.map((after) => head + after + 1) }),
    },
  };
}

/** Where a part of a form was printed: a subject, a grade (both from 0), or the table as a whole. */
export function printedCell(form: Form, what: 'subject' | 'grade' | 'layout', index: number): string {
  const { head, lead } = placesOf(form);
  if (what === 'grade') return cellAddress(head - 1, lead + index);
  // On a matrix form a name stands once for all rows of a person; the row says which aspect.
  return what === 'subject' ? cellAddress(head + index, lead - 1) : cellAddress(head, lead);
}

/** Regions that are written on and never counted. */
export const WRITTEN = { remarks: 'Pingyi.Remarks', opinion: 'Pingyi.Opinion' } as const;

/** The picture of the serial: the writer of files puts each ballot's own in its place. */
export const CODE_PICTURE = 'Pingyi.SerialCode';

export function instructionsOf(form: Form, words: BallotWords): string {
  const { layout = {}, grades, instructions } = form;
  const quota = layout.quota === undefined ? '' : words.quotaLine(grades[0] ?? '', layout.quota);
  return `${instructions}${quota}${words.orderLine(layout.order ?? 'roster')}`;
}

/** At the right edge of the foot. */
function codePicture(
  dots: Dots,
  { foot, width }: Places,
  { columns }: Measures,
  words: BallotWords,
): NonNullable<SheetPlan['pictures']>[number] {
  const edges = columns
    .slice(0, width)
    .reduce<readonly number[]>((all, one) => [...all, (all.at(-1) ?? 0) + one], [0]);
  const left = (edges.at(-1) ?? CODE_SIZE) - CODE_SIZE;
  // Counted from the last column that is wide enough: programs do not agree on how wide all of them are together.
  const column = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= left),
  );
  return {
    name: CODE_PICTURE,
    description: words.serial,
    cell: cellAddress(foot, column),
    right: left - (edges[column] ?? 0),
    size: CODE_SIZE,
    dots,
  };
}

/** Excel takes lists of at most 255 characters; a wide band goes without one. */
const MOST_CHOICES = 255;

function validationsOf(
  { form, mark }: BallotPrint,
  places: Places,
  words: BallotWords,
): readonly Validation[] {
  const { from } = form.layout ?? {};
  if (!from) {
    const marks = area(places.head, places.lead, places.subjects, places.grades);
    return [{ range: marks, list: [mark], title: words.markTitle, message: words.markMessage(mark) }];
  }
  return from.flatMap((_, index) => {
    const list = pointsOf(from, index);
    const range = area(places.head, places.lead + index, places.subjects, 1);
    return list.join(',').length > MOST_CHOICES
      ? []
      : [{ range, list, title: words.markTitle, message: words.pointsMessage }];
  });
}
