import type { WorkbookPackage } from './workbook-package';
import { attributeOf, listOf, parseXml, type Element } from './xml';

/** Number formats that a file names by number alone, as Excel in Chinese shows them (ECMA-376 part 1, 18.8.30). */
export const BUILTIN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Where a workbook keeps its styles; null when it has none. */
export const stylesPart = (parts: WorkbookPackage, workbookPart: string): string | null =>
  parts.relationships(workbookPart).find((one) => one.type === 'styles' && parts.has(one.target))?.target ??
  null;

/** The formats that the file spells out: number → code. */
export function customFormats(root: Element): ReadonlyMap<number, string> {
  return new Map(
    listOf(root, 'numFmts').map((tag) => [
      Number(attributeOf(tag, 'numFmtId')),
      attributeOf(tag, 'formatCode') ?? 'General',
    ]),
  );
}

/** The number format of every cell style, by the style's index. */
export function readCellFormats(parts: WorkbookPackage, workbookPart: string): readonly string[] {
  const part = stylesPart(parts, workbookPart);
  const xml = part === null ? null : parts.text(part);
  if (xml === null) return [];
  const root = parseXml(xml);
  const custom = customFormats(root);
  return listOf(root, 'cellXfs').map((xf) => {
    const id = Number(attributeOf(xf, 'numFmtId') ?? 0);
    return custom.get(id) ?? BUILTIN_FORMATS[id] ?? 'General';
  });
}
