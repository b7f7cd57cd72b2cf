import { cellAddress, quoteText, type Rect, rectAddress } from '../kernel/address';
import type { Band } from '../ballot/scheme';
import { textWidth } from '../ballot/text-width';
import { textHeight } from '../quarter/board-cells';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { Condition, PlanCell, PlanRow, SheetPlan, Validation } from '../workbook/sheet-plan';
import type { DecisionBasis } from './basis';
import { columnsOf, DECISION_NAMES, FIRST_GRADE, FIRST_MEMBER, HEAD_ROW } from './decisions-layout';
import { footOf } from './decision-foot';
import { extraRows, memberRow } from './decision-rows';
import type { Judgement, TypedDecisions } from './judge-decisions';
import type { DecisionSheetWords } from './words';

/** Everything that a sheet of decisions shows. */
export interface DecisionSheet {
  readonly basis: DecisionBasis;
  readonly bands: readonly Band[];
  readonly typed: TypedDecisions;
  readonly judgement: Judgement;
}

const WIDE_SPACE = '\u3000';

/** The room that a heading needs: between words it may go on below. */
const longestWord = (label: string): number =>
  Math.max(...label.split(' ').map((word) => textWidth(word) * 2));

/** 定等表: for each member what the ballots say, what the record says, and, apart from both, what the committee decides. */
export function planDecisions(sheet: DecisionSheet, words: DecisionSheetWords): SheetPlan {
  const { basis, judgement } = sheet;
  const { form, record, tally } = basis;
  const at = columnsOf(basis);
  const extra = extraRows(sheet, words);
  const rated = tally.subjects.length;
  const lines = rated + extra.length;
  const end = FIRST_MEMBER + lines;
  const foot = footOf(sheet, end, words);
  const widths = [
    5,
    14,
    ...form.grades.map((label) => Math.max(7, longestWord(label) + 2)),
    8,
    9,
    11,
    ...(record ? [11, 14] : []),
    12,
    26,
    18,
    15,
  ];
  const paper = widths.reduce((sum, width) => sum + width, 0);
  const note = noteOf(sheet, words);
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: at.width });
  const block = (column: number, columns = 1, rows = lines): Rect => ({
    row: FIRST_MEMBER,
    column,
    rows: Math.max(1, rows),
    columns,
  });
  return {
    ...BLANK_PLAN,
    kind: `decisions/${basis.formScheme.id}`,
    name: sheetName(words.sheet(basis.formScheme.shortTitle)),
    tabColor: '#C55A11',
    columns: widths,
    rows: [
      row(across(cell(words.title(basis.formScheme.title), 'title'), at.width), 36),
      row(
        across(
          cell([basis.unit, basis.date].filter(Boolean).join(WIDE_SPACE.repeat(2)), 'subtitle'),
          at.width,
        ),
        20,
      ),
      row(across(cell(note, 'note'), at.width), textHeight(note, paper)),
      ...headRows(basis, words),
      ...judgement.members.map((member, index) => memberRow(sheet, member, index, words)),
      ...extra,
      ...foot.rows(paper),
    ],
    merges: [0, 1, 2].map(whole).concat(headMerges(basis), foot.merges),
    validations: validationsOf(basis, foot.override, words),
    conditions: conditionsOf(basis, lines, foot.capCheck, words),
    names: {
      [DECISION_NAMES.members]: rectAddress(block(1)),
      [DECISION_NAMES.decided]: rectAddress(block(at.final, 3)),
      ...(foot.override && { [DECISION_NAMES.override]: foot.override }),
      [DECISION_NAMES.box]: foot.box,
      [DECISION_NAMES.period]: foot.period,
    },
    unlocked: [
      ...(rated === 0 ? [] : [rectAddress(block(at.final, 3, rated))]),
      ...(foot.override === null ? [] : [foot.override]),
    ],
    freeze: { rows: FIRST_MEMBER, columns: FIRST_GRADE },
    page: {
      orientation: 'landscape',
      onePage: lines <= 25,
      titleRows: [HEAD_ROW + 1, HEAD_ROW + 2],
      area: rectAddress({ row: 0, column: 0, rows: end + foot.height, columns: at.width }),
    },
  };
}

