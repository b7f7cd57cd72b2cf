// The jobs of the main path in Excel, under Microsoft's own client: how many requests each makes, whatever the number of
// ballots, and that Excel's own count of the results agrees with ours.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { checkRoster } from '../../src/jobs/check-roster';
import { inspectWorkbook } from '../../src/jobs/inspect-workbook';
import { makeBallots } from '../../src/jobs/make-ballots';
import { insertSample } from '../../src/jobs/sample';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { startHost, type Host } from '../host';
import { ballotsInMemory, namedFiles } from '../support/ballots-in-memory';
import { collect, jobOn, valueOf } from '../support/book';

let host: Host;

afterEach(() => {
  expect(host.gaps).toEqual([]);
});

/** The requests of the whole path with so many ballots a form, by job. */
async function path(copies: number): Promise<Readonly<Record<string, number>>> {
  host = startHost({ sheet: 'Sheet1' });
  const job = jobOn(excelWorkbook());
  const files = ballotsInMemory();
  const counts: Record<string, number> = {};
  const counted = async <T>(name: string, work: Promise<T>): Promise<T> => {
    const before = host.requests.length;
    const result = await work;
    counts[name] = host.requests.length - before;
    return result;
  };
  valueOf(await counted('sample', insertSample(job)));
  const roster = valueOf(await counted('roster', checkRoster(job, {})));
  expect(roster.findings).toEqual([]);
  const made = valueOf(await counted('ballots', makeBallots(job, { files, copies })));
  const returned = (await Promise.all(made.forms.map((form) => collect(form.files)))).flat();
  const handedIn = namedFiles(returned.map(({ name }) => name));
  const tally = valueOf(await counted('tally', tallyReturned(job, { files, returned: handedIn })));
  expect([tally.intake.counted, tally.stopped, tally.findings]).toEqual([copies * 2, false, []]);
  const again = valueOf(await counted('recount', tallyReturned(job, { files, returned: [] })));
  expect(again.findings).toEqual([]);
  const board = valueOf(await counted('scoreboard', buildScoreboard(job, { quarter: '2021Q1' })));
  expect(board.findings).toEqual([]);
  valueOf(await counted('look', inspectWorkbook(job)));
  return counts;
}

test('each job makes a constant number of requests, and none over 4 MB', async () => {
  const lines: string[] = [];
  const seen: Readonly<Record<string, number>>[] = [];
  for (const copies of [8, 100, 1_000, 10_000]) {
    const started = performance.now();
    const counts = await path(copies);
    const largest = Math.max(...host.requests.map(({ sent }) => sent));
    expect(largest).toBeLessThan(4 * 1024 * 1024);
    lines.push(
      `${String(copies).padStart(6)} ballots a form: ` +
        Object.entries(counts)
          .map(([name, count]) => `${name} ${count}`)
          .join(', ') +
        `; largest request ${(largest / 1024).toFixed(0)} KB; ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    seen.push(counts);
  }
  console.log(lines.join('\n'));
  // Only cells beyond 160,000 at once cost a request more.
  const [first = {}] = seen;
  for (const counts of seen.slice(0, 3)) expect(counts).toEqual(first);
  const more = Object.entries(seen.at(-1) ?? {}).map(([name, count]) => count - (first[name] ?? 0));
  expect(Math.max(...more)).toBeLessThanOrEqual(2);
});
