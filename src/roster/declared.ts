import { type CellValue, type Grid, placeIn, textAt, valueAt } from '../kernel/grid';
import type { Place } from '../kernel/finding';
import { comparable, plainWidth } from '../kernel/text';
import type { RosterStatistics } from './statistics';

/** What a roster's heading or a summary states a number of. */
export type DeclaredKind = 'members' | 'in-service' | 'retired' | 'women' | 'men' | 'formal' | 'probationary';

/** A number of people that somebody wrote down: 现有党员121人. */
export interface Declared {
  readonly kind: DeclaredKind;
  readonly count: number;
  readonly at: Place;
}

/** What stands before the number, the longest first: 离退休 contains 退休. */
const KINDS: readonly (readonly [RegExp, DeclaredKind])[] = [
  [/^(?:离退休|离休|退休|retired)/i, 'retired'],
  [/^(?:在职|在岗|in[ -]?service|working)/i, 'in-service'],
  [/^(?:女|women|female)/i, 'women'],
  [/^(?:男|men|male)/i, 'men'],
  [/^(?:正式|formal)/i, 'formal'],
  [/^(?:预备|probationary)/i, 'probationary'],
];

const PART =
  '离退休|离休|退休|在职|在岗|女|男|正式|预备|in[ -]?service|working|retired|women|female|formal|probationary';
const STATED = new RegExp(
  `(?:(${PART})|(共计?|合计|总计|总数|现有|实有|总人数|党员总数|党员人数|total|altogether))` +
    '(?:党员|人员|同志|人数|总数|members?|性)*\\s*[:：为有]?\\s*(\\d{1,5})(?:\\s*[人名位]|(?![\\d.年月日号%/-]))',
  'gi',
);
const PEOPLE = /(?<![\d.第前])(\d{1,5})\s*(?:人(?!次)|名(?:党员|同志)|位党员|members\b|people\b)/i;

/** A number of people and nothing else. */
const PURE_COUNT = /^(\d{1,5})\s*[人名]?$/;

/** The numbers of people that a text states. Years, dates, places (第3名) and percentages are none. */
export function declaredIn(text: string): readonly Omit<Declared, 'at'>[] {
  const plain = plainWidth(text).trim();
  // A bare 7人 belongs to the label beside it.
  if (PURE_COUNT.test(plain)) return [];
  const found = [...plain.matchAll(STATED)].map(([, part, , count]) => ({
    kind: kindOf(part),
    count: Number(count),
  }));
  if (found.length > 0) return found;
  const people = PEOPLE.exec(plain);
  return people ? [{ kind: 'members', count: Number(people[1]) }] : [];
}

const kindOf = (part: string | undefined): DeclaredKind =>
  (part === undefined ? undefined : KINDS.find(([start]) => start.test(part))?.[1]) ?? 'members';

/** What the texts of some rows state. */
export const declaredInRows = (grid: Grid, rows: readonly number[]): readonly Declared[] =>
  rows.flatMap((row) =>
    (grid.values[row] ?? []).flatMap((value, column) =>
      typeof value === 'string'
        ? declaredIn(value).map((one) => ({ ...one, at: placeIn(grid, row, column) }))
        : [],
    ),
  );

const LABELS: readonly (readonly [RegExp, DeclaredKind])[] = [
  [/^(?:党员|人员|成员)?(?:总数|总人数|人数|合计|总计)$|^(?:total)?members$|^total$/, 'members'],
  [/^(?:在职|在岗)(?:党员|人员)?(?:数|人数)?$|^inservice$/, 'in-service'],
  [/^(?:离退休|退休)(?:党员|人员)?(?:数|人数)?$|^retired$/, 'retired'],
  [/^女(?:性)?(?:党员)?(?:数|人数)?$|^women$/, 'women'],
  [/^男(?:性)?(?:党员)?(?:数|人数)?$|^men$/, 'men'],
  [/^正式(?:党员)?(?:数|人数)?$|^formal(?:members)?$/, 'formal'],
  [/^预备(?:党员)?(?:数|人数)?$|^probationary(?:members)?$/, 'probationary'],
];

/** What a summary sheet states: sentences, and labels with a number to the right or below. */
export function readSummary(grid: Grid): readonly Declared[] {
  const rows = grid.values.slice(0, 200).map((_, row) => row);
  const labelled = rows.flatMap((row) =>
    (grid.values[row] ?? []).slice(0, 50).flatMap((_, column) => {
      const label = comparable(textAt(grid, row, column)).replace(/[（(].*?[）)]|[:：]$/g, '');
      const kind = LABELS.find(([words]) => words.test(label))?.[1];
      if (!kind) return [];
      for (const [r, c] of [
        [row, column + 1],
        [row + 1, column],
      ] as const) {
        const count = countOf(valueAt(grid, r, c));
        if (count !== null) return [{ kind, count, at: placeIn(grid, r, c) }];
      }
      return [];
    }),
  );
  const all = [...declaredInRows(grid, rows), ...labelled];
  // A number may stand beside one label and below another.
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
}

const isSame = (a: Declared, b: Declared): boolean => a.kind === b.kind && a.at.cell === b.at.cell;

function countOf(value: CellValue): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : null;
  const match = typeof value === 'string' ? PURE_COUNT.exec(plainWidth(value).trim()) : null;
  return match ? Number(match[1]) : null;
}

/** Our own count of what was stated. */
export function countedAs(kind: DeclaredKind, statistics: RosterStatistics): number {
  const { members, inService, retired, women, men, formal, probationary } = statistics;
  const counts = { members, 'in-service': inService, retired, women, men, formal, probationary };
  return counts[kind];
}
