// The borders between the folders of src, as data, and the functions that judge an import or a global by them.
import path from 'node:path';
import ts from 'typescript';

const FIELD = ['roster', 'ballot', 'tally', 'quarter', 'decision', 'meeting', 'letter'] as const;

interface Rule {
  /** Folders of src whose values and types it may import; its own is understood. */
  readonly uses: readonly string[];
  /** Folders of which it may import types only. */
  readonly types?: readonly string[];
  /** Packages, with what lies in them; `node:` stands for Node's own modules. */
  readonly packages?: readonly string[];
}

const REACT = ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'];

/** Field folder i stands on those to its left. Packages there are pure: no clock, no network, no files. */
const field = Object.fromEntries(
  FIELD.map((name, index) => [
    name,
    { uses: ['kernel', 'workbook', ...FIELD.slice(0, index)], packages: ['valibot', '@noble/hashes', 'uqr'] },
  ]),
);

export const RULES: Readonly<Record<string, Rule>> = {
  kernel: { uses: [], packages: ['@noble/hashes'] },
  // The second count: what it shared with the first would not be checked by it.
  recount: { uses: ['kernel'] },
  // The port: types, and plain data made of them.
  workbook: { uses: ['kernel'] },
  ...field,
  jobs: { uses: ['kernel', 'workbook', ...FIELD, 'recount', 'samples'], packages: ['valibot'] },
  excel: { uses: ['kernel', 'workbook'] },
  files: { uses: ['kernel', 'workbook'], types: [...FIELD], packages: ['fflate', 'docx'] },
  strings: { uses: ['kernel'], types: ['workbook', ...FIELD, 'samples', 'jobs'] },
  // Made-up data of the field. Jobs use it, so it may not know files: that would be the jobs' way out.
  samples: { uses: ['kernel', 'workbook', ...FIELD] },
  // Entries wire things together; of the field they know the words, not the logic.
  pane: {
    uses: ['kernel', 'workbook', 'jobs', 'strings', 'excel', 'files', 'samples'],
    types: [...FIELD],
    packages: REACT,
  },
  standalone: {
    uses: ['kernel', 'workbook', 'jobs', 'strings', 'files', 'samples', 'pane'],
    types: [...FIELD],
    packages: [...REACT, 'idb-keyval', 'workbox-precaching'],
  },
  commands: { uses: ['kernel', 'workbook', 'jobs', 'strings', 'excel'], types: [...FIELD] },
  cli: {
    uses: ['kernel', 'workbook', 'jobs', 'strings', 'files', 'samples'],
    types: [...FIELD],
    packages: ['node:'],
  },
};

/** One import of one file; paths are relative to src, a target outside src is a package's name. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly?: boolean;
}

const folderOf = (file: string): string => file.split('/')[0] ?? '';
const within = (module: string, packages: readonly string[]): boolean =>
  packages.some((name) => module === name || module.startsWith(name.endsWith(':') ? name : `${name}/`));

/** Why the import is not allowed; null when it is. `local`: the target is a file of src. */
export function judgeImport({ from, to, typeOnly = false }: Edge, local: boolean): string | null {
  const folder = folderOf(from);
  const rule = RULES[folder];
  if (!rule) return `${from}: the folder src/${folder} has no rule in test/support/borders.ts`;
  if (!local) {
    if (within(to, rule.packages ?? [])) return null;
    return `${from}: src/${folder} may not import the package ${to}`;
  }
  if (to === 'strings/strings-for' && folder !== 'cli')
    return `${from}: a page fetches the language that it speaks; only src/cli holds both`;
  if (folder === 'recount' && to === 'kernel/ratio')
    return `${from}: the second count has arithmetic of its own`;
  const target = folderOf(to);
  // src/pane is also the home of the Excel entry: the rest of the pane runs without Excel.
  const excelEntry = from === 'pane/excel-pane.tsx';
  if (target === 'excel' && folder === 'pane' && !excelEntry)
    return `${from}: only pane/excel-pane.tsx may wire Excel`;
  if (target === folder || rule.uses.includes(target)) return null;
  if (rule.types?.includes(target)) {
    return typeOnly ? null : `${from}: src/${folder} may import types of ${to}, but no values`;
  }
  return `${from}: src/${folder} may not import ${to}`;
}

