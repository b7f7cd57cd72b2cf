// Sheets of the year made anew: what was typed stays letter by letter, what follows from it is counted again.
import type { Job, JobResult } from '../../src/jobs/job';
import { makeMinutes } from '../../src/jobs/minutes';
import { makeOpinions } from '../../src/jobs/opinions';
import { makeRectification } from '../../src/jobs/rectification';
import { makeSelfExamination } from '../../src/jobs/self-examination';
import { makeTalks } from '../../src/jobs/talks';
import type { SheetKind } from '../../src/workbook/sheet-plan';
import { bookWith, jobOn, reopened, sampleBook, valueOf } from '../support/book';
import { BLANK_PLAN, cell, row } from '../../src/workbook/cells';
import { gridOfKind, type } from './typing';

const REGISTERS: readonly {
  readonly kind: SheetKind;
  readonly make: (job: Job) => JobResult<object>;
}[] = [
  { kind: 'talks', make: makeTalks },
  { kind: 'opinions', make: makeOpinions },
  { kind: 'self-examination', make: makeSelfExamination },
  { kind: 'self-examination/progress', make: makeSelfExamination },
  { kind: 'minutes', make: makeMinutes },
  { kind: 'rectification', make: makeRectification },
];

describe.each(REGISTERS)('$kind', ({ kind, make }) => {
  test('the sample’s, made anew twice, saved and opened between: the same sheet', async () => {
    const book = await sampleBook();
    const first = await gridOfKind(book, kind);
    valueOf(await make(jobOn(book)));
    const once = await gridOfKind(book, kind);
    expect(once.values).toEqual(first.values);
    const later = reopened(book);
    valueOf(await make(jobOn(later)));
    expect((await gridOfKind(later, kind)).values).toEqual(once.values);
  });

  test('what cannot be found is not written over', async () => {
    const book = await sampleBook();
    const info = valueOf(await book.sheets()).find((one) => one.kind === kind);
    const damaged = { ...BLANK_PLAN, kind, name: info?.name ?? '', rows: [row([cell('x')])] };
    valueOf(await book.apply([damaged]));
    expect(await make(jobOn(book))).toEqual({
      ok: false,
      failure: { code: 'sheet-damaged', sheet: info?.name },
    });
    expect((await gridOfKind(book, kind)).values).toEqual([['x']]);
  });

  test('no roster: nothing is written, and it says so', async () => {
    const book = await bookWith({ ...BLANK_PLAN, kind: null, name: 'a', rows: [] });
    expect(await make(jobOn(book))).toMatchObject({ ok: false, failure: { code: 'roster-missing' } });
    expect(valueOf(await book.sheets())).toHaveLength(1);
  });
});

test('the sample’s talks: one pair of members is left, and named', async () => {
  const report = valueOf(await makeTalks(jobOn(await sampleBook())));
  expect(report.coverage.map(({ required, done }) => [required, done])).toEqual([
    [3, 3],
    [0, 0],
    [28, 27],
    [1, 1],
  ]);
  expect(report.coverage[2]?.gaps.map(({ name, partners }) => [name, partners])).toEqual([
    ['孙立新', ['郑德福']],
    ['郑德福', ['孙立新']],
  ]);
  expect(report.findings.map(({ code }) => code)).toEqual(['relation-empty']);
});

test('relations that the unit changed, and a talk that it added, count at the next run', async () => {
  const book = await sampleBook();
  valueOf(await makeTalks(jobOn(book)));
  const board = await gridOfKind(book, 'talks/coverage');
  const at = board.values.findIndex(([label]) => label === '班子主要负责人之间') + 1;
  const log = await gridOfKind(book, 'talks');
  const free = log.values.findLastIndex(([date]) => typeof date === 'number') + 2;
  await type(book, 'talks/coverage', {
    [`B${String(at)}`]: '周国栋、赵明辉',
    [`C${String(at)}`]: '周国栋、赵明辉',
    [`D${String(at + 2)}`]: 2,
  });
  await type(book, 'talks', {
    [`A${String(free)}`]: 44260,
    [`C${String(free)}`]: '孙立新',
    [`D${String(free)}`]: '郑德福',
    [`E${String(free)}`]: '=1+1',
  });
  const report = valueOf(await makeTalks(jobOn(reopened(book))));
  expect(report.coverage.map(({ required, done }) => [required, done])).toEqual([
    [3, 3],
    [1, 1],
    [28, 28],
    [2, 1],
  ]);
  expect(report.findings).toEqual([]);
});
