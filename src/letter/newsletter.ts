import { type CivilDate, weekday } from '../kernel/dates';
import type { Place } from '../kernel/finding';
import type { DocumentParagraph, DocumentPlan, DocumentRun } from '../workbook/document-plan';
import { countsOf, dayOf, type Fact, factId, type Facts, textsOf, TOPICS } from './facts';
import { fill, fillBest, type Slot, type Slots } from './fill';
import type { NewsletterWords, SentenceVariants } from './words';

/** All that can stand in a sentence, by its name there: `{present}`. */
export const PLACES = [
  ...TOPICS,
  'unit',
  'today',
  'day',
  'weekday',
  'secretary',
  'chair',
  'title',
  'place',
  'officials',
  'ledgers',
  'grades',
  'item-list',
  'decision-list',
] as const;

export type PlaceName = (typeof PLACES)[number];

/** A newsletter, and what it could not say because the workbook does not. */
export interface Newsletter {
  readonly document: DocumentPlan;
  /** What the sentences that were left out would have said. */
  readonly missing: readonly PlaceName[];
}

/**
 * The newsletter (简讯) of the meeting, in the usual shape. Every figure is a field bound to the fact that it came from;
 * a sentence of which a fact is missing is left out.
 */
export function planNewsletter(
  facts: Facts,
  context: { readonly today: CivilDate; readonly language: DocumentPlan['language'] },
  words: NewsletterWords,
): Newsletter {
  const slots = slotsOf(facts, context.today, words);
  const missing = new Set<string>();
  const tell = (variants: SentenceVariants): readonly DocumentRun[] => {
    const { runs, missing: lacking } = fillBest(variants, slots);
    for (const name of lacking ?? []) missing.add(name);
    return runs ?? [];
  };
  const paragraph = (
    style: DocumentParagraph['style'],
    runs: readonly DocumentRun[],
  ): readonly DocumentParagraph[] => (runs.length === 0 ? [] : [{ style, runs }]);
  const paragraphs = [...paragraph('title', tell(words.title))];
  let sections = 0;
  for (const { heading, paragraphs: wanted } of words.sections) {
    const body = wanted.flatMap((sentences) =>
      paragraph(
        'body',
        joined(
          sentences.map(tell).filter((runs) => runs.length > 0),
          words.space,
        ),
      ),
    );
    if (body.length === 0) continue;
    sections += 1;
    paragraphs.push({ style: 'heading', runs: [{ text: words.heading(sections, heading) }] }, ...body);
  }
  paragraphs.push(...words.closing.flatMap((line) => paragraph('closing', tell([line]))));
  // Nobody without a grade is no gap.
  missing.delete('not-graded');
  return {
    document: { language: context.language, paragraphs },
    missing: PLACES.filter((name) => missing.has(name)),
  };
}

/** Runs one after the other with a text between them. */
const joined = (parts: readonly (readonly DocumentRun[])[], between: string): readonly DocumentRun[] =>
  parts.flatMap((runs, index) => (index > 0 && between !== '' ? [{ text: between }, ...runs] : runs));

const sourceOf = ({ sheet, cell }: Place): string =>
  [sheet ?? '', ...(cell === undefined ? [] : [cell])].join('!');

const bound = (fact: Fact, text: string): DocumentRun => ({
  text,
  field: { id: factId(fact), source: sourceOf(fact.at) },
});

/** Topics of which there is one number a form. */
const LEDGER = ['issued', 'returned', 'valid', 'spoiled'] as const;

/** What the workbook has for each place. */
function slotsOf(facts: Facts, today: CivilDate, words: NewsletterWords): Slots {
  const slots = new Map<string, Slot>();
  const put = (name: string, runs: readonly DocumentRun[], number?: number): void => {
    if (runs.length > 0) slots.set(name, { runs, ...(number !== undefined && { number }) });
  };
  for (const fact of facts.all) {
    if (fact.kind === 'count' && fact.of === '')
      put(fact.topic, [bound(fact, String(fact.value))], fact.value);
    if (fact.kind === 'name') put(fact.role, [bound(fact, fact.value)]);
    if (fact.kind === 'text' && fact.of === '') put(fact.part, [bound(fact, fact.value)]);
  }
  if (slots.get('not-graded')?.number === 0) slots.delete('not-graded');
  const day = dayOf(facts);
  if (day) {
    put('day', [bound(day, words.day(day.value))]);
    put('weekday', [bound(day, words.weekday(weekday(day.value)))]);
  }
  if (facts.unit !== '') put('unit', [{ text: facts.unit }]);
  put('today', [{ text: words.day(today) }]);
  put('ledgers', joined(ledgersOf(facts, words), words.between.ledgers));
  put('grades', joined(gradesOf(facts, words), words.between.grades));
  put('item-list', joined(listOf(facts, 'item', words), words.between.listed));
  put('decision-list', joined(listOf(facts, 'decision', words), words.between.listed));
  return slots;
}

const ledgersOf = (facts: Facts, words: NewsletterWords): readonly (readonly DocumentRun[])[] =>
  facts.forms.flatMap(({ id, title }) => {
    const own = LEDGER.flatMap((topic) => countsOf(facts, topic).filter(({ of }) => of === id));
    const slots = new Map<string, Slot>(
      own.map((fact) => [fact.topic, { runs: [bound(fact, String(fact.value))], number: fact.value }]),
    );
    const { runs } = fill(words.ledger, slots.set('form', { runs: [{ text: title }] }));
    return runs ? [runs] : [];
  });

/** All grades, those that nobody got too; none where one of them is not known. */
function gradesOf(facts: Facts, words: NewsletterWords): readonly (readonly DocumentRun[])[] {
  const counts = countsOf(facts, 'grade');
  const told = facts.grades.flatMap((label, grade) => {
    const fact = counts.find(({ of }) => of === String(grade));
    if (!fact) return [];
    const { runs } = fill(
      words.grade,
      new Map<string, Slot>([
        ['label', { runs: [{ text: label }] }],
        ['grade', { runs: [bound(fact, String(fact.value))], number: fact.value }],
      ]),
    );
    return runs ? [runs] : [];
  });
  return told.length === facts.grades.length ? told : [];
}

const listOf = (
  facts: Facts,
  part: 'item' | 'decision',
  words: NewsletterWords,
): readonly (readonly DocumentRun[])[] =>
  textsOf(facts, part).flatMap((fact, index) => {
    const { runs } = fill(
      words.listed,
      new Map<string, Slot>([
        ['number', { runs: [{ text: String(index + 1) }] }],
        // It becomes a part of a longer sentence.
        ['text', { runs: [bound(fact, fact.value.replace(/[。.；;\s]+$/, ''))] }],
      ]),
    );
    return runs ? [runs] : [];
  });