/** How the sheet is used, and by what rule ballots and record are compared. */
function noteOf({ basis, bands }: DecisionSheet, words: DecisionSheetWords): string {
  const { grades } = basis.form;
  const note = words.note({ grade: grades[0] ?? '', hasRecord: basis.record !== null });
  if (!basis.record) return note;
  const rule = words.divergenceRule({
    best: grades[0] ?? '',
    last: grades.at(-1) ?? '',
    bestBand: bands[0]?.label ?? '',
    lastBand: bands.at(-1)?.label ?? '',
  });
  return `${note}${rule}`;
}

/** The two lines of headings: whose columns these are, and what each shows. */
function headRows(basis: DecisionBasis, words: DecisionSheetWords): readonly PlanRow[] {
  const { form, record } = basis;
  const at = columnsOf(basis);
  const head = (text: string): PlanCell => cell(text, 'head');
  return [
    row(
      [
        head(words.index),
        head(words.name),
        ...across(head(words.ballots), at.suggested - FIRST_GRADE + 1),
        ...(record ? across(head(words.record), 2) : []),
        ...across(head(words.committee), 4),
      ],
      22,
    ),
    row(
      [
        head(''),
        head(''),
        ...form.grades.map(head),
        ...[words.blank, words.invalid, words.suggested].map(head),
        ...(record ? [words.mean(record.period), words.divergence].map(head) : []),
        ...[words.final, words.reason, words.remarks, words.check].map(head),
      ],
      32,
    ),
  ];
}

function headMerges(basis: DecisionBasis): readonly string[] {
  const at = columnsOf(basis);
  const down = (column: number): string => rectAddress({ row: HEAD_ROW, column, rows: 2, columns: 1 });
  const wide = (column: number, columns: number): string =>
    rectAddress({ row: HEAD_ROW, column, rows: 1, columns });
  return [
    down(0),
    down(1),
    wide(FIRST_GRADE, at.suggested - FIRST_GRADE + 1),
    ...(at.mean === null ? [] : [wide(at.mean, 2)]),
    wide(at.final, 4),
  ];
}

/** Only a grade of the form may be typed; only yes beside the override. */
function validationsOf(
  basis: DecisionBasis,
  override: string | null,
  words: DecisionSheetWords,
): readonly Validation[] {
  const { form, tally } = basis;
  const at = columnsOf(basis);
  const choices = [...form.grades, words.notGraded];
  // A list takes no commas and 255 characters in all; such labels are checked when the sheet is read.
  const fits = choices.join(',').length <= 255 && !choices.some((label) => label.includes(','));
  const range = rectAddress({
    row: FIRST_MEMBER,
    column: at.final,
    rows: Math.max(1, tally.subjects.length),
    columns: 1,
  });
  const [agreed = ''] = override?.split(':') ?? [];
  return [
    ...(fits ? [{ range, list: choices, title: words.choiceTitle, message: words.choice(choices) }] : []),
    ...(override === null
      ? []
      : [{ range: agreed, list: [words.yes], title: words.override, message: words.overrideReason }]),
  ];
}

function conditionsOf(
  basis: DecisionBasis,
  lines: number,
  capCheck: string | null,
  words: DecisionSheetWords,
): readonly Condition[] {
  const at = columnsOf(basis);
  const red = { fill: '#F8CBAD', color: '#9C0006', bold: true };
  const down = (column: number): string =>
    rectAddress({ row: FIRST_MEMBER, column, rows: Math.max(1, lines), columns: 1 });
  const check = cellAddress(FIRST_MEMBER, at.check);
  return [
    { range: down(at.check), formula: `${check}=${quoteText(words.needsReason)}`, ...red },
    {
      range: down(at.check),
      formula: `${check}=${quoteText(words.open)}`,
      fill: '#FFF2CC',
      color: '#7F6000',
    },
    ...(at.divergence === null
      ? []
      : [
          {
            range: down(at.divergence),
            formula: `${cellAddress(FIRST_MEMBER, at.divergence)}<>""`,
            fill: '#FFF2CC',
            color: '#7F6000',
          },
        ]),
    ...(capCheck === null
      ? []
      : [{ range: capCheck, formula: `${capCheck}=${quoteText(words.over)}`, ...red }]),
  ];
}
