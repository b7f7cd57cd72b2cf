import { rectAddress } from '../kernel/address';
import { across, BLANK_PLAN, cell, live, row, sheetName } from '../workbook/cells';
import type { PlanCell, PlanRow, SheetPlan } from '../workbook/sheet-plan';
import { columnRange, textHeight } from './board-cells';
import type { RollUp, UnitFigures } from './roll-up';
import type { QuarterWords } from './words';

const FIRST_ROW = 3;
/** unit, counted, absent, mean, spread, highest, lowest, then the bands, and the file. */
const [COUNTED, ABSENT, MEAN, BANDS] = [1, 2, 3, 7];

/** Several units as a sheet: a line a unit, best mean first; sums over all of them are live. */
export function planRollUp(rollUp: RollUp, words: QuarterWords): SheetPlan {
  const { units, overall, bands, quarter } = rollUp;
  const say = words.rollUp;
  const width = BANDS + bands.length + 1;
  const columns = [26, 9, 9, 10, 10, 10, 10, ...bands.map(() => 9), 34];
  const paper = columns.reduce((sum, one) => sum + one, 0);
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: width });
  const down = (column: number): string => columnRange(FIRST_ROW, units.length, column);
  const figure = (value: number | null): PlanCell => cell(value ?? '—', 'score');
  const counts = (one: UnitFigures): readonly PlanCell[] =>
    bands.map((label) => cell(one.bands.get(label) ?? 0, 'count'));
  const total = (column: number, value: number): PlanCell => live(`SUM(${down(column)})`, value, 'count');
  const overallRow: PlanRow = row(
    [
      cell(say.overall, 'head'),
      total(COUNTED, overall.counted),
      total(ABSENT, overall.absent),
      ...[overall.mean, overall.spread, overall.highest, overall.lowest].map(figure),
      ...bands.map((label, i) => total(BANDS + i, overall.bands.get(label) ?? 0)),
      cell('', 'cell'),
    ],
    24,
  );
  const head = [say.unit, say.counted, say.absent, words.mean, say.spread, say.highest, say.lowest];
  return {
    ...BLANK_PLAN,
    kind: `rollup/${quarter}`,
    name: sheetName(say.sheet(quarter)),
    tabColor: '#C55A11',
    columns,
    rows: [
      row(across(cell(say.title(quarter), 'title'), width), 38),
      row(across(cell(say.note, 'note'), width), textHeight(say.note, paper)),
      row(
        [...head, ...bands, say.file].map((text) => cell(text, 'head')),
        30,
      ),
      ...units.map((one) =>
        row(
          [
            cell(one.unit, 'name'),
            cell(one.counted, 'count'),
            cell(one.absent, 'count'),
            ...[one.mean, one.spread, one.highest, one.lowest].map(figure),
            ...counts(one),
            cell(one.file, 'name'),
          ],
          20,
        ),
      ),
      overallRow,
    ],
    merges: [0, 1].map(whole),
    conditions: [{ range: down(MEAN), bar: '#9DC3E6' }],
    unlocked: [],
    freeze: { rows: FIRST_ROW, columns: 1 },
    page: { orientation: 'landscape', titleRows: [FIRST_ROW, FIRST_ROW] },
  };
}
