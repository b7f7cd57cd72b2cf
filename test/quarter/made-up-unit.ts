import { newWorkbook, type FileWorkbook } from '../../src/files';
import { type IndicatorSet, indicatorSet } from '../../src/quarter/indicator-sets';
import type { IndicatorTable } from '../../src/quarter/indicators';
import { planEntrySheet } from '../../src/quarter/entry-sheet';
import { planIndicators } from '../../src/quarter/indicators-sheet';
import { indicatorKey } from '../../src/quarter/indicators';
import { planScheme } from '../../src/ballot/scheme-sheet';
import { defaultScheme } from '../../src/ballot/default-scheme';
import type { CellValue } from '../../src/kernel/grid';
import { BLANK_PLAN, cell, row } from '../../src/workbook/cells';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import type { SheetWords } from '../../src/jobs/words';
import { strings, valueOf } from '../support/book';

/** Eight quarters of two years. */
export const QUARTERS = [2020, 2021].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`));

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫');
const GIVEN = ['明远', '秀英', '建国', '丽华', '志强'];

/** A made-up member. Every tenth is retired, for whom the last indicator of points does not hold. */
export const memberName = (index: number, names: 'zh' | 'en' = 'zh'): string =>
  names === 'zh'
    ? `${SURNAMES[index % 12] ?? ''}${GIVEN[Math.floor(index / 12) % 5] ?? ''}${index >= 60 ? String(index) : ''}`
    : `Member ${String(index + 1).padStart(2, '0')}`;
export const isRetired = (index: number): boolean => index % 10 === 9;

/** A small fixed stream: the same figures at every run. */
function mix(...parts: readonly number[]): number {
  let state = 2166136261;
  for (const part of parts) state = Math.imul(state ^ (part + 0x9e37), 16777619) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
  return (state ^ (state >>> 12)) >>> 0;
}

/** Does the quarter count for the member? Three join late, others are now and then away. */
export const counts = (index: number, quarter: number): boolean =>
  !(index >= 57 && quarter < 3) && (index * 7 + quarter * 5) % 23 !== 0;

/** Half points of each indicator of the ready-made set of a branch: maxima 25, 20, 10, 15, 15, 15, bonus 5, deduction 20. */
export function halfPoints(index: number, quarter: number): readonly number[] {
  const maxima = [25, 20, 10, 15, 15, 15];
  const care = mix(index, 99) % 5;
  const earned = maxima.map(
    (maximum, at) => 2 * maximum - (mix(index, quarter, at) % (Math.floor(maximum / 5) * (1 + care) + 1)),
  );
  const bonus = mix(index, quarter, 50) % 4 === 0 ? (mix(index, quarter, 51) % 5) + 1 : 0;
  const taken = mix(index, quarter, 60) % 9 === 0 ? (mix(index, quarter, 61) % 8) + 1 : 0;
  return [...earned, bonus, taken];
}

/** The unit as a workbook: roster, indicators, scheme, and an entry sheet for each quarter. */
export async function madeUpUnit(
  members: number,
  quarters: readonly string[] = QUARTERS,
  options: {
    readonly words?: SheetWords;
    readonly set?: IndicatorSet;
    readonly change?: (table: IndicatorTable) => IndicatorTable;
    readonly bands?: readonly { readonly label: string; readonly from: number }[];
  } = {},
): Promise<FileWorkbook> {
  const words = options.words ?? strings.sheets;
  const names = words.sample.names;
  const table = (options.change ?? ((same) => same))(
    indicatorSet(options.set ?? 'party', words.quarter.indicators),
  );
  const scheme = defaultScheme(words.sample.unit, '', words.ballot);
  const everyone = Array.from({ length: members }, (_, index) => index);
  const roster: SheetPlan = {
    ...BLANK_PLAN,
    kind: null,
    name: words.roster.sheet,
    rows: [
      row(['姓名', '人员类别', '党员类别'].map((text) => cell(text, 'head'))),
      ...everyone.map((index) =>
        row(
          [memberName(index, names), isRetired(index) ? '退休' : '在职', '正式党员'].map((text) =>
            cell(text, 'value'),
          ),
        ),
      ),
    ],
  };
  const entries = quarters.map((quarter) => {
    const at = QUARTERS.indexOf(quarter);
    const points = new Map(
      everyone.map((index) => {
        const scored = halfPoints(index, at);
        const typed = table.indicators.map((rule, i): readonly [string, CellValue] => [
          indicatorKey(rule.name),
          !counts(index, at) || (isRetired(index) && i === 5) ? null : (scored[i] ?? 0) / 2,
        ]);
        const away: readonly [string, CellValue] = [typed[0]?.[0] ?? '', words.quarter.notCounted];
        return [memberName(index, names), new Map(counts(index, at) ? typed : [away])];
      }),
    );
    return planEntrySheet(
      quarter,
      table,
      everyone.map((index) => ({
        name: memberName(index, names),
        classes: [isRetired(index) ? 'retired' : 'in-service', 'formal'],
      })),
      { points, remarks: new Map() },
      words.quarter,
    );
  });
  const book = newWorkbook();
  valueOf(
    await book.apply([
      roster,
      planIndicators(table, words.quarter.indicators),
      planScheme({ ...scheme, bands: options.bands ?? scheme.bands }, words.ballot),
      ...entries,
    ]),
  );
  return book;
}
