// What a job would write is told before, and can be taken away after; ballots and what somebody typed never go.
import { openWorkbook } from '../../src/files';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { listMade, removeMade } from '../../src/jobs/made-sheets';
import { makeBallots } from '../../src/jobs/make-ballots';
import { previewOf } from '../../src/jobs/preview';
import { makeResults, readResults } from '../../src/jobs/results';
import { sampleBallots } from '../../src/jobs/sample';
import { tallyReturned } from '../../src/jobs/tally-returned';
import type { SheetKind } from '../../src/workbook/sheet-plan';
import { ballotFiles, collect, jobOn, returnedFile, sampleBook, valueOf } from '../support/book';

/** The sample, counted. */
async function countedJob(): Promise<ReturnType<typeof jobOn>> {
  const job = jobOn(await sampleBook());
  const files = await collect(valueOf(await sampleBallots(job, { files: ballotFiles })));
  valueOf(await tallyReturned(job, { files: ballotFiles, returned: files.map(returnedFile) }));
  return job;
}

const kindsOf = async (job: ReturnType<typeof jobOn>): Promise<readonly SheetKind[]> =>
  valueOf(await listMade(job)).map(({ kind }) => kind);

test('results and boards go and can be made again, figure for figure', async () => {
  const job = await countedJob();
  valueOf(await buildScoreboard(job, { quarter: '2021Q1' }));
  const before = valueOf(await readResults(job));
  const gone: readonly SheetKind[] = ['results/team', 'results/members', 'scoreboard/2021Q1'];
  valueOf(await removeMade(job, { kinds: gone }));
  const left = await kindsOf(job);
  expect(gone.filter((kind) => left.includes(kind))).toEqual([]);
  expect(left).toEqual(expect.arrayContaining(['box/team', 'box/members', 'vote', 'scheme']));
  const again = valueOf(await makeResults(job));
  expect(again.forms).toEqual(before.forms);
  expect(await kindsOf(job)).toEqual(expect.arrayContaining(['results/team', 'results/members']));
});

test.each<SheetKind>(['box/members', 'vote', 'scheme', 'minutes', 'talks', 'opinions', 'rectification'])(
  '%s stays, and with it everything that was to go beside it',
  async (kind) => {
    const job = await countedJob();
    const before = valueOf(await job.workbook.sheets());
    expect(before.map((sheet) => sheet.kind)).toContain(kind);
    const refused = await removeMade(job, { kinds: ['results/team', kind] });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'sheet-kept' } });
    expect(valueOf(await job.workbook.sheets())).toEqual(before);
  },
);

test('a preview tells each sheet and changes nothing, byte for byte', async () => {
  const counted = (await countedJob()).workbook as Awaited<ReturnType<typeof sampleBook>>;
  const job = jobOn(counted);
  const before = counted.save();
  const results = valueOf(await previewOf(job, (trial) => makeResults(trial)));
  expect(results.map(({ name, fate, isHidden }) => [name, fate, isHidden])).toEqual([
    ['票箱 班子测评', 'replaced', true],
    ['票箱 党员测评', 'replaced', true],
    ['结果 班子测评', 'replaced', false],
    ['结果 党员测评', 'replaced', false],
    [expect.any(String), 'replaced', true],
  ]);
  const [box, , team] = results;
  // No line of a ballot box is ever shown.
  expect(box?.lines).toEqual([]);
  expect(team?.lines.length).toBeGreaterThan(2);
  const board = valueOf(await previewOf(job, (trial) => buildScoreboard(trial, { quarter: '2021Q1' })));
  expect(board.map(({ fate }) => fate)).toEqual(['new']);
  expect(Buffer.from(counted.save()).equals(Buffer.from(before))).toBe(true);
  // What was told is what is then written.
  valueOf(await buildScoreboard(job, { quarter: '2021Q1' }));
  const sheets = valueOf(await valueOf(openWorkbook(counted.save(), 'a.xlsx')).sheets());
  expect(sheets.map(({ name }) => name)).toContain(board[0]?.name);
});

test('a restart tells what it would remove; a refusal stays a refusal', async () => {
  const job = await countedJob();
  const restart = valueOf(
    await previewOf(job, (trial) => makeBallots(trial, { files: ballotFiles, restart: true })),
  );
  expect(restart.filter(({ fate }) => fate === 'removed').map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['box/team', 'box/members', 'results/team', 'results/members']),
  );
  expect(await previewOf(job, (trial) => makeBallots(trial, { files: ballotFiles }))).toEqual({
    ok: false,
    failure: { code: 'sample-counted' },
  });
});
