import type { CivilDate } from '../kernel/dates';
import type { Place } from '../kernel/finding';

/** What a number in a letter counts. Of the ledger there is one a form, of grades one a grade. */
export const TOPICS = [
  'members',
  'formal',
  'probationary',
  'in-service',
  'retired',
  'women',
  'committee',
  'due',
  'present',
  'issued',
  'returned',
  'valid',
  'spoiled',
  'rated',
  'grade',
  'not-graded',
  'given',
  'merged',
  'talks',
  'pairs',
  'committee-pairs',
  'examined',
  'agenda',
  'decisions',
  'items',
  'closed',
] as const;

export type Topic = (typeof TOPICS)[number];

/** Somebody who is named for what he does. */
export type Role = 'secretary' | 'chair';

/** A number of the workbook. */
export interface CountFact {
  readonly kind: 'count';
  readonly topic: Topic;
  /** Id of the form or place of the grade; '' where there is only one such number. */
  readonly of: string;
  readonly value: number;
}

/** Something that the workbook says and a letter may say: a number, a day, a name, a text; and where it stands. */
export type Fact = { readonly at: Place } & (
  | CountFact
  | { readonly kind: 'day'; readonly value: CivilDate }
  | { readonly kind: 'name'; readonly role: Role; readonly value: string }
  | { readonly kind: 'text'; readonly part: TextPart; readonly of: string; readonly value: string }
);

/** Texts of the minutes that a newsletter repeats. */
export type TextPart = 'title' | 'place' | 'officials' | 'item' | 'decision';

/** A form that was counted. */
export interface FactForm {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
}

/**
 * All that a letter may be held against. What the workbook does not say is missing, never zero. Grades are those that were
 * decided; what ballots suggest is not among them.
 */
export interface Facts {
  readonly unit: string;
  readonly all: readonly Fact[];
  readonly forms: readonly FactForm[];
  /** Labels of the grades that are decided on, best first; none where no form asks for grades. */
  readonly grades: readonly string[];
  /** Everyone who may be named: the roster as written, then officials. */
  readonly people: readonly string[];
}

/** A fact's name for good, as fields of a document are tagged with it: `issued/members`, `grade/0`, `day`. */
export function factId(fact: Fact): string {
  switch (fact.kind) {
    case 'count':
      return fact.of === '' ? fact.topic : `${fact.topic}/${fact.of}`;
    case 'day':
      return 'day';
    case 'name':
      return fact.role;
    case 'text':
      return fact.of === '' ? fact.part : `${fact.part}/${fact.of}`;
  }
}

type Kind<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** The number of a topic; undefined where the workbook does not say. */
export const countOf = ({ all }: Facts, topic: Topic, of = ''): Kind<'count'> | undefined =>
  all.find((fact): fact is Kind<'count'> => fact.kind === 'count' && fact.topic === topic && fact.of === of);

/** All numbers of a topic: of the ledger one a form. */
export const countsOf = ({ all }: Facts, topic: Topic): readonly Kind<'count'>[] =>
  all.filter((fact): fact is Kind<'count'> => fact.kind === 'count' && fact.topic === topic);

export const dayOf = ({ all }: Facts): Kind<'day'> | undefined =>
  all.find((fact): fact is Kind<'day'> => fact.kind === 'day');

export const nameOf = ({ all }: Facts, role: Role): Kind<'name'> | undefined =>
  all.find((fact): fact is Kind<'name'> => fact.kind === 'name' && fact.role === role);

export const textsOf = ({ all }: Facts, part: TextPart): readonly Kind<'text'>[] =>
  all.filter((fact): fact is Kind<'text'> => fact.kind === 'text' && fact.part === part);
