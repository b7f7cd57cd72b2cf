import { absoluteAddress, quoteSheet, rectAddress, rectOf } from '../kernel/address';
import { assert } from '../kernel/assert';
import { MOST_NOTES } from '../workbook/edit';
import { SHEET_MARK, type ChartPlan, type SheetPlan } from '../workbook/sheet-plan';
import { valueBlock } from './cells';
import { addressLists, pieces, type Batch } from './chunk';
import { writeFormats, writeLooks, writeSizes } from './looks';
import { addNote } from './mark-cells';

/** About what one part (a merge, a validation, a name, …) takes in a request. */
const PART_BYTES = 2_500;
const CHART_BYTES = 12_000;

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;
const CHART_TYPE = { 'stacked-bar': 'BarStacked', column: 'ColumnClustered', line: 'LineMarkers' } as const;

/**
 * Writes a plan on an empty sheet that is not protected. The mark comes after everything that it vouches for,
 * protection and visibility last.
 */
export async function writePlan(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<void> {
  await writeFormats(sheet, plan, batch);
  await writeValues(sheet, plan, batch);
  await writeLooks(sheet, plan, batch);
  await writeSizes(sheet, plan, batch);
  for (const address of plan.merges) {
    await batch.room(PART_BYTES);
    sheet.getRange(address).untrack().merge(false);
  }
  await writeValidations(sheet, plan, batch);
  await writeConditions(sheet, plan, batch);
  for (const chart of plan.charts) {
    await batch.room(CHART_BYTES);
    writeChart(sheet, chart);
  }
  for (const [name, address] of Object.entries(plan.names)) {
    await batch.room(PART_BYTES);
    sheet.names.add(name, `=${quoteSheet(plan.name)}!${absoluteAddress(rectOf(address))}`);
  }
  await batch.room(PART_BYTES * 3);
  writePage(sheet, plan);
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  if (plan.kind !== null) {
    sheet.showGridlines = false;
    sheet.names.add(SHEET_MARK, `="${plan.kind.replaceAll('"', '""')}"`).visible = false;
  }
  for (const note of (plan.notes ?? []).slice(0, MOST_NOTES)) {
    await batch.room(PART_BYTES);
    addNote(sheet, note);
  }
  if (plan.unlocked) await protect(sheet, plan.unlocked, batch);
  if (plan.visibility !== 'visible') sheet.visibility = VISIBILITY[plan.visibility];
}

async function writeValues(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<void> {
  for (const piece of pieces(valueBlock(plan.rows))) {
    const width = piece.values[0]?.length ?? 0;
    if (width === 0) continue;
    await batch.room(piece.bytes + PART_BYTES);
    const range = sheet.getRangeByIndexes(piece.row, 0, piece.values.length, width).untrack();
    range.values = piece.values.map((row) => [...row]);
  }
}

async function writeValidations(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<void> {
  for (const validation of plan.validations) {
    const { range, title, message } = validation;
    await batch.room(PART_BYTES);
    const { dataValidation } = sheet.getRange(range).untrack();
    dataValidation.rule =
      validation.formula === undefined
        ? listRule(validation.list)
        : { custom: { formula: `=${validation.formula}` } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { title, message, showAlert: true, style: 'Stop' };
  }
}

function listRule(list: readonly string[]): Excel.DataValidationRule {
  const source = list.join(',');
  assert(
    source.length <= 255 && list.every((item) => !item.includes(',')),
    'a validation list Excel can hold',
  );
  return { list: { inCellDropDown: true, source } };
}

async function writeConditions(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<void> {
  for (const condition of plan.conditions) {
    await batch.room(PART_BYTES);
    const { conditionalFormats } = sheet.getRange(condition.range).untrack();
    if ('bar' in condition) {
      const { dataBar } = conditionalFormats.add('DataBar');
      dataBar.positiveFormat.fillColor = condition.bar;
      dataBar.positiveFormat.gradientFill = false;
      continue;
    }
    const { custom } = conditionalFormats.add('Custom');
    custom.rule.formula = `=${condition.formula}`;
    if (condition.fill) custom.format.fill.color = condition.fill;
    if (condition.color) custom.format.font.color = condition.color;
    if (condition.bold !== undefined) custom.format.font.bold = condition.bold;
  }
}

/** Made over the first series, whose shape leaves Excel nothing to guess; the others are added one by one. */
function writeChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first] = plan.series;
  if (!first) return;
  const rect = rectOf(first.values);
  const source = sheet.getRange(first.values);
  const chart = sheet.charts.add(
    CHART_TYPE[plan.type],
    source,
    rect.columns > rect.rows ? 'Rows' : 'Columns',
  );
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.position = 'Bottom';
  chart.legend.visible = plan.series.length > 1;
  plan.series.forEach((planned, at) => {
    const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(planned.name);
    if (at === 0) series.name = planned.name;
    else series.setValues(sheet.getRange(planned.values));
    series.setXAxisValues(sheet.getRange(plan.categories));
    if (plan.type === 'line') series.format.line.color = planned.color;
    else series.format.fill.setSolidColor(planned.color);
  });
  // Excel draws the first category of a bar chart at the bottom; a list reads from the top.
  if (plan.type === 'stacked-bar') chart.axes.categoryAxis.reversePlotOrder = true;
  const area = rectOf(plan.area);
  const end = rectAddress({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  });
  chart.setPosition(rectAddress({ ...area, rows: 1, columns: 1 }), end);
}

/** A4, one page wide, with repeated rows and print area; panes frozen. */
function writePage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { page, freeze } = plan;
  sheet.pageLayout.paperSize = 'A4';
  sheet.pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  sheet.pageLayout.zoom = page.onePage
    ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
    : { horizontalFitToPages: 1 };
  if (page.area) sheet.pageLayout.setPrintArea(page.area);
  if (page.titleRows) sheet.pageLayout.setPrintTitleRows(`$${page.titleRows[0]}:$${page.titleRows[1]}`);
  if (!freeze) return;
  if (freeze.rows > 0 && freeze.columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns).untrack());
  } else if (freeze.rows > 0) {
    sheet.freezePanes.freezeRows(freeze.rows);
  } else if (freeze.columns > 0) {
    sheet.freezePanes.freezeColumns(freeze.columns);
  }
}

async function protect(sheet: Excel.Worksheet, unlocked: readonly string[], batch: Batch): Promise<void> {
  for (const list of addressLists(unlocked)) {
    await batch.room(PART_BYTES + list.length);
    sheet.getRanges(list).untrack().format.protection.locked = false;
  }
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}
