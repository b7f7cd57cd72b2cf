// A ballot comes back from whatever program the voter has. Each writer here opens it, marks it and saves it; we must read
// the same marks, the same print and a seal that still fits.
import ExcelJS from 'exceljs';
import * as SheetJs from 'xlsx';
import { formFor } from '../../src/ballot/form';
import { judgeBallot } from '../../src/ballot/judge-ballot';
import { planBallot } from '../../src/ballot/plan-ballot';
import type { FormScheme } from '../../src/ballot/scheme';
import { newSerial, sealOf } from '../../src/ballot/serial';
import { NO_CODE, serialCode } from '../../src/ballot/serial-code';
import { newVote } from '../../src/ballot/vote';
import { readBallotBytes } from '../../src/files/ballot-reader';
import { cellAddress, rectOf } from '../../src/kernel/address';
import { known } from '../../src/kernel/assert';
import { cryptoRandom } from '../../src/kernel/random';
import type { MadeFile } from '../../src/workbook/ballot-files';
import { ballotFiles, fillWithExcelJs, strings, valueOf } from '../support/book';
import { testWith } from '../support/needs';
import { convert } from '../support/soffice';
import { filesOf, text } from './zip-kit';

interface PopulateBook {
  readonly sheet: (index: number) => {
    readonly cell: (address: string) => { readonly value: (text: string) => unknown };
  };
  readonly outputAsync: () => Promise<Buffer>;
}
// The package has no types of its own.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const populate = require('xlsx-populate') as {
  readonly fromDataAsync: (bytes: Uint8Array) => Promise<PopulateBook>;
};

const base: FormScheme = {
  id: 'members',
  title: '民主评议党员测评表',
  shortTitle: '党员测评',
  subjectHeading: '姓名',
  instructions: '每行打一个√。',
  subjects: { from: 'list', items: ['赵一帆', '钱小满', '孙子衿'] },
  grades: ['优秀', '合格', '基本合格'].map((label) => ({ label, points: 1 })),
  cap: null,
};
const FORMS: Readonly<
  Record<string, { scheme: FormScheme; marks: readonly (readonly string[])[]; choices: readonly unknown[] }>
> = {
  list: {
    scheme: { ...base, remarks: '存在问题', opinion: '意见', quota: 1, color: 'red' },
    marks: [['√'], [], ['', '√', '√']],
    choices: [0, 'blank', 'over-marked'],
  },
  matrix: {
    scheme: { ...base, kind: 'matrix', aspects: ['思想'], overall: '总评' },
    marks: [['√'], ['', '√'], [], ['', '', '√'], ['√'], ['√', '√']],
    choices: [0, 1, 'blank', 2, 0, 'over-marked'],
  },
  score: {
    scheme: {
      ...base,
      kind: 'score',
      grades: base.grades.map((grade, index) => ({ ...grade, from: [90, 60, 0][index] ?? 0 })),
    },
    marks: [['95'], ['', '61'], ['', '', '3']],
    choices: [0, 1, 2],
  },
};

async function ballotOf(scheme: FormScheme) {
  const form = valueOf(formFor(scheme, []));
  const vote = newVote([form], cryptoRandom);
  const serial = newSerial(cryptoRandom);
  const { subjects, grades } = form;
  const seal = sealOf(vote.key, { session: vote.session, form: form.id, serial, subjects, grades });
  const print = { form, unit: '某支部', date: '', session: vote.session, serial: '', seal: '', mark: '√' };
  const plan = planBallot({ ...print, code: NO_CODE }, strings.sheets.ballot);
  const made: MadeFile[] = [];
  for await (const file of ballotFiles.write(plan, [
    { file: 'x.xlsx', serial, seal, code: serialCode(serial) },
  ]))
    made.push(file);
  const rules = {
    marks: ['√'],
    overMark: 'row' as const,
    session: vote.session,
    key: vote.key,
    printed: [form],
  };
  return { file: known(made[0], 'one ballot'), at: rectOf(plan.names['Pingyi.Marks'] ?? ''), rules };
}

type Fill = (
  file: MadeFile,
  cells: readonly (readonly [address: string, text: string])[],
  marks: readonly (readonly string[])[],
) => Promise<Uint8Array>;

const exceljs: Fill = async (file, _, marks) => (await fillWithExcelJs(file, marks)).bytes;
const WRITERS: Readonly<Record<string, Fill>> = {
  exceljs,
  SheetJS: (file, cells) => {
    const book = SheetJs.read(file.bytes, { type: 'array', cellFormula: true });
    const sheet = known(book.Sheets[book.SheetNames[0] ?? ''], 'a sheet');
    for (const [address, value] of cells) sheet[address] = { t: 's', v: value };
    return Promise.resolve(
      new Uint8Array(SheetJs.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
    );
  },
  'xlsx-populate': async (file, cells) => {
    const book = await populate.fromDataAsync(file.bytes);
    for (const [address, value] of cells) book.sheet(0).cell(address).value(value);
    return new Uint8Array(await book.outputAsync());
  },
  LibreOffice: async (file, cells, marks) => convert(await exceljs(file, cells, marks), 'xlsx'),
  // As a voter has it: opened and saved in one program, filled in another.
  'LibreOffice, then SheetJS': (file, cells, marks) =>
    known(WRITERS['SheetJS'], 'a writer')({ ...file, bytes: convert(file.bytes, 'xlsx') }, cells, marks),
};

describe.each(Object.keys(FORMS))('the %s form', (kind) => {
  for (const [writer, fill] of Object.entries(WRITERS)) {
    const check = async (): Promise<void> => {
      const { scheme, marks, choices } = known(FORMS[kind], 'a form');
      const { file, at, rules } = await ballotOf(scheme);
      const cells = marks.flatMap((row, r) =>
        row.flatMap((value, c) =>
          value === '' ? [] : [[cellAddress(at.row + r, at.column + c), value] as const],
        ),
      );
      const reading = valueOf(readBallotBytes(await fill(file, cells, marks), 'back.xlsx'));
      expect(reading && judgeBallot(reading, rules)).toMatchObject({ kind: 'genuine', ballot: { choices } });
    };
    if (writer.includes('LibreOffice'))
      testWith('LibreOffice')(`filled and saved by ${writer}`, check, 120_000);
    else test(`filled and saved by ${writer}`, check);
  }
});

test('its structure is locked, its serial drawn, and it says nothing about who made it', async () => {
  const { file } = await ballotOf(base);
  const parts = filesOf(file.bytes);
  const all = parts.map(({ name, content }) => (name.endsWith('.png') ? '' : text(content))).join('\n');
  expect(all).toContain('<workbookProtection lockStructure="1"/>');
  expect(parts.filter(({ name }) => name.endsWith('.png'))).toHaveLength(1);
  expect(all).not.toMatch(/docProps|creator|lastModifiedBy|absPath|vba/i);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.bytes.buffer as ArrayBuffer);
  expect(workbook.worksheets[0]?.getImages()).toHaveLength(1);
});

testWith('LibreOffice')(
  'a row with two marks says so in LibreOffice too',
  async () => {
    const { file } = await ballotOf(base);
    const filled = await fillWithExcelJs(file, [['√', '√'], ['√'], []]);
    const book = SheetJs.read(convert(filled.bytes, 'xlsx'), { type: 'array' });
    const sheet = known(book.Sheets[book.SheetNames[0] ?? ''], 'a sheet');
    const said = ['G5', 'G6', 'G7'].map((address) => (sheet[address] as { v?: string } | undefined)?.v ?? '');
    expect(said).toEqual([strings.sheets.ballot.overMarked, '', '']);
  },
  120_000,
);
