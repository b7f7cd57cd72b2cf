import { refuse } from './unreadable';

/** A tag as it stands in the text: its place is kept, so that a file can be changed without touching the rest. */
export interface Tag {
  /** Without the namespace prefix. */
  readonly name: string;
  /** With its colon; '' when there is none. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** What stands between the name and the closing bracket. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Walks over the tags from a place on: comments, instructions and CDATA are passed over, document types refused. */
export function* tagsOf(xml: string, from = 0): Generator<Tag, void> {
  for (let at = xml.indexOf('<', from); at >= 0;) {
    const next = xml.charCodeAt(at + 1);
    if (next === 63 /* ? */) {
      at = xml.indexOf('<', endAfter(xml, '?>', at));
      continue;
    }
    if (next === 33 /* ! */) {
      const close = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : null;
      if (!close) refuse('forbidden-content');
      at = xml.indexOf('<', endAfter(xml, close, at));
      continue;
    }
    const end = tagEnd(xml, at + 1);
    const tag = readTag(xml, at, end);
    yield tag;
    at = xml.indexOf('<', end);
  }
}

function endAfter(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from);
  if (at < 0) refuse('damaged');
  return at + what.length;
}

/** Behind the `>` that closes the tag: one inside quotes does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === 62 /* > */) return at + 1;
    if (code === 34 || code === 39) {
      at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  return refuse('damaged');
}

function readTag(xml: string, start: number, end: number): Tag {
  const closes = xml.charCodeAt(start + 1) === 47; /* / */
  const empty = !closes && xml.charCodeAt(end - 2) === 47;
  const first = closes ? start + 2 : start + 1;
  const last = empty ? end - 2 : end - 1;
  let at = first;
  let colon = -1;
  for (; at < last; at++) {
    const code = xml.charCodeAt(at);
    if (isSpace(code)) break;
    if (code === 58 /* : */) colon = at;
  }
  if (at === first) refuse('damaged');
  return {
    name: xml.slice(colon < 0 ? first : colon + 1, at),
    prefix: colon < 0 ? '' : xml.slice(first, colon + 1),
    kind: closes ? 'close' : empty ? 'empty' : 'open',
    source: xml.slice(at, last),
    start,
    end,
  };
}

/** An element with its children; small parts only (sheets are walked tag by tag). */
export interface Element extends Tag {
  readonly children: readonly Element[];
  /** Where its content starts and ends: equal when it has none. `end` is behind its closing tag. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

interface Growing {
  readonly tag: Tag;
  readonly children: Element[];
}

/** The root element of a part. */
export function parseXml(xml: string): Element {
  const open: Growing[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'open') {
      if (open.length > 100) refuse('damaged');
      open.push({ tag, children: [] });
      continue;
    }
    const grown = tag.kind === 'close' ? open.pop() : { tag, children: [] };
    if (!grown || grown.tag.name !== tag.name) refuse('damaged');
    const element: Element = {
      ...grown.tag,
      children: grown.children,
      contentStart: grown.tag.end,
      contentEnd: tag.kind === 'close' ? tag.start : tag.end,
      end: tag.end,
    };
    const parent = open.at(-1);
    if (!parent) return element;
    parent.children.push(element);
  }
  return refuse('damaged');
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

/** The children of the child of that name: `listOf(root, 'sheets')`. */
export const listOf = (element: Element, name: string): readonly Element[] =>
  childOf(element, name)?.children ?? [];

const ATTRIBUTE = /\s*(?:[^\s=:"']+:)?([^\s=:"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;

/** An attribute by its name without prefix; undefined when it is not there. */
export function attributeOf(tag: { readonly source: string }, name: string): string | undefined {
  // Most cells have a handful of attributes: looking for the name first saves the walk.
  if (!tag.source.includes(name)) return undefined;
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(tag.source); match; match = ATTRIBUTE.exec(tag.source)) {
    if (match[1] === name) return unescapeXml(match[2] ?? match[3] ?? '');
  }
  return undefined;
}

/** An attribute that says yes or no. */
export function isOn(tag: { readonly source: string } | undefined, name: string): boolean {
  const value = tag && attributeOf(tag, name);
  return value === '1' || value === 'true' || value === 'on';
}

/** A tag's attributes with one of them set, or left out (null). */
export function withAttribute(source: string, name: string, value: string | null): string {
  const without = source.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === null ? without : `${without.trimEnd()} ${name}="${escapeXml(value)}"`;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The characters that a text of XML stands for. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Text as XML wants it, in attributes and between tags. */
export const escapeXml = (text: string): string =>
  text.replace(/[<>&"]/g, (letter) => ESCAPES[letter] ?? letter);

/** Puts content into an element, whether it has a closing tag yet or not. */
export function fill(element: Element, content: string): Splice {
  if (element.kind !== 'empty')
    return { start: element.contentStart, end: element.contentEnd, text: content };
  const name = element.prefix + element.name;
  return {
    start: element.start,
    end: element.end,
    text: `<${name}${element.source.trimEnd()}>${content}</${name}>`,
  };
}

/** Appends to an element's content. */
export const append = (xml: string, element: Element, content: string): Splice =>
  fill(element, xml.slice(element.contentStart, element.contentEnd) + content);

/** One change of a text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all changes made; their places are those of the text before. */
export function splice(xml: string, changes: readonly Splice[]): string {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const change of sorted) {
    out += xml.slice(at, change.start) + change.text;
    at = change.end;
  }
  return out + xml.slice(at);
}
