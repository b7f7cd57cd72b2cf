import { cellAddress, rectAddress } from '../kernel/address';
import { isoDate, toSerial } from '../kernel/dates';
import { quoted } from '../quarter/board-cells';
import { BLANK_PLAN, cell, live, row, sheetName } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { type BlockAt, headBlocks, sectionBlock, stack, textBlock } from './blocks';
import { stateFills } from './plan-rectification';
import type { Rectification } from './rectification';
import { monthName, type RectificationReport, STATES } from './rectification-report';
import { type LineCell, tableBlock } from './table';
import type { MeetingWords } from './words';

const REPORT_COLUMNS = [7, 36, 15, 13, 30, 11] as const;
const STATE = 5;
const PLEDGE_COLUMNS = [7, 38, 44, 16, 16] as const;

/** The report of a month: how many items stood how, and each of them. Written once, it does not move with the ledger. */
export function planMonth(
  facts: { readonly unit: string; readonly report: RectificationReport },
  words: MeetingWords,
): SheetPlan {
  const { month: say, states } = words.rectification;
  const { report } = facts;
  const { items, counts } = report;
  const name = monthName(report.month);
  const text = say.text({
    unit: facts.unit,
    day: isoDate(report.day),
    total: items.length,
    closedInMonth: report.closedInMonth,
    counts,
  });
  const head = headBlocks({ title: say.title(name), unit: facts.unit, note: '' }, REPORT_COLUMNS);
  // Text, heading, the table of states with its heading, heading, and the headings of the items.
  const first = head.length + 1 + 1 + 2 + 1 + 1;
  const range = rectAddress({ row: first, column: STATE, rows: Math.max(1, items.length), columns: 1 });
  const totals: BlockAt = (at) => ({
    rows: [
      row(
        [say.total, ...STATES.map((state) => states[state])].map((label) => cell(label, 'head')),
        24,
      ),
      row(
        [
          live(
            `SUM(${rectAddress({ row: at + 1, column: 1, rows: 1, columns: STATES.length })})`,
            items.length,
            'total',
          ),
          ...STATES.map((state) =>
            live(`COUNTIF(${range},${quoted(states[state])})`, counts[state], 'count'),
          ),
        ],
        22,
      ),
    ],
  });
  return {
    ...BLANK_PLAN,
    ...stack([
      ...head,
      textBlock(text, 'text', REPORT_COLUMNS),
      sectionBlock(say.states, REPORT_COLUMNS),
      totals,
      sectionBlock(say.items, REPORT_COLUMNS),
      tableBlock({
        part: 'Pingyi.Items',
        widths: REPORT_COLUMNS,
        columns: say.head.map((heading) => ({ head: heading })),
        lines: () =>
          items.map(({ item, state }): readonly LineCell[] => [
            cell(item.number, 'cell'),
            cell(item.problem, 'value'),
            cell(item.responsible, 'name'),
            cell(item.deadline ? toSerial(item.deadline) : null, 'date'),
            cell(item.progress, 'value'),
            cell(states[state], 'cell'),
          ]),
        conditions: (at, rows) =>
          stateFills(
            rectAddress({ row: at, column: STATE, rows, columns: 1 }),
            cellAddress(at, STATE),
            words,
          ),
      }),
      textBlock(say.signatures, 'section', REPORT_COLUMNS, 40),
    ]),
    kind: `rectification/${name}`,
    name: sheetName(say.sheet(name)),
    tabColor: '#C55A11',
    columns: REPORT_COLUMNS,
    page: { orientation: 'portrait' },
  };
}

/** The page of pledges, to be posted. It never says where a problem came from: opinions were given to the committee. */
export function planPledges(
  facts: { readonly unit: string; readonly items: readonly Rectification[] },
  words: MeetingWords,
): SheetPlan {
  const { pledges: say } = words.rectification;
  const pledged = facts.items.filter(({ pledge, problem }) => pledge !== '' && problem !== '');
  return {
    ...BLANK_PLAN,
    ...stack([
      ...headBlocks({ title: say.title, unit: facts.unit, note: '' }, PLEDGE_COLUMNS),
      textBlock(say.text(facts.unit), 'postedText', PLEDGE_COLUMNS, 48),
      tableBlock({
        part: 'Pingyi.Pledges',
        widths: PLEDGE_COLUMNS,
        columns: say.head.map((heading) => ({ head: heading })),
        lines: () =>
          pledged.map((item, index): readonly LineCell[] => [
            cell(index + 1, 'postedCell'),
            cell(item.problem, 'posted'),
            cell(item.pledge, 'posted'),
            cell(item.responsible, 'postedCell'),
            cell(item.deadline ? toSerial(item.deadline) : null, 'postedDate'),
          ]),
      }),
      textBlock(say.supervision, 'postedText', PLEDGE_COLUMNS, 40),
      textBlock(say.signatures, 'section', PLEDGE_COLUMNS, 40),
    ]),
    kind: 'rectification/pledges',
    name: say.sheet,
    tabColor: '#C55A11',
    columns: PLEDGE_COLUMNS,
    page: { orientation: 'landscape' },
  };
}
