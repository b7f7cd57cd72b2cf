import { rectAddress } from '../kernel/address';
import { type CellValue, type Grid, textAt } from '../kernel/grid';
import type { Result } from '../kernel/result';
import { textLines } from '../kernel/text';
import { across, BLANK_PLAN, cell, row } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { PlanRow, SheetPlan } from '../workbook/sheet-plan';
import { layoutLines, readLayoutLines } from './layout-lines';
import { countLines, readCountLines } from './read-count-rules';
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
/** Columns of values on the page; a long text takes them all. */
const VALUE_COLUMNS = 6;

/** The scheme as a sheet that people can read and change: one line a setting, lists to the right. */
export function planScheme(scheme: Scheme, words: BallotWords): SheetPlan {
  const lines = linesOf(scheme);
  const width = FIRST_VALUE + VALUE_COLUMNS;
  const rows: PlanRow[] = [
    row(across(cell(words.schemeTitle, 'title'), width), 30),
    row(across(cell(words.schemeNote, 'note'), width), 34),
    row([]),
  ];
  const merges = [0, 1].map((at) => rectAddress({ row: at, column: 0, rows: 1, columns: width }));
  const unlocked: string[] = [];
  for (const { key, meaning, values } of lines) {
    const at = rows.length;
    const isList = LISTS.has(meaning);
    // Room for further values, so that a grade or a subject can be added by hand.
    const columns = Math.max(VALUE_COLUMNS, values.length + (isList ? 4 : 0));
    const inputs = Array.from({ length: columns }, (_, index) => {
      const value = values[index] ?? null;
      return cell(value, typeof value === 'number' ? 'input' : 'inputText');
    });
    const area = rectAddress({ row: at, column: FIRST_VALUE, rows: 1, columns });
    unlocked.push(area);
    if (!isList) merges.push(area);
    const label = words.schemeKeys[meaning];
    const height = Math.max(textLines(label, 34), isList ? 1 : textLines(String(values[0] ?? ''), 90));
    rows.push(row([cell(key, 'small'), cell(label, 'head'), ...inputs], height * 15 + 6));
  }
  return {
    ...BLANK_PLAN,
    kind: 'scheme',
    name: words.schemeSheet,
    rows,
    columns: [24, 32, ...Array.from({ length: VALUE_COLUMNS }, () => 14)],
    merges,
    unlocked,
    page: {
      orientation: 'portrait',
      titleRows: [1, 1],
      area: rectAddress({ row: 0, column: 0, rows: rows.length, columns: width }),
    },
  };
}

/** Settings of several values, side by side; all others are one text across the line. */
const LISTS: ReadonlySet<SchemeKey> = new Set([
  'subjects',
  'grades',
  'points',
  'cap',
  'bands',
  'bandsFrom',
  'from',
  'aspects',
  'raters',
]);

function linesOf(scheme: Scheme): readonly Line[] {
  const line = (key: string, meaning: SchemeKey, ...values: CellValue[]): Line => ({ key, meaning, values });
  return [
    line('format', 'format', scheme.format),
    line('unit', 'unit', scheme.unit),
    line('title', 'title', scheme.title),
    line('date', 'date', scheme.date),
    line('marks', 'marks', scheme.marks.join(' ')),
    line('overMark', 'overMark', scheme.overMark),
    line('unknownMark', 'unknownMark', scheme.unknownMark ?? USUAL.unknownMark),
    line('blankBallot', 'blankBallot', scheme.blankBallot ?? USUAL.blankBallot),
    line('straightLine', 'straightLine', scheme.straightLine ?? USUAL.straightLine),
    line('strangeText', 'strangeText', scheme.strangeText ?? USUAL.strangeText),
    ...scheme.forms.flatMap((form) => {
      const key = (name: string): string => `forms.${form.id}.${name}`;
      return [
        line(key('title'), 'title', form.title),
        line(key('shortTitle'), 'shortTitle', form.shortTitle),
        line(key('subjectHeading'), 'subjectHeading', form.subjectHeading),
        line(key('instructions'), 'instructions', form.instructions),
        line(
          key('subjects'),
          'subjects',
          ...(form.subjects.from === 'roster' ? [ROSTER] : form.subjects.items),
        ),
        line(key('grades'), 'grades', ...form.grades.map((grade) => grade.label)),
        line(key('points'), 'points', ...form.grades.map((grade) => grade.points)),
        line(key('cap'), 'cap', ...(form.cap ? [form.cap.over, form.cap.under] : [])),
        line(key('quota'), 'quota', ...(form.quota === undefined ? [] : [form.quota])),
        ...[...countLines(form), ...layoutLines(form)].map(([name, ...values]) =>
          line(key(name), name, ...values),
        ),
      ];
    }),
    line('bands', 'bands', ...scheme.bands.map((band) => band.label)),
    line('bandsFrom', 'bandsFrom', ...scheme.bands.map((band) => band.from)),
  ];
}

/** How optional rules stand when a scheme does not name them: the sheet shows it, and reads it back as not named. */
const USUAL = {
  unknownMark: 'row',
  blankBallot: 'count',
  straightLine: 'count',
  strangeText: 'count',
} as const;

/** Stands for "the members of the roster" where a list of subjects would stand. */
const ROSTER = '@roster';

/** Reads the scheme back from its sheet, checked as strictly as a JSON file. */
export function readSchemeSheet(grid: Grid): Result<Scheme, Failure> {
  const lines = new Map<string, string[]>();
  for (let at = HEAD_ROWS; at < grid.values.length; at++) {
    const key = textAt(grid, at, KEY_COLUMN);
    if (key === '') continue;
    const values = (grid.values[at] ?? [])
      .slice(FIRST_VALUE)
      .map((_, index) => textAt(grid, at, FIRST_VALUE + index));
    lines.set(
      key,
      values.filter((value) => value !== ''),
    );
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
    marks: one('marks').split(/\s+/).filter(Boolean),
    overMark: one('overMark'),
    ...Object.fromEntries(
      Object.entries(USUAL).flatMap(([key, usual]) =>
        one(key) === '' || one(key) === usual ? [] : [[key, one(key)]],
      ),
    ),
    forms: ids.map((id) => {
      const key = (name: string): string => `forms.${id}.${name}`;
      const [over, under] = numbers(key('cap'));
      const [quota] = numbers(key('quota'));
      return {
        id,
        title: one(key('title')),
        shortTitle: one(key('shortTitle')),
        subjectHeading: one(key('subjectHeading')),
        instructions: one(key('instructions')),
        subjects:
          one(key('subjects')) === ROSTER
            ? { from: 'roster' }
            : { from: 'list', items: list(key('subjects')) },
        grades: pair(list(key('grades')), numbers(key('points')), (label, points) => ({ label, points })).map(
          (grade, index) => {
            const from = numbers(key('from'))[index];
            return from === undefined ? grade : { ...grade, from };
          },
        ),
        cap: over === undefined ? null : { over, under },
        ...(quota !== undefined && { quota }),
        ...readCountLines((name) => list(key(name))),
        ...readLayoutLines((name) => list(key(name))),
      };
    }),
    bands: pair(list('bands'), numbers('bandsFrom'), (label, from) => ({ label, from })),
  });
}

/** Two lists side by side; where one is shorter its value is missing, and the check says so. */
function pair<A, B, C>(first: readonly A[], second: readonly B[], join: (a?: A, b?: B) => C): readonly C[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) =>
    join(first[index], second[index]),
  );
}

/** A number as it stands in the cell; other text stays text and is refused by the check. */
const numberOf = (text: string): number | string =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
