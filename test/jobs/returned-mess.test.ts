import ExcelJS from 'exceljs';
import * as SheetJS from 'xlsx';
import { type FileWorkbook, openWorkbook } from '../../src/files/file-workbook';
import { makeBallots, makeBallotSheets } from '../../src/jobs/make-ballots';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { rectOf } from '../../src/kernel/address';
import { known } from '../../src/kernel/assert';
import { BALLOT_NAMES, type MadeFile } from '../../src/workbook/ballot-files';
import { filesOf, rawZip, text, utf8 } from '../files/zip-kit';
import {
  ballotFiles,
  collect,
  fillWithExcelJs,
  jobOn,
  marksOf,
  reopened,
  returnedFile,
  sampleBook,
  valueOf,
} from '../support/book';
import { describeWith } from '../support/needs';
import { convert } from '../support/soffice';

const tally = async (book: FileWorkbook, files: readonly MadeFile[]) =>
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: files.map(returnedFile) }));

let book: FileWorkbook;
let files: readonly MadeFile[];
beforeEach(async () => {
  book = await sampleBook();
  const made = valueOf(
    await makeBallots(jobOn(book), { files: ballotFiles, orders: [{ form: 'members' }], copies: 8 }),
  );
  files = await collect(known(made.forms[0], 'the form').files);
});

const LETTERS = 'ABCD-2?A';
/** One ballot so filled, counted: its column of counts a subject. */
const AS_FILLED = [
  [1, 0, 0, 0, 0, 0],
  [0, 1, 0, 0, 0, 0],
  [0, 0, 1, 0, 0, 0],
  [0, 0, 0, 1, 0, 0],
  [0, 0, 0, 0, 1, 0],
  [0, 0, 0, 0, 0, 1],
  [0, 0, 0, 0, 0, 1],
  [1, 0, 0, 0, 0, 0],
];
const figures = (report: Awaited<ReturnType<typeof tally>>) =>
  report.forms
    .find(({ form }) => form === 'members')
    ?.tally.subjects.map(({ counts, blank, invalid }) => [...counts, blank, invalid]);
const ballot = (): MadeFile => known(files[0], 'a ballot');

