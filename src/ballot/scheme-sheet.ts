import { cellAddress } from '../kernel/address';
import { type CellValue, type Grid, textAt } from '../kernel/grid';
import type { Result } from '../kernel/result';
import { across, BLANK_PLAN, cell, row } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { PlanRow, SheetPlan } from '../workbook/sheet-plan';
import { parseScheme } from './read-scheme';
import type { Scheme } from './scheme';
import type { BallotWords, SchemeKey } from './words';

/** A line of the sheet: `forms.team.grades`, its meaning in words, and its values one a cell. */
interface Line {
  readonly key: string;
  readonly meaning: SchemeKey;
  readonly values: readonly CellValue[];
}

const KEY_COLUMN = 0;
const FIRST_VALUE = 2;
const HEAD_ROWS = 3;

/** The scheme as a sheet that people can read and change: one line a setting, lists to the right. */
export function planScheme(scheme: Scheme, words: BallotWords): SheetPlan {
  const lines = linesOf(scheme);
  const width = FIRST_VALUE + Math.max(4, ...lines.map((line) => line.values.length));
  const rows: PlanRow[] = [
    row(across(cell(words.schemeTitle, 'title'), FIRST_VALUE + 4), 30),
    row(across(cell(words.schemeNote, 'note'), FIRST_VALUE + 4), 34),
    row([]),
  ];
  const unlocked: string[] = [];
  for (const line of lines) {
    const at = rows.length;
    // Room for further values, so that a grade or a subject can be added by hand.
    const inputs = Math.max(line.values.length, line.meaning === 'subjects' ? 12 : 8);
    unlocked.push(`${cellAddress(at, FIRST_VALUE)}:${cellAddress(at, FIRST_VALUE + inputs - 1)}`);
    rows.push(
      row([
        cell(line.key, 'small'),
        cell(words.schemeKeys[line.meaning], 'head'),
        ...line.values.map((value) => cell(value, typeof value === 'number' ? 'input' : 'inputText')),
      ]),
    );
  }
  return {
    ...BLANK_PLAN,
    kind: 'scheme',
    name: words.schemeSheet,
    rows,
    columns: [14, 22, ...Array.from({ length: width - FIRST_VALUE }, () => 18)],
    merges: [0, 1].map((at) => `${cellAddress(at, 0)}:${cellAddress(at, FIRST_VALUE + 3)}`),
    unlocked,
    page: { orientation: 'landscape' },
  };
}

function linesOf(scheme: Scheme): readonly Line[] {
  const line = (key: string, meaning: SchemeKey, ...values: CellValue[]): Line => ({ key, meaning, values });
  return [
    line('format', 'format', scheme.format),
    line('unit', 'unit', scheme.unit),
    line('title', 'title', scheme.title),
    line('date', 'date', scheme.date),
    line('marks', 'marks', ...scheme.marks),
    line('overMark', 'overMark', scheme.overMark),
    ...scheme.forms.flatMap((form) => {
      const key = (name: string): string => `forms.${form.id}.${name}`;
      return [
        line(key('title'), 'title', form.title),
        line(key('shortTitle'), 'shortTitle', form.shortTitle),
        line(key('subjectHeading'), 'subjectHeading', form.subjectHeading),
        line(key('instructions'), 'instructions', form.instructions),
        line(key('subjects'), 'subjects', ...(form.subjects.from === 'roster' ? [ROSTER] : form.subjects.items)),
        line(key('grades'), 'grades', ...form.grades.map((grade) => grade.label)),
        line(key('points'), 'points', ...form.grades.map((grade) => grade.points)),
        line(key('cap'), 'cap', ...(form.cap ? [form.cap.over, form.cap.under] : [])),
      ];
    }),
    line('bands', 'bands', ...scheme.bands.map((band) => band.label)),
    line('bandsFrom', 'bandsFrom', ...scheme.bands.map((band) => band.from)),
  ];
}

/** Stands for "the members of the roster" where a list of subjects would stand. */
const ROSTER = '@roster';

/** Reads the scheme back from its sheet, checked as strictly as a JSON file. */
export function readSchemeSheet(grid: Grid): Result<Scheme, Failure> {
  const lines = new Map<string, string[]>();
  for (let at = HEAD_ROWS; at < grid.values.length; at++) {
    const key = textAt(grid, at, KEY_COLUMN);
    if (key === '') continue;
    const values = (grid.values[at] ?? []).slice(FIRST_VALUE).map((_, index) => textAt(grid, at, FIRST_VALUE + index));
    lines.set(key, values.filter((value) => value !== ''));
  }
  const list = (key: string): readonly string[] => lines.get(key) ?? [];
  const one = (key: string): string => list(key)[0] ?? '';
  const ids = [...new Set([...lines.keys()].flatMap((key) => /^forms\.([^.]+)\./.exec(key)?.[1] ?? []))];
  const numbers = (key: string): readonly (number | string)[] => list(key).map(numberOf);
  return parseScheme({
    format: one('format'),
    unit: one('unit'),
    title: one('title'),
    date: one('date'),
    marks: list('marks'),
    overMark: one('overMark'),
    forms: ids.map((id) => {
      const key = (name: string): string => `forms.${id}.${name}`;
      const [over, under] = numbers(key('cap'));
      return {
        id,
        title: one(key('title')),
        shortTitle: one(key('shortTitle')),
        subjectHeading: one(key('subjectHeading')),
        instructions: one(key('instructions')),
        subjects: one(key('subjects')) === ROSTER ? { from: 'roster' } : { from: 'list', items: list(key('subjects')) },
        grades: pair(list(key('grades')), numbers(key('points')), (label, points) => ({ label, points })),
        cap: over === undefined ? null : { over, under },
      };
    }),
    bands: pair(list('bands'), numbers('bandsFrom'), (label, from) => ({ label, from })),
  });
}

/** Two lists side by side; where one is shorter its value is missing, and the check says so. */
function pair<A, B, C>(first: readonly A[], second: readonly B[], join: (a?: A, b?: B) => C): readonly C[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => join(first[index], second[index]));
}

/** A number as it stands in the cell; other text stays text and is refused by the check. */
const numberOf = (text: string): number | string => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
