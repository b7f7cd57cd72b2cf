// The rehearsal from its roster to the count: its planted faults are found, and the count equals what was counted by hand.
import { newWorkbook } from '../../src/files';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { checkRehearsal, isPlaceOff } from '../../src/jobs/check-rehearsal';
import { checkRoster } from '../../src/jobs/check-roster';
import { decideDoubtful, listDoubtful } from '../../src/jobs/decide-doubtful';
import { fixRoster } from '../../src/jobs/fix-roster';
import { inspectWorkbook } from '../../src/jobs/inspect-workbook';
import type { Job } from '../../src/jobs/job';
import { makeBallots } from '../../src/jobs/make-ballots';
import { insertRehearsal, rehearsalBallots, removeRehearsal } from '../../src/jobs/rehearsal';
import { insertSample } from '../../src/jobs/sample';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { known } from '../../src/kernel/assert';
import { stringsFor } from '../../src/strings/strings-for';
import { ballotFiles, bookWith, collect, jobOn, returnedFile, valueOf } from '../support/book';
import { BLANK_PLAN, cell, row } from '../../src/workbook/cells';

/** The user's own sheet, which must outlive the rehearsal. */
const NOTES = { ...BLANK_PLAN, kind: null, name: '备忘', rows: [row([cell('会议室已订')])] };

async function rehearse(language: 'zh-CN' | 'en-US'): Promise<{ job: Job; sheet: string }> {
  const job = jobOn(await bookWith(NOTES), { words: stringsFor(language).sheets });
  const { rosterSheet } = valueOf(await insertRehearsal(job));
  return { job, sheet: rosterSheet };
}

/** As a secretary would: what can be fixed is fixed, the repeated row is cleared, the rest is only warned of. */
async function mend({ job, sheet }: { job: Job; sheet: string }): Promise<void> {
  valueOf(await fixRoster(job));
  const [grid] = valueOf(await job.workbook.read([sheet]));
  const cells = known(grid, 'the roster is there').values[15] ?? [];
  const left = await job.workbook.edit(
    cells.map((from, column) => ({
      sheet,
      cell: `${String.fromCharCode(65 + column)}16`,
      from: { value: from, format: grid?.formats[15]?.[column] ?? '' },
      to: { value: null, format: '' },
    })),
  );
  expect(valueOf(left)).toEqual([]);
}

async function count(job: Job): Promise<Awaited<ReturnType<typeof tallyReturned>>> {
  const made = valueOf(await makeBallots(job, { files: ballotFiles }));
  expect(made.forms.map(({ copies }) => copies)).toEqual([12, 12]);
  const files = await collect(valueOf(await rehearsalBallots(job, { files: ballotFiles })));
  return tallyReturned(job, { files: ballotFiles, returned: files.map(returnedFile) });
}

