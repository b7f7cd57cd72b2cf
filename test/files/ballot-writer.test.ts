import ExcelJS from 'exceljs';
import { createBallotFiles } from '../../src/files/ballot-files';
import { readBallotBytes } from '../../src/files/ballot-reader';
import { makeTemplate } from '../../src/files/make-template';
import { crc32 } from '../../src/files/crc32';
import { zipStream } from '../../src/files/zip-writer';
import type { BallotSlip, MadeFile } from '../../src/workbook/ballot-files';
import { BALLOT_NAMES } from '../../src/workbook/ballot-files';
import type { PlanRow, SheetPlan } from '../../src/workbook/sheet-plan';
import { makeBallot, readingOf, serialOf } from './ballot-fixtures';
import { exceljsFile } from './ballot-form';
import { plan as realPlan, slipPlan, slips as realSlips } from './real-ballots';
import { edited, filesOf, text } from './zip-kit';

const blank = { ...makeBallot(0, 20), choices: [], serial: 'to be filled in', seal: 'this too' };
const printed = readingOf({ ...blank, choices: blank.subjects.map(() => -1) });

/** Of the plan the writer looks at two names only; the rest is the engine's. */
const plan: SheetPlan = {
  kind: 'ballot/members',
  name: '测评票',
  visibility: 'visible',
  rows: [],
  columns: [],
  merges: [],
  validations: [],
  conditions: [],
  charts: [],
  names: { [BALLOT_NAMES.serial]: 'C3', [BALLOT_NAMES.seal]: 'D3' },
  page: { orientation: 'portrait' },
};

const slipsOf = (count: number): readonly BallotSlip[] =>
  Array.from({ length: count }, (_, n) => ({
    file: `选票-${String(n + 1).padStart(4, '0')}.xlsx`,
    serial: serialOf(n),
    seal: serialOf(n + 5000),
  }));

let template: Uint8Array;
let made = 0;
const files = createBallotFiles(() => {
  made++;
  return Promise.resolve(template);
});

beforeAll(async () => {
  // As the workbook's own engine leaves it: names of the sheet, and our mark.
  template = edited(await exceljsFile(blank), {
    'xl/workbook.xml': (xml) =>
      xml
        .replaceAll('<definedName ', '<definedName localSheetId="0" ')
        .replace(
          '</definedNames>',
          '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'党员\'\'测评 票\'!$4:$4</definedName>' +
            '<definedName name="Pingyi.Sheet" hidden="1" localSheetId="0">"ballot/members"</definedName></definedNames>',
        ),
  });
});

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const write = (slips: Iterable<BallotSlip>): Promise<readonly MadeFile[]> =>
  collect(files.write(plan, slips));

test.each([0, 1, 30])('%i slips are written and read again', async (count) => {
  const slips = slipsOf(count);
  const written = await write(slips);
  expect(written.map(({ name }) => name)).toEqual(slips.map(({ file }) => file));
  written.forEach(({ name, bytes }, n) => {
    const { serial = '', seal = '' } = slips[n] ?? {};
    expect(readBallotBytes(bytes, name)).toEqual({ ok: true, value: { ...printed, serial, seal } });
  });
});

test('slips of several forms share a template: each names its own form and subject', async () => {
  const plan = { ...slipPlan(), kind: null };
  const slips = ['王刚', '欧阳静怡', 'A & <B>'].map((subject, n) => ({
    file: `${String(n)}.xlsx`,
    serial: serialOf(n),
    seal: serialOf(n + 5000),
    of: { form: `members.${String(n + 1)}`, subject },
  }));
  const ours = createBallotFiles(makeTemplate);
  const written = await collect(ours.write(plan, slips));
  const readings = written.map(({ name, bytes }) => readBallotBytes(bytes, name));
  expect(readings).toMatchObject(
    slips.map(({ serial, seal, of }) => ({
      ok: true,
      value: { serial, seal, form: of.form, subjects: [of.subject] },
    })),
  );
});

test('the checksum that a file brings along is that of its bytes', async () => {
  const ours = createBallotFiles(makeTemplate);
  const some = [...realSlips(20)];
  for (const { bytes, crc } of await collect(ours.write(realPlan, some))) expect(crc).toBe(crc32(bytes));
});

test('the template is made once', async () => {
  made = 0;
  await write(slipsOf(50));
  expect(made).toBe(1);
});

test('slips of other lengths, and texts that XML must escape', async () => {
  const serials = ['A', 'BB', '', 'C&D <"E">', '序号', 'A'];
  const written = await write(
    serials.map((serial, n) => ({ file: `${n}.xlsx`, serial, seal: serial + serial })),
  );
  expect(
    written.map(({ bytes }) => {
      const read = readBallotBytes(bytes, 'x');
      return read.ok && read.value && [read.value.serial, read.value.seal];
    }),
  ).toEqual(serials.map((serial) => [serial, serial + serial]));
});

