import { refuse } from './unreadable';
import { decodeUtf8, unescapeXml } from './xml-text';

const LT = 0x3c;
const GT = 0x3e;
const BANG = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const AMP = 0x26;
const CR = 0x0d;
const DASH = 0x2d;
const BRACKET = 0x5b;
/** [CDATA[ */
const CDATA = [0x5b, 0x43, 0x44, 0x41, 0x54, 0x41, 0x5b];

/** Far beyond any honest part: what is kept of open elements stays small. */
const DEEPEST = 1_000_000;

/** What a byte is inside a tag: 1 = white space, 2 = another end of a name, 0 = anything else. */
const KIND = new Uint8Array(256);
for (const byte of [0x20, 0x0a, 0x0d, 0x09]) KIND[byte] = 1;
for (const byte of [GT, SLASH, COLON, LT]) KIND[byte] = 2;

/** A name's last four letters as one number: how tags are told apart without making a string of each. */
export const tagCode = (name: string): number =>
  [...name].reduce((code, letter) => (code << 8) | letter.charCodeAt(0), 0);

/**
 * Walks over the tags of an XML part in its bytes: no tree, no strings but those asked for. Prefixes are dropped, of
 * the attributes only `r` and `t` are kept (a cell needs no other). A DOCTYPE is refused, so is what is no XML.
 */
export class XmlCursor {
  readonly bytes: Uint8Array;
  /** The current tag: its name's last four letters (see `tagCode`) and its length. */
  code = 0;
  nameLength = 0;
  isClose = false;
  isEmpty = false;
  /** The current tag's `<`, and the byte after its `>`. */
  start = 0;
  after = 0;
  /** Where the values of the attributes `r` and `t` stand; start −1 when absent. */
  rStart = -1;
  rEnd = -1;
  tStart = -1;
  tEnd = -1;
  /** How many elements the current tag stands in; an end tag stands beside its start tag. */
  depth = 0;
  /** The open elements, each by its code and length: what is closed must be what was opened last. */
  #open = new Int32Array(16);
  #within = 0;

  constructor(bytes: Uint8Array) {
    // OOXML allows UTF-16 too, with its mark in front.
    const utf16 =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : null;
    this.bytes = utf16 ? new TextEncoder().encode(new TextDecoder(utf16).decode(bytes)) : bytes;
  }

  /** Moves to the next tag; false at the end of the part. */
  next(): boolean {
    const { bytes } = this;
    const { length } = bytes;
    let at = this.after;
    for (;;) {
      while (at < length && bytes[at] !== LT) at++;
      if (at >= length) return false;
      const sign = bytes[at + 1] ?? 0;
      if (sign === BANG) at = this.#skipDeclaration(at);
      else if (sign === QUESTION) at = this.#find(at + 2, QUESTION, GT) + 2;
      else break;
    }
    this.start = at++;
    this.isClose = bytes[at] === SLASH;
    if (this.isClose) at++;
    let code = 0;
    let nameStart = at;
    let byte = 0;
    for (; at < length; at++) {
      byte = bytes[at] ?? 0;
      if (KIND[byte] === 0) code = (code << 8) | byte;
      else if (byte === COLON) {
        code = 0;
        nameStart = at + 1;
      } else break;
    }
    if (byte === LT) refuse('damaged');
    this.code = code;
    this.nameLength = at - nameStart;
    if (this.nameLength === 0) refuse('damaged');
    this.isEmpty = false;
    this.rStart = -1;
    this.tStart = -1;
    this.after = byte === GT ? at + 1 : this.#readAttributes(at);
    this.#nest(code ^ Math.imul(this.nameLength, 0x9e3779b1));
    return true;
  }

