import { cellAddress, quoteSheet, rectAddress, rectOf } from '../kernel/address';
import { known } from '../kernel/assert';
import type { CellValue } from '../kernel/grid';
import { quoted } from '../quarter/board-cells';
import { cell, live } from '../workbook/cells';
import type { PlanCell, SheetPlan } from '../workbook/sheet-plan';
import { type BlockAt, headBlocks } from './blocks';
import {
  type Aspect,
  ASPECT_HEADS,
  ASPECTS,
  EXAMINATION,
  type Examination,
  EXAMINED,
  isBegun,
  isWhole,
  PROGRESS,
} from './self-examination';
import { planRegister } from './register';
import { type LineCell, tableBlock } from './table';
import type { MeetingWords } from './words';

const COLUMNS = [15, 12, 42, 36, 42] as const;
const PROGRESS_COLUMNS = [6, 16, ...Array.from({ length: ASPECTS }, () => 11), 8, 12, 13];
const WHOLE = '√';
const BEGUN = '○';

/** Everyone's self-examination: a line for each aspect, with problem, cause and measure. */
export function planExaminations(
  facts: {
    readonly unit: string;
    readonly aspects: readonly string[];
    readonly people: readonly {
      readonly label: string;
      readonly lines: readonly (readonly CellValue[])[];
    }[];
  },
  words: MeetingWords,
): SheetPlan {
  const { register } = words.selfExamination;
  const head = headBlocks({ ...register, unit: facts.unit }, COLUMNS);
  return planRegister({
    kind: 'self-examination',
    name: register.sheet,
    tabColor: '#1F3864',
    columns: COLUMNS,
    head,
    body: [
      tableBlock({
        part: EXAMINATION,
        widths: COLUMNS,
        columns: register.head.map((text, column) =>
          column <= EXAMINED.aspect ? { head: text } : { head: text, typed: 'text' },
        ),
        lines: () =>
          facts.people.flatMap(({ label, lines }) =>
            facts.aspects.map((aspect, index): readonly LineCell[] => [
              cell(label, 'name'),
              cell(aspect, 'cell'),
              ...(lines[index] ?? []),
            ]),
          ),
        // Each line names its person; on paper the first of each block is enough.
        conditions: (first, count) => [
          {
            range: rectAddress({ row: first, column: 0, rows: count, columns: 1 }),
            formula: `$A${String(first + 1)}=$A${String(first)}`,
            color: '#BFBFBF',
          },
        ],
      }),
    ],
    frozen: 2,
    orientation: 'landscape',
  });
}

/** Who has handed in: an aspect counts when problem, cause and measure are there. The headings of the aspects are the unit's. */
export function planProgress(
  facts: {
    readonly unit: string;
    readonly aspects: readonly string[];
    readonly people: readonly Examination[];
    /** Days of handing in as they were typed, by name. */
    readonly days: ReadonlyMap<string, CellValue>;
    /** The register as it is planned: where the aspects are looked up. */
    readonly register: SheetPlan;
  },
  words: MeetingWords,
): SheetPlan {
  const { progress, states } = words.selfExamination;
  const head = headBlocks({ ...progress, unit: facts.unit }, PROGRESS_COLUMNS);
  const lines = rectOf(known(facts.register.names[EXAMINATION], 'the register has lines'));
  const sheet = quoteSheet(facts.register.name);
  const aspectCell = (person: number, index: number, aspect: Aspect): PlanCell => {
    const row = lines.row + person * ASPECTS + index;
    const range = `${sheet}!${rectAddress({ row, column: EXAMINED.problem, rows: 1, columns: 3 })}`;
    const mark = isWhole(aspect) ? WHOLE : isBegun(aspect) ? BEGUN : '';
    return live(`IF(COUNTA(${range})=3,"${WHOLE}",IF(COUNTA(${range})>0,"${BEGUN}",""))`, mark, 'cell');
  };
  const [number, name, count, state, day] = progress.head;
  const table: BlockAt = (at) => {
    const block = tableBlock({
      part: PROGRESS,
      widths: PROGRESS_COLUMNS,
      columns: [
        { head: number },
        { head: name },
        ...facts.aspects.map((aspect) => ({ head: aspect })),
        { head: count },
        { head: state },
        { head: day, typed: 'date', hint: words.dayHint },
      ],
      lines: (first) =>
        facts.people.map((person, index): readonly LineCell[] => {
          const row = first + index;
          const marks = rectAddress({ row, column: 2, rows: 1, columns: ASPECTS });
          const done = cellAddress(row, 2 + ASPECTS);
          const handedIn = cellAddress(row, 2 + ASPECTS + 2);
          return [
            index + 1,
            cell(person.label, 'name'),
            ...person.aspects.map((aspect, place) => aspectCell(index, place, aspect)),
            live(`COUNTIF(${marks},"${WHOLE}")`, person.whole, 'count'),
            live(
              `IF(OR(ISNUMBER(${handedIn}),${done}=${String(ASPECTS)}),${quoted(states['handed-in'])},IF(${done}+COUNTIF(${marks},"${BEGUN}")>0,${quoted(states.part)},${quoted(states.missing)}))`,
              states[person.state],
              'cell',
            ),
            facts.days.get(person.name) ?? null,
          ];
        }),
      conditions: (first, rows) => {
        const column = 2 + ASPECTS + 1;
        const range = rectAddress({ row: first, column, rows, columns: 1 });
        const here = cellAddress(first, column);
        return [
          { range, formula: `${here}=${quoted(states['handed-in'])}`, fill: '#E8F3E2' },
          { range, formula: `${here}=${quoted(states.part)}`, fill: '#FFF2CC' },
          { range, formula: `${here}=${quoted(states.missing)}`, fill: '#F8CBAD', bold: true },
        ];
      },
    })(at);
    const heads = rectAddress({ row: at, column: 2, rows: 1, columns: ASPECTS });
    return {
      ...block,
      unlocked: [...(block.unlocked ?? []), heads],
      names: { ...block.names, [ASPECT_HEADS]: heads },
    };
  };
  return planRegister({
    kind: 'self-examination/progress',
    name: progress.sheet,
    tabColor: '#1F3864',
    columns: PROGRESS_COLUMNS,
    head,
    body: [table],
    frozen: 2,
    orientation: 'portrait',
  });
}
