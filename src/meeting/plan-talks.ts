import type { SheetPlan } from '../workbook/sheet-plan';
import { headBlocks } from './blocks';
import type { Relation } from './relations';
import { planRegister } from './register';
import { type LineCell, tableBlock, withMore } from './table';
import { TALKS } from './talks';
import type { MeetingWords } from './words';

const COLUMNS = [13, 22, 16, 26, 38, 18] as const;
const MORE_LINES = 12;

/** The log of talks as a sheet: what is there, and empty lines to go on. */
export function planTalks(
  facts: {
    readonly unit: string;
    readonly lines: readonly (readonly LineCell[])[];
    readonly relations: readonly Relation[];
  },
  words: MeetingWords,
): SheetPlan {
  const { log } = words.talks;
  const [day, relation, from, to, topic, remarks] = log.head;
  const head = headBlocks({ ...log, unit: facts.unit }, COLUMNS);
  return planRegister({
    kind: 'talks',
    name: log.sheet,
    tabColor: '#2F5D3A',
    columns: COLUMNS,
    head,
    body: [
      tableBlock({
        part: TALKS,
        widths: COLUMNS,
        columns: [
          { head: day, typed: 'date', hint: words.dayHint },
          { head: relation, typed: 'choice', choices: facts.relations.map(({ label }) => label) },
          ...[from, to, topic, remarks].map((text) => ({ head: text, typed: 'text' as const })),
        ],
        lines: () => withMore(facts.lines, MORE_LINES),
      }),
    ],
    frozen: 0,
    orientation: 'landscape',
  });
}
