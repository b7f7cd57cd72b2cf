import assert from 'node:assert/strict';
import { readBallotBytes } from '../../src/files/ballot-reader';
import { createBallotWriter } from '../../src/files/ballot-writer';
import { zipStream } from '../../src/files/zip-writer';
import type { BallotSlip } from '../../src/workbook/ballot-files';
import { BALLOT_NAMES } from '../../src/workbook/ballot-files';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { makeBallot, readingOf, serialOf } from '../files/ballot-fixtures';
import { exceljsFile } from '../files/ballot-form';
import type { Row } from './bench';
import { fastest, judge, peakMegabytes } from './bench';

const SUBJECTS = 20;
const blank = { ...makeBallot(0, SUBJECTS), choices: [] };

/** The writer looks at two names of the plan; the template comes from exceljs, so that both make the same form. */
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

const slip = (n: number): BallotSlip => ({
  file: `选票-${n}.xlsx`,
  serial: serialOf(n),
  seal: serialOf(n + 77),
});

function* slips(count: number): Generator<BallotSlip> {
  for (let n = 0; n < count; n++) yield slip(n);
}

/** The whole way from plan to zip, the template's making included; chunks are handed on and dropped. */
async function ours(count: number): Promise<number> {
  const write = createBallotWriter(() => exceljsFile(blank));
  let bytes = 0;
  for await (const chunk of zipStream(write(plan, slips(count)))) bytes += chunk.length;
  return bytes;
}

async function withExceljs(count: number): Promise<void> {
  const made = async function* () {
    for (const { file, serial, seal } of slips(count)) {
      yield { name: file, bytes: await exceljsFile({ ...blank, serial, seal }) };
    }
  };
  let bytes = 0;
  for await (const chunk of zipStream(made())) bytes += chunk.length;
  assert(bytes > 0);
}

async function check(count: number): Promise<void> {
  const write = createBallotWriter(() => exceljsFile(blank));
  const printed = readingOf({ ...blank, choices: blank.subjects.map(() => -1) });
  let n = 0;
  for await (const { name, bytes } of write(plan, slips(count))) {
    const { serial, seal } = slip(n++);
    assert.deepEqual(readBallotBytes(bytes, name), { ok: true, value: { ...printed, serial, seal } });
  }
  assert.equal(n, count);
}

/** Making ballots in one streamed zip: time against exceljs making the same form; memory at 10,000. */
export async function run(): Promise<readonly Row[]> {
  await check(1000);
  const rows: Row[] = [];
  for (const files of [1000, 10_000, 100_000]) {
    const ms = await fastest(files > 50_000 ? 1 : 3, () => ours(files));
    rows.push({ what: 'ours', files, subjects: SUBJECTS, ms, peak: peakMegabytes() });
  }
  await withExceljs(50);
  const took = await fastest(1, () => withExceljs(1000));
  const ratio = took / (rows[0]?.ms ?? NaN);
  rows.push({
    what: 'exceljs',
    files: 1000,
    subjects: SUBJECTS,
    ms: took,
    ratio,
    target: judge(ratio, { atLeast: 40 }),
  });
  return rows;
}
