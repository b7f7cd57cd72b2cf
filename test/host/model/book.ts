import { quoteSheet } from '../../../src/kernel/address';
import { HostError } from '../wire';
import { Sheet, type DefinedName } from './sheet';

/** The workbook that the host plays: the model that tests look into and change behind the add-in's back. */
export class Book {
  readonly sheets: Sheet[] = [];
  /** Names that belong to the whole workbook. */
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  /** Ids of sheets whose changes the add-in wants to hear of; `Workbook` for all. */
  readonly watched = new Set<string>();
  /** Corners of the ranges that the add-in wrote, until it is told of them. */
  readonly written: { readonly sheet: Sheet; readonly row: number; readonly column: number }[] = [];
  structureLocked = false;
  readOnly = false;
  date1904 = false;
  /** Formulas have to be computed before anybody reads a value. */
  stale = false;
  /** The sheet that the user looks at, and what is selected there. */
  active: Sheet | null = null;
  selected = 'A1';
  private made = 0;

  constructor(first = 'Sheet1') {
    this.addSheet(first);
  }

  /** An id that no other object of this workbook has. */
  nextId(): string {
    this.made += 1;
    return `{00000000-0000-0000-0000-${String(this.made).padStart(12, '0')}}`;
  }

  find(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** The sheet of that name, which a test knows to be there. */
  sheet(name: string): Sheet {
    const found = this.find(name);
    if (!found) throw new Error(`the test expects a sheet ${name}`);
    return found;
  }

  addSheet(name: string): Sheet {
    this.checkStructure();
    this.checkName(name, null);
    const sheet = new Sheet(this.nextId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkStructure();
    this.checkName(name, sheet);
    const from = sheet.name;
    sheet.name = name;
    this.rewriteReferences(from, name);
  }

  /** Rule `very-hidden-delete`, `last-visible`. */
  deleteSheet(sheet: Sheet): void {
    this.checkStructure();
    if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
    this.checkVisibleWithout(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.rewriteReferences(sheet.name, null);
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.checkStructure();
    if (position < 0 || position >= this.sheets.length) throw new HostError('InvalidArgument');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  /** Rule `last-visible`: one sheet always stays visible. */
  checkVisibleWithout(sheet: Sheet): void {
    if (!this.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) {
      throw new HostError('InvalidOperation');
    }
  }

  /** Rule `hidden-activate`. */
  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
    this.active = sheet;
  }

  checkStructure(): void {
    if (this.structureLocked) throw new HostError('AccessDenied');
  }

  /** Rule `sheet-names`. */
  private checkName(name: string, own: Sheet | null): void {
    const bad =
      name.trim() === '' ||
      name.length > 31 ||
      /[/\\?*:[\]]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'") ||
      name.toLowerCase() === 'history';
    if (bad) throw new HostError('InvalidArgument');
    const other = this.find(name);
    if (other && other !== own) throw new HostError('ItemAlreadyExists');
  }

  /** The same workbook again, with the same ids: what is done to one of the two does not show in the other. */
  copy(): Book {
    const copy = new Book();
    copy.sheets.splice(0, 1, ...this.sheets.map((sheet) => sheet.copy()));
    copy.names.push(...structuredClone(this.names));
    for (const [key, value] of this.settings) copy.settings.set(key, value);
    const { structureLocked, readOnly, date1904, stale, selected, made } = this;
    const active = copy.sheets.find((sheet) => sheet.id === this.active?.id) ?? null;
    return Object.assign(copy, { structureLocked, readOnly, date1904, stale, selected, made, active });
  }

  /**
   * Everything that a user could see or lose, as plain data without ids: two workbooks that look the same are equal.
   * Reserved names and settings of ours are part of it; what a formula gives is not: it is computed anew.
   */
  snapshot(): unknown {
    return structuredClone(this.plain());
  }

  /** The same, for whoever only looks at once: it shares parts with the workbook. */
  plain(): object {
    const sheets = this.sheets.map(({ id: _, cells, charts, conditions, ...sheet }) => ({
      ...sheet,
      cells: cells.rows.map((line) =>
        line.map((cell) => (cell?.formula === undefined ? (cell ?? null) : { ...cell, value: null })),
      ),
      charts: charts.map(({ id: _, ...chart }) => chart),
      conditions: conditions.map(({ id: _, ...condition }) => condition),
    }));
    return { sheets, names: this.names, settings: [...this.settings] };
  }

  /** References follow a renamed sheet and break with a deleted one, in formulas and names. */
  private rewriteReferences(from: string, to: string | null): void {
    const patterns = [`${quoteSheet(from)}!`, `${from}!`].map(
      (form) => new RegExp(`(?<![\\p{L}\\p{N}_'~])${escape(form)}`, 'giu'),
    );
    const other = to === null ? '#REF!' : `${quoteSheet(to).replaceAll('$', '$$$$')}!`;
    const rewrite = (formula: string): string => {
      if (!formula.includes('!')) return formula;
      for (const pattern of patterns) formula = formula.replace(pattern, other);
      return to === null ? formula.replace(/#REF!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?/g, '#REF!') : formula;
    };
    for (const sheet of this.sheets) {
      sheet.cells.rows.forEach((line) =>
        line.forEach((cell, column) => {
          if (cell?.formula !== undefined) {
            line[column] = { ...cell, formula: rewrite(cell.formula) };
          }
        }),
      );
      for (const name of sheet.names) name.formula = rewrite(name.formula);
    }
    for (const name of this.names) name.formula = rewrite(name.formula);
    this.stale = true;
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
