import { plainWidth, withoutSpaces } from '../kernel/text';
import { type Claim, claimsIn } from './claims';
import { type CountFact, countsOf, type Facts, type Topic } from './facts';
import type { LetterFinding } from './findings';
import { lintDays } from './lint-days';
import { lintNames } from './lint-names';
import { lintSlips } from './lint-slips';
import { type Sentence, sentencesOf } from './sentences';
import { ALL_VALID, AT_MOST, SUMS } from './vocabulary';

type CountedFact = CountFact & { readonly at: LetterFinding['at'] };

/**
 * Holds a text against the workbook and against itself: numbers, days, names, and slips of the pen; in the order of its
 * sentences.
 */
export function lintText(text: string, facts: Facts): readonly LetterFinding[] {
  const sentences = sentencesOf(text);
  const claims = sentences.map((sentence) => claimsIn(sentence, facts.grades));
  const all = claims.flat();
  const whole = [
    ...missingGrades(all, facts),
    ...missingLedger(all, sentences),
    ...sums(all),
    ...tooMany(all),
  ];
  return sentences.flatMap((sentence, index) => [
    ...(claims[index] ?? []).flatMap((claim) => judgeClaim(claim, facts)),
    ...whole.filter((finding) => finding.sentence === sentence).map(({ finding }) => finding),
    ...lintDays(sentence, facts),
    ...lintNames(sentence, facts),
    ...lintSlips(sentence),
  ]);
}

/** A number against those that the workbook has for it. */
function judgeClaim(claim: Claim, facts: Facts): readonly LetterFinding[] {
  const { topics, grade, figure, stated, sentence } = claim;
  const topic = topics[0];
  const found = topics.flatMap((one) => candidates(one, claim, facts));
  const label = grade === null ? '' : (facts.grades[grade] ?? '');
  const [first] = found;
  if (!first)
    return [
      {
        level: 'note',
        code: 'letter-unsourced',
        at: {},
        data: { topic, of: label, figure, sentence: sentence.text },
      },
    ];
  if (found.some(({ value }) => value === stated)) return [];
  const of = grade === null ? formTitle(first, facts) : label;
  return [
    {
      level: 'error',
      code: 'letter-count-differs',
      at: first.at,
      data: { topic: first.topic, of, figure, stated, actual: first.value, sentence: sentence.text },
    },
  ];
}

/** The workbook's numbers that a claim may mean: of the ledger that of the form which was named last before it, else of any. */
function candidates(topic: Topic, { grade, ahead }: Claim, facts: Facts): readonly CountedFact[] {
  const all = countsOf(facts, topic);
  if (grade !== null) return all.filter(({ of }) => of === String(grade));
  const text = tight(ahead);
  const [last] = facts.forms
    .map(({ id, title, shortTitle }) => ({
      id,
      at: Math.max(...[title, shortTitle].map((name) => (name === '' ? -1 : text.lastIndexOf(tight(name))))),
    }))
    .sort((a, b) => b.at - a.at);
  const own = all.filter(({ of }) => last && last.at >= 0 && of === last.id);
  return own.length > 0 ? own : all;
}

const tight = (name: string): string => withoutSpaces(plainWidth(name)).toLowerCase();

const formTitle = ({ of }: CountFact, { forms }: Facts): string =>
  forms.length > 1 ? (forms.find(({ id }) => id === of)?.shortTitle ?? '') : '';

/** A finding on the text as a whole, and the sentence beside which it is shown. */
interface Whole {
  readonly sentence: Sentence;
  readonly finding: LetterFinding;
}

const isRating = ({ topics, grade }: Claim): boolean => grade !== null || topics[0] === 'rated';
const claimOf = (claims: readonly Claim[], topic: Topic): Claim | undefined =>
  claims.find(({ topics }) => topics[0] === topic);

