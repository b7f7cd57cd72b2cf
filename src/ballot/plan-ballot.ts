import { cellAddress, rectAddress } from '../kernel/address';
import { BALLOT_NAMES } from '../workbook/ballot-files';
import { across, BLANK_PLAN, cell, live, row, sheetName } from '../workbook/cells';
import type { Dots, PlanCell, PlanRow, SheetPlan, Validation } from '../workbook/sheet-plan';
import type { StyleName } from '../workbook/style';
import { ASPECT_MARK } from '../workbook/subjects';
import { BAND_LINE, charactersOf, FOOT_GAP, FOOT_LINE, measure, type Measures } from './ballot-measures';
import type { Form } from './form';
import { aspectsOf, bandTops, pointsOf, type FormColor } from './form-layout';
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

/** Title, unit and date, instructions. */
const TOP_ROWS = 3;
/** Side of the QR code in points: 2 cm, which every phone reads. */
const CODE_SIZE = 58;

const COLORS: Readonly<Record<FormColor, { readonly title: StyleName; readonly head: StyleName }>> = {
  ink: { title: 'ballotTitleInk', head: 'ballotHeadInk' },
  red: { title: 'ballotTitleRed', head: 'ballotHeadRed' },
  green: { title: 'ballotTitleGreen', head: 'ballotHeadGreen' },
  amber: { title: 'ballotTitleAmber', head: 'ballotHeadAmber' },
  plain: { title: 'ballotTitlePlain', head: 'ballotHeadPlain' },
};

/** Where things stand on a ballot's sheet; rows and columns from 0. */
interface Places {
  /** Rows above the subjects: the header takes one, on a score form two. */
  readonly head: number;
  /** Columns left of the grades. */
  readonly lead: number;
  readonly subjects: number;
  readonly grades: number;
  /** Printed columns. */
  readonly width: number;
  /** Column of the remarks, or null. */
  readonly remarks: number | null;
  /** Row of the field for opinions, or null. */
  readonly opinion: number | null;
  /** First row below the table and the opinion. */
  readonly foot: number;
  /** Beside the printed part: what is wrong with a row while the voter still has the ballot in hand. */
  readonly warnings: number;
}

function placesOf(form: Form): Places {
  const { layout = {}, subjects, grades } = form;
  const lead = layout.kind === 'matrix' ? 3 : 2;
  const marksEnd = lead + grades.length;
  const remarks = layout.remarks === undefined ? null : marksEnd + 1;
  const width = (remarks ?? marksEnd - 1) + 1;
  const head = TOP_ROWS + (layout.kind === 'score' ? 2 : 1);
  const end = head + subjects.length;
  const opinion = layout.opinion === undefined ? null : end + 1;
  return {
    head,
    lead,
    subjects: subjects.length,
    grades: grades.length,
    width,
    remarks,
    opinion,
    foot: (opinion ?? end - 1) + 2,
    warnings: width + 1,
  };
}

const area = (row: number, column: number, rows: number, columns: number): string =>
  rectAddress({ row, column, rows, columns });

