import { absoluteAddress, cellAddress, quoteSheet, rectAddress, rectOf } from '../kernel/address';
import { assert } from '../kernel/assert';
import type { Condition, PagePlan, SheetPlan, Validation } from '../workbook/sheet-plan';
import { sheetData } from './sheet-data';
import { sparklinesXml, X14 } from './sparklines-xml';
import { argb, type StyleBook } from './style-book';
import { cellText, fileFormula } from './sheet-text';
import { escapeXml } from './xml';

/** The whole part of a planned sheet, elements in the order that the schema wants. */
export function sheetXml(plan: SheetPlan, styles: StyleBook, drawing: string | null): string {
  const isOurs = plan.kind !== null;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetPr>${plan.tabColor ? `<tabColor rgb="${argb(plan.tabColor)}"/>` : ''}${isFitted(plan.page) ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`,
    `<dimension ref="${dimensionOf(plan)}"/>`,
    `<sheetViews><sheetView${isOurs ? ' showGridLines="0"' : ''} workbookViewId="0">${pane(plan)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan),
    sheetData(plan, styles),
    // In this element 0 means allowed: columns and rows may be made wider, for long names.
    plan.unlocked
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
      : '',
    list(
      'mergeCells',
      plan.merges.map((range) => `<mergeCell ref="${rectAddress(rectOf(range))}"/>`),
    ),
    plan.conditions.map((condition, i) => conditionXml(condition, i + 1, styles)).join(''),
    list('dataValidations', plan.validations.map(validationXml)),
    pageXml(plan.page),
    breaksXml(plan.page),
    drawing === null ? '' : `<drawing r:id="${drawing}"/>`,
    extensions([solidBars(plan.conditions), sparklinesXml(plan)]),
    '</worksheet>',
  ].join('');
}

/** The names that a planned page needs, by the names that spreadsheets give them. */
export function pageNames(plan: SheetPlan): Readonly<Record<string, string>> {
  const sheet = quoteSheet(plan.name);
  const { area, titleRows } = plan.page;
  return {
    ...(area === undefined ? {} : { '_xlnm.Print_Area': `${sheet}!${absoluteAddress(rectOf(area))}` }),
    ...(titleRows === undefined
      ? {}
      : { '_xlnm.Print_Titles': `${sheet}!$${titleRows[0]}:$${titleRows[1]}` }),
  };
}

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

function dimensionOf(plan: SheetPlan): string {
  const columns = plan.rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  return rectAddress({ row: 0, column: 0, rows: Math.max(1, plan.rows.length), columns });
}

function pane(plan: SheetPlan): string {
  const { rows, columns } = plan.freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return '';
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  return `<pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

/** Spreadsheets count 5 pixels of margin at 7 pixels a character into a column's width. */
const MARGIN = 5 / 7;

function columnsXml(plan: SheetPlan): string {
  if (plan.columns.length === 0) return '';
  const columns = plan.columns.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${(width + MARGIN).toFixed(4)}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function conditionXml(condition: Condition, priority: number, styles: StyleBook): string {
  const rule =
    'bar' in condition
      ? `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${argb(condition.bar)}"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${barId(priority)}</x14:id></ext></extLst></cfRule>`
      : `<cfRule type="expression" dxfId="${styles.condition(condition)}" priority="${priority}"><formula>${escapeXml(fileFormula(condition.formula))}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${condition.range}">${rule}</conditionalFormatting>`;
}

/** What is younger than the format stands at the end, each kind of thing by its id. */
const extensions = (kinds: readonly string[]): string =>
  kinds.every((xml) => xml === '') ? '' : `<extLst>${kinds.join('')}</extLst>`;

const barId = (priority: number): string => `{50494E47-5949-4261-8000-${String(priority).padStart(12, '0')}}`;

/** Bars without a gradient are younger than the format: what they add stands in an extension, found by its id. */
function solidBars(conditions: readonly Condition[]): string {
  const bars = conditions.flatMap((condition, i) =>
    'bar' in condition
      ? [
          `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${barId(i + 1)}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${condition.range}</xm:sqref></x14:conditionalFormatting>`,
        ]
      : [],
  );
  if (bars.length === 0) return '';
  return `<ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext>`;
}

/** A text in an attribute, where a bare line end would be read as a blank. */
const attributeText = (text: string): string => cellText(text).replaceAll('\n', '&#10;');

function validationXml(validation: Validation): string {
  const [type, formula] =
    validation.formula === undefined
      ? ['list', choicesOf(validation.list)]
      : ['custom', fileFormula(validation.formula)];
  return (
    `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    ` errorTitle="${attributeText(validation.title.slice(0, 32))}" error="${attributeText(validation.message.slice(0, 255))}"` +
    ` sqref="${validation.range}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`
  );
}

function choicesOf(list: readonly string[]): string {
  const choices = list.join(',');
  assert(choices.length <= 255, 'the choices of a validation have at most 255 characters');
  assert(!list.some((choice) => choice.includes(',')), 'a choice has no comma');
  return `"${choices.replaceAll('"', '""')}"`;
}

/** ST_PaperSize of ECMA-376. */
const PAPER_SIZES = { a3: 8, a4: 9, a5: 11, a6: 70 } as const;

/** A sheet with breaks of its own is not made to fit its page, unless it is laid out so that both come to the same. */
const isFitted = ({ breaks, centered }: PagePlan): boolean => breaks === undefined || centered === true;

function breaksXml({ breaks = [] }: PagePlan): string {
  if (breaks.length === 0) return '';
  const brk = breaks.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${brk}</rowBreaks>`;
}

function pageXml({ paper = 'a4', onePage, orientation, unnumbered, centered }: PagePlan): string {
  const margins = centered
    ? 'left="0.4" right="0.4" top="0.4" bottom="0.4" header="0.2" footer="0.2"'
    : 'left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"';
  return (
    `<printOptions horizontalCentered="1"${centered ? ' verticalCentered="1"' : ''}/>` +
    `<pageMargins ${margins}/>` +
    `<pageSetup paperSize="${PAPER_SIZES[paper]}" fitToHeight="${onePage ? 1 : 0}" orientation="${orientation}"/>` +
    (unnumbered ? '' : '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>')
  );
}
