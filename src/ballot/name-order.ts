import type { NameOrder } from './form-layout';
import { SURNAME_READINGS } from './vocabulary';

function readAsSurname(name: string): string {
  const found = SURNAME_READINGS.find(([surname]) => name.startsWith(surname));
  return found ? found[1] + name.slice(found[0].length) : name;
}

/** Strokes and pinyin of every character are the tables of Unicode (CLDR), which Node and browsers carry. */
const COLLATIONS = { pinyin: 'zh-u-co-pinyin', stroke: 'zh-u-co-stroke' } as const;

/** Names in the order that the form asks for. Whoever ranks the same stays as in the roster. */
export function orderNames(names: readonly string[], order: NameOrder): readonly string[] {
  if (order === 'roster') return names;
  const { compare } = new Intl.Collator(COLLATIONS[order]);
  const key = order === 'pinyin' ? readAsSurname : (name: string): string => name;
  return [...names].sort((a, b) => compare(key(a), key(b)));
}
