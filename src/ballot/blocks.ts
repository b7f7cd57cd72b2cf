import { rectAddress, rectOf } from '../kernel/address';
import { row } from '../workbook/cells';
import type { PicturePlan, PlanCell, PlanRow } from '../workbook/sheet-plan';

/** A part of a sheet that may be laid beside and below others; addresses count from its own corner. */
export interface Block {
  readonly rows: readonly PlanRow[];
  readonly merges: readonly string[];
  readonly pictures: readonly PicturePlan[];
}

type Cells = readonly (PlanCell | null)[];

/** Blocks one below the other. */
export function below(blocks: readonly Block[]): Block {
  const rows: PlanRow[] = [];
  const merges: string[] = [];
  const pictures: PicturePlan[] = [];
  for (const block of blocks) {
    const moved = shifted(block, rows.length, 0);
    rows.push(...moved.rows);
    merges.push(...moved.merges);
    pictures.push(...moved.pictures);
  }
  return { rows, merges, pictures };
}

/** Blocks with the same rows side by side in so many places, each as wide, the same cells between them; places may be left over. */
export function beside(
  blocks: readonly [Block, ...Block[]],
  places: number,
  width: number,
  between: Cells,
): Block {
  const moved = blocks.map((block, index) => shifted(block, 0, index * (width + between.length)));
  return {
    rows: blocks[0].rows.map(({ height }, at) =>
      row(
        Array.from({ length: places }, (_, place): Cells => {
          const cells = blocks[place]?.rows[at]?.cells ?? [];
          return [
            ...(place > 0 ? between : []),
            ...Array.from({ length: width }, (_, column) => cells[column] ?? null),
          ];
        }).flat(),
        height,
      ),
    ),
    merges: moved.flatMap(({ merges }) => merges),
    pictures: moved.flatMap(({ pictures }) => pictures),
  };
}

/** A row of a spreadsheet is at most 409 points high. */
const HIGHEST_ROW = 400;

/** Rows of these cells that take a height; none where there is nothing to take. */
export function filler(height: number, cells: Cells): Block {
  const count = Math.ceil(height / HIGHEST_ROW);
  return {
    rows: Array.from({ length: Math.max(0, count) }, () => row(cells, height / count)),
    merges: [],
    pictures: [],
  };
}

/** In points; every row of a block says its own. */
export const heightOf = ({ rows }: Block): number => rows.reduce((sum, { height = 0 }) => sum + height, 0);

/** Some rows of a block, with what lies wholly in them. */
export function slice({ rows, merges, pictures }: Block, from: number, to: number): Block {
  const isIn = (address: string): boolean => {
    const { row: top, rows: height } = rectOf(address);
    return top >= from && top + height <= to;
  };
  return shifted(
    {
      rows: rows.slice(from, to),
      merges: merges.filter(isIn),
      pictures: pictures.filter(({ cell }) => isIn(cell)),
    },
    -from,
    0,
  );
}

function shifted({ rows, merges, pictures }: Block, down: number, right: number): Block {
  const move = (address: string): string => {
    const rect = rectOf(address);
    return rectAddress({ ...rect, row: rect.row + down, column: rect.column + right });
  };
  return {
    rows,
    merges: merges.map(move),
    pictures: pictures.map((picture) => ({ ...picture, cell: move(picture.cell) })),
  };
}
