import { known } from '../kernel/assert';
import { styleOf, type Style, type StyleName } from '../workbook/style';
import type { Condition } from '../workbook/sheet-plan';
import { BUILTIN_FORMATS, customFormats, stylesPart } from './cell-formats';
import type { WorkbookPackage } from './workbook-package';
import {
  append,
  attributeOf,
  childOf,
  escapeXml,
  fill,
  listOf,
  parseXml,
  splice,
  withAttribute,
  type Element,
} from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What a workbook without styles looks like. */
const PLAIN = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="等线"/><family val="2"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
/** The order that the schema wants; a list that is missing goes in front of the next that is there. */
const ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** One list of styles.xml while it grows: what was there keeps its index, what is there already is not added again. */
interface GrowingList {
  readonly there: readonly string[];
  readonly added: string[];
}

/** The styles of a workbook, to which ours are added. What the user's cells refer to keeps its number. */
export class StyleBook {
  private readonly part: string;
  private readonly xml: string;
  private readonly root: Element;
  private readonly lists = new Map<string, GrowingList>();
  private readonly cells = new Map<string, number>();

  constructor(
    private readonly parts: WorkbookPackage,
    workbookPart: string,
  ) {
    let part = stylesPart(parts, workbookPart);
    if (part === null) {
      part = 'xl/styles.xml';
      parts.addPart(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml', PLAIN);
      parts.relate(workbookPart, 'styles', part);
    }
    this.part = part;
    this.xml = known(parts.text(part), 'the styles are there');
    this.root = parseXml(this.xml);
    for (const name of ORDER) {
      const there = listOf(this.root, name).map((tag) => this.xml.slice(tag.start, tag.end));
      this.lists.set(name, { there, added: [] });
    }
  }

  /** The number of a cell style: one of ours, or the workbook's plain one, locked or not. */
  cell(name: StyleName | null, unlocked: boolean): number {
    const key = `${name ?? ''}/${unlocked}`;
    const index =
      this.cells.get(key) ?? this.add('cellXfs', this.cellXf(name ? styleOf(name) : {}, unlocked));
    this.cells.set(key, index);
    return index;
  }

  /** The number of a cell style that differs from a given one in its number format alone. */
  reformatted(index: number, format: string): number {
    const old = listOf(this.root, 'cellXfs')[index];
    if (!old) return this.add('cellXfs', this.cellXf({ format }, false));
    const id = withAttribute(old.source, 'numFmtId', String(this.format(format)));
    const rest = old.kind === 'empty' ? '/>' : `>${this.xml.slice(old.contentStart, old.end)}`;
    return this.add(
      'cellXfs',
      `<${old.prefix}xf${withAttribute(id, 'applyNumberFormat', '1').trimEnd()}${rest}`,
    );
  }

  /** The number of a conditional style. */
  condition(condition: Extract<Condition, { formula: string }>): number {
    const p = this.root.prefix;
    const color = condition.color === undefined ? '' : `<${p}color rgb="${argb(condition.color)}"/>`;
    const font =
      color || condition.bold ? `<${p}font>${condition.bold ? `<${p}b/>` : ''}${color}</${p}font>` : '';
    // In conditional styles Excel takes the background colour for a solid fill.
    const fillTag =
      condition.fill === undefined
        ? ''
        : `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(condition.fill)}"/><${p}bgColor rgb="${argb(condition.fill)}"/></${p}patternFill></${p}fill>`;
    return this.add('dxfs', `<${p}dxf>${font}${fillTag}</${p}dxf>`);
  }

  /** Writes what was added. */
  save(): void {
    let xml = this.xml;
    for (const [name, list] of this.lists) if (list.added.length > 0) xml = withAdded(xml, name, list);
    if (xml !== this.xml) this.parts.setText(this.part, xml);
  }

  private add(list: string, xml: string): number {
    const { there, added } = known(this.lists.get(list), 'a list of styles.xml');
    const found = there.indexOf(xml);
    if (found >= 0) return found;
    const again = added.indexOf(xml);
    return there.length + (again >= 0 ? again : added.push(xml) - 1);
  }

  private cellXf(style: Style, unlocked: boolean): string {
    const p = this.root.prefix;
    const alignment = [
      style.align ? ` horizontal="${style.align}"` : '',
      style.valign ? ` vertical="${style.valign === 'middle' ? 'center' : style.valign}"` : '',
      style.wrap ? ' wrapText="1"' : '',
    ].join('');
    const inner =
      (alignment ? `<${p}alignment${alignment}/>` : '') + (unlocked ? `<${p}protection locked="0"/>` : '');
    const attributes =
      ` numFmtId="${this.format(style.format)}" fontId="${this.font(style)}" fillId="${this.fill(style)}"` +
      ` borderId="${this.border(style)}" xfId="0"` +
      (style.format ? ' applyNumberFormat="1"' : '') +
      (style.font ? ' applyFont="1"' : '') +
      (style.fill ? ' applyFill="1"' : '') +
      (style.border || style.cut ? ' applyBorder="1"' : '') +
      (alignment ? ' applyAlignment="1"' : '') +
      (unlocked ? ' applyProtection="1"' : '');
    return inner ? `<${p}xf${attributes}>${inner}</${p}xf>` : `<${p}xf${attributes}/>`;
  }

  private format(code = 'General'): number {
    const builtin = Object.entries(BUILTIN_FORMATS).find(([id, known]) => known === code && Number(id) < 14);
    if (code === '@') return 49;
    if (builtin) return Number(builtin[0]);
    const custom = [...customFormats(this.root)];
    const there = custom.find(([, known]) => known === code);
    if (there) return there[0];
    const first = Math.max(163, ...custom.map(([id]) => id)) + 1;
    const { added } = known(this.lists.get('numFmts'), 'a list of styles.xml');
    const again = added.findIndex((xml) => xml.endsWith(` formatCode="${escapeXml(code)}"/>`));
    if (again >= 0) return first + again;
    added.push(
      `<${this.root.prefix}numFmt numFmtId="${first + added.length}" formatCode="${escapeXml(code)}"/>`,
    );
    return first + added.length - 1;
  }

  /** The workbook's own font with what the style says instead. */
  private font(style: Style): number {
    const p = this.root.prefix;
    const plain = listOf(this.root, 'cellXfs')[0];
    const base = Number((plain && attributeOf(plain, 'fontId')) ?? 0);
    if (!style.font) return base;
    const fonts = listOf(this.root, 'fonts');
    const own = (name: string): string => {
      const tag = childOf(fonts[base], name);
      return tag ? this.xml.slice(tag.start, tag.end) : '';
    };
    const { bold, italic, size, color } = style.font;
    const xml =
      (bold ? `<${p}b/>` : '') +
      (italic ? `<${p}i/>` : '') +
      (size === undefined ? own('sz') : `<${p}sz val="${size}"/>`) +
      (color === undefined ? own('color') : `<${p}color rgb="${argb(color)}"/>`) +
      ['name', 'family', 'charset', 'scheme'].map(own).join('');
    return this.add('fonts', `<${p}font>${xml}</${p}font>`);
  }

  private fill(style: Style): number {
    if (!style.fill) return 0;
    const p = this.root.prefix;
    return this.add(
      'fills',
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(style.fill)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }

  private border(style: Style): number {
    const p = this.root.prefix;
    if (style.cut) {
      const line = (side: string): string =>
        side === style.cut
          ? `<${p}${side} style="dashed"><${p}color rgb="FF7F7F7F"/></${p}${side}>`
          : `<${p}${side}/>`;
      return this.add(
        'borders',
        `<${p}border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<${p}diagonal/></${p}border>`,
      );
    }
    if (!style.border) return 0;
    const color = `<${p}color rgb="${argb(style.borderColor ?? '#000000')}"/>`;
    const sides = ['left', 'right', 'top', 'bottom'].map(
      (side) => `<${p}${side} style="${style.border}">${color}</${p}${side}>`,
    );
    return this.add('borders', `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`);
  }
}

/** `#1F3864` → `FF1F3864`. */
export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

function withAdded(xml: string, name: string, list: GrowingList): string {
  const root = parseXml(xml);
  const content = list.added.join('');
  const count = list.there.length + list.added.length;
  const element = childOf(root, name);
  if (!element) {
    const after = ORDER.slice(ORDER.indexOf(name) + 1);
    const next = root.children.find((child) => after.includes(child.name));
    const at = next?.start ?? root.contentEnd;
    const tag = `${root.prefix}${name}`;
    return splice(xml, [{ start: at, end: at, text: `<${tag} count="${count}">${content}</${tag}>` }]);
  }
  const grown = append(xml, element, content);
  const counted = { ...element, source: countedSource(element, count) };
  if (element.kind === 'empty') return splice(xml, [fill(counted, content)]);
  const opening = `<${element.prefix}${element.name}${counted.source}>`;
  return splice(xml, [{ start: element.start, end: element.contentStart, text: opening }, grown]);
}

const countedSource = (element: Element, count: number): string =>
  element.source.replace(/\scount\s*=\s*(?:"[^"]*"|'[^']*')/, '').trimEnd() + ` count="${count}"`;
