import fc from 'fast-check';
import { csvLine, decodeText, parseCsv } from '../../src/kernel/csv';
import { gridOf } from '../../src/kernel/grid';
import { compare, exact, round } from '../../src/kernel/ratio';
import { readAttendance } from '../../src/quarter/attendance';
import { type EventLine, planEvents, lineOf, pointsOfEvents, readEvents } from '../../src/quarter/events';
import { type Entrant, NOTHING_ENTERED, planEntrySheet } from '../../src/quarter/entry-sheet';
import { indicatorSet } from '../../src/quarter/indicator-sets';
import type { IndicatorTable } from '../../src/quarter/indicators';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { fillFromEvents, makeEntrySheet } from '../../src/jobs/entry';
import { importAttendance, makeEventLog } from '../../src/jobs/events';
import { recordEvent } from '../../src/jobs/record-event';
import { importIndicators, startIndicators } from '../../src/jobs/indicators';
import { indicatorsJson } from '../../src/quarter/read-indicators';
import { insertSample } from '../../src/jobs/sample';
import { newWorkbook, type FileWorkbook } from '../../src/files';
import { valueAt } from '../../src/kernel/grid';
import { jobOn, strings, valueOf } from '../support/book';

const words = strings.sheets.quarter;
const party = indicatorSet('party', words.indicators);
const withService = (more: object): IndicatorTable => ({
  ...party,
  indicators: party.indicators.map((rule) => (rule.name === '志愿服务' ? { ...rule, ...more } : rule)),
});

const event = (
  date: string,
  who: readonly string[] | 'everyone',
  more: Partial<EventLine> = {},
): EventLine => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return {
    date: { year, month, day },
    indicator: '志愿服务',
    what: '清洁河道',
    who,
    absent: [],
    points: null,
    ...more,
  };
};
const given = (
  table: IndicatorTable,
  events: readonly EventLine[],
  quarter: 1 | 2 | 3 | 4,
  name = '甲一',
) => {
  const one = pointsOfEvents(events, table, [name], { year: 2021, quarter }).get(name)?.get('志愿服务');
  return one && round(one.points, 6);
};

describe('points of events, by hand: 5 each, at most 15 a quarter and 45 a year', () => {
  const five = (month: number) =>
    Array.from({ length: 5 }, (_, i) => event(`2021-${String(month)}-${String(i + 1)}`, ['甲一']));
  test('one, two, and five of which three count', () => {
    expect(given(party, five(1).slice(0, 1), 1)).toBe(5);
    expect(given(party, five(1).slice(0, 2), 1)).toBe(10);
    expect(given(party, five(1), 1)).toBe(15);
  });
  test('three full quarters leave nothing for the fourth', () => {
    const year = [1, 4, 7, 10].flatMap(five);
    expect([1, 2, 3, 4].map((quarter) => given(party, year, quarter as 1))).toEqual([15, 15, 15, 0]);
    expect([1, 2, 3, 4].map((quarter) => given(withService({ perYear: 40 }), year, quarter as 1))).toEqual([
      15, 15, 10, 0,
    ]);
    expect([1, 2, 3, 4].map((quarter) => given(withService({ perQuarter: 8 }), year, quarter as 1))).toEqual([
      8, 8, 8, 8,
    ]);
  });
  test('an event with points of its own; who was not there gets zero; without events it is scored by hand', () => {
    expect(given(party, [event('2021-2-1', ['甲一'], { points: 2.5 })], 1)).toBe(2.5);
    expect(given(party, [event('2021-2-1', ['乙二'])], 1)).toBe(0);
    expect(given(party, [event('2021-2-1', 'everyone', { absent: ['甲一'] })], 1)).toBe(0);
    expect(given(party, [event('2021-4-1', ['甲一'])], 1)).toBeUndefined();
  });

  test('laws: never above a ceiling, never less for one event more, in any order', () => {
    const dates = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(
        fc.array(dates, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 60 }),
        (days, perQuarter, perYear) => {
          const table = withService({ perQuarter, perYear });
          const events = days.map(([month, day]) => event(`2021-${String(month)}-${String(day)}`, ['甲一']));
          const all = [1, 2, 3, 4].map((quarter) => given(table, events, quarter as 1) ?? 0);
          expect(Math.max(...all)).toBeLessThanOrEqual(perQuarter);
          expect(all.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(perYear);
          expect(
            [1, 2, 3, 4].map((quarter) => given(table, [...events].reverse(), quarter as 1) ?? 0),
          ).toEqual(all);
          const more = [...events, event('2021-12-31', ['甲一'])];
          expect(given(table, more, 4) ?? 0).toBeGreaterThanOrEqual(given(table, events, 4) ?? 0);
        },
      ),
    );
  });
});

