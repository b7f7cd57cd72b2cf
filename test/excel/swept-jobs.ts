// The jobs that write, each with a workbook on which it has something to do: what `job-sweep.ts` disturbs.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { buildYear } from '../../src/jobs/build-year';
import { checkRoster } from '../../src/jobs/check-roster';
import { closeVote } from '../../src/jobs/close-vote';
import { makeDecisions } from '../../src/jobs/decide';
import { chooseRoster } from '../../src/jobs/choose-roster';
import { decideDoubtful, listDoubtful } from '../../src/jobs/decide-doubtful';
import { enterPaper } from '../../src/jobs/enter-paper';
import { makeEntrySheet } from '../../src/jobs/entry';
import { makeEventLog } from '../../src/jobs/events';
import { insertFinishedSample } from '../../src/jobs/finished-sample';
import { fixRoster } from '../../src/jobs/fix-roster';
import { startIndicators } from '../../src/jobs/indicators';
import type { Job } from '../../src/jobs/job';
import { makeBallots, makeBallotSheets } from '../../src/jobs/make-ballots';
import { removeMade } from '../../src/jobs/made-sheets';
import { mapColumns } from '../../src/jobs/map-columns';
import { makeBulletin, makeRecommendation } from '../../src/jobs/publish';
import { reportFindings } from '../../src/jobs/report-findings';
import { makeResults } from '../../src/jobs/results';
import { insertRehearsal, removeRehearsal } from '../../src/jobs/rehearsal';
import { insertSample } from '../../src/jobs/sample';
import { exportScheme, importScheme, startScheme } from '../../src/jobs/scheme';
import { startBook } from '../../src/jobs/start-book';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { makeMinutes } from '../../src/jobs/minutes';
import { makeOpinions } from '../../src/jobs/opinions';
import { recordEvent } from '../../src/jobs/record-event';
import { makeRectification, reportRectification } from '../../src/jobs/rectification';
import { makeSelfExamination } from '../../src/jobs/self-examination';
import { makeTalks } from '../../src/jobs/talks';
import { makeWhatIf } from '../../src/jobs/what-if';
import { voidBallots } from '../../src/jobs/void-ballots';
import { known } from '../../src/kernel/assert';
import type { EventLine } from '../../src/quarter/events';
import type { Result } from '../../src/kernel/result';
import type { Failure } from '../../src/workbook/failure';
import { type Book, type Calculate, startHost } from '../host';
import { ballotsInMemory, namedFiles } from '../support/ballots-in-memory';
import { collect, jobOn, seeded, valueOf } from '../support/book';

/** One job, and the workbook that it is run on. */
export interface SweptJob {
  readonly name: string;
  readonly start: Book;
  readonly run: (job: Job) => Promise<Result<unknown, Failure>>;
  /** Run once more where it was done already, it must leave everything as it is. */
  readonly onceOnly?: boolean;
  /** Changes cells of the user's one by one: some may be done and others not, until it is run again. */
  readonly inPlace?: boolean;
}

/** A job of the sweep: the same chance each time, so that the same work gives the same workbook. */
export const sweptJob = (more: Partial<Job> = {}): Job =>
  jobOn(excelWorkbook(), { random: seeded(7), ...more });

/** Ballots of each form that were handed out, and how many of them came back by the first count. */
const COPIES = 4;
const FIRST = 2;

