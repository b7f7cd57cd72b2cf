// Somebody else changes the workbook while a write of ours is under way: nothing of theirs is lost, nor of ours.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { planOf } from '../contract/plans';
import { startHost, type Book, type Host } from '../host';

const OLD = planOf('scheme', '方案', [['旧']]);
const NEW = [planOf('scheme', '方案', [['新']]), planOf('findings', '问题', [['新']])];

let host: Host;

async function start(): Promise<number> {
  host = startHost({
    sheet: '花名册',
    fill: (book) => book.addSheet('备注').cells.put(4, 4, { value: '用户的' }),
  });
  expect((await excelWorkbook().apply([OLD])).ok).toBe(true);
  return host.requests.length;
}

afterEach(() => {
  expect(host.gaps).toEqual([]);
});

const CHANGES: Readonly<Record<string, (book: Book) => void>> = {
  'types into his sheet': (book) => book.sheets.at(1)?.cells.put(0, 0, { value: 'typed' }),
  'renames his sheet': (book) => {
    const own = book.find('备注');
    if (own) book.renameSheet(own, '备注 2');
  },
  'adds a sheet': (book) => void book.addSheet('新来的'),
  'adds a sheet under the name that we need': (book) => {
    if (!book.find('问题')) book.addSheet('问题').cells.put(0, 0, { value: '用户的' });
  },
  'deletes a sheet of his': (book) => {
    const own = book.find('备注');
    if (own) book.deleteSheet(own);
  },
  'deletes our old sheet': (book) => {
    const old = book.find('方案') ?? book.find('Pingyi~old1');
    if (old) book.deleteSheet(old);
  },
  'renames the sheet that was set aside': (book) => {
    const aside = book.find('Pingyi~old1');
    if (aside) book.renameSheet(aside, '改了名');
  },
  'locks the structure': (book) => {
    book.structureLocked = true;
  },
};

describe.each(Object.entries(CHANGES))('another user %s', (_, change) => {
  test.each([1, 2, 3, 4])('before request %i', async (request) => {
    const at = (await start()) + request;
    const theirs = (): readonly string[] =>
      host.book.sheets
        .filter((sheet) => !sheet.names.some(({ name }) => name.startsWith('Pingyi.')))
        .map((sheet) => {
          const text = JSON.stringify(sheet.cells.rows);
          return `${sheet.name} ${text}`;
        });
    let expected: readonly string[] = [];
    host.faults.changeBefore(at, (book) => {
      change(book);
      expected = theirs();
    });
    const result = await excelWorkbook().apply(NEW);
    host.faults.heal();
    host.book.structureLocked = false;
    expect((await excelWorkbook().sheets()).ok).toBe(true);

    // Theirs is as they left it.
    expect(theirs()).toEqual(expect.arrayContaining([...expected]));
    // Ours is as before or as after, and says which; unless they deleted it themselves.
    const ours = host.book.sheets.filter((sheet) => sheet.names.some(({ name }) => name === 'Pingyi.Sheet'));
    const texts = ours.map((sheet) => sheet.cells.at(0, 0).value);
    const allowed = result.ok ? ['新新', '新新旧'] : ['旧', '', '新新'];
    expect(allowed).toContain(texts.sort().join(''));
    expect(host.book.settings.size).toBe(0);
    expect(host.book.sheets.filter((sheet) => sheet.name.startsWith('Pingyi~new'))).toEqual([]);
  });
});

describe('a colleague opens the pane while a write of ours is under way', () => {
  /** Another page than ours, whose clock shows this much more than ours. */
  const colleague = (later = 0): Workbook =>
    excelWorkbook(undefined, { id: 'COLLEAGUE', now: () => Date.now() + later });

  /** What the colleague is told, from the second request of ours on. */
  async function during(others: Workbook): Promise<readonly [boolean, readonly (string | boolean)[]]> {
    const at = await start();
    // In a page of its own there is no waiting for our turn: the colleague's answers come between two requests of ours.
    const answers: (string | boolean)[] = [];
    const say = (result: Awaited<ReturnType<Workbook['sheets']>>): void => {
      answers.push(result.ok || result.failure.code);
    };
    const ours = excelWorkbook(300, { id: 'OURS', now: Date.now }).apply(NEW, {
      onProgress: (done) => {
        if (done === 2) host.faults.refuseFrom(host.requests.length + 1);
      },
    });
    const result = await ours;
    expect(host.requests.length).toBeGreaterThan(at + 2);
    host.faults.heal();
    say(await others.sheets());
    return [result.ok, answers];
  }

  test('it is told to wait, and undoes nothing', async () => {
    const [, answers] = await during(colleague());
    expect(answers).toEqual(['being-written']);
    expect(host.book.settings.size).toBe(1);
    expect(await colleague().read(['方案'])).toMatchObject({ failure: { code: 'being-written' } });
    expect(await colleague().apply(NEW)).toMatchObject({ failure: { code: 'being-written' } });
    expect(host.book.settings.size).toBe(1);
    // We ourselves need not wait.
    expect((await excelWorkbook(300, { id: 'OURS', now: Date.now }).sheets()).ok).toBe(true);
    expect(host.book.settings.size).toBe(0);
    expect(host.book.sheet('方案').cells.at(0, 0).value).toBe('旧');
  });

  test('two minutes after our last sign it puts things right', async () => {
    const [ok, answers] = await during(colleague(120_001));
    expect([ok, answers]).toEqual([false, [true]]);
    expect(host.book.settings.size).toBe(0);
    expect(host.book.sheet('方案').cells.at(0, 0).value).toBe('旧');
  });

  test('what it took back meanwhile is not reported as written', async () => {
    const at = await start();
    // The last request of ours: build takes two or more with so small a limit.
    host.faults.changeBefore(at + 4, (book) => {
      const journal = JSON.parse(String(book.settings.get('Pingyi.Apply'))) as { run: number };
      for (const sheet of book.sheets.filter(({ names }) =>
        names.some(({ name, formula }) => name === 'Pingyi.Run' && formula === `="${journal.run}"`),
      ))
        book.deleteSheet(sheet);
      book.renameSheet(book.sheet('Pingyi~old1'), '方案');
      book.settings.delete('Pingyi.Apply');
    });
    const result = await excelWorkbook().apply(NEW);
    expect(result.ok).toBe(false);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['花名册', '备注', '方案']);
    expect(host.book.settings.size).toBe(0);
  });
});

test('two calls at once do not see each other half-way', async () => {
  await start();
  const book = excelWorkbook();
  const [written, listed, read] = await Promise.all([
    book.apply(NEW),
    book.sheets(),
    book.read(['方案', '问题']),
  ]);
  expect(written.ok).toBe(true);
  expect(listed.ok && listed.value.map(({ name }) => name)).toEqual(['花名册', '备注', '方案', '问题']);
  expect(read.ok && read.value.map((grid) => grid.values[0]?.[0])).toEqual(['新', '新']);
});

test('a slow Excel only takes longer', async () => {
  await start();
  host.faults.slow(20);
  expect((await excelWorkbook().apply(NEW)).ok).toBe(true);
});