describe('the log as a sheet', () => {
  test('reads what it wrote, and says what it cannot use', () => {
    const events = [event('2021-3-5', ['甲一', '乙二']), event('2021-4-1', 'everyone', { absent: ['乙二'] })];
    const plan = planEvents(
      events.map((one) => lineOf(one, words.events)),
      party,
      words.events,
    );
    const rows = plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
    expect(readEvents(gridOf('活动记录', rows), party)).toEqual({ events, findings: [] });
    const head = rows.slice(0, 3);
    const { events: none, findings } = readEvents(
      gridOf('活动记录', [
        ...head,
        ['三月', '志愿服务', '一', '甲一'],
        ['2021-03-05', '唱歌', '二', '甲一'],
        ['2021-03-05', '志愿服务', '三', ''],
      ]),
      party,
    );
    expect(none).toEqual([]);
    expect(findings.map(({ code, at }) => [code, at.cell])).toEqual([
      ['event-date', 'A4'],
      ['event-indicator', 'B5'],
      ['event-nobody', 'D6'],
    ]);
  });
});

describe('attendance lists', () => {
  const options = { indicator: '志愿服务', date: { year: 2021, month: 5, day: 3 }, what: '学习会' };
  test('names alone: one event', () => {
    expect(
      readAttendance(
        gridOf('签到', [['签到表'], ['姓名', '备注'], ['甲　一', null], ['乙二', '早退']]),
        options,
      ),
    ).toEqual([event('2021-5-3', ['甲一', '乙二'], { what: '学习会' })]);
  });
  test('a column an occasion: days, days of the year, occasions', () => {
    const grid = gridOf('签到', [
      ['序号', '姓名', '2021-04-02', '5月9日义诊', '植树'],
      [1, '甲一', '√', 1, null],
      [2, '乙二', '请假', '到', 'Y'],
    ]);
    expect(readAttendance(grid, options)).toEqual([
      event('2021-4-2', ['甲一'], { what: '学习会' }),
      event('2021-5-9', ['甲一', '乙二'], { what: '义诊' }),
      event('2021-5-3', ['乙二'], { what: '植树' }),
    ]);
  });
  test('no names, no list', () => {
    expect(readAttendance(gridOf('x', [['a', 'b']]), options)).toBeNull();
  });
});

describe('comma-separated values', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\uFEFF姓名,"备,注"\n"他说""好""",',
      [
        ['姓名', '备,注'],
        ['他说"好"', ''],
      ],
    ],
    ['"两\n行"', [['两\n行']]],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });
  test('what is written is read again; nothing becomes a formula', () => {
    const text = fc.string().filter((value) => !/^[=+\-@\t\r]/.test(value));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (values) => {
        expect(parseCsv(csvLine(values))).toEqual([values]);
      }),
    );
    expect(csvLine(['=1+1', 'a', null, 2.5])).toBe("'=1+1,a,,2.5\r\n");
  });
  test('UTF-8 and GB 18030', () => {
    expect(decodeText(new TextEncoder().encode('姓名'))).toBe('姓名');
    expect(decodeText(Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb]))).toBe('姓名');
  });
});

describe('notes in an entry sheet', () => {
  const notesOf = (...entrants: readonly Entrant[]) => {
    const exemptions = [{ name: '甲一', indicator: '志愿服务', reason: '长期病假' }];
    const table = { ...indicatorSet('party', words.indicators), exemptions };
    return planEntrySheet('2021Q2', table, entrants, NOTHING_ENTERED, words).notes;
  };
  test('who joined, who was not counted last time, and what does not hold for whom; nothing about the others', () => {
    expect(
      notesOf(
        { name: '甲一', classes: ['in-service', 'formal'] },
        { name: '乙二', classes: ['retired', 'formal'], before: 'absent' },
        { name: '丙三', classes: ['in-service', 'formal'], before: 'not-on-it' },
        { name: '丁四', classes: ['in-service', 'formal'] },
      ),
    ).toEqual([
      { cell: 'G5', text: '免考：长期病假' },
      { cell: 'B6', text: '2021年第一季度不计。' },
      { cell: 'H6', text: '本项只考在职人员。' },
      {
        cell: 'B7',
        text: '2021年第一季度的打分表里没有此人（新加入或转入）。本季度不考核的，在这一行写“不计”。',
      },
    ]);
  });
});

