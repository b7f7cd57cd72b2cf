import type { Rect } from '../kernel/address';
import { type Grid, gridOf } from '../kernel/grid';
import type { Result } from '../kernel/result';
import { refusal, success } from '../kernel/result';
import { aroundOf, surroundingsOf } from '../workbook/around-marks';
import type { BallotReading } from '../workbook/ballot-files';
import type { Failure, UnreadableReason } from '../workbook/failure';
import { subjectTexts } from '../workbook/subjects';
import { Inflater, type Unpack } from './inflater';
import { LIMITS } from './limits';
import { readSharedStrings } from './shared-strings';
import type { RawCell } from './sheet-scanner';
import { scanSheet } from './sheet-scanner';
import { sniff } from './sniff';
import { attempt, refuse } from './unreadable';
import type { RegionName, SheetPart, WorkbookParts } from './workbook-parts';
import { CONTENT_TYPES, createPartsReader } from './workbook-parts';
import type { Zip } from './zip-reader';
import { findEntry, openZip, readEntry } from './zip-reader';

/** What an opened workbook holds. */
export interface BookReading {
  /** Its ballots in tab order, each with its sheet; usually one, or none. */
  readonly ballots: readonly { readonly sheet: string; readonly reading: BallotReading }[];
  /** Its sheets, as far as a ballot may reach, where regions are missing. */
  readonly sheets?: readonly Grid[];
}

export type ReadBook = (zip: Zip) => BookReading;

/** A reader for many workbooks, which remembers the parts that they share. */
export function createBookReader(inflater: Inflater): ReadBook {
  const readParts = createPartsReader(inflater);
  return (zip) => {
    inflater.startBook();
    const parts = readParts(zip);
    const chosen = ballotSheets(parts);
    const ballots = readBallots(zip, parts, chosen, inflater);
    const whole = chosen.length > 0 && chosen.every(({ regions }) => REGIONS.every((name) => regions[name]));
    return whole
      ? { ballots: handedIn(ballots) }
      : { ballots, sheets: readLooseSheets(zip, parts, inflater) };
  };
}

/**
 * Reads one ballot from the bytes of an .xlsx; null when it is a sound workbook without a ballot. When several sheets
 * carry ballots, it is the first.
 */
export function readBallotBytes(
  bytes: Uint8Array,
  file: string,
  unpack?: Unpack,
): Result<BallotReading | null, Failure> {
  const reading = attempt(() => {
    const zip = openZip(bytes);
    if (!isOfficeFile(zip)) refuse('not-a-workbook');
    return createBookReader(new Inflater(unpack))(zip).ballots[0]?.reading ?? null;
  });
  return reading.ok ? success(reading.value) : refusal(unreadable(file, reasonFor(bytes, reading.failure)));
}

/** What an archive without this is: just a zip of files. */
export const isOfficeFile = (zip: Zip): boolean => findEntry(zip, CONTENT_TYPES) !== null;

export const unreadable = (file: string, reason: UnreadableReason): Failure => ({
  code: 'file-unreadable',
  file,
  reason,
});

/** Why bytes that did not open did not: those that never were a zip say more by themselves. */
export function reasonFor(bytes: Uint8Array, reason: UnreadableReason): UnreadableReason {
  const kind = sniff(bytes);
  return kind === 'zip' ? reason : kind;
}

const LISTS = ['subjects', 'grades', 'marks'] as const satisfies readonly RegionName[];
const REGIONS = ['session', 'form', 'serial', 'seal', ...LISTS] as const satisfies readonly RegionName[];

/** Every sheet with all three lists, else the first with any region: its ballot was altered, and must say so. */
function ballotSheets({ sheets }: WorkbookParts): readonly SheetPart[] {
  const complete = sheets.filter(({ regions }) => LISTS.every((name) => regions[name]));
  return complete.length > 0
    ? complete
    : sheets.filter(({ regions }) => Object.keys(regions).length > 0).slice(0, 1);
}

/** Beside filled ballots, templates (without a serial) are not handed in; a workbook of templates alone stands for one. */
function handedIn(ballots: BookReading['ballots']): BookReading['ballots'] {
  if (ballots.length < 2) return ballots;
  const real = ballots.filter(({ reading }) => reading.serial !== '');
  return real.length > 0 ? real : ballots.slice(0, 1);
}

