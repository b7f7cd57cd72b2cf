import { parseSchemeJson, schemeJson } from '../../src/ballot/read-scheme';
import { peopleAtRisk } from '../../src/ballot/privacy';
import { planScheme } from '../../src/ballot/scheme-sheet';
import { BLANK_PLAN } from '../../src/workbook/cells';
import { filesOf } from '../files/zip-kit';
import type { FormScheme, Scheme } from '../../src/ballot/scheme';
import type { FileWorkbook } from '../../src/files';
import { makeBallots, makeBallotSheets } from '../../src/jobs/make-ballots';
import type { BallotOrder } from '../../src/jobs/prepare-vote';
import { previewPrivacy } from '../../src/jobs/preview-privacy';
import { exportScheme, importScheme } from '../../src/jobs/scheme';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { voidBallots } from '../../src/jobs/void-ballots';
import type { MadeFile, ReturnedFile } from '../../src/workbook/ballot-files';
import { findingSentence } from '../../src/strings';
import { stringsFor } from '../../src/strings/strings-for';
import {
  ballotFiles,
  fillWithExcelJs,
  jobOn,
  readingOf,
  sampleBook,
  strings,
  valueOf,
} from '../support/book';

const returned = (files: readonly MadeFile[]): readonly ReturnedFile[] =>
  files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) }));

async function schemeOf(book: FileWorkbook): Promise<Scheme> {
  return valueOf(parseSchemeJson(valueOf(await exportScheme(jobOn(book)))));
}

/** A workbook of the sample's people with a scheme of its own. */
async function bookFor(change: (scheme: Scheme) => Scheme): Promise<FileWorkbook> {
  const book = await sampleBook();
  valueOf(await importScheme(jobOn(book), { json: schemeJson(change(await schemeOf(book))) }));
  return book;
}

const onlyForm =
  (change: (form: FormScheme) => FormScheme) =>
  (scheme: Scheme): Scheme => ({
    ...scheme,
    forms: scheme.forms.filter(({ id }) => id === 'members').map((form) => change({ ...form, cap: null })),
  });

/** Ballots made now, by form. */
async function made(
  book: FileWorkbook,
  options: { copies?: number; spare?: number; orders?: readonly BallotOrder[] } = {},
) {
  const report = valueOf(await makeBallots(jobOn(book), { files: ballotFiles, ...options }));
  const forms = new Map<string, MadeFile[]>();
  for (const { form, files } of report.forms) {
    const all: MadeFile[] = [];
    for await (const file of files) all.push(file);
    forms.set(form, all);
  }
  return { report, forms, all: [...forms.values()].flat() };
}

const tallyOf = async (book: FileWorkbook, files: readonly MadeFile[]) =>
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: returned(files) }));

describe('the whole path with forms of other kinds', () => {
  test('slips: a ballot for each person and voter; whoever leaves himself out leaves no blank', async () => {
    const book = await bookFor(onlyForm((form) => ({ ...form, kind: 'slip', selfRating: 'excluded' })));
    const { report, forms, all } = await made(book, { copies: 3 });
    expect(report.forms).toMatchObject([{ form: 'members', issued: 24, copies: 24 }]);
    // All are made from one template; each names its own person.
    const templates = valueOf(await book.sheets()).filter(({ kind }) => kind?.startsWith('ballot/'));
    expect(templates.map(({ kind }) => kind)).toEqual(['ballot/members']);
    const readings = all.map((file) => readingOf(file));
    expect(new Set(readings.map(({ form, subjects }) => `${form} ${subjects.join()}`)).size).toBe(8);
    const mine = (forms.get('members') ?? []).filter((_, at) => readings[at]?.form === 'members.1');
    const first = await Promise.all(mine.map((file) => fillWithExcelJs(file, [['√']])));
    const { forms: counted } = await tallyOf(book, first.slice(0, 2));
    expect(counted[0]).toMatchObject({ form: 'members.1', ledger: { issued: 3, returned: 2, valid: 2 } });
    expect(counted[0]?.tally.subjects).toMatchObject([{ counts: [2, 0, 0, 0], blank: 0 }]);
    expect(counted[1]?.ledger).toMatchObject({ issued: 3, returned: 0 });
    expect(all).toHaveLength(24);
  });

  test('a matrix form is counted row by row', async () => {
    const book = await bookFor(
      onlyForm((form) => ({ ...form, kind: 'matrix', aspects: ['思想', '作风'], overall: '总评' })),
    );
    const { all } = await made(book, { copies: 2 });
    const filled = await Promise.all(
      all.map((file) => fillWithExcelJs(file, [['√'], ['', '√'], ['', '', '√']])),
    );
    const { forms } = await tallyOf(book, filled);
    expect(forms[0]?.tally.subjects).toHaveLength(24);
    expect(forms[0]?.tally.subjects.slice(0, 3).map(({ counts }) => counts)).toEqual([
      [2, 0, 0, 0],
      [0, 2, 0, 0],
      [0, 0, 2, 0],
    ]);
    expect(forms[0]?.tally.subjects[2]?.subject).toMatch(/ · 总评$/);
  });

  test('a score form is counted by bands', async () => {
    const book = await bookFor(
      onlyForm((form) => ({
        ...form,
        kind: 'score',
        grades: form.grades.map((grade, index) => ({ ...grade, from: [90, 75, 60, 0][index] ?? 0 })),
      })),
    );
    const { all } = await made(book, { copies: 1 });
    const filled = await Promise.all(all.map((file) => fillWithExcelJs(file, [['95'], ['', '80'], ['80']])));
    const { forms } = await tallyOf(book, filled);
    expect(forms[0]?.tally.subjects.slice(0, 4)).toMatchObject([
      { counts: [1, 0, 0, 0] },
      { counts: [0, 1, 0, 0] },
      { counts: [0, 0, 0, 0], invalid: 1 },
      { counts: [0, 0, 0, 0], blank: 1 },
    ]);
  });

  test('ballots as sheets of the workbook have their serial drawn', async () => {
    const book = await sampleBook();
    const { sheets } = valueOf(
      await makeBallotSheets(jobOn(book), { orders: [{ form: 'members', copies: 2 }] }),
    );
    expect(sheets).toHaveLength(2);
    expect(filesOf(book.save()).filter(({ name }) => /media\/.*\.png$/.test(name))).toHaveLength(2);
  });
});

