import { readCellFormats } from './cell-formats';
import { readStrings } from './sheet-cells';
import type { WorkbookPackage } from './workbook-package';
import { readWorkbookXml, type SheetTab, type WorkbookXml } from './workbook-xml';

/** One state of a workbook: it never changes, `apply` makes the next one. */
export interface WorkbookState {
  readonly parts: WorkbookPackage;
  readonly workbook: WorkbookXml;
  /** The table of texts that cells refer to, read when first asked for. */
  readonly strings: () => readonly string[];
  /** The number format of each cell style. */
  readonly formats: () => readonly string[];
}

/** Reads what every use of a workbook needs; refuses a package that is none. */
export function readState(parts: WorkbookPackage): WorkbookState {
  const workbook = readWorkbookXml(parts);
  const table = parts.relationships(workbook.part).find((one) => one.type === 'sharedStrings');
  return {
    parts,
    workbook,
    strings: once(() => {
      const xml = table ? parts.text(table.target) : null;
      return xml === null ? [] : readStrings(xml);
    }),
    formats: once(() => readCellFormats(parts, workbook.part)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Sheet names do not tell upper from lower case. */
export const findTab = (workbook: WorkbookXml, name: string): SheetTab | undefined =>
  workbook.tabs.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
