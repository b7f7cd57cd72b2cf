import { nameKey } from '../kernel/text';
import { type Facts, nameOf, type Role } from './facts';
import type { LetterFinding } from './findings';
import type { Sentence } from './sentences';

/** Before 同志 these are no names. */
const NO_NAME =
  /(?:全体|各位|有的|部分|个别|多数|老|新|女|男|每位|两位|几位|这位|该|党员|支委|书记|委员|年轻|退休|在职|优秀|先进|其他|参会|与会|到会|列席|离退休|预备|正式|群众|领导|名|位|个|等)$/;

/** Words behind which, and marks after which, a name begins. */
const BEFORE_NAME = /(?:^|[，。；、,:：(（“"]|书记|主任|委员|组长|党员|由|和|与|对|请|向|及|同)$/;

/** Names of a sentence: known to the roster, spelt as it spells them, and in the office that the workbook gives them. */
export function lintNames(sentence: Sentence, facts: Facts): readonly LetterFinding[] {
  const text = sentence.text.replace(/\s+/g, ' ');
  const names = [...new Set(facts.people.map(nameKey))].filter((name) => name !== '');
  const data = { sentence: sentence.text };
  const near = nearNames(text, names);
  const known = new Set(names);
  const unknown = comrades(text).filter((name) => !known.has(name) && !near.some((one) => one.name === name));
  return [
    ...near.map(({ name, known: right }): LetterFinding => ({
      level: 'warning',
      code: 'letter-name-near',
      at: {},
      data: { name, known: right, ...data },
    })),
    ...unknown.map((name): LetterFinding => ({
      level: 'warning',
      code: 'letter-name-unknown',
      at: {},
      data: { name, ...data },
    })),
    ...rolesIn(text, names).flatMap(({ role, name }): readonly LetterFinding[] => {
      const fact = nameOf(facts, role);
      if (!fact || nameKey(fact.value) === name) return [];
      const actual = fact.value;
      return [
        { level: 'error', code: 'letter-role-differs', at: fact.at, data: { role, name, actual, ...data } },
      ];
    }),
  ];
}

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** Texts that are a known name but for one character: 周国梁 for 周国栋. A name of two characters is too short to tell. */
function nearNames(
  text: string,
  names: readonly string[],
): readonly { readonly name: string; readonly known: string }[] {
  const found: { name: string; known: string }[] = [];
  const bare = text.replaceAll(' ', '');
  for (const known of names) {
    const letters = [...known];
    if (isHan(known) && letters.length >= 3) {
      const all = [...bare];
      for (let at = 0; at + letters.length <= all.length; at++) {
        const name = all.slice(at, at + letters.length).join('');
        const same = letters.filter((letter, index) => all[at + index] === letter).length;
        if (same === letters.length - 1 && isHan(name) && !names.includes(name)) found.push({ name, known });
      }
    } else if (/^[\p{Script=Latin}' -]+$/u.test(known) && known.includes(' ')) {
      for (const [name] of text.matchAll(/\b\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+/gu))
        for (const pair of pairsIn(name))
          if (!names.includes(pair) && distance(pair.toLowerCase(), known.toLowerCase()) === 1)
            found.push({ name: pair, known });
    }
  }
  return found;
}

/** Secretary Zhou Guodong → Secretary Zhou, Zhou Guodong. */
const pairsIn = (name: string): readonly string[] => {
  const words = name.split(' ');
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
};

/** How many letters have to be changed, added or left out; above 1 it does not matter how many. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 2;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [rest, other] = [a.slice(start), b.slice(start)];
  const isOne = rest.slice(1) === other.slice(1) || rest === other.slice(1) || rest.slice(1) === other;
  return isOne ? 1 : 2;
}

/** People who are called 同志 or Comrade. */
function comrades(text: string): readonly string[] {
  const bare = text.replaceAll(' ', '');
  const found = [...bare.matchAll(/同志/g)].flatMap(({ index }): readonly string[] => {
    const ahead = bare.slice(0, index);
    for (const length of [3, 2, 4]) {
      const name = ahead.slice(-length);
      if (
        name.length === length &&
        isHan(name) &&
        !NO_NAME.test(name) &&
        BEFORE_NAME.test(ahead.slice(0, -length))
      )
        return [nameKey(name)];
    }
    return [];
  });
  const english = [...text.matchAll(/\bComrade ((?:\p{Lu}[\p{L}'-]+ ?){2,3})/gu)].map(([, name = '']) =>
    nameKey(name),
  );
  return [...found, ...english];
}

/** Who a sentence says was in the chair, and who it calls the secretary. */
function rolesIn(
  text: string,
  names: readonly string[],
): readonly { readonly role: Role; readonly name: string }[] {
  if (names.length === 0) return [];
  const bare = text.replaceAll(' ', '');
  const said = names.map((name) => ({ name, han: escaped(name.replaceAll(' ', '')), latin: escaped(name) }));
  return said.flatMap(({ name, han, latin }) => {
    const isChair =
      new RegExp(`${han}(?:同志)?主持(?!召开的)|主持人[:：为是]?${han}`).test(bare) ||
      new RegExp(
        `chaired by (?:the )?(?:secretary )?${latin}|${latin} (?:chaired|took the chair|was in the chair)`,
        'i',
      ).test(text);
    const isSecretary =
      new RegExp(`(?<!副|总|记)书记[:：为是]?${han}`).test(bare) ||
      new RegExp(`(?<!deputy )secretary(?: is| was|:|,)? ${latin}`, 'i').test(text);
    return [
      ...(isChair ? [{ role: 'chair' as const, name }] : []),
      ...(isSecretary ? [{ role: 'secretary' as const, name }] : []),
    ];
  });
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
