import { cellAddress, columnLetters, rectOf, type Rect } from '../kernel/address';
import { assert } from '../kernel/assert';
import type { PlanCell, SheetPlan } from '../workbook/sheet-plan';
import { cellText, fileFormula } from './sheet-text';
import { UNSEEN } from './sparklines-xml';
import type { StyleBook } from './style-book';
import { escapeXml } from './xml';

/** Excel takes no longer text in a cell. */
export const MAX_TEXT = 32_767;

/** The rows and cells of a plan as `<sheetData>`: texts stand in their cells, so that none can become a formula. */
export function sheetData(plan: SheetPlan, styles: StyleBook): string {
  const unlocked = plan.unlocked?.map(rectOf) ?? [];
  const covered = coveredBy(plan.merges.map(rectOf));
  const drawnOver = plan.sparklines?.map(({ cells }) => rectOf(cells)) ?? [];
  const isDrawnOver = (row: number, column: number): boolean =>
    drawnOver.some((rect) => column === rect.column && row >= rect.row && row < rect.row + rect.rows);
  const bottom = unlocked.reduce((last, rect) => Math.max(last, rect.row + rect.rows), plan.rows.length);
  const rows: string[] = [];
  for (let row = 0; row < bottom; row++) {
    const planned = plan.rows[row];
    const here = unlocked.filter((rect) => row >= rect.row && row < rect.row + rect.rows);
    const width = here.reduce(
      (last, rect) => Math.max(last, rect.column + rect.columns),
      planned?.cells.length ?? 0,
    );
    let cells = '';
    for (let column = 0; column < width; column++) {
      const corner = covered.get(row * 16_384 + column);
      const cell = planned?.cells[column] ?? null;
      const isOpen = here.some((rect) => column >= rect.column && column < rect.column + rect.columns);
      // The cells under a merge carry its borders.
      const style = cell?.style ?? (corner && plan.rows[corner.row]?.cells[corner.column]?.style) ?? null;
      if (!cell && !isOpen && style === null) continue;
      const plain = style === null && !isOpen ? 0 : styles.cell(style, isOpen);
      const index = isDrawnOver(row, column) ? styles.reformatted(plain, UNSEEN) : plain;
      cells += cellXml(`${columnLetters(column)}${row + 1}`, corner ? null : cell, index);
    }
    const height = planned?.height === undefined ? '' : ` ht="${planned.height}" customHeight="1"`;
    if (cells !== '' || height !== '') rows.push(`<row r="${row + 1}"${height}>${cells}</row>`);
  }
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** Every cell under a merge but its corner → the corner's rectangle. */
function coveredBy(merges: readonly Rect[]): ReadonlyMap<number, Rect> {
  const covered = new Map<number, Rect>();
  for (const rect of merges) {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        assert(!covered.has(row * 16_384 + column), `merges overlap at ${cellAddress(row, column)}`);
        if (row !== rect.row || column !== rect.column) covered.set(row * 16_384 + column, rect);
      }
    }
  }
  return covered;
}

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

function cellXml(address: string, cell: PlanCell | null, style: number): string {
  const head = `<c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  const value = cell?.value ?? null;
  if (cell?.formula !== undefined) {
    const formula = `<f>${escapeXml(fileFormula(cell.formula))}</f>`;
    // The cached value must have the type that the formula gives: spreadsheets believe it until they compute.
    if (value === null) return `${head}>${formula}</c>`;
    if (typeof value === 'number') return `${head}>${formula}<v>${numberText(value)}</v></c>`;
    if (typeof value === 'boolean') return `${head} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    const type = ERRORS.has(value) ? 'e' : 'str';
    return `${head} t="${type}">${formula}<v>${cellText(value)}</v></c>`;
  }
  if (value === null || value === '') return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${numberText(value)}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

function numberText(value: number): string {
  assert(Number.isFinite(value), 'a cell holds finite numbers only');
  return String(value);
}
