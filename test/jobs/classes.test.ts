// Raters of several classes: a form each, counted apart, weighted together.
import { defaultScheme } from '../../src/ballot/default-scheme';
import { parseScheme, schemeJson } from '../../src/ballot/read-scheme';
import { planScheme, readSchemeSheet } from '../../src/ballot/scheme-sheet';
import type { FormScheme, Scheme } from '../../src/ballot/scheme';
import { enterPaper } from '../../src/jobs/enter-paper';
import { makeBallots } from '../../src/jobs/make-ballots';
import { differences } from '../../src/jobs/compare';
import { makeResults } from '../../src/jobs/results';
import { importScheme } from '../../src/jobs/scheme';
import { verifyBook } from '../../src/jobs/verify-book';
import { type FileWorkbook, openWorkbook } from '../../src/files';
import type { Place } from '../../src/kernel/finding';
import { known } from '../../src/kernel/assert';
import { type CellValue, gridOf } from '../../src/kernel/grid';
import { round } from '../../src/kernel/ratio';
import { classGroups, weigh } from '../../src/tally/classes';
import { planClasses } from '../../src/tally/plan-classes';
import { ballotFiles, collect, jobOn, readingOf, sampleBook, strings, valueOf } from '../support/book';
import { ballotOf, countCase, toCount } from '../support/counted';
import { testWith } from '../support/needs';
import { convert } from '../support/soffice';

const plain = defaultScheme('某支部', '', strings.sheets.ballot);
const members = known(plain.forms[1], 'the member form');
const classForm = (id: string, label: string, due: number, weight: number): FormScheme => ({
  ...members,
  id,
  shortTitle: label,
  cap: null,
  raters: { label, due, weight },
});
const scheme: Scheme = {
  ...plain,
  forms: [classForm('leaders', '支委', 3, 40), classForm('people', '党员', 5, 60)],
};

const partOf = (form: FormScheme, ...letters: readonly string[]) => {
  const one = { id: form.id, subjects: 3, ballots: letters.map((text) => ballotOf(text)), form };
  const { form: printed } = toCount(one).entry;
  const counted = countCase(one);
  return {
    form: printed,
    formScheme: form,
    raters: known(form.raters, 'raters'),
    counted,
    order: [0, 1, 2],
    sheet: counted.results.name,
    plans: [counted.box, counted.results],
  };
};
const [leaders, people] = scheme.forms as [FormScheme, FormScheme];

test('weights, by hand; where a class has fewer than three marks there is no weighted score', () => {
  // Leaders: 100, 80, two marks only. People: 80, 88, 100.
  const parts = [partOf(leaders, 'ABA', 'ABA', 'AB-'), partOf(people, 'BAA', 'BAA', 'BBA', 'BBA', 'BBA')];
  const { scores, ranks } = weigh(parts);
  // 0.4·100 + 0.6·80 = 88; 0.4·80 + 0.6·88 = 84.8
  expect(scores.map((score) => score && round(score, 2))).toEqual([88, 84.8, null]);
  expect(ranks).toEqual([1, 2, null]);
});

test('forms that rate the same are a group; another way of scoring is none', () => {
  expect(classGroups(scheme)).toEqual([['leaders', 'people']]);
  expect(classGroups({ ...scheme, forms: [leaders, { ...people, score: 'trimmed' }] })).toEqual([]);
  expect(classGroups({ ...scheme, forms: [leaders, members] })).toEqual([]);
});

test('classes are kept by the scheme; one of two people, or weighted grades, is refused', () => {
  const plan = planScheme(scheme, strings.sheets.ballot);
  const rows = plan.rows.map((row) => row.cells.map((cell): CellValue => cell?.value ?? null));
  expect(valueOf(readSchemeSheet(gridOf(plan.name, rows)))).toEqual(scheme);
  const refused = (form: object) => parseScheme({ ...scheme, forms: [form, people] });
  expect(refused({ ...leaders, raters: { label: '支委', due: 2, weight: 40 } })).toMatchObject({
    failure: { path: 'forms.0.raters.due', detail: 'out-of-range' },
  });
  expect(refused({ ...leaders, score: 'majority' })).toMatchObject({
    failure: { path: 'forms.0.score', detail: 'not-for-raters' },
  });
});

