import { absoluteAddress, cellAddress, parseAddress, quoteSheet, rectOf } from '../kernel/address';
import { assert } from '../kernel/assert';
import type { SheetPlan, SparklinesPlan } from '../workbook/sheet-plan';
import { argb } from './style-book';
import { escapeXml } from './xml';

export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** A cell that is drawn over shows no text of its own, and still has it for those who read the cell. */
export const UNSEEN = ';;;';

/** The sparklines of a sheet as the extension of the format that holds them (ECMA-376 has none); '' without any. */
export function sparklinesXml({ name, sparklines = [] }: SheetPlan): string {
  if (sparklines.length === 0) return '';
  const groups = sparklines.map((group) => groupXml(group, quoteSheet(name))).join('');
  return `<ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${XM}">${groups}</x14:sparklineGroups></ext>`;
}

/** A column a value, the newest in a colour of its own; all charts have one scale. */
function groupXml({ cells, source, color, last, from: least, to }: SparklinesPlan, sheet: string): string {
  const [at, from] = [rectOf(cells), rectOf(source)];
  assert(at.columns === 1 && at.rows === from.rows, 'a sparkline a row');
  const colors = [
    ['Series', color],
    ['Negative', last],
    ['Axis', '#000000'],
    ['Markers', color],
    ['First', color],
    ['Last', last],
    ['High', color],
    ['Low', color],
  ] as const;
  const lines = Array.from({ length: at.rows }, (_, row) => {
    const data = absoluteAddress({ ...from, row: from.row + row, rows: 1 });
    return `<x14:sparkline><xm:f>${escapeXml(`${sheet}!${data}`)}</xm:f><xm:sqref>${cellAddress(at.row + row, at.column)}</xm:sqref></x14:sparkline>`;
  });
  return (
    `<x14:sparklineGroup manualMax="${to}" manualMin="${least}" type="column" displayEmptyCellsAs="gap" last="1" minAxisType="custom" maxAxisType="custom">` +
    colors.map(([part, rgb]) => `<x14:color${part} rgb="${argb(rgb)}"/>`).join('') +
    `<x14:sparklines>${lines.join('')}</x14:sparklines></x14:sparklineGroup>`
  );
}

/** The cells of a sheet that sparklines lie in: their text is what a reader without them shows. */
export function sparklineCells(xml: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, where = ''] of xml.matchAll(
    /<(?:\w+:)?sparkline>[\s\S]*?<(?:\w+:)?sqref>([^<]*)<\/(?:\w+:)?sqref>/g,
  ))
    if (parseAddress(where)) found.add(where);
  return found;
}
