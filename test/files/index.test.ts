import { ballotFiles } from '../../src/files';
import { BALLOT_NAMES, type FileReading } from '../../src/workbook/ballot-files';
import { SHEET_MARK } from '../../src/workbook/sheet-plan';
import { planOf } from '../contract/plans';
import { testWith } from '../support/needs';
import { convert } from '../support/soffice';
import { opened } from './xlsx-fixtures';

const plan = planOf(
  'ballot/team',
  '选票',
  [
    [
      { value: '2021年第一次', style: 'title' },
      { value: 'team', style: 'small' },
    ],
    [
      { value: '编号', style: 'small' },
      { value: '', style: 'small' },
      { value: '', style: 'small' },
    ],
    [
      { value: '项目', style: 'head' },
      { value: '好', style: 'head' },
      { value: '差', style: 'head' },
    ],
    ...['政治方向', '工作实绩'].map((subject) => [
      { value: subject, style: 'name' as const },
      { value: null, style: 'mark' as const },
      { value: null, style: 'mark' as const },
    ]),
  ],
  {
    names: {
      [BALLOT_NAMES.session]: 'A1',
      [BALLOT_NAMES.form]: 'B1',
      [BALLOT_NAMES.serial]: 'B2',
      [BALLOT_NAMES.seal]: 'C2',
      [BALLOT_NAMES.subjects]: 'A4:A5',
      [BALLOT_NAMES.grades]: 'B3:C3',
      [BALLOT_NAMES.marks]: 'B4:C5',
    },
    unlocked: ['B4:C5'],
  },
);

const READING = {
  session: '2021年第一次',
  form: 'team',
  serial: 'SERIAL01',
  seal: 'SEAL0001',
  subjects: ['政治方向', '工作实绩'],
  grades: ['好', '差'],
  marks: [
    ['', ''],
    ['', ''],
  ],
};

async function write(): Promise<Uint8Array> {
  const slips = [{ file: '1.xlsx', serial: 'SERIAL01', seal: 'SEAL0001' }];
  for await (const { bytes } of ballotFiles.write(plan, slips)) return bytes;
  throw new Error('nothing was written');
}

async function read(bytes: Uint8Array): Promise<FileReading | undefined> {
  for await (const reading of ballotFiles.read([{ name: '1.xlsx', bytes: () => Promise.resolve(bytes) }]))
    return reading;
  return undefined;
}

test('a ballot is made from its plan, and read when it comes back', async () => {
  const bytes = await write();
  expect(await read(bytes)).toEqual({ file: '1.xlsx', result: { ok: true, value: READING } });
});

testWith('LibreOffice')(
  'and when LibreOffice saved it again',
  async () => {
    const bytes = convert(await write(), 'xlsx');
    expect(await read(bytes)).toEqual({ file: '1.xlsx', result: { ok: true, value: READING } });
  },
  120_000,
);

test('a ballot file names its regions for the whole workbook, and is no sheet of ours', async () => {
  const workbook = opened(await write());
  const sheets = await workbook.sheets();
  expect(sheets).toMatchObject({ ok: true, value: [{ name: '选票', kind: null, names: plan.names }] });
  expect(workbook.state().workbook.names.some(({ name }) => name === SHEET_MARK)).toBe(false);
});
