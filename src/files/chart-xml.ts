import { absoluteAddress, quoteSheet, rectOf } from '../kernel/address';
import type { CellValue } from '../kernel/grid';
import type { ChartPlan, SheetPlan } from '../workbook/sheet-plan';
import { cellText } from './sheet-text';
import { escapeXml } from './xml';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const GREY = 'D9D9D9';
const INK = '595959';

/** A chart's part. It carries the values that it draws, so that a viewer needs not compute anything. */
export function chartXml(chart: ChartPlan, plan: SheetPlan): string {
  const series = chart.series.map((one, i) => seriesXml(one, i, chart, plan)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const plot =
    chart.type === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
      : chart.type === 'column'
        ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${axes}</c:barChart>`
        : `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:overlap val="100"/>${axes}</c:barChart>`;
  return [
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1400" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}`,
    axesXml(chart.type === 'stacked-bar'),
    '</c:plotArea>',
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${line(GREY)}</c:spPr>`,
    '</c:chartSpace>',
  ].join('');
}

const line = (color: string): string =>
  `<a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;

function seriesXml(
  series: ChartPlan['series'][number],
  index: number,
  chart: ChartPlan,
  plan: SheetPlan,
): string {
  const color = series.color.slice(1).toUpperCase();
  const solid = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const look =
    chart.type === 'line'
      ? `<c:spPr><a:ln w="28575" cap="rnd">${solid}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid}</c:spPr></c:marker>`
      : `<c:spPr>${solid}</c:spPr><c:invertIfNegative val="0"/>`;
  const categories = valuesOf(plan, chart.categories);
  const values = valuesOf(plan, series.values);
  const texts = points(categories.map((value) => (value === null ? null : cellText(String(value)))));
  const numbers = points(values.map((value) => (typeof value === 'number' ? String(value) : null)));
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${look}` +
    `<c:cat><c:strRef><c:f>${reference(plan, chart.categories)}</c:f><c:strCache>${texts}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(plan, series.values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${numbers}</c:numCache></c:numRef></c:val>` +
    (chart.type === 'line' ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

const reference = (plan: SheetPlan, range: string): string =>
  escapeXml(`${quoteSheet(plan.name)}!${absoluteAddress(rectOf(range))}`);

/** The planned values of a range, row by row. */
function valuesOf(plan: SheetPlan, range: string): readonly CellValue[] {
  const { row, column, rows, columns } = rectOf(range);
  return Array.from(
    { length: rows * columns },
    (_, i) => plan.rows[row + Math.floor(i / columns)]?.cells[column + (i % columns)]?.value ?? null,
  );
}

const points = (values: readonly (string | null)[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values.map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`)).join('');

/** Categories of a bar chart read from the top; the values' axis then moves to the far end, which is the bottom. */
function axesXml(isBar: boolean): string {
  const text = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr>${line(GREY)}</c:spPr>${text}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'b' : 'l'}"/>` +
    `<c:majorGridlines><c:spPr>${line(GREY)}</c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}