describe('voided ballots', () => {
  test('spare ones are issued until they are voided: by count, by file, by serial', async () => {
    const book = await sampleBook();
    const { forms, report } = await made(book, { orders: [{ form: 'members' }], copies: 8, spare: 4 });
    expect(report.forms[0]).toMatchObject({ issued: 12, copies: 12 });
    const files = forms.get('members') ?? [];
    const [one, two, three] = files;
    if (!one || !two || !three) throw new Error('twelve files');
    expect(
      valueOf(await voidBallots(jobOn(book), { counts: [{ form: 'members', count: 2 }] })),
    ).toMatchObject({
      voided: 2,
    });
    const byFile = await voidBallots(jobOn(book), {
      files: ballotFiles,
      unused: returned([one, await fillWithExcelJs(two, [['√']])]),
    });
    expect(valueOf(byFile)).toMatchObject({
      voided: 1,
      kept: { filled: 1, counted: 0, voided: 0, foreign: 0 },
    });
    const serials = [readingOf(three).serial.toLowerCase(), readingOf(one).serial, 'not-a-serial'];
    expect(valueOf(await voidBallots(jobOn(book), { form: 'members', serials }))).toMatchObject({
      voided: 1,
      kept: { voided: 1, foreign: 1 },
      forms: [expect.anything(), { form: 'members', issued: 8, voided: 4 }],
    });

    // A voided ballot that comes back all the same is refused, and the ledger knows the rest.
    const back = await Promise.all([one, two].map((file) => fillWithExcelJs(file, [['√']])));
    const { intake, findings, forms: counted } = await tallyOf(book, back);
    expect(intake).toMatchObject({ handedIn: 2, counted: 1, foreign: 1 });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'ballot-foreign', data: { reason: 'voided' }, at: { file: one.name } }),
    );
    expect(counted.find(({ form }) => form === 'members')?.ledger).toMatchObject({ issued: 8, returned: 1 });
  });

  test('no more than there are, and none that was counted', async () => {
    const book = await sampleBook();
    const { all } = await made(book, { orders: [{ form: 'members' }], copies: 3 });
    const filled = await Promise.all(all.slice(0, 2).map((file) => fillWithExcelJs(file, [['√']])));
    await tallyOf(book, filled);
    const before = book.save();
    expect(await voidBallots(jobOn(book), { counts: [{ form: 'members', count: 2 }] })).toMatchObject({
      ok: false,
      failure: { code: 'void-too-many', most: 1 },
    });
    expect(book.save()).toEqual(before);
    const [counted] = filled;
    if (!counted) throw new Error('one file');
    const serials = [readingOf(counted).serial];
    expect(valueOf(await voidBallots(jobOn(book), { form: 'members', serials }))).toMatchObject({
      voided: 0,
      kept: { counted: 1 },
    });
  });

  test('slips are voided by the set; of a serial the person has to be named', async () => {
    const book = await bookFor(onlyForm((form) => ({ ...form, kind: 'slip' })));
    await made(book, { copies: 3 });
    const set = { counts: [{ form: 'members', count: 1 }] };
    expect(valueOf(await voidBallots(jobOn(book), set)).forms.map(({ issued }) => issued)).toEqual(
      Array.from({ length: 8 }, () => 2),
    );
    const before = book.save();
    expect(await voidBallots(jobOn(book), { form: 'members', serials: ['ABC'] })).toEqual({
      ok: false,
      failure: { code: 'slip-unnamed', form: 'members', example: 'members.1' },
    });
    expect(book.save()).toEqual(before);
  });
});