/** Globals that belong to one host, and where they may be named. */
const GLOBALS: readonly {
  readonly names: readonly string[];
  readonly where: (file: string) => boolean;
  readonly why: string;
}[] = [
  {
    names: ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'],
    where: (file) => ['excel', 'commands'].includes(folderOf(file)) || file === 'pane/excel-pane.tsx',
    why: 'only src/excel and the Excel entries may name it',
  },
  {
    names: [
      'document',
      'window',
      'localStorage',
      'sessionStorage',
      'alert',
      'confirm',
      'prompt',
      'HTMLElement',
      'Element',
      'React',
    ],
    where: (file) => ['pane', 'standalone'].includes(folderOf(file)),
    why: 'only src/pane and src/standalone may touch the page',
  },
  {
    names: ['process', 'Buffer', 'require', '__filename', '__dirname'],
    where: (file) => folderOf(file) === 'cli',
    why: 'only src/cli may use Node',
  },
  {
    names: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'],
    where: () => false,
    why: 'nothing leaves the machine',
  },
];

/** Why a file may not name this global; null when it may. */
export function judgeGlobal(file: string, name: string): string | null {
  const rule = GLOBALS.find(({ names }) => names.includes(name));
  return rule && !rule.where(file) ? `${file}: ${name}: ${rule.why}` : null;
}

const GLOBAL_NAMES = new Set(GLOBALS.flatMap(({ names }) => names));

export interface Uses {
  readonly imports: readonly { readonly module: string; readonly typeOnly: boolean }[];
  readonly globals: readonly string[];
}

/** What a file imports (also by import(), require and import types) and which host globals it names. */
export function usesOf(file: string, text: string): Uses {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const imports: { module: string; typeOnly: boolean }[] = [];
  const globals = new Set<string>();
  const declared = new Set<string>();
  const add = (module: ts.Node | undefined, typeOnly: boolean): void => {
    if (module && ts.isStringLiteralLike(module)) imports.push({ module: module.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isLoad(node.expression)) add(node.arguments[0], false);
    else if (ts.isIdentifier(node) && GLOBAL_NAMES.has(node.text)) {
      if (isDeclaration(node)) declared.add(node.text);
      else if (isReference(node)) globals.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, globals: [...globals].filter((name) => !declared.has(name)) };
}

/** `import type …`, or every name of the braces marked `type`. `import './x'` runs code, so it is none. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

const isLoad = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');

/** The file declares something of that name itself: then the name is not the global's. */
function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isImportSpecifier(parent) ||
      ts.isInterfaceDeclaration(parent) ||
      ts.isTypeAliasDeclaration(parent)) &&
    parent.name === node
  );
}

/** A name on its own, or after `globalThis.`; not a property, a key or a member that only happens to be called so. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return (
      ts.isIdentifier(parent.expression) &&
      ['globalThis', 'self', 'navigator'].includes(parent.expression.text)
    );
  }
  if (ts.isQualifiedName(parent)) return parent.left === node;
  const isKey =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isJsxAttribute(parent);
  return !(isKey && parent.name === node);
}

/** Everything that a file does against the borders. `resolve` tells the file of src that a relative import means. */
export function judgeFile(file: string, text: string): readonly string[] {
  const { imports, globals } = usesOf(file, text);
  return [
    ...imports.map(({ module, typeOnly }) => {
      const local = module.startsWith('.');
      const to = local ? path.posix.join(path.posix.dirname(file), module) : module;
      return to.startsWith('..')
        ? `${file}: ${module} lies outside src`
        : judgeImport({ from: file, to, typeOnly }, local);
    }),
    ...globals.map((name) => judgeGlobal(file, name)),
  ].filter((sentence) => sentence !== null);
}
