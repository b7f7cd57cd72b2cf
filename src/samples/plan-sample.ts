import { defaultScheme } from '../ballot/default-scheme';
import type { Scheme } from '../ballot/scheme';
import { cellAddress, rectAddress } from '../kernel/address';
import { isoDate, toSerial } from '../kernel/dates';
import { across, BLANK_PLAN, cell, row } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { BallotWords } from '../ballot/words';
import { SAMPLE_DATE, SAMPLE_MAXIMA, SAMPLE_MEMBERS, SAMPLE_SCORES } from './sample';
import type { SampleWords } from './words';
import { planRoster, ROSTER_HEAD, type RosterWords } from '../roster/plan-roster';

/** The sample's sheets that belong to the user: roster and two quarters of duty scores. */
export function planSample(words: SampleWords, roster: RosterWords): readonly SheetPlan[] {
  const people = SAMPLE_MEMBERS.map((person, index) =>
    row([
      cell(index + 1, 'cell'),
      cell(person[words.names], 'name'),
      cell(words.sexes[person.sex], 'cell'),
      cell(person.born, 'value'),
      cell(words.education[person.education], 'cell'),
      cell(words.service[person.service], 'cell'),
      cell(words.formal, 'cell'),
      cell(toSerial(person.joined), 'date'),
      cell(person.post ? words.posts[person.post] : '', 'value'),
    ]),
  );
  return [
    planRoster(words.rosterTitle, people, roster),
    ...(['2020Q4', '2021Q1'] as const).map((quarter) =>
      planScores(quarter, SAMPLE_SCORES[quarter], SAMPLE_MEMBERS, words, roster),
    ),
  ];
}

/** A quarter's duty scores as a unit types them; null = not counted. */
export function planScores(
  quarter: string,
  scores: readonly (readonly (number | null)[])[],
  members: readonly { readonly zh: string; readonly en: string }[],
  words: SampleWords,
  roster: RosterWords,
): SheetPlan {
  const [index = '', name = ''] = roster.headings;
  const headings = [index, name, ...words.indicators.map((indicator, i) => `${indicator}${words.maximum(SAMPLE_MAXIMA[i] ?? 0)}`)];
  return {
    ...BLANK_PLAN,
    kind: null,
    name: words.scoresSheet(quarter),
    columns: [6, 16, 16, 16, 16, 16, 16],
    rows: [
      row(across(cell(words.scoresTitle(quarter), 'title'), headings.length), 34),
      row([]),
      row(headings.map((heading) => cell(heading, 'head')), 34),
      ...members.map((person, i) =>
        row([
          cell(i + 1, 'cell'),
          cell(person[words.names], 'name'),
          ...(scores[i] ?? []).map((score) => cell(score ?? words.notCounted, score === null ? 'inputText' : 'input')),
        ]),
      ),
    ],
    merges: [rectAddress({ row: 0, column: 0, rows: 1, columns: headings.length })],
    freeze: { rows: ROSTER_HEAD + 1, columns: 2 },
    page: { orientation: 'landscape' },
  };
}

/** The sample's scheme: the default forms, for its unit and day. */
export const sampleScheme = (words: SampleWords, ballot: BallotWords): Scheme =>
  defaultScheme(words.unit, isoDate(SAMPLE_DATE), ballot);

/** Where the marks of a filled sample ballot go: `A` the first grade's column, and so on (see SAMPLE_BALLOTS). */
export function fillBallot(plan: SheetPlan, marksRange: { readonly row: number; readonly column: number }, choices: string): SheetPlan {
  const marks = new Map<string, string>();
  for (const [index, choice] of [...choices].entries()) {
    const put = (column: number, text: string): void => {
      marks.set(cellAddress(marksRange.row + index, marksRange.column + column), text);
    };
    if (choice === '-') continue;
    if (choice === '2') ['√', '√'].forEach((mark, column) => { put(column, mark); });
    else if (choice === '?') put(0, '？');
    else put(choice.charCodeAt(0) - 65, '√');
  }
  return {
    ...plan,
    rows: plan.rows.map((line, at) => ({
      ...line,
      cells: line.cells.map((old, column) => {
        const text = marks.get(cellAddress(at, column));
        return text === undefined || !old ? old : { ...old, value: text };
      }),
    })),
  };
}
