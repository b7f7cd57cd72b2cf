// What Microsoft's client can send, read from its own source: classes, members, wire names, requirement sets.
// Made at test time and kept in an ignored folder: it derives from a file that may not be published again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One member of a class as it travels. */
export interface WireMember {
  /** The name in JavaScript: `getItem`. */
  readonly js: string;
  /** How it is sent: a property read or written, a method or object path, the key of a collection. */
  readonly how: 'scalar' | 'set' | 'navigation' | 'method' | 'object' | 'indexer';
  /** The name on the wire; '' for the key of a collection. */
  readonly wire: string;
  /** Class of the object that it gives. */
  readonly type?: string;
  /** ExcelApi version that it needs, by the client's own check; absent: 1.1. */
  readonly since?: string;
}

export type Contract = Readonly<Record<string, readonly WireMember[]>>;

const client = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The client that runs in Excel on the web; the debug one has names and the same requests. */
export const CLIENT_FILE = path.join(client, 'excel-web-16.00.debug.js');

let loaded: Contract | null = null;

/** The contract, from the cache when the client has not changed. */
export const loadContract = (): Contract => (loaded ??= readOrMake());

function readOrMake(): Contract {
  const source = readFileSync(CLIENT_FILE, 'utf8');
  const version = createHash('sha256')
    .update(source)
    .update(readFileSync(__filename))
    .digest('hex')
    .slice(0, 16);
  const folder = path.join(__dirname, '.generated');
  const file = path.join(folder, `contract-${version}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Contract;
  const contract = readContract(source);
  mkdirSync(folder, { recursive: true });
  // Several test processes may do this at once: each writes its own file and moves it into place.
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(contract, null, 1));
  renameSync(temporary, file);
  return contract;
}

type Draft = Record<string, WireMember[]>;

function readContract(source: string): Contract {
  const file = ts.createSourceFile('client.js', source, ts.ScriptTarget.ES2020, true, ts.ScriptKind.JS);
  const out: Draft = {};
  const visit = (node: ts.Node): void => {
    const method = prototypeMethod(node);
    if (method) readBody(out, method.owner, method.js, method.body);
    const property = prototypeProperty(node);
    if (property) {
      if (property.js === '_scalarPropertyOriginalNames') readScalars(out, property.owner, node);
      else if (!property.js.startsWith('_className'))
        readBody(out, property.owner, property.js, property.body);
    }
    const custom = customFunction(node);
    if (custom) readBody(out, custom.owner, custom.js, custom.body);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return out;
}

interface Found {
  readonly owner: string;
  readonly js: string;
  readonly body: ts.Node;
}

/** `Range.prototype.getCell = function …` */
function prototypeMethod(node: ts.Node): Found | null {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return null;
  const { left, right } = node;
  if (!ts.isFunctionExpression(right) || !ts.isPropertyAccessExpression(left)) return null;
  const owner = prototypeOf(left.expression);
  return owner === null ? null : { owner, js: left.name.text, body: right };
}

/** `Object.defineProperty(Range.prototype, "address", { … })` */
function prototypeProperty(node: ts.Node): Found | null {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'Object.defineProperty') return null;
  const [target, name, body] = node.arguments;
  const owner = target ? prototypeOf(target) : null;
  if (owner === null || !name || !body || !ts.isStringLiteral(name)) return null;
  return { owner, js: name.text, body };
}

/** `function Worksheet_ShowGridlines_Set(thisObj, value)`: special cases of the client, kept apart from its classes. */
function customFunction(node: ts.Node): Found | null {
  if (!ts.isFunctionDeclaration(node) || !node.name || !node.body) return null;
  const match = /^([A-Z][A-Za-z]*)_([A-Z][A-Za-z0-9]*)_Set$/.exec(node.name.text);
  const [, owner, name] = match ?? [];
  return owner && name ? { owner, js: name.charAt(0).toLowerCase() + name.slice(1), body: node.body } : null;
}

function prototypeOf(node: ts.Node): string | null {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'prototype') return null;
  return ts.isIdentifier(node.expression) ? node.expression.text : null;
}

const camel = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);

function readScalars(out: Draft, owner: string, node: ts.Node): void {
  const visit = (child: ts.Node): void => {
    if (ts.isArrayLiteralExpression(child)) {
      for (const item of child.elements) {
        if (ts.isStringLiteral(item))
          add(out, owner, { js: camel(item.text), how: 'scalar', wire: item.text });
      }
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
}

const HOW: Readonly<Record<string, WireMember['how']>> = {
  _createPropertyObject: 'navigation',
  _createMethodObject: 'object',
  _createIndexerObject: 'indexer',
  _invokeMethod: 'method',
  _invokeSetProperty: 'set',
};

function readBody(out: Draft, owner: string, js: string, body: ts.Node): void {
  let since: string | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const texts = node.arguments.map((argument) => (ts.isStringLiteral(argument) ? argument.text : null));
      if (node.expression.text === '_throwIfApiNotSupported') {
        const set = node.arguments[1]?.getText();
        since = set === '_defaultApiSetName' ? (texts[2] ?? undefined) : `${texts[1] ?? set}/${texts[2]}`;
      }
      const how = HOW[node.expression.text];
      if (how) {
        const first = node.arguments[0]?.getText() ?? '';
        const wire = how === 'indexer' ? '' : texts.find((text) => text !== null);
        const type = first.startsWith('Excel.') ? first.slice('Excel.'.length) : undefined;
        if (typeof wire === 'string') {
          add(out, owner, { js, how, wire, ...(type ? { type } : {}), ...(since ? { since } : {}) });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  // A property that is only read: its check stands in the getter, its name in the list of scalars.
  const scalar = out[owner]?.find((member) => member.how === 'scalar' && member.js === js);
  if (scalar && since) add(out, owner, { ...scalar, since });
}

function add(out: Draft, owner: string, member: WireMember): void {
  const members = (out[owner] ??= []);
  const at = members.findIndex((other) => other.how === member.how && other.wire === member.wire);
  if (at === -1) members.push(member);
  else members[at] = member;
}
