import type { Grid } from '../kernel/grid';
import { success } from '../kernel/result';
import type { SheetInfo, TableInfo, Workbook } from './workbook';

/**
 * The workbook as it is at one moment: what was read once is not read again. For many jobs in a row that read the same
 * sheets; whatever is written is written to the workbook itself, and read anew.
 */
export function readOnce(workbook: Workbook): Workbook {
  let listed: readonly SheetInfo[] | null = null;
  let tables: readonly TableInfo[] | null = null;
  let grids = new Map<string, Grid>();
  const forget = (): void => {
    listed = null;
    tables = null;
    grids = new Map();
  };
  return {
    sheets: async (signal) => {
      if (listed) return success(listed);
      const read = await workbook.sheets(signal);
      if (read.ok) listed = read.value;
      return read;
    },
    tables: async (signal) => {
      if (tables) return success(tables);
      const read = await workbook.tables(signal);
      if (read.ok) tables = read.value;
      return read;
    },
    read: async (names, signal) => {
      const known = grids;
      const missing = [...new Set(names)].filter((name) => !known.has(name));
      if (missing.length > 0) {
        const read = await workbook.read(missing, signal);
        if (!read.ok) return read;
        for (const [index, name] of missing.entries()) {
          const grid = read.value[index];
          if (grid) known.set(name, grid);
        }
      }
      return success(names.flatMap((name) => known.get(name) ?? []));
    },
    formulas: (sheet, signal) => workbook.formulas(sheet, signal),
    apply: async (plans, options) => {
      const applied = await workbook.apply(plans, options);
      forget();
      return applied;
    },
    edit: async (edits, signal) => {
      const edited = await workbook.edit(edits, signal);
      forget();
      return edited;
    },
    mark: (sheet, marks, signal) => workbook.mark(sheet, marks, signal),
  };
}
