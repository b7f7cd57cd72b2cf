import { cli as cliZh } from './zh-CN/cli';
import { failures as failuresZh } from './zh-CN/failures';
import { findings as findingsZh, places as placesZh } from './zh-CN/findings';
import { pane as paneZh, type PaneStrings } from './zh-CN/pane';
import { sheets as sheetsZh } from './zh-CN/sheets';
import { cli as cliEn } from './en-US/cli';
import { failures as failuresEn } from './en-US/failures';
import { findings as findingsEn, places as placesEn } from './en-US/findings';
import { pane as paneEn } from './en-US/pane';
import { sheets as sheetsEn } from './en-US/sheets';
import type {
  AnyFinding,
  CliWords,
  Failure,
  FailureSentences,
  FindingSentences,
  Places,
  SheetWords,
} from './words';

/** Chinese is the language of the users; English is complete. */
export type Language = 'zh-CN' | 'en-US';

/** Every word that a person reads, in one language. */
export interface Strings {
  readonly language: Language;
  readonly findings: FindingSentences;
  readonly places: Places;
  readonly failures: FailureSentences;
  readonly sheets: SheetWords;
  readonly cli: CliWords;
  readonly pane: PaneStrings;
}

const ALL: Readonly<Record<Language, Strings>> = {
  'zh-CN': {
    language: 'zh-CN',
    findings: findingsZh,
    places: placesZh,
    failures: failuresZh,
    sheets: sheetsZh,
    cli: cliZh,
    pane: paneZh,
  },
  'en-US': {
    language: 'en-US',
    findings: findingsEn,
    places: placesEn,
    failures: failuresEn,
    sheets: sheetsEn,
    cli: cliEn,
    pane: paneEn,
  },
};

export const stringsFor = (language: Language): Strings => ALL[language];

/** The language for a tag such as `zh-Hans-CN` or `en-GB`: Chinese tags and unknown ones give Chinese. */
export const languageOf = (tag: string | null | undefined): Language =>
  tag?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';

/** A finding in words, without its place. */
export function findingText(finding: AnyFinding, strings: Strings): string {
  // The table is complete by its type; TypeScript cannot see that code and data belong together.
  const sentence = strings.findings[finding.code] as (data: AnyFinding['data']) => string;
  return sentence(finding.data);
}

/** A finding in words, its place in front. */
export const findingSentence = (finding: AnyFinding, strings: Strings): string =>
  strings.places.join(strings.places.place(finding.at), findingText(finding, strings));

/** A failure in words: what happened, and what to do next. */
export function failureSentence(failure: Failure, strings: Strings): string {
  const sentence = strings.failures[failure.code] as (failure: Failure) => string;
  return sentence(failure);
}