/** Ballots of both classes, made and typed from paper. */
async function votedBook(): Promise<{
  book: FileWorkbook;
  enter: (form: string, choices: readonly number[][]) => Promise<void>;
}> {
  const book = await sampleBook();
  valueOf(await importScheme(jobOn(book), { json: schemeJson(scheme), restart: true }));
  const made = valueOf(await makeBallots(jobOn(book), { files: ballotFiles }));
  expect(made.forms.map(({ form, issued }) => [form, issued])).toEqual([
    ['leaders', 3],
    ['people', 5],
  ]);
  const serials = new Map<string, string[]>();
  for (const { form, files } of made.forms)
    serials.set(
      form,
      (await collect(files)).map((file) => readingOf(file).serial),
    );
  return {
    book,
    enter: async (form, choices) => {
      const first = choices.map((row) => ({ serial: serials.get(form)?.pop() ?? '', choices: row }));
      expect(valueOf(await enterPaper(jobOn(book), { form, first }))).toMatchObject({
        kind: 'counted',
        wrote: true,
      });
    },
  };
}

/** Places at which results do not follow from the boxes. */
async function verified(book: FileWorkbook): Promise<readonly Place[]> {
  const { checks } = valueOf(await verifyBook(jobOn(book), { languages: [strings.sheets] }));
  // Who came is known of one form alone, so the other's ledger is open.
  return checks.flatMap(({ check, deviations }) =>
    check === 'ledger' ? [] : deviations.map(({ at }) => at),
  );
}

const rowOf = (grade: number): number[] => Array.from({ length: 8 }, () => grade);

test('counting one class writes the weighted sheet of both anew', async () => {
  const { book, enter } = await votedBook();
  await enter('leaders', [rowOf(0), rowOf(0), rowOf(0)]);
  const sheet = async () => known(valueOf(await book.read(['加权 支委']))[0], 'the weighted sheet').values;
  expect((await sheet())[4]?.slice(2, 7)).toEqual([100, '', '', '', '一致']);
  await enter('people', [rowOf(1), rowOf(1), rowOf(1), rowOf(1), rowOf(0)]);
  // 0.4·100 + 0.6·84
  expect((await sheet())[4]?.slice(2, 7)).toEqual([100, 84, 90.4, 1, '一致']);
  valueOf(await makeResults(jobOn(book), { present: { count: 3, form: 'leaders' }, order: 'result' }));
  expect((await sheet())[4]?.slice(2, 6)).toEqual([100, 84, 90.4, 1]);
  expect(await verified(book)).toEqual([]);
  const [weighted] = valueOf(await book.read(['加权 支委']));
  const changed = {
    sheet: '加权 支委',
    cell: 'B5',
    from: { value: weighted?.values[4]?.[1] ?? null, format: 'General' },
  };
  valueOf(await book.edit([{ ...changed, to: { value: '别人', format: 'General' } }]));
  // By the second count, and by the sheet as it follows from the boxes.
  const wrong = { sheet: '加权 支委', cell: 'B5' };
  expect(await verified(book)).toEqual([wrong, wrong]);
  valueOf(await makeBallots(jobOn(book), { files: ballotFiles, restart: true }));
  expect(valueOf(await book.sheets()).some(({ kind }) => kind?.startsWith('classes/'))).toBe(false);
});

testWith('LibreOffice')(
  'LibreOffice computes the weighted sheet to our numbers',
  async () => {
    const parts = [
      partOf({ ...leaders, score: 'coefficient' }, 'ABA', 'ABA', 'AB-', 'BCD'),
      partOf({ ...people, score: 'coefficient' }, 'BAA', 'BAA', 'BBA', 'BBC', 'CBA', 'DAA', '2?-'),
    ];
    const plan = planClasses('测评表', { unit: '某支部', date: '' }, weigh(parts), strings.sheets.tally);
    const { newWorkbook } = await import('../../src/files');
    const book = newWorkbook();
    valueOf(await book.apply([...parts.flatMap(({ plans }) => plans), plan]));
    const theirs = valueOf(openWorkbook(convert(book.save(), 'xlsx'), 'theirs.xlsx'));
    expect(valueOf(await differences(jobOn(theirs), [plan]))).toEqual([]);
  },
  120_000,
);
