import type { Language, Strings } from '.';
import { strings as english } from './en-US';
import { strings as chinese } from './zh-CN';

const ALL: Readonly<Record<Language, Strings>> = { 'zh-CN': chinese, 'en-US': english };

/** The words of one language, at once: for the command line and tests. A page fetches its own with `loadStrings`. */
export const stringsFor = (language: Language): Strings => ALL[language];
