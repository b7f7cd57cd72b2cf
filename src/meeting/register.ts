import { BLANK_PLAN } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { type BlockAt, stack } from './blocks';

/** A register of the year: what stands above its table, and the table with whatever follows it. */
interface Register extends Pick<SheetPlan, 'kind' | 'name' | 'columns'> {
  readonly tabColor: string;
  readonly head: readonly BlockAt[];
  /** The first row of the first block has the headings. */
  readonly body: readonly BlockAt[];
  /** So many columns stay in sight with the headings; absent: nothing does. */
  readonly frozen?: number;
  readonly orientation: SheetPlan['page']['orientation'];
  readonly paper?: SheetPlan['page']['paper'];
}

/** The register as a sheet: its headings are printed on every page. */
export function planRegister(register: Register): SheetPlan {
  const { kind, name, tabColor, columns, head, body, frozen, orientation, paper } = register;
  const headings = head.length + 1;
  return {
    ...BLANK_PLAN,
    ...stack([...head, ...body]),
    kind,
    name,
    tabColor,
    columns,
    ...(frozen !== undefined && { freeze: { rows: headings, columns: frozen } }),
    page: { orientation, titleRows: [headings, headings], ...(paper && { paper }) },
  };
}