/** A ballot as a sheet: one row a subject, one column a grade, locked but for the marks (docs/ballot-format.md). */
export function planBallot(
  print: BallotPrint,
  words: BallotWords,
  name = words.ballotSheet(print.form.shortTitle),
): SheetPlan {
  const { form } = print;
  const { layout = {} } = form;
  const places = placesOf(form);
  const { head, lead, width, foot } = places;
  const instructions = instructionsOf(form, words);
  const measures = measure(form, instructions);
  const style = COLORS[layout.color ?? 'ink'];
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
      row(across(cell(form.title, style.title), width), measures.title),
      row(
        [
          ...across(cell(words.unitLine(print.unit), 'ballotLeft'), half),
          ...across(cell(words.dateLine(print.date), 'ballotRight'), width - half),
        ],
        measures.facts,
      ),
      row(across(cell(instructions, 'ballotNote'), width), measures.instructions),
      ...headRows(form, style.head, places, measures, words),
      ...form.subjects.map((_, index) =>
        row(subjectCells(form, index, places, measures, words), measures.row),
      ),
      row([], FOOT_GAP),
      ...(opinion === null
        ? []
        : [opinionRow(layout.opinion ?? '', style.head, width, measures), row([], FOOT_GAP)]),
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
      orientation: 'portrait',
      titleRows: [TOP_ROWS + 1, head],
      area: area(0, 0, foot + 4, width),
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

function instructionsOf(form: Form, words: BallotWords): string {
  const { layout = {}, grades, instructions } = form;
  const quota = layout.quota === undefined ? '' : words.quotaLine(grades[0] ?? '', layout.quota);
  return `${instructions}${quota}${words.orderLine(layout.order ?? 'roster')}`;
}

function headRows(
  form: Form,
  style: StyleName,
  places: Places,
  measures: Measures,
  words: BallotWords,
): readonly PlanRow[] {
  const { layout = {}, grades } = form;
  const { from = [] } = layout;
  const aspect = layout.kind === 'matrix' ? [cell(words.aspect, style)] : [];
  const remarks = places.remarks === null ? [] : [cell(null, style), cell(layout.remarks ?? '', style)];
  const names = [cell(words.index, style), cell(form.subjectHeading, style), ...aspect];
  const warning = warningCells(quotaWarning(form, places, words));
  const labels = grades.map((grade) => cell(grade, style));
  if (from.length === 0) return [row([...names, ...labels, ...remarks, ...warning], measures.head)];
  const empty = (cells: readonly PlanCell[]): readonly PlanCell[] => cells.map(() => cell(null, style));
  const bands = bandTops(from).map((top, index) => cell(`${String(from[index] ?? 0)}–${String(top)}`, style));
  return [
    row([...names, ...bands, ...remarks], BAND_LINE),
    row([...empty(names), ...labels, ...empty(remarks), ...warning], measures.head - BAND_LINE),
  ];
}

/** Headings that stand over both lines of a score form's header. */
const headMerges = ({ head, lead, remarks }: Places): readonly string[] =>
  head === TOP_ROWS + 1
    ? []
    : [...Array.from({ length: lead }, (_, column) => column), ...(remarks === null ? [] : [remarks])].map(
        (column) => area(TOP_ROWS, column, 2, 1),
      );

/** Nothing right of the marks but a gap, so that a mark that missed its cell is still noticed. */
const warningCells = (formula: string | null): readonly (PlanCell | null)[] =>
  formula === null ? [] : [null, live(formula, '', 'ballotWarning')];

function quotaWarning(form: Form, places: Places, words: BallotWords): string | null {
  const quota = form.layout?.quota;
  if (quota === undefined) return null;
  const best = area(places.head, places.lead, places.subjects, 1);
  return `IF(COUNTA(${best})>${String(quota)},${quoted(words.overQuota(form.grades[0] ?? '', quota))},"")`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The marks of one row, such as C5:F5; with `$` as a rule over rows wants it. */
const rowOfMarks = (places: Places, index: number, fixed = ''): string =>
  area(places.head + index, places.lead, 1, places.grades).replace(/([A-Z]+)/g, `${fixed && '$$'}$1`);

function subjectCells(
  form: Form,
  index: number,
  places: Places,
  { isDense }: Measures,
  words: BallotWords,
): readonly (PlanCell | null)[] {
  const { layout = {}, subjects, grades } = form;
  const subject = subjects[index] ?? '';
  const name: StyleName = isDense ? 'ballotNameSmall' : 'ballotName';
  const each = aspectsOf(layout).length;
  const [person, aspect] = [
    subject.slice(0, subject.lastIndexOf(ASPECT_MARK)),
    subject.slice(subject.lastIndexOf(ASPECT_MARK) + ASPECT_MARK.length),
  ];
  const isOverall = layout.overall !== undefined && index % each === each - 1;
  const lead =
    layout.kind === 'matrix'
      ? index % each === 0
        ? [cell(index / each + 1, 'ballotNumber'), cell(person, name), cell(aspect, name)]
        : [cell(null, 'ballotNumber'), cell(null, name), cell(aspect, isOverall ? 'ballotOverall' : name)]
      : [cell(index + 1, 'ballotNumber'), cell(subject, name)];
  return [
    ...lead,
    ...grades.map(() => cell(null, layout.kind === 'score' ? 'ballotPoints' : 'ballotMark')),
    ...(places.remarks === null ? [] : [cell(null, 'ballotNumber'), cell(null, 'ballotWriting')]),
    ...warningCells(`IF(COUNTA(${rowOfMarks(places, index)})>1,${quoted(words.overMarked)},"")`),
  ];
}

const opinionRow = (heading: string, style: StyleName, width: number, measures: Measures): PlanRow =>
  row(
    [...across(cell(heading, style), 2), ...across(cell(null, 'ballotWriting'), width - 2)],
    measures.opinion,
  );

function footRows(print: BallotPrint, words: BallotWords): readonly PlanRow[] {
  const line = (label: string, value: string, style: StyleName): PlanRow =>
    row([cell(label, 'small'), cell(value, style)], FOOT_LINE);
  return [
    line(words.serial, print.serial, 'ballotSerial'),
    line(words.seal, print.seal, 'small'),
    line(words.session, print.session, 'small'),
    line(words.form, print.form.id, 'small'),
  ];
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
