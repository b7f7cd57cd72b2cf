import { rectAddress } from '../kernel/address';
import { textHeight } from '../quarter/board-cells';
import { across, cell, row } from '../workbook/cells';
import type { Condition, PlanRow, SheetPlan, Validation } from '../workbook/sheet-plan';
import type { StyleName } from '../workbook/style';

/** Some rows of a sheet and all that lies over them; addresses are the sheet's own. */
export interface Block {
  readonly rows: readonly PlanRow[];
  readonly merges?: readonly string[];
  readonly unlocked?: readonly string[];
  readonly validations?: readonly Validation[];
  readonly conditions?: readonly Condition[];
  readonly names?: Readonly<Record<string, string>>;
}

/** A block for the row, from 0, that it begins in. */
export type BlockAt = (at: number) => Block;

/** Blocks one below the other, as the body of a sheet. */
export function stack(blocks: readonly BlockAt[]): Pick<
  SheetPlan,
  'rows' | 'merges' | 'validations' | 'conditions' | 'names'
> & {
  readonly unlocked: readonly string[];
} {
  const placed: Block[] = [];
  let at = 0;
  for (const block of blocks) {
    const here = block(at);
    placed.push(here);
    at += here.rows.length;
  }
  return {
    rows: placed.flatMap((block) => block.rows),
    merges: placed.flatMap((block) => block.merges ?? []),
    unlocked: placed.flatMap((block) => block.unlocked ?? []),
    validations: placed.flatMap((block) => block.validations ?? []),
    conditions: placed.flatMap((block) => block.conditions ?? []),
    names: Object.assign({}, ...placed.map((block) => block.names ?? {})) as Record<string, string>,
  };
}

/** A text across the whole width of a sheet. */
export const textBlock =
  (text: string, style: StyleName, columns: readonly number[], height?: number): BlockAt =>
  (at) => ({
    rows: [
      row(
        across(cell(text, style), columns.length),
        height ??
          textHeight(
            text,
            columns.reduce((sum, width) => sum + width, 0),
          ),
      ),
    ],
    merges: [rectAddress({ row: at, column: 0, rows: 1, columns: columns.length })],
  });

/** Title, unit and the note on how to fill in: how every sheet of the year begins. */
export const headBlocks = (
  head: { readonly title: string; readonly unit: string; readonly note: string },
  columns: readonly number[],
): readonly BlockAt[] => [
  textBlock(head.title, 'title', columns, 36),
  ...(head.unit === '' ? [] : [textBlock(head.unit, 'subtitle', columns, 20)]),
  ...(head.note === '' ? [] : [textBlock(head.note, 'note', columns)]),
];

/** A heading above a table. */
export const sectionBlock = (text: string, columns: readonly number[]): BlockAt =>
  textBlock(text, 'section', columns, 26);
