import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readText } from '../../src/files/read-text';
import { writeDocx } from '../../src/files/write-docx';
import { makeDecisions } from '../../src/jobs/decide';
import type { Job } from '../../src/jobs/job';
import { lintLetter } from '../../src/jobs/lint';
import { prepareNewsletter } from '../../src/jobs/newsletter';
import { readResults } from '../../src/jobs/results';
import { insertSample } from '../../src/jobs/sample';
import { newWorkbook } from '../../src/files';
import { known } from '../../src/kernel/assert';
import { cellAddress, rectOf } from '../../src/kernel/address';
import { type CountFact, type Fact, type Facts, type TextPart, TOPICS } from '../../src/letter/facts';
import { lintText } from '../../src/letter/lint';
import { planNewsletter } from '../../src/letter/newsletter';
import { documentText } from '../../src/workbook/document-plan';
import { stringsFor } from '../../src/strings/strings-for';
import { SAMPLE_BALLOTS, SAMPLE_MEMBERS } from '../../src/samples/sample';
import { jobOn, valueOf } from '../support/book';
import { describeWith } from '../support/needs';
import { convertAll } from '../support/soffice';
import { countedSample, ours } from '../decision/counted';
import { type Count, countFact, factsOf } from './facts';

const LANGUAGES = ['zh-CN', 'en-US'] as const;
type Language = (typeof LANGUAGES)[number];
const today = { year: 2021, month: 3, day: 31 };

const textFor = (facts: Facts, language: Language): string =>
  documentText(
    planNewsletter(facts, { today, language }, stringsFor(language).sheets.letter.newsletter).document,
  );

/** Facts of a unit as chance draws it: sums hold, anything may be missing. */
const unitFacts = (language: Language): fc.Arbitrary<Facts> => {
  const small = fc.integer({ min: 0, max: 130 });
  const isEnglish = language === 'en-US';
  const text = (part: TextPart, of: string, value: string): Fact => ({
    kind: 'text',
    part,
    of,
    value,
    at: { sheet: '会议记录' },
  });
  return fc
    .record({
      formal: small,
      probationary: small,
      others: fc.array(small, { minLength: 15, maxLength: 15 }),
      grades: fc.array(small, { minLength: 4, maxLength: 4 }),
      ledgers: fc.array(fc.record({ valid: small, spoiled: small, lost: small }), {
        minLength: 2,
        maxLength: 2,
      }),
      without: fc.subarray([...TOPICS]),
      open: fc.integer({ min: 0, max: 40 }),
      texts: fc.subarray(['title', 'place', 'officials'] as const),
    })
    .map(({ formal, probationary, others, grades, ledgers, without, open, texts }) => {
      const [
        inService = 0,
        retired = 0,
        women = 0,
        committee = 0,
        present = 0,
        away = 0,
        notGraded = 0,
        ...rest
      ] = others;
      const [given = 0, merged = 0, talks = 0, pairs = 0, examined = 0, closed = 0, committeePairs = 0] =
        rest;
      const counts: readonly Count[] = [
        ['members', formal + probationary],
        ['formal', formal],
        ['probationary', probationary],
        ['in-service', inService],
        ['retired', retired],
        ['women', women],
        ['committee', committee],
        ['due', present + away],
        ['present', present],
        ...ledgers.flatMap(({ valid, spoiled, lost }, index): readonly Count[] => {
          const of = index === 0 ? 'team' : 'members';
          return [
            ['issued', valid + spoiled + lost, of],
            ['returned', valid + spoiled, of],
            ['valid', valid, of],
            ['spoiled', spoiled, of],
          ];
        }),
        ['rated', grades.reduce((sum, count) => sum + count, 0)],
        ...grades.map((count, grade): Count => ['grade', count, String(grade)]),
        ['not-graded', notGraded],
        ['given', given],
        ['merged', merged],
        ['talks', talks],
        ['pairs', pairs],
        ['committee-pairs', committeePairs],
        ['examined', examined],
        ['agenda', 2],
        ['decisions', 1],
        ['items', closed + open],
        ['closed', closed],
      ];
      const said: Readonly<Record<'title' | 'place' | 'officials', string>> = isEnglish
        ? { title: 'annual meeting and appraisal', place: 'second floor', officials: 'He Zhigang' }
        : { title: '年度组织生活会和民主评议党员大会', place: '二楼会议室', officials: '何志刚' };
      return factsOf({
        counts: counts.filter(([topic]) => !without.includes(topic)),
        english: isEnglish,
        more: [
          ...texts.map((part) => text(part, '', said[part])),
          text('item', '1', isEnglish ? 'What was put right' : '通报整改和征求意见情况'),
          text('item', '2', isEnglish ? 'The secret ballot' : '民主测评'),
          text('decision', '1', isEnglish ? 'Keep a ledger.' : '建立整改台账，每月通报进展。'),
        ],
      });
    });
};

