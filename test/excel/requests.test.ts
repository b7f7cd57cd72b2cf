// How many requests a call makes, and how large they are: the same number whatever the number of rows.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { fullPlan, planOf } from '../contract/plans';
import { startHost, type Host } from '../host';

let host: Host;

beforeEach(() => {
  host = startHost({ sheet: '花名册' });
});

afterEach(() => {
  expect(host.gaps).toEqual([]);
});

/** The requests that some work made. */
async function made(work: () => Promise<{ readonly ok: boolean }>): Promise<Host['requests']> {
  const before = host.requests.length;
  expect((await work()).ok).toBe(true);
  return host.requests.slice(before);
}

/** A ballot box as the tally writes it: status and one grade a subject. */
const box = (ballots: number, subjects: number): ReturnType<typeof planOf> =>
  planOf('box/team', '票箱', [
    ['状态', ...Array.from({ length: subjects }, (_, at) => `第${at + 1}项`)].map((value) => ({
      value,
      style: 'head' as const,
    })),
    ...Array.from({ length: ballots }, (_, ballot) =>
      [
        'valid',
        ...Array.from(
          { length: subjects },
          (_, at) => ['好', '较好', '一般', '差'][(ballot + at) % 4] ?? null,
        ),
      ].map((value) => ({ value, style: 'value' as const })),
    ),
  ]);

test('a constant number of requests, each under 4 MB', async () => {
  const book = excelWorkbook();
  const lines: string[] = ['ballots  write  again  read  sheets   largest request   largest answer'];
  const counts: (readonly number[])[] = [];
  for (const ballots of [8, 100, 1_000, 10_000]) {
    host = startHost({ sheet: '花名册' });
    const plans = [box(ballots, 8), fullPlan()];
    const runs = [
      await made(() => book.apply(plans)),
      await made(() => book.apply(plans)),
      await made(() => book.read(['票箱', '结果 · 团队'])),
      await made(() => book.sheets()),
    ];
    const numbers = runs.map((run) => run.length);
    const all = runs.flat();
    const largest = Math.max(...all.map((request) => request.sent));
    expect(largest).toBeLessThan(4 * 1024 * 1024);
    lines.push(
      [ballots, ...numbers].map((n) => String(n).padStart(6)).join(' ') +
        `  ${kilobytes(largest)} ${kilobytes(Math.max(...all.map((request) => request.received)))}`,
    );
    counts.push(numbers);
  }
  console.log(lines.join('\n'));
  expect(new Set(counts.map((numbers) => numbers.join()))).toEqual(new Set([counts[0]?.join()]));
});

test('a large sheet takes one request more for each 3.5 MB', async () => {
  const plan = box(5_000, 100);
  const requests = await made(() => excelWorkbook().apply([plan]));
  const bytes = requests.reduce((sum, request) => sum + request.sent, 0);
  expect(requests.length).toBeLessThanOrEqual(4 + Math.ceil(bytes / 2_500_000));
  expect(Math.max(...requests.map((request) => request.sent))).toBeLessThan(4 * 1024 * 1024);
});

test('long texts: the answer is asked for in smaller parts when it would be over 5 MB', async () => {
  const { cells } = host.book.sheet('花名册');
  for (let row = 0; row < 300; row++) cells.put(row, 0, { value: `${row}`.padStart(30_000, '字') });
  const result = await excelWorkbook().read(['花名册']);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const [grid] = result.value;
  expect(grid?.values.map((row) => String(row[0]).slice(-4))).toEqual(
    Array.from({ length: 300 }, (_, row) => `${row}`.padStart(4, '字')),
  );
});

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`.padStart(16);