test('the seal may stand before the serial', async () => {
  const other = { ...plan, names: { [BALLOT_NAMES.serial]: 'D3', [BALLOT_NAMES.seal]: 'C3' } };
  const [file] = await collect(files.write(other, [{ file: 'x', serial: 'ONE', seal: 'TWO' }]));
  const read = readBallotBytes(file?.bytes ?? new Uint8Array(0), 'x');
  expect(read.ok && read.value).toMatchObject({ serial: 'TWO', seal: 'ONE' });
});

test('files differ in nothing but the two texts, and are the same each time', async () => {
  const [one, two] = await write(slipsOf(2));
  const [again] = await write(slipsOf(1));
  expect(again).toEqual(one);
  const [left, right] = [filesOf(one?.bytes ?? template), filesOf(two?.bytes ?? template)];
  const differing = left
    .filter((file, n) => text(file.content) !== text(right[n]?.content))
    .map(({ name }) => name);
  expect(differing).toEqual(['xl/worksheets/sheet1.xml']);
  expect(one?.bytes.length).toBe(two?.bytes.length);
});

test('no author, no times, no macros, no mark of ours', async () => {
  const [file] = await write(slipsOf(1));
  const bytes = file?.bytes ?? template;
  const parts = filesOf(bytes);
  expect(parts.map(({ name }) => name).filter((name) => /docProps|vba|\/$/.test(name))).toEqual([]);
  const all = parts.map(({ content }) => text(content)).join('\n');
  expect(all).not.toMatch(/docProps|示例作者|Pingyi\.Sheet|dcterms|creator/);
  const workbook = text(parts.find(({ name }) => name === 'xl/workbook.xml')?.content);
  expect(workbook.match(/<definedName [^>]*localSheetId[^>]*>/g)).toEqual([
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">',
  ]);
  // Every entry's time is the first that a zip knows.
  const view = new DataView(bytes.buffer);
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    expect(view.getUint32(at + 10, true)).toBe(0x21 << 16);
    at += 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
  }
});

test('exceljs opens it and finds what was there', async () => {
  const [file] = await write(slipsOf(1));
  const workbook = new ExcelJS.Workbook();
  const bytes = file?.bytes ?? template;
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  expect(sheet?.getCell('C3').value).toBe(serialOf(0));
  expect(sheet?.getCell('A5').value).toBe(blank.subjects[0]);
  expect(sheet?.getCell('B5').dataValidation.formulae).toEqual(['"√"']);
  expect(sheet?.getCell('B5').style.font?.size).toBe(14);
});

test('a zip of them, streamed, is read again in its order', async () => {
  const slips = slipsOf(200);
  const chunks = await collect(zipStream(files.write(plan, slips)));
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(300_000);
  const zip = new Uint8Array(Buffer.concat(chunks));
  const readings = await collect(files.read([{ name: 'z.zip', bytes: () => Promise.resolve(zip) }]));
  expect(readings.map(({ file, result }) => [file, result.ok && result.value?.serial])).toEqual(
    slips.map(({ file, serial }) => [`z.zip › ${file}`, serial]),
  );
});

test('from the template that our own engine makes', async () => {
  const cells = (...values: readonly (string | null)[]): PlanRow => ({
    cells: values.map((value) => ({ value, style: 'cell' })),
  });
  const own: SheetPlan = {
    ...plan,
    rows: [
      cells('S1', 'members', null, null),
      cells('姓名', '优秀', '合格'),
      cells('赵一帆', null, null),
      cells('钱小满', null, null),
    ],
    names: {
      [BALLOT_NAMES.session]: 'A1',
      [BALLOT_NAMES.form]: 'B1',
      [BALLOT_NAMES.serial]: 'C1',
      [BALLOT_NAMES.seal]: 'D1',
      [BALLOT_NAMES.subjects]: 'A3:A4',
      [BALLOT_NAMES.grades]: 'B2:C2',
      [BALLOT_NAMES.marks]: 'B3:C4',
    },
    unlocked: ['B3:C4'],
  };
  const slips = slipsOf(3);
  const written = await collect(createBallotFiles(makeTemplate).write(own, slips));
  expect(written.map(({ bytes }) => readBallotBytes(bytes, 'x'))).toEqual(
    slips.map(({ serial, seal }) => ({
      ok: true,
      value: {
        session: 'S1',
        form: 'members',
        serial,
        seal,
        subjects: ['赵一帆', '钱小满'],
        grades: ['优秀', '合格'],
        marks: [
          ['', ''],
          ['', ''],
        ],
      },
    })),
  );
});

test('stopping throws, so that half a set is never taken for a whole one', async () => {
  const stop = new AbortController();
  const seen: string[] = [];
  const run = async (): Promise<void> => {
    for await (const { name } of files.write(plan, slipsOf(5), stop.signal)) {
      seen.push(name);
      if (seen.length === 2) stop.abort();
    }
  };
  await expect(run()).rejects.toThrow('aborted');
  expect(seen).toHaveLength(2);
});
