import { sentenceOf, textOfFinding } from './sentences';
import type { PaneStrings } from './zh-CN/pane';
import type { AnyFinding, Failure, FailureSentences, FindingSentences, Places, SheetWords } from './words';

/** Chinese is the language of the users; English is complete. */
export type Language = 'zh-CN' | 'en-US';

/** Every word that a person reads in a page or a sheet, in one language. */
export interface Strings {
  readonly language: Language;
  readonly findings: FindingSentences;
  readonly places: Places;
  readonly failures: FailureSentences;
  readonly sheets: SheetWords;
  readonly pane: PaneStrings;
}

/** Each language is a part of its own, so that a page fetches only the one that it speaks. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly strings: Strings }>>> = {
  'zh-CN': () => import(/* webpackChunkName: "strings-zh-CN" */ './zh-CN'),
  'en-US': () => import(/* webpackChunkName: "strings-en-US" */ './en-US'),
};

/** The words of one language. Fetched once; `strings-for.ts` gives both at once where nothing is fetched. */
export const loadStrings = async (language: Language): Promise<Strings> =>
  (await LANGUAGES[language]()).strings;

/** Said in both languages, where a page could fetch the words of neither. */
export const UNLOADED =
  '页面没有完整读到，请关闭后重新打开。 This page could not be loaded completely. Close it and open it again.';

/** The language for a tag such as `zh-Hans-CN` or `en-GB`: Chinese tags and unknown ones give Chinese. */
export const languageOf = (tag: string | null | undefined): Language =>
  tag?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';

/** A finding in words, without its place. */
export const findingText = (finding: AnyFinding, strings: Strings): string =>
  textOfFinding(finding, strings.findings);

/** A finding in words, its place in front. */
export const findingSentence = (finding: AnyFinding, strings: Strings): string =>
  strings.places.join(strings.places.place(finding.at), findingText(finding, strings));

/** A failure in words: what happened, and what to do next. */
export const failureSentence = (failure: Failure, strings: Strings): string =>
  sentenceOf(failure, strings.failures);