describe.each(LANGUAGES)('a made newsletter, %s', (language) => {
  test('gives no false alarm, whatever the numbers and whatever is missing', () => {
    fc.assert(
      fc.property(unitFacts(language), (facts) => {
        const text = textFor(facts, language);
        // Ballots that the workbook has not counted are missing in the newsletter too, and that is said of both.
        const findings = lintText(text, facts).filter(({ code }) => code !== 'letter-ledger-missing');
        expect([text, findings]).toEqual([text, []]);
      }),
      { numRuns: 150 },
    );
  });

  test('a changed number in the workbook names the sentence that is now wrong', () => {
    const facts = factsOf({ english: language === 'en-US', more: [] });
    const text = textFor(facts, language);
    const counts = facts.all.filter((fact): fact is Fact & CountFact => fact.kind === 'count');
    const told = counts.filter(({ topic }) => !['agenda', 'decisions', 'not-graded'].includes(topic));
    expect(told.length).toBeGreaterThan(20);
    for (const fact of told) {
      const changed = countFact([fact.topic, fact.value + 1, fact.of]);
      const all = facts.all.map((one) => (one === fact ? changed : one));
      const findings = lintText(text, { ...facts, all }).filter(
        ({ code }) => code === 'letter-count-differs',
      );
      expect([fact.topic, fact.of, findings.map(({ data }) => data)]).toEqual([
        fact.topic,
        fact.of,
        [
          expect.objectContaining({
            topic: fact.topic,
            stated: fact.value,
            actual: fact.value + 1,
            sentence: expect.stringContaining(String(fact.value)),
          }),
        ],
      ]);
    }
  });
});

/** The reference branch in a language, counted and decided. */
async function decidedJob(language: Language): Promise<Job> {
  const words = stringsFor(language).sheets;
  const book = await countedSample({ words });
  const job = jobOn(book, { words });
  valueOf(await makeDecisions(job, { changes: { accept: true } }));
  return job;
}

test('the reference branch tells what it is, what it did and what it decided', async () => {
  const job = await decidedJob('zh-CN');
  const { text, missing, findings } = valueOf(await prepareNewsletter(job));
  expect([missing, findings]).toEqual([[], []]);
  for (const said of [
    '青松路第三党支部现有党员8名，其中正式党员8名、预备党员0名。在职党员7名、退休党员1名，女党员2名。支委会成员3名，书记周国栋。',
    '征求意见6条，归并为5条。',
    '谈心谈话11次，支委之间谈话3对，党员之间谈话27对',
    '2021年3月15日（星期一），支部在社区二楼会议室召开年度组织生活会和民主评议党员大会。应到党员8名，实到8名。会议由周国栋主持，何志刚列席。',
    '《民主评议党员测评表》发出8张，收回8张，有效8张，无效0张。',
    '对8名党员确定等次：优秀2名、合格6名、基本合格0名、不合格0名。',
    '列入整改事项5项，已完成2项',
  ])
    expect(text).toContain(said);
});

test('before anything is decided it tells what is known, and says what is not', async () => {
  const book = newWorkbook();
  const job = jobOn(book);
  valueOf(await insertSample(job));
  const { text, missing } = valueOf(await prepareNewsletter(job));
  expect(missing).toEqual(['rated', 'ledgers', 'grades']);
  expect(text).not.toMatch(/优秀|发出/);
});

test('a changed cell of the workbook makes the linter name the sentence and the cell', async () => {
  const job = await decidedJob('zh-CN');
  const { text } = valueOf(await prepareNewsletter(job));
  const { info, grid } = await ours(job.workbook as never, 'minutes');
  const attendance = rectOf(known(info.names['Pingyi.Attendance'], 'a region'));
  const cell = cellAddress(attendance.row + 7, 2);
  const from = { value: grid.values[attendance.row + 7]?.[2] ?? null, format: 'General' };
  valueOf(
    await job.workbook.edit([{ sheet: info.name, cell, from, to: { value: '请假', format: 'General' } }]),
  );
  const { findings } = valueOf(await lintLetter(job, { text }));
  expect(findings.map(({ code, at, data }) => [code, at.sheet, data.sentence])).toEqual([
    ['letter-count-differs', info.name, '应到党员8名，实到8名。'],
  ]);
});

