// The highest requirement set that src/excel needs, by the client's own checks, against what the manifest asks for.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { loadContract } from '../host/contract';

const root = path.resolve(__dirname, '../..');

/**
 * Members above the manifest's set, each with the file that asks `isSetSupported` for its set first and goes a lesser
 * way without it, and the test of that way. None so far.
 */
const WITH_LESSER_PATH: Readonly<Record<string, { readonly asks: string; readonly test: string }>> = {
  'Range.getMergedAreasOrNullObject': {
    asks: 'src/excel/read-sheets.ts',
    test: 'test/excel/read-more.test.ts',
  },
  'Worksheet.comments': { asks: 'src/excel/mark-cells.ts', test: 'test/excel/mark-cells.test.ts' },
  'CommentCollection.add': { asks: 'src/excel/mark-cells.ts', test: 'test/excel/mark-cells.test.ts' },
  'CommentCollection.items': { asks: 'src/excel/mark-cells.ts', test: 'test/excel/mark-cells.test.ts' },
  'Comment.content': { asks: 'src/excel/mark-cells.ts', test: 'test/excel/mark-cells.test.ts' },
  'Comment.delete': { asks: 'src/excel/mark-cells.ts', test: 'test/excel/mark-cells.test.ts' },
};

interface Used {
  readonly member: string;
  /** 1.9 → 109. */
  readonly since: number;
  readonly file: string;
}

const number = (version: string): number => {
  const [major = '1', minor = '1'] = version.split('.');
  return Number(major) * 100 + Number(minor);
};

/** Every member of an Excel class that some files use, with the set that it needs. */
function membersUsed(
  files: readonly string[],
  sources: Readonly<Record<string, string>> = {},
): readonly Used[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    types: ['office-js'],
    noEmit: true,
    strict: true,
  };
  const host = ts.createCompilerHost(options);
  const read = host.readFile;
  const exists = host.fileExists;
  host.readFile = (file) => sources[file] ?? read(file);
  host.fileExists = (file) => file in sources || exists(file);
  const getSourceFile = host.getSourceFile;
  host.getSourceFile = (file, ...rest) =>
    file in sources
      ? ts.createSourceFile(file, sources[file] ?? '', ts.ScriptTarget.ES2022, true)
      : getSourceFile(file, ...rest);
  const program = ts.createProgram({
    rootNames: files,
    options: { ...options, typeRoots: [path.join(root, 'node_modules/@types')] },
    host,
  });
  const checker = program.getTypeChecker();
  const contract = loadContract();
  const used = new Map<string, Used>();

  const note = (symbol: ts.Symbol | undefined, file: string): void => {
    const declaration = symbol?.declarations?.[0];
    const owner = declaration?.parent;
    if (!symbol || !owner || !ts.isClassDeclaration(owner)) return;
    const type = owner.name?.text ?? '';
    const space = owner.parent.parent;
    if (!ts.isModuleDeclaration(space) || space.name.getText() !== 'Excel') return;
    const members = contract[type]?.filter((member) => member.js === symbol.name) ?? [];
    const since = Math.max(101, ...members.map((member) => number(member.since ?? '1.1')));
    // Not in the client at all: newer than it, or not a thing of the wire (`context`, `load`, `isNullObject`).
    if (members.length === 0) return;
    used.set(`${type}.${symbol.name}`, {
      member: `${type}.${symbol.name}`,
      since,
      file: path.basename(file),
    });
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), file);
      // const { borders } = range.format
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const name = (node.propertyName ?? node.name).getText();
        note(checker.getTypeAtLocation(node.parent).getProperty(name), file);
      }
      // names in load('items/name,items/visibility') are properties of the same class
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const [argument] = node.arguments;
        if (node.expression.name.text === 'load' && argument && ts.isStringLiteral(argument)) {
          for (const name of argument.text.split(',')) noteLoaded(node.expression.expression, name, file);
        }
      }
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
  }
  function noteLoaded(target: ts.Expression, loaded: string, file: string): void {
    let type = checker.getTypeAtLocation(target);
    for (const step of loaded.trim().split('/')) {
      const property = type.getProperty(step);
      note(property, file);
      if (!property) return;
      const next = checker.getTypeOfSymbol(property);
      type = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
    }
  }
  return [...used.values()];
}

const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
/** The version of the set itself, or the default of the list that it stands in. */
const floor =
  /<Set\s[^>]*Name="ExcelApi"[^>]*MinVersion="([\d.]+)"/.exec(manifest)?.[1] ??
  /<Sets DefaultMinVersion="([\d.]+)">\s*<Set Name="ExcelApi"\s*\/>/.exec(manifest)?.[1];

test('the manifest asks for ExcelApi 1.9, and src/excel needs no more', () => {
  expect(floor).toBe('1.9');
  const folder = path.join(root, 'src/excel');
  const files = ts.sys.readDirectory(folder, ['.ts']);
  const used = membersUsed(files);
  expect(used.length).toBeGreaterThan(60);
  const highest = Math.max(...used.map(({ since }) => since));
  const top = used.filter(({ since }) => since === highest).map(({ member }) => member);
  console.log(
    `${used.length} members of Excel used; highest set 1.${highest % 100}: ${top.sort().join(', ')}`,
  );
  const above = used.filter(
    ({ since, member }) => since > number(floor ?? '') && !(member in WITH_LESSER_PATH),
  );
  expect(above).toEqual([]);
});

test('each member above the manifest’s set has its lesser path and a test of it', () => {
  for (const { asks, test } of Object.values(WITH_LESSER_PATH)) {
    expect(readFileSync(path.join(root, asks), 'utf8')).toMatch(/isSetSupported|supports\(/);
    expect(readFileSync(path.join(root, test), 'utf8')).toBeTruthy();
  }
});

test('a member above it is found, wherever it hides', () => {
  const file = path.join(root, 'src/excel/made-up.ts');
  const source = `
    export async function f(context: Excel.RequestContext): Promise<void> {
      context.workbook.insertWorksheetsFromBase64('');
      const { slicers } = context.workbook;
      context.workbook.worksheets.load('items/tabId');
    }`;
  const above = membersUsed([file], { [file]: source }).filter(({ since }) => since > 109);
  expect(above.map(({ member }) => member).sort()).toEqual([
    'Workbook.insertWorksheetsFromBase64',
    'Workbook.slicers',
    'Worksheet.tabId',
  ]);
});
