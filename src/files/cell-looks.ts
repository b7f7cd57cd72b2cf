import { stylesPart } from './cell-formats';
import { readColors, type ColorOf } from './colors';
import type { WorkbookPackage } from './workbook-package';
import { attributeOf, childOf, isOn, listOf, parseXml, type Element } from './xml';

/** One side of a cell's border. */
export interface LineLook {
  readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double';
  readonly color: string;
}

/** How a cell looks, as a page draws it: plain data. Colours are `#rrggbb`; null = as the page has it. */
export interface CellLook {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  /** `general`: numbers right, text left, yes and no in the middle. */
  readonly align: 'general' | 'left' | 'center' | 'right' | 'justify';
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  /** Steps of about three blanks. */
  readonly indent: number;
  readonly top: LineLook | null;
  readonly right: LineLook | null;
  readonly bottom: LineLook | null;
  readonly left: LineLook | null;
  /** Counts only on a protected sheet. */
  readonly locked: boolean;
}

const PLAIN: CellLook = {
  font: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
  fill: null,
  align: 'general',
  valign: 'bottom',
  wrap: false,
  indent: 0,
  top: null,
  right: null,
  bottom: null,
  left: null,
  locked: true,
};

/** The look of every cell style, by the style's index; there is always a first one. */
export function readLooks(parts: WorkbookPackage, workbookPart: string): readonly CellLook[] {
  const part = stylesPart(parts, workbookPart);
  const xml = part === null ? null : parts.text(part);
  if (xml === null) return [PLAIN];
  const root = parseXml(xml);
  const colorOf = readColors(parts, workbookPart, root);
  const fonts = listOf(root, 'fonts').map((font) => fontLook(font, colorOf));
  const fills = listOf(root, 'fills').map((fill) => fillLook(fill, colorOf));
  const borders = listOf(root, 'borders').map((border) => borderLook(border, colorOf));
  const looks = listOf(root, 'cellXfs').map((xf): CellLook => {
    const index = (name: string): number => Number(attributeOf(xf, name) ?? 0);
    const alignment = childOf(xf, 'alignment');
    const protection = childOf(xf, 'protection');
    return {
      ...PLAIN,
      ...fonts[index('fontId')],
      ...borders[index('borderId')],
      ...alignmentLook(alignment),
      fill: fills[index('fillId')] ?? null,
      locked: !protection || attributeOf(protection, 'locked') === undefined || isOn(protection, 'locked'),
    };
  });
  return looks.length > 0 ? looks : [PLAIN];
}

function fontLook(font: Element, colorOf: ColorOf): Partial<CellLook> {
  const value = (name: string): string | undefined => {
    const tag = childOf(font, name);
    return tag && attributeOf(tag, 'val');
  };
  const has = (name: string): boolean => {
    const tag = childOf(font, name);
    return tag !== undefined && (attributeOf(tag, 'val') === undefined || isOn(tag, 'val'));
  };
  return {
    font: value('name') ?? PLAIN.font,
    size: Number(value('sz') ?? PLAIN.size),
    bold: has('b'),
    italic: has('i'),
    underline: childOf(font, 'u') !== undefined && value('u') !== 'none',
    strike: has('strike'),
    color: colorOf(childOf(font, 'color')),
  };
}

/** Patterns are drawn as their foreground colour, the one that a solid fill shows. */
function fillLook(fill: Element, colorOf: ColorOf): string | null {
  const pattern = childOf(fill, 'patternFill');
  const type = pattern && attributeOf(pattern, 'patternType');
  if (type === 'solid') return colorOf(childOf(pattern, 'fgColor')) ?? '#000000';
  if (type === 'gray125' || type === 'none' || type === undefined) return null;
  return colorOf(childOf(pattern, 'bgColor')) ?? colorOf(childOf(pattern, 'fgColor'));
}

const LINES: Readonly<Record<string, LineLook['style']>> = {
  thin: 'thin',
  hair: 'dotted',
  dotted: 'dotted',
  dashed: 'dashed',
  dashDot: 'dashed',
  dashDotDot: 'dashed',
  medium: 'medium',
  mediumDashed: 'medium',
  mediumDashDot: 'medium',
  mediumDashDotDot: 'medium',
  slantDashDot: 'medium',
  thick: 'thick',
  double: 'double',
};

function borderLook(border: Element, colorOf: ColorOf): Partial<CellLook> {
  const side = (...names: readonly string[]): LineLook | null => {
    const tag = names.map((name) => childOf(border, name)).find((found) => found !== undefined);
    const style = LINES[(tag && attributeOf(tag, 'style')) ?? 'none'];
    return style ? { style, color: colorOf(childOf(tag, 'color')) ?? '#000000' } : null;
  };
  return {
    top: side('top'),
    right: side('right', 'end'),
    bottom: side('bottom'),
    left: side('left', 'start'),
  };
}

function alignmentLook(alignment: Element | undefined): Partial<CellLook> {
  if (!alignment) return {};
  const horizontal = attributeOf(alignment, 'horizontal') ?? 'general';
  const vertical = attributeOf(alignment, 'vertical') ?? 'bottom';
  return {
    align:
      horizontal === 'left' || horizontal === 'right'
        ? horizontal
        : horizontal.startsWith('center')
          ? 'center'
          : horizontal === 'justify' || horizontal === 'distributed'
            ? 'justify'
            : 'general',
    valign: vertical === 'top' ? 'top' : vertical === 'bottom' ? 'bottom' : 'middle',
    wrap: isOn(alignment, 'wrapText'),
    indent: Number(attributeOf(alignment, 'indent') ?? 0),
  };
}