describe.each(['zh-CN', 'en-US'] as const)('the rehearsal (%s)', (language) => {
  test('the check finds the planted faults and nothing else', async () => {
    const { job } = await rehearse(language);
    const { findings, members } = valueOf(await checkRoster(job));
    expect(findings.map(({ at, code }) => `${at.cell ?? ''} ${code}`).sort()).toEqual([
      'B16 name-duplicate',
      'B5 name-spaces',
      'E7 word-standard',
      'F12 word-unknown',
      'H10 joined-too-young',
      'H8 date-invalid',
    ]);
    expect(members).toHaveLength(13);
    const before = valueOf(await checkRehearsal(job));
    expect(before.faults.every(({ isThere }) => isThere)).toBe(true);
    expect([before.piles, before.forms, before.different]).toEqual([null, [], 0]);
    expect(valueOf(await inspectWorkbook(job))).toMatchObject({ isRehearsal: true, isSample: false });
  });

  test('what is counted equals the answers, before and after the doubtful ballot is decided', async () => {
    const rehearsal = await rehearse(language);
    const { job } = rehearsal;
    await mend(rehearsal);
    const tally = valueOf(await count(job));
    // Counted by hand over the list of ballots.
    expect(tally.intake).toEqual({
      handedIn: 28,
      counted: 22,
      valid: 15,
      spoiled: {
        blank: 1,
        'over-marked': 1,
        'unknown-mark': 1,
        'identifying-mark': 1,
        'over-quota': 1,
        'straight-line': 1,
        conflict: 1,
      },
      doubtful: 1,
      duplicate: 2,
      foreign: 1,
      altered: 1,
      unreadable: 1,
      other: 0,
    });
    const { intake } = tally;
    const report = valueOf(await checkRehearsal(job, { intake }));
    expect(report.different).toBe(0);
    expect(report.forms.map(({ rows }) => rows.map(({ found }) => found.join(' ')))).toEqual([
      ['4 3 0 0 0', '4 3 0 0 0', '3 3 1 0 0', '5 1 0 0 1', '4 2 0 1 0'],
      [
        '6 2 0 0 0',
        '1 7 0 0 0',
        '1 6 0 0 1',
        '0 8 0 0 0',
        '6 2 0 0 0',
        '0 8 0 0 0',
        '0 8 0 0 0',
        '4 4 0 0 0',
        '0 8 0 0 0',
        '0 6 1 1 0',
        '0 8 0 0 0',
      ],
    ]);
    const [item] = valueOf(await listDoubtful(job));
    const { form, key, rows } = known(item, 'one ballot is in doubt');
    const answers = new Map(rows.map(({ row: line }) => [line, 'blank' as const]));
    valueOf(
      await decideDoubtful(job, { form, key, ruling: { kind: 'count', rows: answers }, because: '两人看过' }),
    );
    const after = valueOf(await checkRehearsal(job, { intake }));
    expect(after.different).toBe(0);
    expect(after.forms[0]?.rows[3]?.found).toEqual([5, 1, 0, 0, 2]);
  });

  test('the scoreboard equals the places that were worked out by hand', async () => {
    const rehearsal = await rehearse(language);
    const { job } = rehearsal;
    await mend(rehearsal);
    expect(valueOf(await checkRehearsal(job)).places).toBeNull();
    const { rows, findings, quarter } = valueOf(await buildScoreboard(job, { quarter: '2021Q1' }));
    expect([quarter, findings.map(({ code }) => code)]).toEqual(['2021Q1', ['member-absent']]);
    const zh = language === 'zh-CN';
    expect(rows.map(({ name, rank }) => [name, rank])).toEqual(
      zh
        ? [
            ['何丽萍', 1],
            ['沈建平', 2],
            ['郭晓芳', 2],
            ['许春梅', 4],
            ['罗志强', 5],
            ['彭秀英', 6],
            ['唐雪琴', 6],
            ['曹文军', 8],
            ['邓海波', 9],
            ['韩少华', 10],
            ['谢永刚', 11],
            ['方思远', null],
          ]
        : expect.arrayContaining([['He Liping', 1]]),
    );
    const after = valueOf(await checkRehearsal(job));
    expect(after.different).toBe(0);
    expect(after.places?.slice(7, 9).map(({ found }) => found)).toEqual([
      { rank: 4, total: 90, band: zh ? '优秀' : 'Excellent' },
      { rank: 11, total: 59.5, band: zh ? '不合格' : 'Failed' },
    ]);
    // With three points more the fifth comes before those who shared the second place, and three others move down.
    const sheet = known(
      valueOf(await job.workbook.sheets()).find(({ kind }) => kind === 'rehearsal/scores'),
      'the scores are there',
    ).name;
    const number = (value: number) => ({ value, format: 'General' });
    valueOf(await job.workbook.edit([{ sheet, cell: 'C6', from: number(27), to: number(30) }]));
    const changed = valueOf(await checkRehearsal(job));
    expect(changed.places?.filter(isPlaceOff).map(({ found }) => found?.rank)).toEqual([3, 2, 3, 5]);
    expect(changed.different).toBe(4);
  });

  test('it can be removed whole, and the user keeps what is his', async () => {
    const rehearsal = await rehearse(language);
    await mend(rehearsal);
    valueOf(await count(rehearsal.job));
    valueOf(await removeRehearsal(rehearsal.job));
    const sheets = valueOf(await rehearsal.job.workbook.sheets());
    expect(sheets.map(({ name, kind }) => [name, kind])).toEqual([['备忘', null]]);
    expect(await removeRehearsal(rehearsal.job)).toEqual({
      ok: false,
      failure: { code: 'rehearsal-missing' },
    });
  });
});

test('a count that differs from the answers is seen', async () => {
  const rehearsal = await rehearse('zh-CN');
  const { job } = rehearsal;
  await mend(rehearsal);
  valueOf(await makeBallots(job, { files: ballotFiles }));
  const files = await collect(valueOf(await rehearsalBallots(job, { files: ballotFiles })));
  const tally = valueOf(
    await tallyReturned(job, { files: ballotFiles, returned: files.slice(2).map(returnedFile) }),
  );
  const report = valueOf(await checkRehearsal(job, { intake: tally.intake }));
  // The first ballot and its copy are missing: three piles, the valid ones of the form, and each of its five rows.
  expect(report.different).toBe(9);
});

test('a rehearsal never goes into a workbook with a roster or with sheets of ours', async () => {
  const job = jobOn(newWorkbook());
  valueOf(await insertSample(job));
  expect(await insertRehearsal(job)).toEqual({ ok: false, failure: { code: 'rehearsal-elsewhere' } });
  const before = valueOf(await job.workbook.sheets());
  expect(await removeRehearsal(job)).toEqual({ ok: false, failure: { code: 'rehearsal-missing' } });
  expect(valueOf(await job.workbook.sheets())).toEqual(before);
});

test('in a workbook of its own a sheet is left', async () => {
  const job = jobOn(newWorkbook());
  valueOf(await insertRehearsal(job));
  valueOf(await removeRehearsal(job));
  expect(valueOf(await job.workbook.sheets()).map(({ name }) => name)).toEqual(['Sheet1']);
});

test('ballots made while a member still stands twice are not compared with answers that would not fit', async () => {
  const rehearsal = await rehearse('zh-CN');
  const { job, sheet } = rehearsal;
  // Instead of clearing the repeated row somebody makes another person of it.
  const name = (value: string) => ({ value, format: 'General' });
  valueOf(await job.workbook.edit([{ sheet, cell: 'B16', from: name('许春梅'), to: name('许春兰') }]));
  valueOf(await makeBallots(job, { files: ballotFiles }));
  expect(await rehearsalBallots(job, { files: ballotFiles })).toMatchObject({
    ok: false,
    failure: { code: 'rehearsal-differs' },
  });
});
