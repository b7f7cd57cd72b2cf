// Which folder of src may know what (docs/architecture.md). The rules are in test/support/borders.ts.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { judgeFile, RULES } from './support/borders';

const src = path.resolve(__dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file))
  .sort();

test('src keeps its borders', () => {
  expect(files.length).toBeGreaterThan(10);
  const trespasses = files.flatMap((file) => judgeFile(file, readFileSync(path.join(src, file), 'utf8')));
  expect(trespasses).toEqual([]);
});

test('every folder of src has a rule', () => {
  const folders = new Set(files.map((file) => file.split('/')[0]));
  expect([...folders].filter((folder) => !RULES[folder ?? ''])).toEqual([]);
});

// Made-up trespasses: each must be refused, or the test above proves nothing.
test.each([
  ['kernel looks outward', 'kernel/text.ts', "import { Member } from '../roster/member';"],
  ['kernel looks outward for a type', 'kernel/text.ts', "import type { Member } from '../roster/member';"],
  ['kernel knows the port', 'kernel/grid.ts', "import type { SheetPlan } from '../workbook/sheet-plan';"],
  ['kernel uses Node', 'kernel/random.ts', "import { randomBytes } from 'node:crypto';"],
  ['the port knows the field', 'workbook/workbook.ts', "import type { Scheme } from '../ballot/scheme';"],
  ['roster looks right', 'roster/rules.ts', "import type { Form } from '../ballot/form';"],
  ['ballot looks right', 'ballot/form.ts', "import { tally } from '../tally/tally';"],
  ['tally looks right', 'tally/tally.ts', "import { rank } from '../quarter/rank';"],
  ['quarter looks right', 'quarter/score.ts', "import { talk } from '../meeting/talk';"],
  ['the second count looks at the first', 'recount/recount.ts', "import { graded } from '../tally/tally';"],
  ['the second count reckons like the first', 'recount/figures.ts', "import { add } from '../kernel/ratio';"],
  ['the field runs a job', 'tally/tally.ts', "import { checkRoster } from '../jobs/check-roster';"],
  ['the field speaks', 'roster/rules.ts', "import { zh } from '../strings/zh-cn';"],
  ['the field opens files', 'ballot/form.ts', "export { open } from '../files/open';"],
  ['the field unzips', 'ballot/form.ts', "import { unzipSync } from 'fflate';"],
  ['the field draws', 'roster/rules.ts', "import { useState } from 'react';"],
  ['a job speaks', 'jobs/tally.ts', "import { zh } from '../strings/zh-cn';"],
  ['a job knows its host', 'jobs/tally.ts', "import { openBook } from '../files/book';"],
  ['a job loads its host lazily', 'jobs/tally.ts', "const book = await import('../files/book');"],
  ['a job knows its host by type', 'jobs/tally.ts', "type Book = import('../files/book').Book;"],
  ['a job names Excel', 'jobs/tally.ts', 'await Excel.run(work);'],
  ['excel knows the field', 'excel/workbook.ts', "import { readRoster } from '../roster/read-roster';"],
  ['excel knows files', 'excel/workbook.ts', "import { openBook } from '../files/book';"],
  ['files name Excel', 'files/book.ts', 'const context = new Excel.RequestContext();'],
  ['files name Excel in a type', 'files/book.ts', 'let range: Excel.Range;'],
  ['files use Node', 'files/book.ts', "import { readFile } from 'node:fs/promises';"],
  ['files use Buffer', 'files/book.ts', 'const bytes = Buffer.from(text);'],
  ['files know a value of the field', 'files/book.ts', "import { sealOf } from '../ballot/serial';"],
  ['files know more than types', 'files/book.ts', "import { type Serial, sealOf } from '../ballot/serial';"],
  ['files touch the page', 'files/book.ts', "document.createElement('a');"],
  ['strings run a job', 'strings/zh-cn.ts', "import { checkRoster } from '../jobs/check-roster';"],
  ['the pane holds field logic', 'pane/Tally.tsx', "import { tallyBallots } from '../tally/tally';"],
  ['a screen names Office', 'pane/Tally.tsx', 'const theme = Office.context.officeTheme;'],
  ['a screen wires Excel', 'pane/Tally.tsx', "import { excelWorkbook } from '../excel/workbook';"],
  ['the pane unzips', 'pane/Tally.tsx', "import { unzipSync } from 'fflate';"],
  ['the pane holds both languages', 'pane/App.tsx', "import { stringsFor } from '../strings/strings-for';"],
  ['the pane uses Node', 'pane/Tally.tsx', "import path from 'path';"],
  ['the page names Excel', 'standalone/index.tsx', 'Excel.run(work);'],
  ['the page wires Excel', 'standalone/index.tsx', "import { excelWorkbook } from '../excel/workbook';"],
  ['the pane knows the page', 'pane/App.tsx', "import { Sheets } from '../standalone/Sheets';"],
  ['commands draw', 'commands/commands.ts', "import { useState } from 'react';"],
  ['the command line draws', 'cli/pingyi.ts', "import { App } from '../pane/App';"],
  ['the command line unzips', 'cli/pingyi.ts', "const { unzipSync } = require('fflate');"],
  [
    'the command line holds field logic',
    'cli/pingyi.ts',
    "import { readRoster } from '../roster/read-roster';",
  ],
  ['samples know files', 'samples/branch.ts', "import type { Book } from '../files/book';"],
  ['samples use Node', 'samples/branch.ts', "import { readFile } from 'node:fs/promises';"],
  ['someone telephones', 'pane/App.tsx', "await fetch('/count');"],
  ['someone telephones by a detour', 'jobs/tally.ts', "globalThis.fetch('/count');"],
  ['an import leaves src', 'cli/pingyi.ts', "import pack from '../../package.json';"],
  ['a folder without a rule', 'shared/helpers.ts', "import { known } from '../kernel/assert';"],
])('refused: %s', (_, file, text) => {
  expect(judgeFile(file, text)).toHaveLength(1);
});

// Near misses: allowed, and each looks like one of those above.
test.each([
  ['tally stands on ballot', 'tally/tally.ts', "import { sealOf } from '../ballot/serial';"],
  ['a job makes a sample', 'jobs/sample.ts', "import { planSample } from '../samples/plan-sample';"],
  ['a plan is data', 'roster/plan.ts', "import type { SheetPlan } from '../workbook/sheet-plan';"],
  [
    'files know a type of the field',
    'files/book.ts',
    "import { type Serial, type Seal } from '../ballot/serial';",
  ],
  ['a text says Excel', 'jobs/tally.ts', "const title = 'Excel'; /* Office */"],
  [
    'a property is called document',
    'files/book.ts',
    'const part = zip.document; const entry = { window: 1 };',
  ],
  ['a variable is called document', 'files/book.ts', 'const document = parse(xml); use(document);'],
  [
    'the Excel entry names Office',
    'pane/excel-pane.tsx',
    "import { whenReady } from '../excel/ready'; Office.onReady();",
  ],
  ['files unzip', 'files/book.ts', "import { unzipSync } from 'fflate';"],
  ['files are loaded lazily', 'standalone/book.ts', "const files = await import('../files');"],
  [
    'the command line reads files',
    'cli/pingyi.ts',
    "import { readFile } from 'node:fs/promises'; process.exitCode = 2;",
  ],
])('allowed: %s', (_, file, text) => {
  expect(judgeFile(file, text)).toEqual([]);
});
