import type { Language, Strings } from '.';
import { strings as english } from './en-US';
import { cli as englishCli } from './en-US/cli';
import type { CliWords } from './words';
import { strings as chinese } from './zh-CN';
import { cli as chineseCli } from './zh-CN/cli';

/** The words of one language and those of the command line, which no page fetches. */
export interface AllStrings extends Strings {
  readonly cli: CliWords;
}

const ALL: Readonly<Record<Language, AllStrings>> = {
  'zh-CN': { ...chinese, cli: chineseCli },
  'en-US': { ...english, cli: englishCli },
};

/** The words of one language, at once: for the command line and tests. A page fetches its own with `loadStrings`. */
export const stringsFor = (language: Language): AllStrings => ALL[language];
