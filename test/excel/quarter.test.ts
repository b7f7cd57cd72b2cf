// The quarterly jobs in Excel, under Microsoft's own client: Excel's own figures agree with ours.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { buildYear } from '../../src/jobs/build-year';
import { fillFromEvents, makeEntrySheet } from '../../src/jobs/entry';
import { importAttendance } from '../../src/jobs/events';
import { exportIndicators, startIndicators } from '../../src/jobs/indicators';
import { makeBulletin } from '../../src/jobs/publish';
import { insertSample } from '../../src/jobs/sample';
import { startHost } from '../host';
import { jobOn, valueOf } from '../support/book';

test('an entry sheet has its notes where Excel has comments, and does without below 1.10', async () => {
  const notesBy = async (version: number) => {
    const host = startHost({ sheet: 'Sheet1' });
    Object.assign(globalThis, {
      Office: {
        context: {
          requirements: { isSetSupported: (_: string, wanted: string) => Number(wanted.slice(2)) <= version },
        },
      },
    });
    const job = jobOn(excelWorkbook());
    valueOf(await insertSample(job));
    valueOf(await startIndicators(job, { set: 'party' }));
    valueOf(await makeEntrySheet(job, { quarter: '2021Q2' }));
    // Made anew, each note stands there once.
    valueOf(await makeEntrySheet(job, { quarter: '2021Q2' }));
    expect(host.gaps).toEqual([]);
    Reflect.deleteProperty(globalThis, 'Office');
    return host.book.sheet('2021Q2考核').comments.map(({ content }) => content);
  };
  // Of the eight only one is retired.
  expect(await notesBy(10)).toEqual(['Pingyi · 本项只考在职人员。']);
  expect(await notesBy(9)).toEqual([]);
});

test('indicators, entry sheet, attendance, filling, boards of quarter and year, bulletin', async () => {
  const host = startHost({ sheet: 'Sheet1' });
  const job = jobOn(excelWorkbook());
  valueOf(await insertSample(job));
  const boards = async () => [
    ...valueOf(await buildScoreboard(job, { quarter: '2021Q1' })).findings,
    ...valueOf(await buildYear(job, { year: '2021' })).findings,
  ];
  expect(await boards()).toEqual([]);
  const set = valueOf(await startIndicators(job, { set: 'party' }));
  expect(valueOf(await exportIndicators(job))).toEqual(set);
  expect(valueOf(await makeEntrySheet(job, { quarter: '2021Q2' }))).toMatchObject({
    members: 8,
    from: '2021Q1',
  });
  const bytes = new TextEncoder().encode('姓名,2021-04-02,2021-04-09\n周国栋,√,√\n林晓燕,√,\n');
  const list = { source: { file: '签到.csv', bytes }, indicator: '志愿服务' };
  expect(valueOf(await importAttendance(job, list))).toMatchObject({ added: 2, attended: [2, 1] });
  expect(valueOf(await fillFromEvents(job, { quarter: '2021Q2' }))).toMatchObject({
    filled: 8,
    findings: [],
  });
  expect(valueOf(await makeBulletin(job, { quarter: '2020Q4' })).sheet).toBe('通报 2020Q4');
  const codes = new Set((await boards()).map((finding) => finding.code));
  expect(codes.has('board-differs')).toBe(false);
  expect(host.gaps).toEqual([]);
});