/** The ballots of these sheets; the table of strings is read once for all of them. */
function readBallots(
  zip: Zip,
  parts: WorkbookParts,
  sheets: readonly SheetPart[],
  inflater: Inflater,
): BookReading['ballots'] {
  const rects = sheets.map(({ regions }) => rectsOf(regions));
  const sizes = rects.map((some) => some.reduce((sum, { rows, columns }) => sum + rows * columns, 0));
  const size = sizes.reduce((sum, cells) => sum + cells, 0);
  if (size > LIMITS.bookCells || sizes.some((cells) => cells > LIMITS.cells)) refuse('too-large');
  const cells = sheets.map(({ part }, n) => {
    const entry = findEntry(zip, part) ?? refuse('damaged');
    return scanSheet(readEntry(zip, entry, inflater, LIMITS.part), rects[n] ?? []);
  });
  // The inflater's buffer is used again here: from the sheets only strings and numbers were kept.
  const strings = stringsFor(zip, parts, cells.flat(), inflater);
  return sheets.map(({ name }, n) => ({
    sheet: name,
    reading: readingOf(textsOf(cells[n] ?? [], strings), rects[n] ?? []),
  }));
}

/** A ballot's regions in their order, then what lies around its marks. */
function rectsOf(regions: SheetPart['regions']): readonly Rect[] {
  const named = REGIONS.map((name) => regions[name] ?? NOWHERE);
  const { left, right, above, below } = surroundingsOf(named.at(-1) ?? NOWHERE, named.slice(0, -1));
  return [...named, left, right, above, below];
}

function readingOf(texts: readonly (readonly string[])[], rects: readonly Rect[]): BallotReading {
  const [session, form, serial, seal, subjects, grades, marks, ...around] = texts;
  const [left = [], right = [], above = [], below = []] = around;
  const [subjectsRect = NOWHERE, gradesRect = NOWHERE, marksRect = NOWHERE] = rects.slice(4);
  return {
    session: firstText(session),
    form: firstText(form),
    serial: firstText(serial),
    seal: firstText(seal),
    subjects: subjectTexts(rowsOf(subjects, subjectsRect)),
    grades: columnsOf(grades, gradesRect).map(firstText),
    marks: rowsOf(marks, marksRect),
    ...aroundOf(left, right, above, below),
  };
}

/** Stands for a region that no name gives: it holds no cell. */
const NOWHERE: Rect = { row: 0, column: 0, rows: 0, columns: 0 };

/** How far a ballot may reach on a sheet, and how many sheets are looked through for one. */
const REACH: Rect = { row: 0, column: 0, rows: 300, columns: 40 };
const MOST_SHEETS = 8;

/** The sheets' texts, for a ballot that has lost its names. A sheet that cannot be read is left out: nothing is known of it. */
function readLooseSheets(zip: Zip, parts: WorkbookParts, inflater: Inflater): readonly Grid[] {
  return parts.sheets.slice(0, MOST_SHEETS).flatMap(({ name, part }) => {
    const read = attempt(() => {
      const entry = findEntry(zip, part) ?? refuse('damaged');
      const cells = scanSheet(readEntry(zip, entry, inflater, LIMITS.part), [REACH]);
      const [texts] = textsOf(cells, stringsFor(zip, parts, cells, inflater));
      const rows = rowsOf(texts, REACH).map((row) =>
        row.slice(0, row.findLastIndex((text) => text !== '') + 1),
      );
      return gridOf(name, rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1));
    });
    return read.ok ? [read.value] : [];
  });
}

/** The shared strings that these regions' cells name, each in its place. */
function stringsFor(
  zip: Zip,
  { sharedStrings }: WorkbookParts,
  cells: readonly (readonly RawCell[])[],
  inflater: Inflater,
): readonly string[] {
  const wanted: number[] = [];
  for (const region of cells) for (const cell of region) if (typeof cell === 'number') wanted.push(cell);
  if (wanted.length === 0) return [];
  const entry = findEntry(zip, sharedStrings ?? refuse('damaged')) ?? refuse('damaged');
  return readSharedStrings(readEntry(zip, entry, inflater, LIMITS.part), wanted);
}

const textsOf = (
  cells: readonly (readonly RawCell[])[],
  strings: readonly string[],
): readonly (readonly string[])[] =>
  cells.map((region) => region.map((cell) => (typeof cell === 'number' ? (strings[cell] ?? '') : cell)));

/** A region may be merged cells: the text is the first that is there. */
const firstText = (texts: readonly string[] = []): string => texts.find((text) => text !== '') ?? '';

const rowsOf = (texts: readonly string[] = [], { rows, columns }: Rect): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, row) => texts.slice(row * columns, (row + 1) * columns));

const columnsOf = (texts: readonly string[] = [], { rows, columns }: Rect): readonly (readonly string[])[] =>
  Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (__, row) => texts[row * columns + column] ?? ''),
  );
