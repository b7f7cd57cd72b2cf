import type { Language } from '.';
import type { SchemePaneWords } from './zh-CN/scheme-pane';

export type { SchemePaneWords };

const WORDS: Readonly<Record<Language, () => Promise<{ readonly schemePane: SchemePaneWords }>>> = {
  'zh-CN': () => import(/* webpackChunkName: "scheme-words-zh-CN" */ './zh-CN/scheme-pane'),
  'en-US': () => import(/* webpackChunkName: "scheme-words-en-US" */ './en-US/scheme-pane'),
};

/** Words of the scheme's editor, in one language. */
export const loadSchemeWords = async (language: Language): Promise<SchemePaneWords> =>
  (await WORDS[language]()).schemePane;
