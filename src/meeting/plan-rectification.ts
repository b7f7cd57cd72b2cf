import { cellAddress, rectAddress } from '../kernel/address';
import { type CivilDate, toSerial } from '../kernel/dates';
import { quoted } from '../quarter/board-cells';
import { BLANK_PLAN, cell, live, row } from '../workbook/cells';
import type { Condition, PlanCell, SheetPlan } from '../workbook/sheet-plan';
import { type BlockAt, headBlocks, stack } from './blocks';
import { ITEM_COLUMNS, NOTICE, type RectificationState, RECTIFICATIONS } from './rectification';
import { STATES } from './rectification-report';
import { type LineCell, tableBlock, type TypedCells } from './table';
import type { MeetingWords } from './words';

const COLUMNS = [5, 24, 12, 18, 22, 14, 12, 18, 14, 12, 14, 10] as const;
const MORE_LINES = 8;

/** Each state has a word and a fill of its own: pale, told apart in grey print. */
const FILLS: Readonly<Record<RectificationState, string>> = {
  closed: '#E8F3E2',
  open: '#DDEBF7',
  soon: '#FFF2CC',
  overdue: '#F8CBAD',
  undated: '#D9D9D9',
};

/** Fills of the cells of states, by their words. */
export const stateFills = (range: string, here: string, words: MeetingWords): readonly Condition[] =>
  STATES.map((state) => ({
    range,
    formula: `${here}=${quoted(words.rectification.states[state])}`,
    fill: FILLS[state],
    ...(state === 'overdue' && { bold: true }),
  }));

/** The ledger of what is put right: the states are formulas over its own day and notice, so that it stays true by itself. */
export function planRectifications(
  facts: {
    readonly unit: string;
    readonly today: CivilDate;
    readonly notice: number;
    /** The items: number, state today (null: there is no problem in it yet), and the cells as they were typed. */
    readonly items: readonly {
      readonly number: number | null;
      readonly state: RectificationState | null;
      readonly cells: TypedCells[number];
    }[];
  },
  words: MeetingWords,
): SheetPlan {
  const { ledger, states } = words.rectification;
  const { today, notice, items } = facts;
  const head = headBlocks({ ...ledger, unit: facts.unit }, COLUMNS);
  const total = items.length + MORE_LINES;
  const factRow = head.length + 1;
  const firstItem = factRow + 2;
  const day = `$B$${String(factRow + 1)}`;
  const days = `$C$${String(factRow + 1)}`;
  const stateRange = rectAddress({ row: firstItem, column: ITEM_COLUMNS.state, rows: total, columns: 1 });
  const counted = (state: RectificationState): PlanCell =>
    live(
      `COUNTIF(${stateRange},${quoted(states[state])})`,
      items.filter((item) => item.state === state).length,
      'count',
    );
  const summary: BlockAt = (at) => ({
    rows: [
      row(
        [
          null,
          ...[ledger.asOf, ledger.notice, ...STATES.map((state) => states[state])].map((text) =>
            cell(text, 'head'),
          ),
        ],
        30,
      ),
      row([null, cell(toSerial(today), 'inputDate'), cell(notice, 'input'), ...STATES.map(counted)], 22),
    ],
    unlocked: [rectAddress({ row: at + 1, column: 1, rows: 1, columns: 2 })],
    validations: [
      {
        range: cellAddress(at + 1, 2),
        formula: `AND(ISNUMBER(${cellAddress(at + 1, 2)}),${cellAddress(at + 1, 2)}>=0)`,
        title: ledger.notice,
        message: ledger.noticeHint,
      },
    ],
    names: { [NOTICE]: rectAddress({ row: at + 1, column: 1, rows: 1, columns: 2 }) },
  });
  const stateCell = (at: number, state: RectificationState | null): PlanCell => {
    const on = (column: keyof typeof ITEM_COLUMNS): string => cellAddress(at, ITEM_COLUMNS[column]);
    const [problem, deadline, accepted] = [on('problem'), on('deadline'), on('accepted')];
    return live(
      `IF(${problem}="","",IF(AND(ISNUMBER(${accepted}),N(${accepted})<=${day}),${quoted(states.closed)},` +
        `IF(NOT(ISNUMBER(${deadline})),${quoted(states.undated)},IF(${deadline}<${day},${quoted(states.overdue)},` +
        `IF(${deadline}-${day}<=${days},${quoted(states.soon)},${quoted(states.open)})))))`,
      state ? states[state] : '',
      'cell',
    );
  };
  return {
    ...BLANK_PLAN,
    ...stack([
      ...head,
      summary,
      tableBlock({
        part: RECTIFICATIONS,
        widths: COLUMNS,
        columns: ledger.head.map((text, column) => {
          if (column === ITEM_COLUMNS.number || column === ITEM_COLUMNS.state) return { head: text };
          if (column === ITEM_COLUMNS.deadline || column === ITEM_COLUMNS.accepted)
            return { head: text, typed: 'date', hint: words.dayHint };
          return { head: text, typed: 'text' };
        }),
        lines: (first) =>
          Array.from({ length: total }, (_, index): readonly LineCell[] => {
            const one = items[index];
            return [
              cell(one?.number ?? null, 'cell'),
              ...Array.from(
                { length: ITEM_COLUMNS.state - 1 },
                (_, column) => one?.cells[column + 1] ?? null,
              ),
              stateCell(first + index, one?.state ?? null),
            ];
          }),
        conditions: (first, rows) =>
          stateFills(
            rectAddress({ row: first, column: ITEM_COLUMNS.state, rows, columns: 1 }),
            cellAddress(first, ITEM_COLUMNS.state),
            words,
          ),
      }),
    ]),
    kind: 'rectification',
    name: ledger.sheet,
    tabColor: '#C55A11',
    columns: COLUMNS,
    freeze: { rows: firstItem, columns: 2 },
    page: { orientation: 'landscape', titleRows: [firstItem, firstItem] },
  };
}
