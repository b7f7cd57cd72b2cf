import type { Job } from '../jobs/job';
import { type Result, refusal, success } from '../kernel/result';
import type { Engine } from '../pane/engine/engine';
import type { Failure } from '../workbook/failure';
import type { SheetInfo, Workbook } from '../workbook/workbook';
import type { CellEdit } from '../workbook/edit';
import { type ChartView, chartsOf } from './sheet/charts';

/** What the page shows of the workbook. Replaced as a whole at every change. */
export interface BookView {
  readonly status: 'starting' | 'ready';
  /** The file's name. */
  readonly name: string;
  /** Sheets that can be seen, in tab order. */
  readonly sheets: readonly SheetInfo[];
  readonly current: string | null;
  /** A cell that was asked for; a new object each time, so that asking twice scrolls twice. */
  readonly asked: { readonly cell: string } | null;
  /** Counts the changes of the workbook's content. */
  readonly edition: number;
  readonly isUnsaved: boolean;
  readonly charts: ReadonlyMap<string, readonly ChartView[]>;
}

/** The page's workbook: in the engine, with what the page must know of it on this side. */
export interface Book {
  readonly workbook: Workbook;
  readonly view: () => BookView;
  readonly subscribe: (listener: () => void) => () => void;
  /** The user changes cells on the page itself; the pane hears of it, as it does not of its own writes. */
  readonly type: (edits: readonly CellEdit[]) => Promise<Result<readonly CellEdit[], Failure>>;
  readonly onEdited: (listener: () => void) => () => void;
  /** Tells when another workbook took the place of this one. */
  readonly onReplaced: (listener: () => void) => () => void;
  readonly startSample: (job: Omit<Job, 'workbook'>, name: string) => Promise<Result<void, Failure>>;
  /** A rehearsal in a workbook of its own, in the place of this one. */
  readonly rehearse: (job: Omit<Job, 'workbook'>, name: string) => Promise<Result<void, Failure>>;
  readonly open: (name: string, bytes: Uint8Array) => Promise<Result<void, Failure>>;
  readonly show: (sheet: string, cell?: string) => Result<void, Failure>;
  readonly markSaved: (name: string) => void;
}

const NOTHING: BookView = {
  status: 'starting',
  name: '',
  sheets: [],
  current: null,
  asked: null,
  edition: 0,
  isUnsaved: false,
  charts: new Map(),
};

export function bookOver(engine: Engine): Book {
  let view = NOTHING;
  const listeners = new Set<() => void>();
  const edited = new Set<() => void>();
  const replaced = new Set<() => void>();
  const set = (change: Partial<BookView>): void => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  // Jobs of the pane wait until there is a workbook to work on.
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  const list = async (): Promise<readonly SheetInfo[]> => {
    const sheets = await engine.workbook.sheets();
    return sheets.ok ? sheets.value.filter((sheet) => sheet.visibility === 'visible') : [];
  };
  /** Looks at the changed workbook; the sheet shown stays where it is still there. */
  const refresh = async (change: Partial<BookView>): Promise<void> => {
    const sheets = await list();
    const current = sheets.find((sheet) => sheet.name === view.current) ?? sheets[0];
    set({ sheets, current: current?.name ?? null, edition: view.edition + 1, ...change });
  };

  const apply: Workbook['apply'] = async (plans, options) => {
    const applied = await engine.workbook.apply(plans, options);
    if (!applied.ok) return applied;
    const charts = new Map(view.charts);
    for (const plan of plans) charts.set(plan.name, chartsOf(plan));
    await refresh({ charts, isUnsaved: true });
    return applied;
  };

  /** What changes cells or their looks, and then shows them. */
  const shown = async <T>(change: Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const changed = await change;
    if (changed.ok) await refresh({ isUnsaved: true });
    return changed;
  };

  return {
    workbook: {
      sheets: async (signal) => (await ready, engine.workbook.sheets(signal)),
      tables: async (signal) => (await ready, engine.workbook.tables(signal)),
      read: async (names, signal) => (await ready, engine.workbook.read(names, signal)),
      formulas: async (sheet, signal) => (await ready, engine.workbook.formulas(sheet, signal)),
      apply: async (plans, options) => (await ready, apply(plans, options)),
      edit: async (edits, signal) => (await ready, shown(engine.workbook.edit(edits, signal))),
      mark: async (sheet, marks, signal) => (await ready, shown(engine.workbook.mark(sheet, marks, signal))),
    },
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: async (edits) => {
      const typed = await shown(engine.workbook.edit(edits));
      if (typed.ok) for (const listener of edited) listener();
      return typed;
    },
    onEdited: (listener) => {
      edited.add(listener);
      return () => edited.delete(listener);
    },
    onReplaced: (listener) => {
      replaced.add(listener);
      return () => replaced.delete(listener);
    },
    startSample: async (job, name) => {
      const { insertSample } = await import('../jobs/sample');
      const made = await insertSample({ ...job, workbook: { ...engine.workbook, apply } });
      set({ status: 'ready', name, isUnsaved: false });
      isReady();
      return made.ok ? success(undefined) : made;
    },
    rehearse: async (job, name) => {
      const { insertRehearsal } = await import('../jobs/rehearsal');
      await engine.create();
      set({ charts: new Map(), asked: null });
      const made = await insertRehearsal({ ...job, workbook: { ...engine.workbook, apply } });
      await refresh({ status: 'ready', name, isUnsaved: false });
      for (const listener of replaced) listener();
      return made.ok ? success(undefined) : made;
    },
    open: async (name, bytes) => {
      const opened = await engine.open(name, bytes);
      if (!opened.ok) return opened;
      await refresh({ status: 'ready', name, isUnsaved: false, asked: null, charts: new Map() });
      set({ current: view.sheets[0]?.name ?? null });
      isReady();
      for (const listener of replaced) listener();
      return success(undefined);
    },
    show: (sheet, cell) => {
      if (!view.sheets.some((one) => one.name === sheet)) return refusal({ code: 'sheet-missing', sheet });
      set({ current: sheet, asked: cell === undefined ? null : { cell } });
      return success(undefined);
    },
    markSaved: (name) => set({ name, isUnsaved: false }),
  };
}
