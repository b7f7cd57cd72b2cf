import type { WorkbookPackage } from './workbook-package';
import { attributeOf, childOf, listOf, parseXml, type Element } from './xml';

/** A colour element as `#rrggbb`; null when there is none or the program chooses. */
export type ColorOf = (tag: Element | undefined) => string | null;

/** The palette of old files, by number (ECMA-376 part 1, 18.8.27). */
const PALETTE = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff ' +
  '800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff ' +
  '000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 ' +
  '3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The theme that programs take when a file has none. */
const OFFICE = 'ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72'.split(
  ' ',
);
/** Cells count light before dark, themes write dark before light. */
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);

/** Knows the workbook's theme and palette. */
export function readColors(parts: WorkbookPackage, workbookPart: string, styles: Element): ColorOf {
  const theme = readTheme(parts, workbookPart);
  const own = listOf(childOf(styles, 'colors') ?? styles, 'indexedColors').map((tag) =>
    rgbOf(attributeOf(tag, 'rgb')),
  );
  return (tag) => {
    if (!tag) return null;
    const tint = Number(attributeOf(tag, 'tint') ?? 0);
    const rgb = rgbOf(attributeOf(tag, 'rgb'));
    if (rgb !== null) return tinted(rgb, tint);
    const number = attributeOf(tag, 'theme');
    if (number !== undefined) return tinted(theme[Number(number)] ?? '000000', tint);
    const index = Number(attributeOf(tag, 'indexed') ?? 64);
    const color = own[index] ?? PALETTE[index];
    return color === undefined ? null : tinted(color, tint);
  };
}

function readTheme(parts: WorkbookPackage, workbookPart: string): readonly string[] {
  const part = parts.relationships(workbookPart).find((one) => one.type === 'theme')?.target;
  const xml = part === undefined ? null : parts.text(part);
  const scheme = xml === null ? undefined : childOf(childOf(parseXml(xml), 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, i) => {
    const color = childOf(scheme, name)?.children[0];
    const written = color && (attributeOf(color, 'lastClr') ?? attributeOf(color, 'val'));
    return rgbOf(written) ?? OFFICE[i] ?? '000000';
  });
}

/** `FF1F3864` or `1F3864` → `1f3864`. */
const rgbOf = (text: string | undefined): string | null =>
  /^(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$/.exec(text ?? '')?.[1]?.toLowerCase() ?? null;

/** Lighter (tint above 0) or darker: the lightness is moved towards white or black. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return `#${rgb}`;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...channels), Math.min(...channels)];
  const light = (most + least) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // Hue and saturation stay: every channel keeps its place between the darkest and the lightest.
  const reach = (value: number): number => (value < 0.5 ? value : 1 - value);
  const scale = reach(light) === 0 ? 0 : reach(moved) / reach(light);
  return `#${channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, moved + (channel - light) * scale)) * 255))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
