import { rectAddress } from '../kernel/address';
import type { Form } from './form';

/** Title, unit and date, instructions. */
export const TOP_ROWS = 3;
/** Serial, seal, session, form. */
export const FOOT_ROWS = 4;

/** Where things stand on a ballot's sheet; rows and columns from 0. */
export interface Places {
  /** Rows above the subjects: the header takes one, on a score form two. */
  readonly head: number;
  /** Columns left of the grades. */
  readonly lead: number;
  readonly subjects: number;
  readonly grades: number;
  /** Printed columns. */
  readonly width: number;
  /** Column of the remarks, or null. */
  readonly remarks: number | null;
  /** Row of the field for opinions, or null. */
  readonly opinion: number | null;
  /** First row below the table and the opinion. */
  readonly foot: number;
  /** Beside the printed part: what is wrong with a row while the voter still has the ballot in hand. */
  readonly warnings: number;
}

export function placesOf(form: Form): Places {
  const { layout = {}, subjects, grades } = form;
  const lead = layout.kind === 'matrix' ? 3 : 2;
  const marksEnd = lead + grades.length;
  const remarks = layout.remarks === undefined ? null : marksEnd + 1;
  const width = (remarks ?? marksEnd - 1) + 1;
  const head = TOP_ROWS + (layout.kind === 'score' ? 2 : 1);
  const end = head + subjects.length;
  const opinion = layout.opinion === undefined ? null : end + 1;
  return {
    head,
    lead,
    subjects: subjects.length,
    grades: grades.length,
    width,
    remarks,
    opinion,
    foot: (opinion ?? end - 1) + 2,
    warnings: width + 1,
  };
}

export const area = (row: number, column: number, rows: number, columns: number): string =>
  rectAddress({ row, column, rows, columns });
