import { cellAddress, rectAddress } from '../kernel/address';
import { BLANK_PLAN, cell, live } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { headBlocks, sectionBlock, stack, textBlock } from './blocks';
import { type Gap, isOfPairs, type RelationCoverage } from './coverage';
import { RELATION_COLUMNS, RELATIONS } from './relations';
import { type LineCell, tableBlock } from './table';
import type { MeetingWords } from './words';

const COLUMNS = [24, 17, 17, 11, 10, 10, 10] as const;
const MORE_RELATIONS = 2;
const [MISSING, REQUIRED] = [6, 4];

/** How far the talks have come: each relation with its numbers, and who still lacks whom. */
export function planCoverage(
  facts: {
    readonly unit: string;
    /** The relations as they were typed, and what became of each. */
    readonly relations: readonly {
      readonly cells: readonly LineCell[];
      readonly coverage: RelationCoverage;
    }[];
    readonly labels: ReadonlyMap<string, string>;
  },
  words: MeetingWords,
): SheetPlan {
  const { coverage: say } = words.talks;
  const { relations, labels } = facts;
  const gaps = relations.flatMap(({ coverage }) =>
    coverage.gaps.map((gap) => ({ gap, relation: coverage.relation.label })),
  );
  const head = headBlocks({ ...say, unit: facts.unit }, COLUMNS);
  const relationLines = relations.length + MORE_RELATIONS;
  // Heading and table of the relations stand above the gaps, which have a heading of their own.
  const firstGap = head.length + 1 + 1 + relationLines + 1 + 1;
  const down = (column: number): string =>
    rectAddress({ row: firstGap, column, rows: Math.max(1, gaps.length), columns: 1 }).replace(
      /([A-Z]+)(\d+)/g,
      '$$$1$$$2',
    );
  const missingOf = (at: number, coverage: RelationCoverage): string =>
    gaps.length === 0
      ? '0'
      : `SUMPRODUCT((${down(0)}=${cellAddress(at, 0)})*${down(2)})${isOfPairs(coverage.relation) ? '/2' : ''}`;
  const summary = tableBlock({
    part: RELATIONS,
    widths: COLUMNS,
    columns: say.head.map((text, index) =>
      index > 3
        ? { head: text }
        : index === 3
          ? { head: text, typed: 'number', rule: (at) => leastRule(at), hint: say.leastHint }
          : { head: text, typed: 'text' },
    ),
    lines: (first) => [
      ...relations.map(({ cells, coverage }, index): readonly LineCell[] => {
        const at = first + index;
        const missing = coverage.required - coverage.done;
        return [
          ...RELATION_COLUMNS.map((column) => cells[column] ?? null),
          cell(coverage.required, 'count'),
          live(`${cellAddress(at, REQUIRED)}-${cellAddress(at, MISSING)}`, coverage.done, 'count'),
          live(missingOf(at, coverage), missing, 'count'),
        ];
      }),
      ...Array.from({ length: MORE_RELATIONS }, () => [null, null, null, null, '', '', '']),
    ],
    conditions: (first, count) => {
      const range = rectAddress({ row: first, column: MISSING, rows: count, columns: 1 });
      const here = `$${cellAddress(first, MISSING)}`;
      const required = `$${cellAddress(first, REQUIRED)}`;
      return [
        { range, formula: `AND(ISNUMBER(${here}),${here}>0)`, fill: '#FFF2CC', bold: true },
        { range, formula: `AND(ISNUMBER(${here}),${here}=0,${required}>0)`, fill: '#E8F3E2' },
      ];
    },
  });
  const partnersOf = ({ partners, isAll }: Gap): string => {
    if (partners.length === 0) return say.outside;
    if (isAll && partners.length > 3) return say.everyone(partners.length);
    return partners.map((partner) => labels.get(partner) ?? partner).join(words.separator);
  };
  const list = tableBlock({
    part: 'Pingyi.Gaps',
    widths: COLUMNS,
    columns: say.gapHead.map((text) => ({ head: text })),
    lines: () =>
      gaps.map(({ gap, relation }) => [
        cell(relation, 'value'),
        cell(labels.get(gap.name) ?? gap.name, 'name'),
        cell(gap.missing, 'count'),
        cell(partnersOf(gap), 'value'),
      ]),
  });
  return {
    ...BLANK_PLAN,
    ...stack([
      ...head,
      sectionBlock(say.relations, COLUMNS),
      summary,
      sectionBlock(say.gaps, COLUMNS),
      ...(gaps.length > 0 ? [list] : [textBlock(say.noGaps, 'text', COLUMNS)]),
    ]),
    kind: 'talks/coverage',
    name: say.sheet,
    tabColor: '#2F5D3A',
    columns: COLUMNS,
    page: { orientation: 'portrait' },
  };
}

/** A whole number of talks. */
const leastRule = (at: number): string => {
  const here = cellAddress(at, 3);
  return `AND(ISNUMBER(${here}),${here}>=1,${here}=INT(${here}))`;
};
