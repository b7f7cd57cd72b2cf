import { plainWidth, withoutSpaces } from '../kernel/text';
import type { Topic } from './facts';
import { amount, NUMBER, numberOf } from './numbers';
import type { Sentence } from './sentences';
import { ANOTHER_YEAR, WORDINGS, type Wording } from './vocabulary';

/** A number that a text states, and what it says that it counts. */
export interface Claim {
  /** What it may count; the first by name. */
  readonly topics: readonly [Topic, ...Topic[]];
  /** Place of the grade, best first; null for all else. */
  readonly grade: number | null;
  /** As it is written, with its word. */
  readonly figure: string;
  readonly stated: number;
  readonly sentence: Sentence;
  /** What stands before it in the sentence, as it was read. */
  readonly ahead: string;
}

/** A text that is read bit by bit: what was taken is gone, all else stays in its place. */
interface Reading {
  left: string;
}

interface Taken {
  readonly figure: string;
  readonly digits: string;
  readonly ahead: string;
}

/** The numbers of a sentence with what they count; numbers of another year are left out. */
export function claimsIn(sentence: Sentence, grades: readonly string[]): readonly Claim[] {
  return [...gradeClaims(sentence, grades), ...WORDINGS.flatMap((family) => familyClaims(sentence, family))];
}

function familyClaims(sentence: Sentence, family: readonly Wording[]): readonly Claim[] {
  const tight = { left: sentence.tight };
  const loose = { left: sentence.loose };
  return family.flatMap(({ topics, zh, en, unless, only }): readonly Claim[] => {
    if (unless?.test(sentence.loose) || (only && !only.test(sentence.loose))) return [];
    const taken = [
      ...zh.flatMap((pattern) => take(tight, pattern)),
      ...en.flatMap((pattern) => take(loose, pattern)),
    ];
    return taken.map(({ figure, digits, ahead }) => ({
      ...{ topics, grade: null, figure, stated: numberOf(digits), sentence, ahead },
    }));
  });
}

/** Takes out of the text what the pattern finds. The first group that is there is the number. */
function take(reading: Reading, pattern: RegExp): readonly Taken[] {
  const taken: Taken[] = [];
  const whole = reading.left;
  reading.left = whole.replace(pattern, (figure: string, ...groups: unknown[]) => {
    const at = groups.findIndex((group) => typeof group === 'number');
    const digits = groups.slice(0, at).find((group) => typeof group === 'string');
    const ahead = whole.slice(0, Number(groups[at]));
    if (typeof digits !== 'string' || isOfAnotherYear(ahead)) return figure;
    taken.push({ figure, digits, ahead });
    return '▢'.repeat(figure.length);
  });
  return taken;
}

/** Does the clause begin with another year? */
const isOfAnotherYear = (ahead: string): boolean => ANOTHER_YEAR.test(/[^，。；,;]*$/.exec(ahead)?.[0] ?? '');

const PEOPLE = '名|人|个|位';
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Numbers of grades: 优秀等次 2 名, 优秀：2, 2 名优秀, 没有不合格, Excellent 2, 2 were rated Excellent. Votes are none. */
function gradeClaims(sentence: Sentence, grades: readonly string[]): readonly Claim[] {
  const tight = { left: sentence.tight };
  const loose = { left: sentence.loose };
  const claims: Claim[] = [];
  const add = (grade: number, { figure, ahead }: Taken, stated: number): void => {
    claims.push({ topics: ['grade'], grade, figure, stated, sentence, ahead });
  };
  // A longer label goes first: 合格 is the end of 不合格 and of 基本合格.
  const sorted = grades
    .map((label, grade) => ({ grade, label: plainWidth(label).toLowerCase() }))
    .sort((a, b) => b.label.length - a.label.length);
  for (const { grade, ...taken } of respectively(tight, sorted)) add(grade, taken, numberOf(taken.digits));
  for (const { grade, ...taken } of noneOf(tight, sorted)) add(grade, taken, 0);
  for (const { label, grade } of sorted) {
    const isHan = /\p{Script=Han}/u.test(label);
    const reading = isHan ? tight : loose;
    const word = escaped(isHan ? withoutSpaces(label) : label);
    const patterns = isHan ? chinesePatterns(word) : englishPatterns(word);
    for (const pattern of patterns)
      for (const taken of take(reading, pattern)) add(grade, taken, numberOf(taken.digits));
    const none = isHan
      ? new RegExp(
          `((?:没有|无))(?:一?(?:名|人))?(?:党员)?(?:被)?(?:评为|评定为|确定为|定为)?["“]?${word}`,
          'g',
        )
      : new RegExp(`\\b(no one|nobody|none) (?:was |were )?(?:rated |graded )?["“]?${word}\\b`, 'g');
    for (const taken of take(reading, none)) add(grade, taken, 0);
    // Named without a number, it must not lend its end to a shorter label.
    reading.left = reading.left.replaceAll(isHan ? withoutSpaces(label) : label, (found) =>
      '▢'.repeat(found.length),
    );
  }
  return claims;
}

