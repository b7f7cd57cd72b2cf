import type { CivilDate } from '../kernel/dates';

/**
 * A sentence of a newsletter, in which `{present}` stands for a fact and `{present:member|members}` for a word that goes
 * with its number. It is left out where a fact is missing; then the next of its variants is tried.
 */
export type SentenceVariants = readonly [string, ...string[]];

/** The newsletter's shape and wording; implemented by `strings`. */
export interface NewsletterWords {
  readonly title: SentenceVariants;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly (readonly SentenceVariants[])[];
  }[];
  readonly heading: (number: number, text: string) => string;
  /** Between sentences. */
  readonly space: string;
  /** The ledger of one form, with `{form}`; `{ledgers}` stands for all of them. */
  readonly ledger: string;
  /** One grade, with `{label}` and `{grade}`; `{grades}` stands for all of them. */
  readonly grade: string;
  /** One of a list, with `{number}` and `{text}`; `{item-list}` and `{decision-list}` stand for all of them. */
  readonly listed: string;
  /** Between ledgers, between grades, and between the entries of a list. */
  readonly between: { readonly ledgers: string; readonly grades: string; readonly listed: string };
  readonly day: (day: CivilDate) => string;
  readonly weekday: (weekday: number) => string;
  /** Who tells it and when, at the end. */
  readonly closing: readonly string[];
}

/** Wording of what is told; implemented by `strings`. */
export interface LetterWords {
  readonly newsletter: NewsletterWords;
}