describe('anonymity is one-way', () => {
  const withRemarks = (scheme: Scheme): string =>
    schemeJson({ ...scheme, forms: scheme.forms.map((form) => ({ ...form, remarks: '存在问题' })) });

  test('after ballots were made no setting that weakens it is taken; nothing is written', async () => {
    const book = await sampleBook();
    const scheme = await schemeOf(book);
    await made(book);
    const before = book.save();
    expect(await importScheme(jobOn(book), { json: withRemarks(scheme) })).toEqual({
      ok: false,
      failure: { code: 'anonymity-weakened', form: scheme.forms[0]?.shortTitle, key: 'remarks' },
    });
    expect(book.save()).toEqual(before);
    // What is not on the paper may still be corrected.
    valueOf(await importScheme(jobOn(book), { json: schemeJson({ ...scheme, overMark: 'ballot' }) }));
  });

  test('nor when the scheme sheet is changed by hand', async () => {
    const book = await sampleBook();
    const scheme = await schemeOf(book);
    await made(book);
    const vote = planScheme(valueOf(parseSchemeJson(withRemarks(scheme))), strings.sheets.ballot);
    valueOf(await book.apply([vote]));
    expect(await makeBallots(jobOn(book), { files: ballotFiles })).toMatchObject({
      ok: false,
      failure: { code: 'anonymity-weakened', key: 'remarks' },
    });
  });

  test('begun again, the old vote is gone with all that was counted', async () => {
    const book = await sampleBook();
    const scheme = await schemeOf(book);
    const { all } = await made(book, { orders: [{ form: 'members' }] });
    await tallyOf(book, await Promise.all(all.map((file) => fillWithExcelJs(file, [['√']]))));
    valueOf(await importScheme(jobOn(book), { json: withRemarks(scheme), restart: true }));
    const kinds = valueOf(await book.sheets()).flatMap(({ kind }) => kind ?? []);
    expect(kinds.filter((kind) => /^(vote|box|results|ballot)/.test(kind))).toEqual([]);
    const { all: fresh } = await made(book, { orders: [{ form: 'members' }], copies: 1 });
    expect(readingOf(fresh[0] ?? { name: '', bytes: new Uint8Array(0) }).session).not.toBe(
      readingOf(all[0] ?? { name: '', bytes: new Uint8Array(0) }).session,
    );
  });
});

describe('the privacy preview', () => {
  const codes = async (book: FileWorkbook, before: 'handing-out' | 'publishing') =>
    valueOf(await previewPrivacy(jobOn(book), { before })).findings;

  test('before handing out: the single retired member, and what the forms give away', async () => {
    const book = await bookFor(
      onlyForm((form) => ({ ...form, opinion: '意见', instructions: '请对除本人外的每位党员打√。' })),
    );
    const findings = await codes(book, 'handing-out');
    expect(findings.map(({ code }) => code)).toEqual([
      'privacy-self-blank',
      'privacy-small-group',
      'privacy-small-group',
      'privacy-writing',
      'privacy-order',
    ]);
    expect(findings[1]).toMatchObject({ data: { by: 'service', value: 'retired', count: 1 } });
    for (const language of ['zh-CN', 'en-US'] as const)
      for (const finding of findings)
        expect(findingSentence(finding, stringsFor(language)).length).toBeGreaterThan(20);
  });

  test('the forms of the sample, where everyone rates everyone, give nothing away', async () => {
    const findings = await codes(await sampleBook(), 'handing-out');
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain('privacy-self-blank');
  });

  test('before publishing: hidden sheets, the key, the box, few ballots, unanimity, the one blank row', async () => {
    const book = await sampleBook();
    valueOf(
      await book.apply([
        {
          ...BLANK_PLAN,
          rows: [{ cells: [{ value: '谈话' }] }],
          kind: null,
          name: '谈话记录',
          visibility: 'hidden',
        },
      ]),
    );
    const { all } = await made(book, { orders: [{ form: 'members' }], copies: 2 });
    const marks = [['√'], ['√'], ['', '√'], ['√'], ['√'], ['√'], ['√']];
    await tallyOf(book, await Promise.all(all.map((file) => fillWithExcelJs(file, marks))));
    const findings = await codes(book, 'publishing');
    const found = new Map(findings.map((finding) => [finding.code, finding]));
    expect(found.get('privacy-hidden-sheet')).toMatchObject({ at: { sheet: '谈话记录' } });
    expect(found.get('privacy-few-ballots')).toMatchObject({ level: 'error', data: { valid: 2 } });
    expect(found.get('privacy-unanimous')).toMatchObject({ data: { subjects: 7 } });
    expect(found.get('privacy-one-blank')).toMatchObject({ data: { ballots: 2 } });
    for (const code of ['privacy-key', 'privacy-box', 'privacy-properties', 'privacy-order'] as const)
      expect(found.has(code)).toBe(true);
    // It only looks.
    const before = book.save();
    await codes(book, 'publishing');
    expect(book.save()).toEqual(before);
  });

  test('a unit of four is warned, of two refused', async () => {
    const member = { service: 'in-service', sex: 'male', standing: 'formal', unit: null } as never;
    const levels = [2, 4, 5].map((count) => peopleAtRisk(Array.from({ length: count }, () => member)));
    expect(levels.map(([finding]) => finding?.level)).toEqual(['error', 'warning', undefined]);
  });
});