/** Where some grades have a number, all must: a reader takes silence for an oversight, or for something to hide. */
function missingGrades(claims: readonly Claim[], facts: Facts): readonly Whole[] {
  const last = claims.filter(({ grade }) => grade !== null).at(-1);
  if (!last) return [];
  const stated = new Set(claims.map(({ grade }) => grade));
  return facts.grades.flatMap((label, grade): readonly Whole[] => {
    if (stated.has(grade)) return [];
    const fact = countsOf(facts, 'grade').find(({ of }) => of === String(grade));
    const actual = fact?.value ?? null;
    return [
      {
        sentence: last.sentence,
        finding: {
          level: actual === 0 || actual === null ? 'warning' : 'error',
          code: 'letter-grade-missing',
          at: fact?.at ?? {},
          data: { grade: label, actual, sentence: last.sentence.text },
        },
      },
    ];
  });
}

const LEDGER = ['issued', 'returned', 'valid'] as const;

function missingLedger(claims: readonly Claim[], sentences: readonly Sentence[]): readonly Whole[] {
  const rating = claims.filter(isRating).at(-1);
  const allValid = sentences.some(({ tight: zh, loose }) => ALL_VALID.test(zh) || ALL_VALID.test(loose));
  const missing = LEDGER.filter((topic) => !claimOf(claims, topic) && !(topic === 'valid' && allValid));
  if (!rating || missing.length === 0) return [];
  const { sentence } = rating;
  const data = { missing, sentence: sentence.text };
  return [{ sentence, finding: { level: 'warning', code: 'letter-ledger-missing', at: {}, data } }];
}

/** The text against itself: people rated and the sum of the grades, and other wholes of which all parts are stated beside them. */
function sums(claims: readonly Claim[]): readonly Whole[] {
  const found: Whole[] = [];
  const say = ({ stated, sentence, topics }: Claim, parts: readonly number[]): void => {
    const sum = parts.reduce((total, part) => total + part, 0);
    if (sum === stated) return;
    const data = { topic: topics[0], stated, parts, sum, sentence: sentence.text };
    found.push({ sentence, finding: { level: 'error', code: 'letter-sum', at: {}, data } });
  };
  const rated = claimOf(claims, 'rated');
  const grades = new Map<number, number>();
  for (const { grade, stated } of claims) if (grade !== null && !grades.has(grade)) grades.set(grade, stated);
  if (rated && grades.size > 0)
    say(
      rated,
      [...grades].sort(([a], [b]) => a - b).map(([, stated]) => stated),
    );
  for (const [whole, parts] of SUMS)
    for (const claim of claims.filter(({ topics }) => topics[0] === whole)) {
      const stated = parts.flatMap((part) => nextTo(claim, part, claims)?.stated ?? []);
      if (stated.length === parts.length) say(claim, stated);
    }
  return found;
}

/** More came back than went out: whatever the workbook says, such a sentence is wrong. */
function tooMany(claims: readonly Claim[]): readonly Whole[] {
  return AT_MOST.flatMap(([more, most]) =>
    claims
      .filter(({ topics }) => topics[0] === most)
      .flatMap((claim): readonly Whole[] => {
        const { sentence, stated: limit } = claim;
        const stated = nextTo(claim, more, claims)?.stated;
        if (stated === undefined || stated <= limit) return [];
        const data = { more, most, stated, limit, sentence: sentence.text };
        return [{ sentence, finding: { level: 'error', code: 'letter-more', at: {}, data } }];
      }),
  );
}

/** The first number of a topic behind another of its sentence, before that one's own topic comes again: 发出8张，收回8张；发出7张，收回6张. */
function nextTo(claim: Claim, topic: Topic, claims: readonly Claim[]): Claim | undefined {
  const { sentence, ahead, topics } = claim;
  const behind = claims
    .filter((one) => one.sentence === sentence && one.ahead.length > ahead.length)
    .sort((a, b) => a.ahead.length - b.ahead.length);
  const next = behind.find((one) => one.topics[0] === topic || one.topics[0] === topics[0]);
  return next?.topics[0] === topic ? next : undefined;
}