describe.each(LANGUAGES)('as a file, %s', (language) => {
  test('every figure is a content control that names its source; the file says nothing else', async () => {
    const job = await decidedJob(language);
    const { document } = valueOf(await prepareNewsletter(job));
    const bytes = await writeDocx(document);
    expect(await writeDocx(document)).toEqual(bytes);
    const parts = unzipSync(bytes);
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const fields = document.paragraphs.flatMap(({ runs }) => runs.flatMap(({ field }) => field ?? []));
    expect(fields.length).toBeGreaterThan(30);
    expect([...xml.matchAll(/<w:tag w:val="([^"]*)"/g)].map(([, tag]) => tag)).toEqual(
      fields.map(({ id }) => id),
    );
    expect(fields.every(({ source }) => source !== '')).toBe(true);
    // No digit of the body stands outside a field, but for numbers of lists and headings and the day of writing.
    const bare = document.paragraphs
      .filter(({ style }) => style === 'body')
      .flatMap(({ runs }) => runs.filter(({ field }) => !field).map(({ text }) => text))
      .join('')
      .replace(/[（(]\d+[）)]/g, '');
    expect(bare).not.toMatch(/\d/);
    const all = Object.entries(parts)
      .map(([name, content]) => `${name}\n${new TextDecoder().decode(content)}`)
      .join('\n');
    expect(all).not.toMatch(/dcterms:(?:created|modified)|dc:creator|lastModifiedBy/);
  });
});

describe('what a newsletter gives away', () => {
  afterEach(() => jest.restoreAllMocks());

  test('other marks on as many ballots and the same decisions make the same newsletter', async () => {
    const reason = '平时表现';
    const list = [
      ['姓名', '最终等次', '理由'],
      ...SAMPLE_MEMBERS.map(({ zh }, index) => [zh, index < 2 ? '优秀' : '合格', reason]),
    ];
    const told = async (): Promise<{ readonly text: string; readonly marks: string }> => {
      const book = await countedSample();
      valueOf(await makeDecisions(jobOn(book), { changes: { list } }));
      const marks = valueOf(await readResults(jobOn(book))).forms.flatMap(({ tally }) =>
        tally.subjects.map(({ counts }) => counts),
      );
      return { text: valueOf(await prepareNewsletter(jobOn(book))).text, marks: JSON.stringify(marks) };
    };
    const once = await told();
    const turned = (ballots: readonly string[]): readonly string[] =>
      ballots.map((letters) => [...letters].reverse().join(''));
    for (const form of ['team', 'members'] as const)
      jest.replaceProperty(SAMPLE_BALLOTS, form, turned(SAMPLE_BALLOTS[form]));
    const again = await told();
    expect(again.marks).not.toBe(once.marks);
    expect(again.text).toBe(once.text);
    expect(once.text).toContain('优秀2名、合格6名');
  });

  test('it names nobody but who holds an office or attended as an official', async () => {
    const job = await decidedJob('zh-CN');
    const { text } = valueOf(await prepareNewsletter(job));
    const others = SAMPLE_MEMBERS.filter(({ post }) => post !== 'secretary').map(({ zh }) => zh);
    expect(others).toHaveLength(7);
    expect(others.filter((name) => text.includes(name))).toEqual([]);
    // Givers of opinions and people who talked are not named either.
    expect(text).not.toContain('李桂芳');
  });
});

describeWith('LibreOffice')('opened by LibreOffice', () => {
  test.each(LANGUAGES)(
    '%s: it reads the text that was made, and what it saves is read by us',
    async (language) => {
      const { document, text } = valueOf(await prepareNewsletter(await decidedJob(language)));
      const bytes = await writeDocx(document);
      const saved = convertAll([{ name: 'in.docx', bytes }], 'docx').get('in.docx');
      expect(valueOf(readText(known(saved, 'a file'), 'in.docx')).split('\n')).toEqual(text.split('\n'));
      expect(valueOf(readText(bytes, 'in.docx')).split('\n')).toEqual(text.split('\n'));
    },
  );
});
