import { cellAddress, parseAddress } from '../kernel/address';
import type { Grid } from '../kernel/grid';
import { type Result, success } from '../kernel/result';
import type { Failure } from './failure';
import type { SheetKind, SheetPlan } from './sheet-plan';
import { type StyleName, styleOf } from './style';
import type { SheetInfo, Workbook } from './workbook';

/** A workbook as jobs would leave it, while the workbook itself stays as it is. */
export interface Aside extends Workbook {
  /** The sheets that were written, as they are now; and the kinds that were removed. */
  readonly laid: () => { readonly plans: readonly SheetPlan[]; readonly removed: readonly SheetKind[] };
}

/**
 * Lays aside what jobs write: they read their own sheets as they planned them, and everything else from the workbook. What
 * is the user's cannot be changed here: every edit comes back, and marks are left out.
 */
export function writingAside(workbook: Workbook): Aside {
  let plans: readonly SheetPlan[] = [];
  let removed: readonly SheetKind[] = [];
  const isSame = (a: SheetPlan, b: Pick<SheetPlan, 'kind' | 'name'>): boolean =>
    a.kind === null ? b.kind === null && a.name === b.name : a.kind === b.kind;
  const sheets = async (signal?: AbortSignal): Promise<Result<readonly SheetInfo[], Failure>> => {
    const listed = await workbook.sheets(signal);
    if (!listed.ok) return listed;
    const there = listed.value.filter(({ kind }) => kind === null || !removed.includes(kind));
    const added = plans.filter((plan) => !there.some((sheet) => isSame(plan, sheet)));
    return success([
      ...there.map((sheet) => {
        const plan = plans.find((one) => isSame(one, sheet));
        return plan ? infoOf(plan) : sheet;
      }),
      ...added.map(infoOf),
    ]);
  };
  return {
    laid: () => ({ plans, removed }),
    sheets,
    tables: (signal) => workbook.tables(signal),
    read: async (names, signal) => {
      const laid = (name: string): SheetPlan | undefined => plans.find((plan) => plan.name === name);
      const others = await workbook.read(
        names.filter((name) => !laid(name)),
        signal,
      );
      if (!others.ok) return others;
      const rest = others.value[Symbol.iterator]();
      return success(
        names.flatMap((name): readonly Grid[] => {
          const plan = laid(name);
          if (plan) return [gridOfPlan(plan)];
          const next = rest.next();
          return next.done === true ? [] : [next.value];
        }),
      );
    },
    formulas: (sheet, signal) => {
      const plan = plans.find(({ name }) => name === sheet);
      return plan ? Promise.resolve(success(formulasOf(plan))) : workbook.formulas(sheet, signal);
    },
    apply: (written, { remove = [] } = {}) => {
      const isGone = (plan: SheetPlan): boolean => plan.kind !== null && remove.includes(plan.kind);
      const kept = plans.filter((plan) => !isGone(plan) && !written.some((one) => isSame(one, plan)));
      plans = [...kept, ...written];
      removed = [...new Set([...removed, ...remove])].filter(
        (kind) => !written.some((plan) => plan.kind === kind),
      );
      return Promise.resolve(success(undefined));
    },
    edit: (edits) => Promise.resolve(success(edits)),
    mark: () => Promise.resolve(success(undefined)),
  };
}

const infoOf = ({ name, visibility, kind, names }: SheetPlan): SheetInfo => ({
  name,
  visibility,
  kind,
  names: Object.fromEntries(
    Object.entries(names).filter(([key, range]) => key.startsWith('Pingyi.') && parseAddress(range)),
  ),
});

const formatOf = (style: StyleName | undefined): string => (style && styleOf(style).format) ?? 'General';

const formulasOf = ({ rows }: SheetPlan): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell?.formula === undefined ? [] : [[cellAddress(row, column), cell.formula] as const],
      ),
    ),
  );

const gridOfPlan = ({ name, rows }: SheetPlan): Grid => ({
  sheet: name,
  values: rows.map(({ cells }) => cells.map((cell) => (cell?.value === '' ? null : (cell?.value ?? null)))),
  formats: rows.map(({ cells }) => cells.map((cell) => formatOf(cell?.style))),
  date1904: false,
});
