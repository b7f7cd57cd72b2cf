import { cellAddress, rectAddress } from '../kernel/address';
import { fromSerial, weekday } from '../kernel/dates';
import type { CellValue } from '../kernel/grid';
import { comparable } from '../kernel/text';
import { quoted } from '../quarter/board-cells';
import { PRESENT } from '../quarter/vocabulary';
import { BLANK_PLAN, cell, live, row } from '../workbook/cells';
import type { PlanCell, SheetPlan } from '../workbook/sheet-plan';
import { type BlockAt, headBlocks, sectionBlock, stack, textBlock } from './blocks';
import { AGENDA, ATTENDANCE, DECISIONS, FACTS } from './minutes';
import { isBlank, type LineCell, tableBlock, type TypedCells, withMore } from './table';
import type { MeetingWords } from './words';

const COLUMNS = [12, 40, 18, 36] as const;
const WIDTH = COLUMNS.length;
const MORE_ITEMS = 2;
const MORE_DECISIONS = 4;

/** What was typed into the minutes, part by part; each line from its second column. */
export interface TypedMinutes {
  readonly facts: {
    readonly title: CellValue;
    readonly day: CellValue;
    readonly place: CellValue;
    readonly chair: CellValue;
    readonly recorder: CellValue;
    readonly officials: CellValue;
  };
  readonly agenda: TypedCells;
  readonly decisions: TypedCells;
  /** Everyone due, with mark and reason. */
  readonly attendance: readonly {
    readonly label: string;
    readonly mark: CellValue;
    readonly reason: CellValue;
  }[];
}

/** The minutes as a form: facts, agenda, decisions, and who was there. */
export function planMinutes(
  facts: { readonly unit: string; readonly typed: TypedMinutes },
  words: MeetingWords,
): SheetPlan {
  const { minutes: say } = words;
  const { typed } = facts;
  const people = typed.attendance;
  const head = headBlocks({ ...say, unit: facts.unit }, COLUMNS);
  const agenda = withMore(typed.agenda, MORE_ITEMS);
  const decisions = withMore(typed.decisions, MORE_DECISIONS);
  // Facts, three tables with a heading each, and the attendance at the end, whose marks the facts count.
  const attendance = head.length + 5 + (2 + agenda.length) + (2 + decisions.length) + 2;
  const listed = (column: number): string =>
    rectAddress({ row: attendance, column, rows: Math.max(1, people.length), columns: 1 });
  const marks = listed(2);
  const marked = (mark: string): string => `COUNTIF(${marks},${quoted(mark)})`;
  const count = (is: (text: string) => boolean): number =>
    people.filter(({ mark }) => is(String(mark ?? '').trim())).length;
  const [presentMark] = say.marks;
  const numbered = (lines: TypedCells): readonly (readonly LineCell[])[] =>
    lines.map((cells, index) => [cell(index + 1, 'cell'), ...cells]);
  const factLines: BlockAt = (at) => {
    const label = (text: string): PlanCell => cell(text, 'head');
    const text = (value: CellValue): PlanCell => cell(value, 'inputText');
    const day = typed.facts.day;
    const known = typeof day === 'number' ? fromSerial(day, false) : null;
    const dayCell = cellAddress(at, 3);
    const names = say.weekdays.map(quoted).join(',');
    const { facts: labelOf } = say;
    return {
      rows: [
        row([label(labelOf.title), text(typed.facts.title), label(labelOf.day), cell(day, 'inputDate')], 24),
        row(
          [
            label(labelOf.place),
            text(typed.facts.place),
            label(labelOf.weekday),
            live(
              `IF(ISNUMBER(${dayCell}),CHOOSE(WEEKDAY(${dayCell},2),${names}),"")`,
              known ? (say.weekdays[weekday(known) - 1] ?? '') : '',
              'cell',
            ),
          ],
          24,
        ),
        row(
          [
            label(labelOf.chair),
            text(typed.facts.chair),
            label(labelOf.recorder),
            text(typed.facts.recorder),
          ],
          24,
        ),
        row(
          [
            label(labelOf.due),
            live(`COUNTA(${listed(1)})`, people.length, 'count'),
            label(labelOf.present),
            live(
              marked(presentMark),
              count((mark) => mark === presentMark),
              'count',
            ),
          ],
          24,
        ),
        row(
          [
            label(labelOf.officials),
            text(typed.facts.officials),
            label(labelOf.absent),
            live(
              `COUNTA(${marks})-${marked(presentMark)}`,
              count((mark) => mark !== '' && mark !== presentMark),
              'count',
            ),
          ],
          24,
        ),
      ],
      unlocked: [
        rectAddress({ row: at, column: 1, rows: 3, columns: 1 }),
        rectAddress({ row: at, column: 3, rows: 1, columns: 1 }),
        rectAddress({ row: at + 2, column: 3, rows: 1, columns: 1 }),
        rectAddress({ row: at + 4, column: 1, rows: 1, columns: 1 }),
      ],
      names: { [FACTS]: rectAddress({ row: at, column: 0, rows: 5, columns: WIDTH }) },
    };
  };
  const [number, item, speakers, said] = say.agendaHead;
  const [, decision, responsible, deadline] = say.decisionHead;
  const [, name, mark, reason] = say.attendanceHead;
  return {
    ...BLANK_PLAN,
    ...stack([
      ...head,
      factLines,
      sectionBlock(say.agenda, COLUMNS),
      tableBlock({
        part: AGENDA,
        widths: COLUMNS,
        columns: [
          { head: number },
          ...[item, speakers, said].map((text) => ({ head: text, typed: 'text' as const })),
        ],
        lines: () => numbered(agenda as TypedCells),
      }),
      sectionBlock(say.decisions, COLUMNS),
      tableBlock({
        part: DECISIONS,
        widths: COLUMNS,
        columns: [
          { head: number },
          { head: decision, typed: 'text' },
          { head: responsible, typed: 'text' },
          { head: deadline, typed: 'date', hint: words.dayHint },
        ],
        lines: () => numbered(decisions as TypedCells),
      }),
      sectionBlock(say.attendance, COLUMNS),
      tableBlock({
        part: ATTENDANCE,
        widths: COLUMNS,
        columns: [
          { head: number },
          { head: name },
          { head: mark, typed: 'choice', choices: say.marks },
          { head: reason, typed: 'text' },
        ],
        lines: () =>
          people.map(({ label, mark: come, reason: why }, index) => [
            cell(index + 1, 'cell'),
            cell(label, 'name'),
            come,
            why,
          ]),
        conditions: (first, rows) => [
          {
            range: rectAddress({ row: first, column: 2, rows, columns: 1 }),
            formula: `AND(${cellAddress(first, 2)}<>"",${cellAddress(first, 2)}<>${quoted(presentMark)})`,
            fill: '#FFF2CC',
          },
        ],
      }),
      textBlock(say.signatures, 'section', COLUMNS, 40),
    ]),
    kind: 'minutes',
    name: say.sheet,
    tabColor: '#A61B1B',
    columns: COLUMNS,
    page: { orientation: 'portrait' },
  };
}

/** A mark of attendance as the sheet counts it: whatever says "present" becomes the one word for it. */
export const keptMark = (value: CellValue, words: MeetingWords): CellValue =>
  isBlank(value) ? null : PRESENT.has(comparable(String(value))) ? words.minutes.marks[0] : value;