describe('from log to board in a workbook', () => {
  const name = strings.sheets.sample.names === 'zh' ? '周国栋' : '';
  const started = async (): Promise<FileWorkbook> => {
    const book = newWorkbook();
    valueOf(await insertSample(jobOn(book)));
    valueOf(await startIndicators(jobOn(book), { set: 'party' }));
    return book;
  };
  const cellOf = async (book: FileWorkbook, member: string, column: number) => {
    const [grid] = valueOf(await book.read(['2021Q2考核']));
    const at = grid?.values.findIndex((row) => row[1] === member) ?? -1;
    return grid && valueAt(grid, at, column);
  };
  const csv = (text: string) => ({ file: '签到.csv', bytes: new TextEncoder().encode(text) });

  test('the frame of last quarter, attendance, filling, and filling again', async () => {
    const book = await started();
    const made = valueOf(await makeEntrySheet(jobOn(book), { quarter: '2021Q2' }));
    expect(made).toMatchObject({ members: 8, from: '2021Q1', filled: 0, findings: [] });
    // The retired member has no column for a duty at work.
    expect(await cellOf(book, '郑德福', 7)).toBe('免');
    valueOf(await makeEventLog(jobOn(book)));
    const list = '姓名,4月2日,4月9日,4月16日,4月23日\n周国栋,√,√,√,√\n林晓燕,√,,,\n路人甲,√,,,\n';
    const added = valueOf(await importAttendance(jobOn(book), { source: csv(list), indicator: '志愿服务' }));
    expect(added).toMatchObject({ lines: 4, added: 4, attended: [3, 1, 1, 1] });
    const filled = valueOf(await fillFromEvents(jobOn(book), { quarter: '2021Q2' }));
    expect([
      await cellOf(book, name, 6),
      await cellOf(book, '林晓燕', 6),
      await cellOf(book, '王秀兰', 6),
    ]).toEqual([15, 5, 0]);
    expect(filled.findings.map((finding) => finding.code)).toEqual(['event-stranger', 'fill-capped']);
    // Exempt from one indicator is not absent from all.
    expect(await cellOf(book, '郑德福', 6)).toBe(0);
    // A ceiling moved changes what it cuts, and nothing else.
    const table = withService({ perQuarter: 12 });
    valueOf(await importIndicators(jobOn(book), { json: indicatorsJson(table) }));
    const again = valueOf(await fillFromEvents(jobOn(book), { quarter: '2021Q2' }));
    expect(
      again.findings.filter((finding) => finding.code === 'fill-changed').map((finding) => finding.data),
    ).toEqual([{ name, indicator: '志愿服务', from: '15', to: 12 }]);
  });

  test('an event is recorded and its points filled in one step; a sheet of the user is left alone', async () => {
    const book = await started();
    const applied: (readonly (string | null)[])[] = [];
    const workbook: FileWorkbook = {
      ...book,
      apply: (plans, options) => {
        applied.push(plans.map((plan) => plan.kind));
        return book.apply(plans, options);
      },
    };
    const given = event('2021-05-03', 'everyone', { absent: ['林晓燕'] });
    const report = valueOf(await recordEvent(jobOn(workbook), { event: given }));
    expect(applied).toEqual([['events', 'scores/2021Q2']]);
    expect(report).toMatchObject({
      log: { lines: 1, quarters: ['2021Q2'] },
      filled: [{ sheet: '2021Q2考核', cells: 8 }],
      findings: [],
    });
    expect([await cellOf(book, '王秀兰', 6), await cellOf(book, '林晓燕', 6)]).toEqual([5, 0]);
    // What is filled anew from the log as it was read back is the same.
    const before = valueOf(await book.read(['2021Q2考核']));
    expect(valueOf(await fillFromEvents(jobOn(book), { quarter: '2021Q2' })).findings).toEqual([]);
    expect(valueOf(await book.read(['2021Q2考核']))).toEqual(before);
    // A quarter that the unit scores itself: the log has it, and nothing is filled.
    const earlier = event('2021-02-01', 'everyone');
    expect(valueOf(await recordEvent(jobOn(book), { event: earlier }))).toMatchObject({
      log: { lines: 2 },
      filled: [],
    });
    expect(await recordEvent(jobOn(book), { event: { ...given, indicator: '唱歌' } })).toMatchObject({
      failure: { code: 'indicator-missing' },
    });
  });

  test('a score sheet of the user is not doubled; words of what is missing', async () => {
    const book = await started();
    expect(await makeEntrySheet(jobOn(book), { quarter: '2021Q1' })).toMatchObject({
      failure: { code: 'scores-exist', sheet: '2021Q1考核' },
    });
    expect(await fillFromEvents(jobOn(book), { quarter: '2021Q2' })).toMatchObject({
      failure: { code: 'events-missing' },
    });
    expect(await makeEntrySheet(jobOn(newWorkbook()), { quarter: '2021Q1' })).toMatchObject({
      failure: { code: 'indicators-missing' },
    });
    expect(
      await importAttendance(jobOn(book), { source: csv('a,b\n'), indicator: '志愿服务' }),
    ).toMatchObject({
      failure: { code: 'attendance-unreadable' },
    });
    expect(await importAttendance(jobOn(book), { source: csv('姓名\n'), indicator: '唱歌' })).toMatchObject({
      failure: { code: 'indicator-missing' },
    });
  });

  test('the user sheet without a table of its own names keeps its board', async () => {
    const book = await started();
    const report = valueOf(await buildScoreboard(jobOn(book), { quarter: '2021Q1' }));
    const first = report.rows[0];
    expect(first && first.total && compare(first.total, exact(97))).toBe(0);
  });
});
