import type { CellValue } from '../kernel/grid';
import type { StyleName } from './style';

/** What a sheet of ours is; kept in the sheet as the sheet-scoped name `Pingyi.Sheet`, so that renaming or moving the tab loses nothing. */
export type SheetKind =
  | 'scheme'
  | 'vote'
  | 'findings'
  /** What the user decided about the roster's headings. */
  | 'columns'
  /** Sheets that would be the user's if the unit were not made up for a rehearsal: its roster and scores. */
  | `rehearsal/${string}`
  | `ballot/${string}`
  | `box/${string}`
  | `results/${string}`
  /** Scores weighted over classes of raters. */
  | `classes/${string}`
  /** The same ballots under other rules. */
  | `whatif/${string}`
  /** Final grades of a form over members, set by the committee. */
  | `decisions/${string}`
  /** What is left of a vote that was closed: counts, without box, key and codes. */
  | 'closed'
  /** What a recount file says of its vote: without key and codes, for whoever checks the count. */
  | 'recount'
  | 'indicators'
  | 'events'
  /** An entry sheet: the points of a quarter, typed by the unit into a frame of ours. */
  | `scores/${string}`
  /** Of a quarter (`scoreboard/2021Q1`) or a year (`scoreboard/2021`). */
  | `scoreboard/${string}`
  | `bulletin/${string}`
  | `recommendation/${string}`
  | `rollup/${string}`
  // the rest of the year
  | 'talks'
  | 'talks/coverage'
  | 'talks/matrix'
  | 'opinions'
  | 'opinions/summary'
  | 'self-examination'
  | 'self-examination/progress'
  | 'minutes'
  | 'rectification'
  /** The page of pledges (`rectification/pledges`), or the report of a month (`rectification/2021-03`). */
  | `rectification/${string}`;

const KIND =
  /^(?:scheme|vote|closed|recount|findings|columns|indicators|events|talks|opinions|self-examination|minutes|rectification|(?:rehearsal|ballot|box|results|decisions|classes|whatif|scores|scoreboard|bulletin|recommendation|rollup|talks|opinions|self-examination|rectification)\/.+)$/;

/** Is the text in a sheet's mark a kind that we know? */
export const isSheetKind = (text: string): text is SheetKind => KIND.test(text);

/** The defined name that marks a sheet as ours and holds its kind. */
export const SHEET_MARK = 'Pingyi.Sheet';

/** A cell to write. With a formula, `value` is what we computed ourselves: files keep it as cached value, Excel computes its own. */
export interface PlanCell {
  readonly value: CellValue;
  /** In English, without the leading `=`. Text never becomes a formula: only this field does. */
  readonly formula?: string;
  readonly style?: StyleName;
}

export interface PlanRow {
  /** Points; the host's default when absent. */
  readonly height?: number;
  readonly cells: readonly (PlanCell | null)[];
}

/**
 * What may be typed, or nothing: one of a list (together with commas at most 255 characters, none of them with a comma),
 * or what a formula (relative to the range's first cell, without `=`, at most 255 characters) holds for.
 */
export type Validation = {
  readonly range: string;
  readonly title: string;
  readonly message: string;
} & (
  | { readonly list: readonly string[]; readonly formula?: undefined }
  | { readonly list?: undefined; readonly formula: string }
);

/** How cells look when a formula (relative to the range's first cell, without `=`) holds, or bars in the cells. */
export type Condition =
  | {
      readonly range: string;
      readonly formula: string;
      readonly fill?: string;
      readonly color?: string;
      readonly bold?: boolean;
    }
  | { readonly range: string; readonly bar: string };

/** A chart over ranges of the same sheet. */
export interface ChartPlan {
  readonly name: string;
  readonly type: 'stacked-bar' | 'column' | 'line';
  readonly title: string;
  /** Names along the axis. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: string }[];
  /** The cells that it covers. */
  readonly area: string;
}

/**
 * Small column charts in cells, one a row: each draws the same row of its source, all on one scale. Files draw them in the
 * place of the cells' own text; a running Excel has no way to, and shows the text. An empty cell of the source is a gap.
 */
export interface SparklinesPlan {
  /** One column. */
  readonly cells: string;
  /** As many rows. */
  readonly source: string;
  readonly color: string;
  /** The newest column. */
  readonly last: string;
  /** What lies at the lower and the upper edge of a cell: some way beyond the values, so that each can be seen and told from its neighbours. */
  readonly from: number;
  readonly to: number;
}

/** A note on a cell, shown when the pointer rests on it; where a host has no notes it is left out. */
export interface NotePlan {
  readonly cell: string;
  readonly text: string;
}

/** Black and white dots, row by row: true is black. */
export type Dots = readonly (readonly boolean[])[];

/** A picture of dots, such as a QR code, drawn as a square above the cells. Files draw it; a running Excel leaves it out. */
export interface PicturePlan {
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  /** The cell that its left upper corner lies in, and how far right of the cell's edge, in points. */
  readonly cell: string;
  readonly right: number;
  /** Length of a side, in points. */
  readonly size: number;
  readonly dots: Dots;
}

/** Paper; the sheet's width fits one page. */
export interface PagePlan {
  /** A4 when absent. A running Excel prints on A4. */
  readonly paper?: 'a3' | 'a4' | 'a5' | 'a6';
  /** Rows, from 1, above which a new page begins. The sheet is then printed as large as it is. A running Excel breaks where it must. */
  readonly breaks?: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  /** First and last row, from 1, repeated on each page. */
  readonly titleRows?: readonly [number, number];
  readonly area?: string;
  /** Also fit the height on one page. */
  readonly onePage?: boolean;
  /** No page numbers: ballots that are printed together would be counted by them. A running Excel writes none anyway. */
  readonly unnumbered?: boolean;
  /** In the middle of the paper and never wider than it, with `breaks` all the same: to be cut along its lines. */
  readonly centered?: boolean;
}

/** A whole sheet as plain data: shown before it is applied, compared with what is there, written by `apply` alone. */
export interface SheetPlan {
  /** null: a sheet handed over to the user (roster, duty scores): added once without a mark, from then on never ours to replace. */
  readonly kind: SheetKind | null;
  /** The tab's name: at most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly tabColor?: string;
  readonly rows: readonly PlanRow[];
  /** Widths of the columns from A, in characters of the default font. */
  readonly columns: readonly number[];
  readonly merges: readonly string[];
  readonly validations: readonly Validation[];
  readonly conditions: readonly Condition[];
  readonly charts: readonly ChartPlan[];
  readonly pictures?: readonly PicturePlan[];
  readonly sparklines?: readonly SparklinesPlan[];
  readonly notes?: readonly NotePlan[];
  /** Sheet-scoped defined names: name → range of this sheet. */
  readonly names: Readonly<Record<string, string>>;
  /** Present: the sheet is protected without a password, all but these ranges. */
  readonly unlocked?: readonly string[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page: PagePlan;
}
