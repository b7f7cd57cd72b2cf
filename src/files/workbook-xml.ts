import { known } from '../kernel/assert';
import type { SheetInfo } from '../workbook/workbook';
import { refuse } from './unreadable';
import type { WorkbookPackage } from './workbook-package';
import {
  attributeOf,
  childOf,
  escapeXml,
  fill,
  isOn,
  listOf,
  parseXml,
  splice,
  unescapeXml,
  withAttribute,
  type Element,
  type Splice,
} from './xml';

/** A tab: what workbook.xml says of a sheet, and where its part is. */
export interface SheetTab {
  readonly name: string;
  readonly visibility: SheetInfo['visibility'];
  readonly sheetId: number;
  readonly relationship: string;
  readonly part: string;
  /** A chart sheet has a tab, and no cells. */
  readonly hasCells: boolean;
  /** Its attributes as they stood in the file; null when the tab is new. */
  readonly source: string | null;
}

/** A defined name, of the workbook or of one of its sheets. */
export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; null = the whole workbook. */
  readonly scope: SheetTab | null;
  readonly refersTo: string;
  /** Its other attributes as they stood in the file. */
  readonly source: string;
}

/** What workbook.xml says, as far as sheets and names go. */
export interface WorkbookXml {
  readonly part: string;
  readonly tabs: readonly SheetTab[];
  readonly names: readonly DefinedName[];
  readonly active: SheetTab | null;
  readonly date1904: boolean;
  /** Sheets may not be added, removed or renamed. */
  readonly isLocked: boolean;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
/** Elements of workbook.xml that must stand behind its defined names and calculation settings. */
const AFTER_CALCULATION = new Set(
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  ),
);

/** Finds and reads the package's workbook; refuses a package that holds none. */
export function readWorkbookXml(parts: WorkbookPackage): WorkbookXml {
  if (!parts.has('[Content_Types].xml')) refuse('not-a-workbook');
  const main = parts.relationships('').find((one) => one.type === 'officeDocument' && !one.external);
  const part = main?.target ?? 'xl/workbook.xml';
  if (!part.endsWith('.xml')) refuse('not-a-workbook');
  const root = parseXml(parts.text(part) ?? refuse(main ? 'damaged' : 'not-a-workbook'));
  if (root.name !== 'workbook') refuse('not-a-workbook');
  const targets = new Map(parts.relationships(part).map((one) => [one.id, one]));
  const tabs = listOf(root, 'sheets').map((tag): SheetTab => {
    const relationship = attributeOf(tag, 'id') ?? '';
    const target = targets.get(relationship);
    if (!target || !parts.has(target.target)) return refuse('damaged');
    return {
      name: attributeOf(tag, 'name') ?? refuse('damaged'),
      visibility: visibilityOf(attributeOf(tag, 'state')),
      sheetId: Number(attributeOf(tag, 'sheetId')),
      relationship,
      part: target.target,
      hasCells: target.type === 'worksheet',
      source: tag.source,
    };
  });
  const view = listOf(root, 'bookViews')[0];
  return {
    part,
    tabs,
    names: readNames(parts, part, root, tabs),
    active: tabs[Number((view && attributeOf(view, 'activeTab')) ?? 0)] ?? null,
    date1904: isOn(childOf(root, 'workbookPr'), 'date1904'),
    isLocked: isOn(childOf(root, 'workbookProtection'), 'lockStructure'),
  };
}

const visibilityOf = (state: string | undefined): SheetInfo['visibility'] =>
  state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible';

function readNames(
  parts: WorkbookPackage,
  part: string,
  root: Element,
  tabs: readonly SheetTab[],
): readonly DefinedName[] {
  const xml = known(parts.text(part), 'the workbook was just read');
  return listOf(root, 'definedNames').map((tag) => {
    const scope = attributeOf(tag, 'localSheetId');
    return {
      name: attributeOf(tag, 'name') ?? '',
      scope: scope === undefined ? null : (tabs[Number(scope)] ?? refuse('damaged')),
      refersTo: unescapeXml(xml.slice(tag.contentStart, tag.contentEnd)).trim(),
      source: tag.source,
    };
  });
}

/** Writes tabs, names and the active tab back; all else in workbook.xml stays. Formulas are computed on opening. */
export function writeWorkbookXml(parts: WorkbookPackage, workbook: WorkbookXml): void {
  const xml = known(parts.text(workbook.part), 'the workbook was read from this part');
  const root = parseXml(xml);
  const { prefix } = root;
  const names = workbook.names.map((name) => nameTag(name, workbook.tabs, prefix)).join('');
  const sheets = known(childOf(root, 'sheets'), 'a workbook has sheets');
  const changes: Splice[] = [fill(sheets, workbook.tabs.map((tab) => tabTag(tab, root)).join(''))];

  const namesThere = childOf(root, 'definedNames');
  const calculation = childOf(root, 'calcPr');
  let added = '';
  if (namesThere) {
    const { start, end } = namesThere;
    changes.push(names === '' ? { start, end, text: '' } : fill(namesThere, names));
  } else if (names !== '') added += `<${prefix}definedNames>${names}</${prefix}definedNames>`;
  if (calculation) {
    const source = withAttribute(calculation.source, 'fullCalcOnLoad', '1');
    changes.push({ start: calculation.start, end: calculation.end, text: `<${prefix}calcPr${source}/>` });
  } else added += `<${prefix}calcPr fullCalcOnLoad="1"/>`;
  const next = calculation ?? root.children.find((child) => AFTER_CALCULATION.has(child.name));
  const at = next?.start ?? root.contentEnd;
  changes.push({ start: at, end: at, text: added });

  const view = listOf(root, 'bookViews')[0];
  if (view) {
    const active = Math.max(0, workbook.active ? workbook.tabs.indexOf(workbook.active) : 0);
    const source = withAttribute(view.source, 'activeTab', active === 0 ? null : String(active));
    const first = attributeOf(view, 'firstSheet');
    const kept =
      first !== undefined && Number(first) >= workbook.tabs.length
        ? withAttribute(source, 'firstSheet', null)
        : source;
    const end = view.kind === 'empty' ? view.end : view.contentStart;
    const close = view.kind === 'empty' ? '/>' : '>';
    changes.push({ start: view.start, end, text: `<${prefix}workbookView${kept}${close}` });
  }
  parts.setText(workbook.part, splice(xml, changes));
}

const STATES = { visible: null, hidden: 'hidden', 'very-hidden': 'veryHidden' } as const;

function tabTag(tab: SheetTab, root: Element): string {
  if (tab.source !== null) return `<${root.prefix}sheet${tab.source}/>`;
  const strict = root.source.includes('http://purl.oclc.org/');
  const declared = root.source.includes(`xmlns:r="${strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}"`);
  const state = STATES[tab.visibility];
  return (
    `<${root.prefix}sheet name="${escapeXml(tab.name)}" sheetId="${tab.sheetId}"` +
    (state ? ` state="${state}"` : '') +
    (declared ? '' : ` xmlns:r="${strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}"`) +
    ` r:id="${tab.relationship}"/>`
  );
}

function nameTag(name: DefinedName, tabs: readonly SheetTab[], prefix: string): string {
  const source = withAttribute(name.source, 'localSheetId', name.scope && String(tabs.indexOf(name.scope)));
  return `<${prefix}definedName${source}>${escapeXml(name.refersTo)}</${prefix}definedName>`;
}
