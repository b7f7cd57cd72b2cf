import assert from 'node:assert/strict';
import { readBallotBytes } from '../../src/files/ballot-reader';
import { createBallotWriter } from '../../src/files/ballot-writer';
import { makeTemplate } from '../../src/files/make-template';
import { zipStream } from '../../src/files/zip-writer';
import { withExceljs } from '../files/exceljs-ballot';
import { plan, slips, SUBJECTS } from '../files/real-ballots';
import type { Row } from './bench';
import { fastest, judge, peakMegabytes } from './bench';

/** The whole way from plan to zip, serials, seals, codes and the template's making included; chunks are handed on and dropped. */
async function ours(count: number): Promise<number> {
  const write = createBallotWriter(makeTemplate);
  let bytes = 0;
  for await (const chunk of zipStream(write(plan, slips(count)))) bytes += chunk.length;
  return bytes;
}

async function theirs(count: number): Promise<void> {
  const made = async function* () {
    for (const slip of slips(count)) yield { name: slip.file, bytes: await withExceljs(slip) };
  };
  let bytes = 0;
  for await (const chunk of zipStream(made())) bytes += chunk.length;
  assert(bytes > 0);
}

/** Both make the same ballot: what is read from the one is read from the other. */
async function check(): Promise<void> {
  const write = createBallotWriter(makeTemplate);
  const some = [...slips(100)];
  let n = 0;
  for await (const { name, bytes } of write(plan, some)) {
    const slip = some[n++];
    assert(slip);
    const read = readBallotBytes(bytes, name);
    assert(read.ok && read.value);
    assert.deepEqual([read.value.serial, read.value.seal], [slip.serial, slip.seal]);
    if (n === 1) assert.deepEqual(readBallotBytes(await withExceljs(slip), name), read);
  }
  assert.equal(n, some.length);
}

/** Making ballots in one streamed zip: time against exceljs making the same form; memory at 100 times as many. */
export async function run(): Promise<readonly Row[]> {
  await check();
  const rows: Row[] = [];
  for (const files of [1000, 10_000, 100_000]) {
    const ms = await fastest(files > 50_000 ? 1 : 3, () => ours(files));
    rows.push({ what: 'ours', files, subjects: SUBJECTS, ms, peak: peakMegabytes() });
  }
  await theirs(50);
  const took = await fastest(1, () => theirs(1000));
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
