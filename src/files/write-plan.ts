import { absoluteAddress, quoteSheet, rectOf } from '../kernel/address';
import { SHEET_MARK, type SheetPlan } from '../workbook/sheet-plan';
import { chartXml } from './chart-xml';
import { dotsPng } from './dots-png';
import { drawingXml } from './drawing-xml';
import { markNotes } from './mark-notes';
import { pageNames, sheetXml } from './sheet-xml';
import type { StyleBook } from './style-book';
import type { WorkbookPackage } from './workbook-package';
import type { DefinedName, SheetTab, WorkbookXml } from './workbook-xml';
import { escapeXml } from './xml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Writes one plan's sheet with its charts, names and place among the tabs; the workbook as it is then. */
export function writeSheet(
  parts: WorkbookPackage,
  workbook: WorkbookXml,
  plan: SheetPlan,
  old: SheetTab | undefined,
  styles: StyleBook,
): WorkbookXml {
  const before = old ? removeSheet(parts, workbook, old) : workbook;
  const part = parts.freeName('xl/worksheets/sheet', '.xml');
  const isDrawn = plan.charts.length + (plan.pictures?.length ?? 0) > 0;
  const drawing = isDrawn ? parts.freeName('xl/drawings/drawing', '.xml') : null;
  if (drawing !== null) writeDrawing(parts, drawing, plan);
  const drawingId = drawing === null ? null : parts.relate(part, 'drawing', drawing);
  parts.addPart(part, SHEET_TYPE, sheetXml(plan, styles, drawingId));
  const notes = plan.notes ?? [];
  if (notes.length > 0)
    markNotes(
      parts,
      part,
      notes.map(({ cell, text }) => ({ cell, level: 'note', note: text })),
    );
  const tab: SheetTab = {
    name: plan.name,
    visibility: plan.visibility,
    sheetId: 1 + Math.max(0, ...workbook.tabs.map((one) => one.sheetId)),
    relationship: parts.relate(workbook.part, 'worksheet', part),
    part,
    hasCells: true,
    source: null,
  };
  const tabs = [...before.tabs];
  tabs.splice(old ? workbook.tabs.indexOf(old) : tabs.length, 0, tab);
  return {
    ...before,
    tabs,
    names: [...before.names, ...namesOf(plan, tab)],
    active: workbook.active === old || workbook.active === null ? tab : workbook.active,
  };
}

function writeDrawing(parts: WorkbookPackage, drawing: string, plan: SheetPlan): void {
  const { charts, pictures = [] } = plan;
  const ids = [
    ...charts.map((chart) => {
      const part = parts.freeName('xl/charts/chart', '.xml');
      parts.addPart(part, CHART_TYPE, chartXml(chart, plan));
      return parts.relate(drawing, 'chart', part);
    }),
    ...pictures.map((picture) => {
      const part = parts.freeName('xl/media/image', '.png');
      parts.addBytes(part, 'png', 'image/png', dotsPng(picture.dots));
      return parts.relate(drawing, 'image', part);
    }),
  ];
  parts.addPart(drawing, DRAWING_TYPE, drawingXml(charts, pictures, ids));
}

function namesOf(plan: SheetPlan, scope: SheetTab): readonly DefinedName[] {
  const sheet = quoteSheet(plan.name);
  const name = (name: string, refersTo: string, hidden = false): DefinedName => ({
    name,
    scope,
    refersTo,
    source: ` name="${escapeXml(name)}"${hidden ? ' hidden="1"' : ''}`,
  });
  return [
    ...(plan.kind === null ? [] : [name(SHEET_MARK, `"${plan.kind.replaceAll('"', '""')}"`, true)]),
    ...Object.entries(plan.names).map(([key, range]) =>
      name(key, `${sheet}!${absoluteAddress(rectOf(range))}`),
    ),
    ...Object.entries(pageNames(plan)).map(([key, refersTo]) => name(key, refersTo)),
  ];
}

/** Takes a sheet out, with all that belongs to it alone. */
export function removeSheet(parts: WorkbookPackage, workbook: WorkbookXml, tab: SheetTab): WorkbookXml {
  parts.unrelate(workbook.part, tab.relationship);
  parts.removePart(tab.part);
  const tabs = workbook.tabs.filter((one) => one !== tab);
  return {
    ...workbook,
    tabs,
    names: workbook.names.filter((name) => name.scope !== tab),
    active:
      workbook.active === tab ? (tabs.find((one) => one.visibility === 'visible') ?? null) : workbook.active,
  };
}

/** The order in which formulas were computed: it names cells that may be gone, and spreadsheets make it anew. */
export function dropCalculationChain(parts: WorkbookPackage, workbookPart: string): void {
  for (const { id, type, target } of parts.relationships(workbookPart)) {
    if (type !== 'calcChain') continue;
    parts.unrelate(workbookPart, id);
    if (parts.has(target)) parts.removePart(target);
  }
}
