import { rectAddress } from '../kernel/address';
import { known } from '../kernel/assert';
import { textHeight } from '../quarter/board-cells';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { PlanCell, PlanRow, SheetPlan } from '../workbook/sheet-plan';
import { HIDDEN_UNDER, WARNED_UNDER } from '../ballot/privacy';
import { disclosureOf } from '../tally/disclosure';
import type { SubjectTally } from '../tally/tally';
import type { DecisionBasis } from './basis';
import { cellsOf, type Profile, profileOf } from './disclosure';
import type { Decided, Judgement } from './judge-decisions';
import type { SlipWords } from './words';

/** What each member is told: his own distribution, the group's, his grade. */
export interface SlipSet {
  readonly basis: DecisionBasis;
  readonly judgement: Judgement;
}

/** One member's slip: his sheet alone, and under which name it is kept. */
export interface SingleSlip {
  readonly file: string;
  readonly plan: SheetPlan;
}

/** Narrow enough for A4 in whatever font a program takes instead of its own. */
const COLUMNS = [22, 11, 11, 11, 11] as const;
const WIDTH = COLUMNS.length;
const PAPER = COLUMNS.reduce((sum, width) => sum + width, 0);
/** A slip with a few grades fills a page of A4; the space for comments takes what is left of this. */
const PAGE_HEIGHT = 700;

/** A page of a slip, its merges counted from its own first row. */
interface Page {
  readonly rows: readonly PlanRow[];
  readonly merges: readonly { readonly row: number; readonly column: number; readonly columns: number }[];
}

/** All slips on one sheet, each on a page of its own. */
export function planSlips(set: SlipSet, words: SlipWords): SheetPlan {
  const profile = profileOf(set.basis.tally.subjects);
  const pages = set.judgement.members.map((member, index) => pageOf(set, member, index, profile, words));
  return planOf(words.sheet(set.basis.formScheme.shortTitle), pages);
}

/** Each slip as a sheet of its own, to be handed to one member alone. */
export function planSingleSlips(set: SlipSet, words: SlipWords): readonly SingleSlip[] {
  const profile = profileOf(set.basis.tally.subjects);
  return set.judgement.members.map((member, index) => ({
    file: words.file(index + 1, member.name),
    plan: planOf(member.name, [pageOf(set, member, index, profile, words)]),
  }));
}

function planOf(name: string, pages: readonly Page[]): SheetPlan {
  const starts: number[] = [];
  let line = 0;
  for (const page of pages) {
    starts.push(line);
    line += page.rows.length;
  }
  return {
    ...BLANK_PLAN,
    kind: null,
    name: sheetName(name),
    columns: COLUMNS,
    rows: pages.flatMap((page) => page.rows),
    merges: pages.flatMap((page, index) =>
      page.merges.map((merge) => rectAddress({ ...merge, row: merge.row + (starts[index] ?? 0), rows: 1 })),
    ),
    page: {
      orientation: 'portrait',
      // Each page is somebody's own: its number would say where he stands in a list.
      unnumbered: true,
      area: rectAddress({ row: 0, column: 0, rows: Math.max(1, line), columns: WIDTH }),
      breaks: starts.slice(1).map((start) => start + 1),
    },
  };
}

function pageOf(
  { basis }: SlipSet,
  member: Decided,
  index: number,
  profile: Profile,
  words: SlipWords,
): Page {
  const { formScheme, form, tally } = basis;
  const rows: PlanRow[] = [];
  const merges: { row: number; column: number; columns: number }[] = [];
  const wide = (first: PlanCell, height: number): void => {
    merges.push({ row: rows.length, column: 0, columns: WIDTH });
    rows.push(row(across(first, WIDTH), height));
  };
  const note = (text: string): void => wide(cell(text, 'note'), textHeight(text, PAPER));
  const subject = known(tally.subjects[index], 'a subject a member');
  const grade =
    member.final === null || member.final === 'none' ? words.notGraded : (form.grades[member.final] ?? '');

  wide(cell(words.title(formScheme.title), 'title'), 38);
  wide(cell([basis.unit, basis.date].filter(Boolean).join('\u3000\u3000'), 'subtitle'), 20);
  wide(cell(words.addressee(member.name), 'section'), 34);
  wide(cell(words.final, 'section'), 26);
  wide(cell(grade, 'slipGrade'), 38);
  wide(cell(words.own, 'section'), 30);
  ownRows(subject, form.grades, words).forEach((line) => rows.push(line));
  for (const remark of ownRemarks(subject, words)) note(remark);
  wide(cell(words.group(profile.members), 'section'), 30);
  if (profile.kind === 'shown')
    distributionRows(profile.cells, form.grades, words, false).forEach((line) => rows.push(line));
  else note(words.groupHidden[profile.kind]);
  wide(cell(words.comments, 'section'), 30);
  const used = rows.reduce((sum, { height = 15 }) => sum + height, 0);
  const tail = textHeight(words.note, PAPER) + 40;
  wide(cell(null, 'slipWriting'), Math.min(400, Math.max(90, PAGE_HEIGHT - used - tail)));
  wide(cell(words.signature, 'section'), 40);
  note(words.note);
  return { rows, merges };
}

/** The member's own figures, or nothing where they are too few. */
const ownRows = (subject: SubjectTally, grades: readonly string[], words: SlipWords): readonly PlanRow[] =>
  disclosureOf(subject) === 'hidden' ? [] : distributionRows(cellsOf(subject), grades, words, true);

function ownRemarks(subject: SubjectTally, words: SlipWords): readonly string[] {
  const showing = disclosureOf(subject);
  if (showing === 'hidden') return [words.hidden(HIDDEN_UNDER)];
  if (showing === 'few') return [words.few(WARNED_UNDER)];
  return showing === 'unanimous' ? [words.unanimous] : [];
}

/** A line a grade, then blank and invalid where there are such marks; counts only of one's own. */
function distributionRows(
  cells: readonly number[],
  grades: readonly string[],
  words: SlipWords,
  withCounts: boolean,
): readonly PlanRow[] {
  const total = cells.reduce((sum, count) => sum + count, 0);
  const labels = [...grades, words.blank, words.invalid];
  const shown = labels
    .map((label, at) => ({ label, count: cells[at] ?? 0 }))
    .filter(({ count }, at) => at < grades.length || count > 0);
  const bar = (count: number): string => '█'.repeat(total === 0 ? 0 : Math.round((count * 16) / total));
  return [
    row(
      [
        cell(words.grade, 'head'),
        cell(withCounts ? words.count : words.share, 'head'),
        ...(withCounts ? [cell(words.share, 'head')] : []),
      ],
      22,
    ),
    ...shown.map(({ label, count }) =>
      row(
        [
          cell(label, 'name'),
          ...(withCounts ? [cell(count, 'count')] : []),
          cell(total === 0 ? '' : count / total, 'share'),
          cell(bar(count), 'slipBar'),
        ],
        22,
      ),
    ),
  ];
}
