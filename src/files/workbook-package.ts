import { known } from '../kernel/assert';
import { refuse } from './unreadable';
import { attributeOf, escapeXml, parseXml, append, splice, type Element } from './xml';

/** A part as the file holds it, inflated when its bytes are asked for. */
export interface StoredPart {
  readonly read: () => Uint8Array;
}

/** A part that another part names. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `drawing`, `chart`, … (the same in strict and transitional files). */
  readonly type: string;
  /** The part's name (`xl/worksheets/sheet1.xml`), or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
}

const TYPES = '[Content_Types].xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIP_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT_RELATIONSHIP_TYPE = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/**
 * The parts of an .xlsx and how they are related. Parts that nobody sets keep their very bytes.
 * A fork shares its parts with its origin and changes apart from it: work on a fork, keep it when all went well.
 */
export class WorkbookPackage {
  private constructor(private readonly parts: Map<string, StoredPart | string>) {}

  static of(parts: Iterable<readonly [string, StoredPart]>): WorkbookPackage {
    return new WorkbookPackage(new Map(parts));
  }

  static empty(): WorkbookPackage {
    const types = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;
    return new WorkbookPackage(new Map([[TYPES, types]]));
  }

  fork(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.parts));
  }

  /** All parts in the order of the file; a text where it was set. */
  entries(): Iterable<readonly [string, StoredPart | string]> {
    return this.parts;
  }

  has(name: string): boolean {
    return this.nameOf(name) !== undefined;
  }

  /** The text of a part of XML; null when there is no such part. */
  text(name: string): string | null {
    const actual = this.nameOf(name);
    const part = actual === undefined ? undefined : this.parts.get(actual);
    return part === undefined ? null : typeof part === 'string' ? part : decodeXml(part.read());
  }

  setText(name: string, text: string): void {
    this.parts.set(this.nameOf(name) ?? name, text);
  }

  /** A new part, its content type declared. */
  addPart(name: string, contentType: string, xml: string): void {
    this.setText(name, DECLARATION + xml);
    const types = known(this.text(TYPES), 'a package has content types');
    const root = parseXml(types);
    const there = overrideOf(root, name);
    const tag = `<${root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`;
    const change = there ? { start: there.start, end: there.end, text: tag } : append(types, root, tag);
    this.setText(TYPES, splice(types, [change]));
  }

  /** A new part that is no XML, such as a picture; its content type is declared for all of its extension. */
  addBytes(name: string, extension: string, contentType: string, bytes: Uint8Array): void {
    this.parts.set(name, { read: () => bytes });
    const types = known(this.text(TYPES), 'a package has content types');
    const root = parseXml(types);
    const isKnown = root.children.some(
      (tag) => tag.name === 'Default' && attributeOf(tag, 'Extension')?.toLowerCase() === extension,
    );
    if (isKnown) return;
    const tag = `<${root.prefix}Default Extension="${extension}" ContentType="${contentType}"/>`;
    // The schema lets both kinds stand in any order; some programs want the defaults first.
    const at = root.contentStart;
    this.setText(TYPES, splice(types, [{ start: at, end: at, text: tag }]));
  }

  /** Removes a part and all that only it made use of: drawings, charts, comments, pictures. */
  removePart(name: string): void {
    const targets = this.relationships(name).filter((relationship) => !relationship.external);
    this.drop(relationshipsName(name));
    this.drop(name);
    const types = known(this.text(TYPES), 'a package has content types');
    const declared = overrideOf(parseXml(types), name);
    if (declared)
      this.setText(TYPES, splice(types, [{ start: declared.start, end: declared.end, text: '' }]));
    for (const { target } of targets) if (this.has(target) && !this.isUsed(target)) this.removePart(target);
  }

  /** What a part names; '' stands for the package itself. */
  relationships(name: string): readonly Relationship[] {
    const text = this.text(relationshipsName(name));
    if (text === null) return [];
    return parseXml(text).children.map((tag) => {
      const target = attributeOf(tag, 'Target') ?? '';
      const external = attributeOf(tag, 'TargetMode') === 'External';
      return {
        id: attributeOf(tag, 'Id') ?? '',
        type: attributeOf(tag, 'Type')?.split('/').at(-1) ?? '',
        target: external ? target : resolveTarget(name, target),
        external,
      };
    });
  }

  /** Makes `target` known to `name`; the id to name it by. */
  relate(name: string, type: string, target: string): string {
    const part = relationshipsName(name);
    const text =
      this.text(part) ??
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    const root = parseXml(text);
    const taken = new Set(root.children.map((tag) => attributeOf(tag, 'Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const family = text.includes(STRICT_RELATIONSHIP_TYPE) ? STRICT_RELATIONSHIP_TYPE : RELATIONSHIP_TYPE;
    const tag = `<${root.prefix}Relationship Id="${id}" Type="${family}${type}" Target="/${escapeXml(target)}"/>`;
    this.setText(part, splice(text, [append(text, root, tag)]));
    return id;
  }

  /** `name` no longer names the target by this id. */
  unrelate(name: string, id: string): void {
    const part = relationshipsName(name);
    const text = known(this.text(part), 'a part that names another has relationships');
    const tag = parseXml(text).children.find((child) => attributeOf(child, 'Id') === id);
    if (tag) this.setText(part, splice(text, [{ start: tag.start, end: tag.end, text: '' }]));
  }

  /** A name that no part has: `xl/charts/chart`, `.xml` → `xl/charts/chart3.xml`. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  private drop(name: string): void {
    const actual = this.nameOf(name);
    if (actual !== undefined) this.parts.delete(actual);
  }

  private isUsed(target: string): boolean {
    const wanted = target.toLowerCase();
    return [...this.parts.keys()]
      .filter((name) => name.endsWith('.rels'))
      .some((name) =>
        this.relationships(ownerOf(name)).some((one) => !one.external && one.target.toLowerCase() === wanted),
      );
  }

  /** The name as the file spells it: part names do not mind case. */
  private nameOf(name: string): string | undefined {
    if (this.parts.has(name)) return name;
    const wanted = name.toLowerCase();
    for (const key of this.parts.keys()) if (key.toLowerCase() === wanted) return key;
    return undefined;
  }
}

function overrideOf(types: Element, name: string): Element | undefined {
  const wanted = `/${name}`.toLowerCase();
  return types.children.find(
    (tag) => tag.name === 'Override' && attributeOf(tag, 'PartName')?.toLowerCase() === wanted,
  );
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
function relationshipsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** The way back: which part a `.rels` belongs to. */
const ownerOf = (relationships: string): string => relationships.replace(/_rels\/([^/]*)\.rels$/, '$1');

/** A target is named from the folder of the part, or from the root when it starts with a slash. */
function resolveTarget(name: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = name.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Parts are UTF-8, rarely UTF-16; both say so at their start. */
function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The only thing that a fatal decoder throws for: bytes that are no text.
    return refuse('damaged');
  }
}
