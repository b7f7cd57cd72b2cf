import { parseSchemeJson, schemeJson } from '../../src/ballot/read-scheme';
import type { FormScheme } from '../../src/ballot/scheme';
import { readSerial } from '../../src/ballot/serial';
import { openWorkbook, type FileWorkbook } from '../../src/files';
import { makeBallots } from '../../src/jobs/make-ballots';
import { exportScheme, importScheme } from '../../src/jobs/scheme';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { known } from '../../src/kernel/assert';
import type { Grid } from '../../src/kernel/grid';
import type { MadeFile } from '../../src/workbook/ballot-files';
import { filesOf, text as textOf } from '../files/zip-kit';
import { ballotFiles, jobOn, sampleBook, valueOf } from '../support/book';
import { testWith } from '../support/needs';
import { convert } from '../support/soffice';

/** A workbook of the sample's people with one form of its own. */
async function bookWith(change: Partial<FormScheme>): Promise<FileWorkbook> {
  const book = await sampleBook();
  const scheme = valueOf(parseSchemeJson(valueOf(await exportScheme(jobOn(book)))));
  const forms = scheme.forms
    .filter(({ id }) => id === 'members')
    .map((form) => ({ ...form, cap: null, ...change }));
  valueOf(await importScheme(jobOn(book), { json: schemeJson({ ...scheme, forms }) }));
  return book;
}

async function printed(book: FileWorkbook, copies: number): Promise<readonly MadeFile[]> {
  const report = valueOf(await makeBallots(jobOn(book), { files: ballotFiles, as: 'paper', copies }));
  const files: MadeFile[] = [];
  for (const form of report.forms) for await (const file of form.files) files.push(file);
  return files;
}

async function gridOf(file: MadeFile): Promise<Grid> {
  const book = valueOf(openWorkbook(file.bytes, file.name));
  const [sheet] = valueOf(await book.sheets());
  const [grid] = valueOf(await book.read([known(sheet, 'one sheet').name]));
  return known(grid, 'its grid');
}

/** Serials where they stand as such: below each ballot, and not in the line above a further page. */
const serialsOn = ({ values }: Grid): readonly string[] =>
  values.flat().flatMap((value) => (typeof value === 'string' ? (readSerial(value) ?? []) : []));

test('all ballots of a form are one workbook, each with a serial and a picture of its own', async () => {
  const book = await bookWith({});
  const [file, ...others] = await printed(book, 12);
  expect(others).toEqual([]);
  expect(file?.name).toBe('党员测评-打印.xlsx');
  const serials = serialsOn(await gridOf(known(file, 'a file')));
  expect(serials).toHaveLength(12);
  expect(new Set(serials).size).toBe(12);
  const pictures = filesOf(known(file, 'a file').bytes).filter(({ name }) => /media\/.*\.png$/.test(name));
  expect(new Set(pictures.map(({ content }) => content.join())).size).toBe(12);
});

test('nothing on paper counts ballots: no page numbers, no properties, no names, nothing to be filled in', async () => {
  const [file] = await printed(await bookWith({}), 3);
  const parts = filesOf(known(file, 'a file').bytes);
  expect(parts.map(({ name }) => name).filter((name) => name.startsWith('docProps/'))).toEqual([]);
  const text = (pattern: RegExp): string => textOf(parts.find(({ name }) => pattern.test(name))?.content);
  const sheet = text(/worksheets\/sheet\d*\.xml$/);
  expect(sheet).not.toContain('headerFooter');
  expect(sheet).toContain('<sheetProtection sheet="1"');
  expect(sheet).not.toMatch(/dataValidation|<f>/);
  expect(text(/xl\/workbook\.xml$/)).not.toContain('Pingyi.');
});

test('ballots that are filled on a computer have no page numbers either', async () => {
  const book = await bookWith({});
  const report = valueOf(await makeBallots(jobOn(book), { files: ballotFiles, copies: 1 }));
  for await (const { bytes } of known(report.forms[0], 'a form').files)
    for (const part of filesOf(bytes))
      if (/sheet\d*\.xml$/.test(part.name)) expect(textOf(part.content)).not.toContain('&amp;P');
});

test.each([
  ['a4', 3, 2],
  ['a5', 3, 1],
  ['a6', 5, 1],
] as const)('paper %s: %i ballots have %i breaks between them', async (paper, copies, breaks) => {
  const book = await bookWith(paper === 'a6' ? { kind: 'slip', paper } : { paper });
  const [file] = await printed(book, paper === 'a6' ? 1 : copies);
  const sheet = filesOf(known(file, 'a file').bytes).find(({ name }) => /sheet\d*\.xml$/.test(name));
  const xml = textOf(sheet?.content);
  // Eight slips, one a person, four on a sheet.
  expect(xml.match(/<brk /g) ?? []).toHaveLength(breaks);
});

test('ballots of several pages have their serial on each', async () => {
  const aspects = ['思想', '作风', '纪律', '工作', '廉洁', '学习'];
  const [file] = await printed(await bookWith({ kind: 'matrix', paper: 'a5', aspects }), 2);
  const texts = (await gridOf(known(file, 'a file'))).values
    .flat()
    .filter((value) => typeof value === 'string');
  const serials = texts.flatMap((text) => readSerial(text) ?? []);
  expect(serials).toHaveLength(2);
  for (const serial of serials) {
    const pages = texts.filter((text) => text.startsWith(`票号 ${serial}（续）`));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages[0]).toContain(`第 2 页，共 ${String(pages.length + 1)} 页`);
  }
});

test('a heap too large for one workbook becomes several', async () => {
  const files = await printed(await bookWith({}), 450);
  expect(files.map(({ name }) => name)).toEqual(
    [1, 2, 3].map((part) => `党员测评-打印-${String(part)}.xlsx`),
  );
  const all = await Promise.all(files.map(async (file) => serialsOn(await gridOf(file))));
  expect(all.map(({ length }) => length)).toEqual([200, 200, 50]);
  expect(new Set(all.flat()).size).toBe(450);
});

test('a workbook to be printed, handed in by mistake, is no ballot', async () => {
  const book = await bookWith({});
  const files = await printed(book, 3);
  const { intake } = valueOf(
    await tallyReturned(jobOn(book), {
      files: ballotFiles,
      returned: files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) })),
    }),
  );
  expect(intake).toMatchObject({ handedIn: 1, counted: 0, doubtful: 0 });
});

test('progress counts ballots, not workbooks', async () => {
  const seen: number[] = [];
  const job = {
    ...jobOn(await bookWith({})),
    onProgress: ({ step, done }: { step: string; done: number }) => {
      if (step === 'make') seen.push(done);
    },
  };
  const report = valueOf(await makeBallots(job, { files: ballotFiles, as: 'paper', copies: 250 }));
  for (const form of report.forms)
    for await (const file of form.files) expect(file.bytes.length).toBeGreaterThan(0);
  expect(seen).toEqual([200, 250]);
});

testWith('LibreOffice')('LibreOffice prints a ballot a page, two and four on a sheet', async () => {
  for (const [change, copies, pages] of [
    [{}, 3, 3],
    [{ paper: 'a5' }, 5, 3],
    [{ kind: 'slip', paper: 'a6' }, 1, 2],
  ] as const) {
    const [file] = await printed(await bookWith(change), copies);
    const pdf = new TextDecoder('latin1').decode(convert(known(file, 'a file').bytes, 'pdf'));
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
  }
});
