import { cellAddress, rectAddress } from '../kernel/address';
import { nameKey } from '../kernel/text';
import { cell, live, row } from '../workbook/cells';
import type { PlanCell, SheetPlan } from '../workbook/sheet-plan';
import type { Basis } from './basis';
import { type BlockAt, headBlocks } from './blocks';
import type { Pairs } from './coverage';
import { planRegister } from './register';
import type { MeetingWords } from './words';

/** Up to so many members their names stand above the columns; then their numbers do. */
const MOST_NAMES = 12;
const HELD = '√';
const SELF = '—';

/** Who has talked with whom, member by member: both halves of the matrix say the same, so that everyone finds a line of their own. */
export function planMatrix(pairs: Pairs, basis: Basis, words: MeetingWords): SheetPlan {
  const { matrix } = words.talks;
  const people = basis.members.map((member) => ({ label: member.label, key: nameKey(member.label) }));
  const isShort = people.length <= MOST_NAMES;
  const columns = [5, 16, ...people.map(() => (isShort ? 9 : 4)), 8];
  const head = headBlocks({ ...matrix, unit: basis.unit }, columns);
  const body: BlockAt = (at) => {
    const first = at + 1;
    const width = people.length;
    const line = (index: number): string =>
      rectAddress({ row: first + index, column: 2, rows: 1, columns: width });
    const all = rectAddress({ row: first, column: 2, rows: width, columns: width });
    const held = people.map(
      ({ key }) => people.filter((other) => other.key !== key && pairs.get(key)?.has(other.key)).length,
    );
    return {
      rows: [
        row(
          [
            cell(words.index, 'head'),
            cell(words.name, 'head'),
            ...people.map(({ label }, index) => cell(isShort ? label : index + 1, 'head')),
            cell(matrix.held, 'head'),
          ],
          isShort ? 34 : 24,
        ),
        ...people.map(({ label, key }, index) =>
          row(
            [
              cell(index + 1, 'cell'),
              cell(label, 'name'),
              ...people.map((other): PlanCell => {
                if (other.key === key) return cell(SELF, 'cell');
                return cell(pairs.get(key)?.has(other.key) ? HELD : null, 'cell');
              }),
              live(`COUNTIF(${line(index)},"${HELD}")`, held[index] ?? 0, 'total'),
            ],
            20,
          ),
        ),
      ],
      conditions: [
        { range: all, formula: `${cellAddress(first, 2)}="${HELD}"`, fill: '#E8F3E2' },
        { range: all, formula: `${cellAddress(first, 2)}="${SELF}"`, fill: '#D9D9D9' },
      ],
    };
  };
  return planRegister({
    kind: 'talks/matrix',
    name: matrix.sheet,
    tabColor: '#2F5D3A',
    columns,
    head,
    body: [body],
    frozen: 2,
    orientation: 'landscape',
    ...(!isShort && { paper: 'a3' }),
  });
}