  #nest(name: number): void {
    if (this.isClose && (this.#within === 0 || this.#open[--this.#within] !== name)) refuse('damaged');
    this.depth = this.#within;
    if (this.isClose || this.isEmpty) return;
    if (this.#within >= DEEPEST) refuse('damaged');
    if (this.#within === this.#open.length) {
      const wider = new Int32Array(2 * this.#within);
      wider.set(this.#open);
      this.#open = wider;
    }
    this.#open[this.#within++] = name;
  }

  #readAttributes(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = from;
    for (;;) {
      while (at < length && KIND[bytes[at] ?? 0] === 1) at++;
      if (at >= length) refuse('damaged');
      const first = bytes[at] ?? 0;
      if (first === GT) return at + 1;
      if (first === SLASH) {
        if (bytes[at + 1] !== GT || this.isClose) refuse('damaged');
        this.isEmpty = true;
        return at + 2;
      }
      const nameStart = at;
      let byte = first;
      while (byte !== EQUALS && KIND[byte] !== 1 && byte !== GT) {
        if (++at >= length) refuse('damaged');
        byte = bytes[at] ?? 0;
      }
      const nameLength = at - nameStart;
      while (at < length && KIND[bytes[at] ?? 0] === 1) at++;
      if (bytes[at] !== EQUALS) refuse('damaged');
      at++;
      while (at < length && KIND[bytes[at] ?? 0] === 1) at++;
      const quote = bytes[at] ?? 0;
      if (quote !== 0x22 && quote !== 0x27) refuse('damaged');
      const start = ++at;
      for (; ; at++) {
        if (at >= length) refuse('damaged');
        byte = bytes[at] ?? 0;
        if (byte === quote) break;
        if (byte === LT) refuse('damaged');
      }
      if (nameLength === 1) {
        if (first === 0x72) {
          if (this.rStart >= 0) refuse('damaged');
          this.rStart = start;
          this.rEnd = at;
        } else if (first === 0x74) {
          if (this.tStart >= 0) refuse('damaged');
          this.tStart = start;
          this.tEnd = at;
        }
      }
      at++;
    }
  }

  /** The text from here to the next tag, which becomes the current one; comments left out, CDATA sections put in. */
  readText(): string {
    const { bytes } = this;
    const { length } = bytes;
    let text = '';
    let from = this.after;
    for (;;) {
      let escaped = false;
      let at = from;
      for (; at < length; at++) {
        const byte = bytes[at];
        if (byte === LT) break;
        if (byte === AMP || byte === CR) escaped = true;
      }
      if (at >= length) refuse('damaged');
      if (at > from) {
        const piece = decodeUtf8(bytes, from, at);
        text += escaped ? unescapeXml(piece.replace(/\r\n?/g, '\n')) : piece;
      }
      const sign = bytes[at + 1];
      if (sign === QUESTION) from = this.#find(at + 2, QUESTION, GT) + 2;
      else if (sign === BANG) {
        from = this.#skipDeclaration(at);
        if (bytes[at + 2] === BRACKET) text += decodeUtf8(bytes, at + 9, from - 3).replace(/\r\n?/g, '\n');
      } else {
        this.after = at;
        this.next();
        return text;
      }
    }
  }

  /** Moves to the end tag of the current element, which the caller found to end before `after`. */
  closeAt(after: number): void {
    this.isClose = true;
    this.after = after;
    this.depth = --this.#within;
  }

  /** From `<!` to what stands behind a comment or a CDATA section; nothing else that starts so is let in. */
  #skipDeclaration(at: number): number {
    const { bytes } = this;
    if (bytes[at + 2] === DASH && bytes[at + 3] === DASH) return this.#find(at + 4, DASH, DASH, GT) + 3;
    if (CDATA.every((byte, n) => bytes[at + 2 + n] === byte)) return this.#find(at + 9, 0x5d, 0x5d, GT) + 3;
    return refuse('forbidden-content');
  }

  /** Where this sequence starts next. */
  #find(from: number, ...wanted: readonly number[]): number {
    const { bytes } = this;
    const first = wanted[0] ?? 0;
    for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
      if (wanted.every((byte, n) => bytes[at + n] === byte)) return at;
    }
    return refuse('damaged');
  }
}
