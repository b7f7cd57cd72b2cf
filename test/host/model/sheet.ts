import type { Rect } from '../../../src/kernel/address';
import { Cells } from './cells';

/** A look laid over some cells; later ones win. */
export interface Layer {
  /** `Fill.Color`, `Borders.EdgeTop.Style`, `Protection.Locked`, … */
  readonly path: string;
  readonly areas: readonly Rect[];
  readonly value: unknown;
}

/** A defined name; `formula` as Excel shows it: `=Sheet1!$A$1`, `="text"`. */
export interface DefinedName {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

/** A chart as far as anything here asks about it. */
export interface Chart {
  readonly id: string;
  readonly type: string;
  readonly properties: Record<string, unknown>;
  readonly title: Record<string, unknown>;
  readonly legend: Record<string, unknown>;
  readonly categoryAxis: Record<string, unknown>;
  readonly valueAxis: Record<string, unknown>;
  series: ChartSeries[];
  position: readonly [string, string] | null;
}

export interface ChartSeries {
  name: string;
  values: string;
  categories: string | null;
  fill: string | null;
  line: Record<string, unknown>;
}

export interface Validation {
  readonly rect: Rect;
  rule: unknown;
  readonly properties: Record<string, unknown>;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly rect: Rect;
  /** Further areas of the same format. */
  readonly more: readonly Rect[];
  readonly rule: Record<string, unknown>;
  readonly fill: Record<string, unknown>;
  readonly font: Record<string, unknown>;
  readonly bar: Record<string, unknown>;
}

/** A threaded comment, as far as its text goes. */
export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

export interface Table {
  readonly id: string;
  name: string;
  rect: Rect;
  readonly hasHeaders: boolean;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A worksheet of the model. */
export class Sheet {
  readonly cells = new Cells();
  readonly layers: Layer[] = [];
  readonly names: DefinedName[] = [];
  readonly charts: Chart[] = [];
  readonly validations: Validation[] = [];
  readonly conditions: ConditionalFormat[] = [];
  readonly tables: Table[] = [];
  readonly comments: Comment[] = [];
  readonly merges: Rect[] = [];
  /** From 0; by hand or by a filter. */
  readonly hiddenRows = new Set<number>();
  readonly page: Record<string, unknown> = {};
  visibility: Visibility = 'Visible';
  tabColor = '';
  gridlines = true;
  frozen: Rect | null = null;
  /** The options that it was protected with; null: not protected. */
  protection: object | null = null;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** What is read-only in it is shared; everything else is its own. */
  copy(): Sheet {
    const copy = new Sheet(this.id, this.name);
    this.cells.rows.forEach((line, row) => {
      copy.cells.rows[row] = line.slice();
    });
    copy.layers.push(...this.layers);
    copy.merges.push(...this.merges);
    copy.comments.push(...this.comments);
    const { names, charts, validations, conditions, tables } = structuredClone({
      names: this.names,
      charts: this.charts,
      validations: this.validations,
      conditions: this.conditions,
      tables: this.tables,
    });
    copy.names.push(...names);
    copy.charts.push(...charts);
    copy.validations.push(...validations);
    copy.conditions.push(...conditions);
    copy.tables.push(...tables);
    for (const row of this.hiddenRows) copy.hiddenRows.add(row);
    Object.assign(copy.page, structuredClone(this.page));
    const { visibility, tabColor, gridlines, frozen, protection } = this;
    return Object.assign(copy, { visibility, tabColor, gridlines, frozen, protection });
  }

  /** Whether a cell is locked: all are, until told otherwise. */
  lockedAt(row: number, column: number): boolean {
    return this.lookAt('Protection.Locked', row, column) !== false;
  }

  /** The last value that was laid over a cell, or undefined. */
  lookAt(path: string, row: number, column: number): unknown {
    return this.layers.findLast(
      (layer) => layer.path === path && layer.areas.some((area) => contains(area, row, column)),
    )?.value;
  }
}

const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row &&
  row < rect.row + rect.rows &&
  column >= rect.column &&
  column < rect.column + rect.columns;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
