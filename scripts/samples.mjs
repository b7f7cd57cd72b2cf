// npm run samples: makes samples/ again from src/samples/sample.ts. Needs LibreOffice, which saves some of the ballots again.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './run.mjs';
import { requireTypeScript } from './typescript.mjs';

const require = requireTypeScript();
const { ballotFiles, newWorkbook } = require('../src/files/index.ts');
const { insertFinishedSample } = require('../src/jobs/finished-sample.ts');
const { insertSample, sampleBallots } = require('../src/jobs/sample.ts');
const { stringsFor } = require('../src/strings/strings-for.ts');

/** The same files at every run: the sample has no secrets, so its serials may come from a fixed stream. */
function fixedStream(seed) {
  let block = 0;
  let held = Buffer.alloc(0);
  return (bytes) => {
    while (held.length < bytes) {
      held = Buffer.concat([held, createHash('sha256').update(`${seed} ${block++}`).digest()]);
    }
    const out = new Uint8Array(held.subarray(0, bytes));
    held = held.subarray(bytes);
    return out;
  };
}

/** Every third ballot comes back as LibreOffice writes it, the others as we made them. */
const isSavedAgain = (index) => index % 3 === 0;

const folder = path.join(root, 'samples');
const returned = path.join(folder, 'returned');
rmSync(returned, { recursive: true, force: true });

const jobOn = (workbook, seed) => ({
  workbook,
  random: fixedStream(seed),
  today: { year: 2021, month: 3, day: 31 },
  words: stringsFor('zh-CN').sheets,
});
const workbook = newWorkbook();
const job = jobOn(workbook, 'reference branch');
const must = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

must(await insertSample(job));
mkdirSync(returned, { recursive: true });
writeFileSync(path.join(folder, 'reference-branch.xlsx'), workbook.save());

const finished = newWorkbook();
must(await insertFinishedSample(jobOn(finished, 'finished year'), { files: ballotFiles }));
writeFileSync(path.join(folder, 'finished-year.xlsx'), finished.save());

const again = [];
let index = 0;
for await (const file of must(await sampleBallots(job, { files: ballotFiles }))) {
  const target = path.join(returned, file.name);
  writeFileSync(target, file.bytes);
  if (isSavedAgain(index++)) again.push(target);
}

const temporary = mkdtempSync(path.join(tmpdir(), 'pingyi-samples-'));
const soffice = process.env.SOFFICE ?? 'soffice';
const profile = `-env:UserInstallation=file://${temporary}/profile`;
execFileSync(
  soffice,
  [profile, '--headless', '--convert-to', 'xlsx', '--outdir', `${temporary}/out`, ...again],
  { stdio: 'ignore' },
);
for (const file of again) {
  execFileSync('cp', [path.join(temporary, 'out', path.basename(file)), file]);
}
rmSync(temporary, { recursive: true, force: true });
console.log(
  `samples/: two workbooks and ${index} returned ballots, ${again.length} of them saved again by LibreOffice`,
);