/** The ballot as SheetJS writes it, with the same marks. */
async function bySheetJs(file: MadeFile, letters: string, change?: (book: SheetJS.WorkBook) => void) {
  const filled = await fillWithExcelJs(file, marksOf(letters));
  const workbook = SheetJS.read(filled.bytes, { type: 'array' });
  change?.(workbook);
  return {
    name: file.name,
    bytes: new Uint8Array(SheetJS.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
  };
}

/** Filled by exceljs, then changed by it. */
async function edited(
  letters: string,
  change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<MadeFile> {
  const filled = await fillWithExcelJs(ballot(), marksOf(letters));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(filled.bytes as never);
  change(known(workbook.worksheets[0], 'a sheet'), workbook);
  return { name: filled.name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

describe('written by different programs, the same ballot is the same', () => {
  test('exceljs and SheetJS', async () => {
    const both = [
      await fillWithExcelJs(ballot(), marksOf(LETTERS)),
      await bySheetJs(known(files[1], 'another'), LETTERS),
    ];
    const report = await tally(book, both);
    expect(report.intake).toMatchObject({ handedIn: 2, counted: 2 });
    expect(figures(report)).toEqual(AS_FILLED.map((row) => row.map((count) => count * 2)));
  });
});

describeWith('LibreOffice')('saved again by LibreOffice', () => {
  test('the same ballot', async () => {
    const filled = await fillWithExcelJs(ballot(), marksOf(LETTERS));
    const report = await tally(book, [{ name: 'x.xlsx', bytes: convert(filled.bytes, 'xlsx') }]);
    expect(report.intake).toMatchObject({ counted: 1 });
    expect(figures(report)).toEqual(AS_FILLED);
  });
});

describe('what people do to a ballot', () => {
  test.each<[string, (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void]>([
    ['another sheet', (_, workbook) => workbook.addWorksheet('草稿').addRow(['√', '√'])],
    ['a filter', (sheet) => (sheet.autoFilter = 'A4:F12')],
    [
      'hidden rows and columns',
      (sheet) => {
        sheet.getRow(6).hidden = true;
        sheet.getColumn(4).hidden = true;
      },
    ],
    ['a comment and a colour', (sheet) => (sheet.getCell('B6').note = '我写的')],
    ['a remark at the side', (sheet) => (sheet.getCell('J7').value = '都很好')],
  ])('%s', async (_, change) => {
    const report = await tally(book, [await edited(LETTERS, change)]);
    expect(report.intake).toMatchObject({ handedIn: 1, counted: 1 });
    expect(figures(report)).toEqual(AS_FILLED);
  });

  test('its sheet renamed and moved behind another', async () => {
    const moved = await bySheetJs(ballot(), LETTERS, (workbook) => {
      const [name = ''] = workbook.SheetNames;
      workbook.Sheets['我的票'] = known(workbook.Sheets[name], 'a sheet');
      workbook.Sheets['前言'] = SheetJS.utils.aoa_to_sheet([['√']]);
      workbook.SheetNames = ['前言', '我的票'];
      for (const entry of workbook.Workbook?.Names ?? []) {
        entry.Ref = entry.Ref.replace(/^.*!/, '我的票!');
        delete entry.Sheet;
      }
    });
    const report = await tally(book, [moved]);
    expect(report.intake).toMatchObject({ counted: 1 });
    expect(figures(report)).toEqual(AS_FILLED);
  });

  test('rows of the sheet out of order: read; a row twice: refused', async () => {
    const filled = await fillWithExcelJs(ballot(), marksOf(LETTERS));
    const rows = (order: (rows: readonly string[]) => readonly string[]): MadeFile => ({
      name: 'x.xlsx',
      bytes: rawZip(
        filesOf(filled.bytes).map(({ name, content }) => {
          if (!/sheet1\.xml$/.test(name)) return { name, content };
          const xml = text(content);
          const all = xml.match(/<row [^]*?<\/row>/g) ?? [];
          const head = xml.slice(0, xml.indexOf('<row '));
          const tail = xml.slice(xml.lastIndexOf('</row>') + 6);
          return { name, content: utf8(head + order(all).join('') + tail) };
        }),
      ),
    });
    const twice = await tally(book, [rows((all) => [...all, known(all[5], 'a row')])]);
    expect(twice.intake).toMatchObject({ unreadable: 1, counted: 0 });
    const report = await tally(book, [rows((all) => [...all].reverse())]);
    expect(report.intake).toMatchObject({ counted: 1 });
    expect(figures(report)).toEqual(AS_FILLED);
  });

  test('its names gone: doubtful; its table gone too: unreadable, by name', async () => {
    const nameless = await edited(LETTERS, (_, workbook) => (workbook.definedNames.model = []));
    const torn = await edited(LETTERS, (sheet, workbook) => {
      workbook.definedNames.model = [];
      sheet.spliceRows(6, 1);
    });
    const report = await tally(book, [nameless, { ...torn, name: '断.xlsx' }]);
    expect(report.intake).toMatchObject({ handedIn: 2, doubtful: 1, unreadable: 1 });
    expect(report.findings.map(({ code, at }) => [code, at.file])).toContainEqual([
      'file-unreadable',
      '断.xlsx',
    ]);
  });

  test('a row put in between, with all names stretched over it', async () => {
    const stretched = await edited(LETTERS, (sheet, workbook) => {
      sheet.spliceRows(7, 0, []);
      // Excel stretches a name over the new row; exceljs splits it in two, so it is joined again.
      workbook.definedNames.model = workbook.definedNames.model.map(({ name, ranges }) => {
        const [first = '', last = first] = ranges;
        return {
          name,
          ranges: [
            first.replace(/(:.*)?$/, '') + last.replace(/^.*!(?:[^:]*(?=:))?/, '').replace(/^(?!:)/, ':'),
          ],
        };
      });
      const marks = workbook.definedNames.getRanges(BALLOT_NAMES.marks).ranges;
      expect(marks.map((range) => rectOf(range.replace(/^.*!/, '')).rows)).toEqual([9]);
    });
    const report = await tally(book, [stretched]);
    expect(report.intake).toMatchObject({ counted: 1 });
    expect(figures(report)).toEqual(AS_FILLED);
  });

  test('ballots filled as sheets of one workbook and handed in as one file: each is a ballot', async () => {
    valueOf(await makeBallotSheets(jobOn(book), { orders: [{ form: 'members', copies: 2 }] }));
    // Unfilled, both are whole ballots with serials: templates beside them are not handed in.
    const report = await tally(reopened(book), [{ name: '合.xlsx', bytes: book.save() }]);
    expect(report.intake).toMatchObject({ handedIn: 2, counted: 2 });
  });
});

/** Which of eight ballots stands first in the box, over many counts. */
test('the shuffle: every ballot stands first as often as any other (χ², p < 1e-9 for a fixed order)', async () => {
  const RUNS = 160;
  const filled = await Promise.all(
    files.map((file, n) =>
      fillWithExcelJs(file, marksOf(`${'ABCD'[n % 4] ?? ''}${'ABCD'[n >> 2] ?? ''}AAAAAA`)),
    ),
  );
  const start = book.save();
  const firsts = new Map<string, number>();
  for (let run = 0; run < RUNS; run++) {
    const one = valueOf(openWorkbook(start, 'book.xlsx'));
    await tally(one, filled);
    const [grid] = valueOf(await one.read(['票箱 党员测评']));
    const first = JSON.stringify(grid?.values[1]);
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  const expected = RUNS / files.length;
  const seen = [...firsts.values(), ...Array.from({ length: files.length - firsts.size }, () => 0)];
  const chi2 = seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // Seven degrees of freedom: above 56 once in a billion runs of a fair shuffle; a fixed order gives 1,120.
  expect(chi2).toBeLessThan(56);
});