const chinesePatterns = (word: string): readonly RegExp[] => [
  new RegExp(
    `["“「]?${word}["”」]?(?:等次|等级|档次)?(?:的)?(?:党员)?(?:共有|共|为|的有|有|是|:|=)?${amount(PEOPLE, true)}(?!票|张|份|项|条|季|次|分)`,
    'g',
  ),
  new RegExp(`${amount(PEOPLE)}(?:党员|同志)?(?:被)?(?:评定|评|确定|定)?为?["“「]?${word}(?!党|共产)`, 'g'),
];

const englishPatterns = (word: string): readonly RegExp[] => [
  new RegExp(`["“]?\\b${word}\\b["”]?(?: ?[:=,-])? ${NUMBER}(?! ?(?:votes?|marks?|ballots?))(?![\\w-])`, 'g'),
  new RegExp(
    `\\b${NUMBER} (?:members? |people |of them |were |was |are |is |as |got |given |rated |graded ){0,4}["“]?${word}\\b`,
    'g',
  ),
];

/** 优秀、合格、基本合格、不合格分别为 2、6、0、0 名. */
function respectively(
  reading: Reading,
  grades: readonly { readonly grade: number; readonly label: string }[],
): readonly (Taken & { readonly grade: number })[] {
  const label = grades.map((one) => escaped(withoutSpaces(one.label))).join('|');
  if (label === '') return [];
  const list = new RegExp(
    `(?:${label})(?:(?:等次)?[、,和及与](?:${label}))+(?:等次|等级)?(?:的)?(?:党员)?(?:人数)?分别(?:为|有|是)?\\d+(?:${PEOPLE})?(?:[、,和及与]\\d+(?:${PEOPLE})?)+`,
    'g',
  );
  return [...reading.left.matchAll(list)].flatMap(({ 0: figure, input, index }) => {
    const [names = '', numbers = ''] = figure.split('分别');
    const labels = names.match(new RegExp(label, 'g')) ?? [];
    const digits = numbers.match(/\d+/g) ?? [];
    if (labels.length !== digits.length) return [];
    reading.left = reading.left.replace(figure, '▢'.repeat(figure.length));
    return labels.flatMap((name, at) => {
      const grade = grades.find((one) => withoutSpaces(one.label) === name)?.grade;
      return grade === undefined
        ? []
        : [{ grade, figure, digits: digits[at] ?? '', ahead: input.slice(0, index) }];
    });
  });
}

/** 没有基本合格、不合格党员. */
function noneOf(
  reading: Reading,
  grades: readonly { readonly grade: number; readonly label: string }[],
): readonly (Taken & { readonly grade: number })[] {
  const label = grades.map((one) => escaped(withoutSpaces(one.label))).join('|');
  if (label === '') return [];
  const list = new RegExp(`((?:没有|无))(?:${label})(?:(?:等次)?[、,和及或与](?:${label}))+`, 'g');
  return take(reading, list).flatMap((taken) =>
    (taken.figure.match(new RegExp(label, 'g')) ?? []).flatMap((name) => {
      const grade = grades.find((one) => withoutSpaces(one.label) === name)?.grade;
      return grade === undefined ? [] : [{ ...taken, grade }];
    }),
  );
}
