import { BLANK_PLAN } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { headBlocks, stack } from './blocks';
import type { Relation } from './relations';
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
  return {
    ...BLANK_PLAN,
    ...stack([
      ...head,
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
    ]),
    kind: 'talks',
    name: log.sheet,
    tabColor: '#2F5D3A',
    columns: COLUMNS,
    freeze: { rows: head.length + 1, columns: 0 },
    page: { orientation: 'landscape', titleRows: [head.length + 1, head.length + 1] },
  };
}
