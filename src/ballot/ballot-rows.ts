import { cell, across, live, row } from '../workbook/cells';
import type { PlanCell, PlanRow } from '../workbook/sheet-plan';
import type { StyleName } from '../workbook/style';
import { ASPECT_MARK } from '../workbook/subjects';
import { BAND_LINE, FOOT_LINE, type Measures } from './ballot-measures';
import { area, type Places, TOP_ROWS } from './ballot-places';
import type { Form } from './form';
import { aspectsOf, bandTops } from './form-layout';
import type { BallotPrint } from './plan-ballot';
import type { BallotWords } from './words';

/** The header: one line, on a score form two. */
export function headRows(
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
export const headMerges = ({ head, lead, remarks }: Places): readonly string[] =>
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
export const rowOfMarks = (places: Places, index: number, fixed = ''): string =>
  area(places.head + index, places.lead, 1, places.grades).replace(/([A-Z]+)/g, `${fixed && '$$'}$1`);

export function subjectCells(
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

export const opinionRow = (heading: string, style: StyleName, width: number, measures: Measures): PlanRow =>
  row(
    [...across(cell(heading, style), 2), ...across(cell(null, 'ballotWriting'), width - 2)],
    measures.opinion,
  );

export function footRows(print: BallotPrint, words: BallotWords): readonly PlanRow[] {
  const line = (label: string, value: string, style: StyleName): PlanRow =>
    row([cell(label, 'small'), cell(value, style)], FOOT_LINE);
  return [
    line(words.serial, print.serial, 'ballotSerial'),
    line(words.seal, print.seal, 'small'),
    line(words.session, print.session, 'small'),
    line(words.form, print.form.id, 'small'),
  ];
}