/** Walks the path once, and keeps the workbook at each place where a job begins. */
export async function sweptJobs(calculate: Calculate): Promise<readonly SweptJob[]> {
  const { book } = startHost({
    sheet: '备注',
    calculate,
    fill: ({ sheets }) => sheets[0]?.cells.put(2, 1, { value: '用户的' }),
  });
  const empty = book.copy();
  valueOf(await insertRehearsal(sweptJob()));
  const rehearsal = book.copy();
  valueOf(await removeRehearsal(sweptJob()));
  valueOf(await insertSample(sweptJob()));
  const sample = book.copy();
  const messy = book.copy();
  const roster = messy.sheet('花名册').cells;
  roster.each({ row: 3, column: 0, rows: 4, columns: 4 }, (cell, row, column) => {
    if (typeof cell.value === 'string') roster.put(row, column, { ...cell, value: ` ${cell.value}\u3000` });
  });

  const typed = sample.copy();
  // A mark in the minutes that has another word, a space in a self-examination: both are put right.
  const put = (sheet: string, name: string, column: number, value: string): void => {
    const { cells } = typed.sheet(sheet);
    cells.each({ row: 0, column: 0, rows: 60, columns: 2 }, (cell, row) => {
      if (cell.value === name) cells.put(row, column, { ...cells.at(row, column), value });
    });
  };
  put('会议记录', '郑德福', 2, '到');
  put('对照检查', '郑德福', 2, ' ');

  const files = ballotsInMemory();
  const made = valueOf(await makeBallots(sweptJob(), { files, copies: COPIES }));
  const printed: (readonly string[])[] = [];
  for (const form of made.forms) printed.push((await collect(form.files)).map(({ name }) => name));
  markBeside(files, known(printed[1]?.[0], 'a ballot was made'));
  const handedOut = book.copy();

  const all = printed.flat();
  const first = printed.flatMap((names) => names.slice(0, FIRST));
  const tally = (job: Job, names: readonly string[]): ReturnType<typeof tallyReturned> =>
    tallyReturned(job, { files, returned: namedFiles(names) });
  valueOf(await tally(sweptJob(), first));
  const counted = book.copy();
  const [doubtful] = valueOf(await listDoubtful(sweptJob()));
  const { form, key } = known(doubtful, 'one ballot is in doubt');
  const json = valueOf(await exportScheme(sweptJob())).replace('第三', '第四');

  const { table } = valueOf(await startIndicators(sweptJob(), { set: 'team' }));
  const event: EventLine = {
    date: { year: 2021, month: 5, day: 3 },
    indicator: known(
      table.indicators.find((rule) => rule.perEvent !== null),
      'one is scored by events',
    ).name,
    what: '',
    who: 'everyone',
    absent: [],
    points: null,
  };
  const measured = book.copy();

  return [
    { name: 'insertSample', start: empty, run: insertSample },
    {
      name: 'insertFinishedSample',
      start: empty,
      run: (job) => insertFinishedSample(job, { files: ballotsInMemory() }),
    },
    { name: 'insertRehearsal', start: empty, run: insertRehearsal },
    { name: 'removeRehearsal', start: rehearsal, run: removeRehearsal },
    {
      name: 'removeMade',
      start: counted,
      run: (job) => removeMade(job, { kinds: ['results/team', 'results/members'] }),
    },
    { name: 'startBook', start: empty, run: startBook },
    { name: 'startScheme', start: empty, run: (job) => startScheme(job, { unit: '第三支部' }) },
    { name: 'importScheme', start: sample, run: (job) => importScheme(job, { json }) },
    { name: 'checkRoster', start: sample, run: (job) => checkRoster(job), onceOnly: true },
    { name: 'makeBallots', start: sample, run: (job) => makeBallots(job, { files, copies: COPIES }) },
    {
      name: 'makeBallots (restart)',
      start: counted,
      run: (job) => makeBallots(job, { files, copies: COPIES, restart: true }),
    },
    {
      name: 'makeBallotSheets',
      start: handedOut,
      run: (job) => makeBallotSheets(job, { orders: [{ form: 'team', copies: 2 }] }),
    },
    { name: 'tallyReturned (first)', start: handedOut, run: (job) => tally(job, first), onceOnly: true },
    { name: 'tallyReturned (second)', start: counted, run: (job) => tally(job, all), onceOnly: true },
    { name: 'tallyReturned (recount)', start: counted, run: (job) => tally(job, []), onceOnly: true },
    {
      name: 'makeResults',
      start: counted,
      run: (job) => makeResults(job, { present: { count: 3 }, order: 'result' }),
      onceOnly: true,
    },
    { name: 'makeWhatIf', start: counted, run: (job) => makeWhatIf(job) },
    {
      name: 'decideDoubtful',
      start: counted,
      run: (job) =>
        decideDoubtful(job, { form, key, ruling: { kind: 'void', reason: 'blank' }, because: '看不清' }),
      onceOnly: true,
    },
    {
      name: 'enterPaper',
      start: handedOut,
      run: (job) =>
        enterPaper(job, { form: 'team', first: [paperOf(files, known(printed[0]?.[0], 'one was made'))] }),
      onceOnly: true,
    },
    {
      name: 'voidBallots',
      start: counted,
      run: (job) =>
        voidBallots(job, {
          form: 'team',
          serials: [files.readings.get(known(printed[0]?.at(-1), 'a ballot was made'))?.serial ?? ''],
        }),
      onceOnly: true,
    },
    { name: 'reportFindings', start: messy, run: (job) => reportFindings(job) },
    { name: 'fixRoster', start: messy, run: (job) => fixRoster(job), inPlace: true, onceOnly: true },
    { name: 'mapColumns', start: sample, run: (job) => mapColumns(job, { required: ['name', 'sex'] }) },
    { name: 'chooseRoster', start: sample, run: (job) => chooseRoster(job, { sheet: '花名册' }) },
    { name: 'startIndicators', start: sample, run: (job) => startIndicators(job, { set: 'team' }) },
    { name: 'makeBulletin', start: sample, run: (job) => makeBulletin(job, { quarter: '2021Q1' }) },
    { name: 'makeEntrySheet', start: measured, run: (job) => makeEntrySheet(job, { quarter: '2021Q2' }) },
    { name: 'makeEventLog', start: measured, run: makeEventLog },
    {
      name: 'recordEvent',
      start: measured,
      run: (job) => recordEvent(job, { event }),
    },
    { name: 'makeRecommendation', start: counted, run: (job) => makeRecommendation(job, { year: '2021' }) },
    { name: 'makeOpinions', start: sample, run: makeOpinions },
    { name: 'makeTalks', start: sample, run: makeTalks },
    { name: 'makeSelfExamination', start: typed, run: makeSelfExamination },
    { name: 'makeMinutes', start: typed, run: makeMinutes },
    { name: 'makeRectification', start: sample, run: makeRectification },
    {
      name: 'reportRectification',
      start: sample,
      run: (job) => reportRectification(job, { month: '2021-03' }),
    },
    {
      name: 'makeDecisions',
      start: counted,
      run: (job) => makeDecisions(job, { changes: { accept: true } }),
    },
    {
      name: 'closeVote',
      start: counted,
      run: (job) => closeVote(job, { session: made.session }),
      onceOnly: true,
    },
    { name: 'buildYear', start: sample, run: (job) => buildYear(job, { year: '2021' }) },
    { name: 'buildScoreboard', start: sample, run: (job) => buildScoreboard(job, { quarter: '2021Q1' }) },
  ];
}

type Memory = ReturnType<typeof ballotsInMemory>;

/** Puts a mark beside the first row of a ballot: whoever counts has to ask. */
function markBeside({ readings }: Memory, name: string): void {
  const reading = known(readings.get(name), 'a ballot that was made');
  const rest = reading.subjects.slice(1).map(() => '');
  readings.set(name, {
    ...reading,
    marks: reading.marks.map((cells, row) => (row === 0 ? cells.map(() => '') : cells)),
    around: { left: ['', ...rest], right: ['√', ...rest], stray: [] },
  });
}

/** The ballot as somebody types it from paper. */
function paperOf({ readings }: Memory, name: string): Parameters<typeof enterPaper>[1]['first'][number] {
  const { serial, marks } = known(readings.get(name), 'a ballot that was made');
  return { serial, choices: marks.map((cells) => cells.indexOf('√')) };
}
