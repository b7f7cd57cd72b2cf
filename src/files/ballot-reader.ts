import type { Rect } from '../kernel/address';
import type { Result } from '../kernel/result';
import { refusal, success } from '../kernel/result';
import type { BallotReading } from '../workbook/ballot-files';
import type { Failure, UnreadableReason } from '../workbook/failure';
import { Inflater } from './inflater';
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

/** Reads the ballot in an opened workbook; null when there is none. */
export type ReadBallot = (zip: Zip) => BallotReading | null;

/** A reader for many ballots, which remembers the workbook parts that they share. */
export function createBallotReader(inflater: Inflater): ReadBallot {
  const readParts = createPartsReader(inflater);
  return (zip) => {
    const parts = readParts(zip);
    const sheet = ballotSheet(parts);
    return sheet && readBallot(zip, parts, sheet, inflater);
  };
}

/**
 * Reads one ballot from the bytes of an .xlsx; null when it is a sound workbook without a ballot. When several sheets
 * carry ballots, the first complete one in tab order is read and the others are not looked at.
 */
export function readBallotBytes(bytes: Uint8Array, file: string): Result<BallotReading | null, Failure> {
  const reading = attempt(() => {
    const zip = openZip(bytes);
    if (!isOfficeFile(zip)) refuse('not-a-workbook');
    return createBallotReader(new Inflater())(zip);
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

/** The first sheet with all three lists, else the first with any region: its ballot was altered, and must say so. */
function ballotSheet({ sheets }: WorkbookParts): SheetPart | null {
  const complete = sheets.find(({ regions }) => LISTS.every((name) => regions[name]));
  return complete ?? sheets.find(({ regions }) => Object.keys(regions).length > 0) ?? null;
}

function readBallot(
  zip: Zip,
  parts: WorkbookParts,
  { part, regions }: SheetPart,
  inflater: Inflater,
): BallotReading {
  const rects = REGIONS.map((name) => regions[name] ?? NOWHERE);
  if (rects.some(({ rows, columns }) => rows * columns > LIMITS.cells)) refuse('too-large');
  const xml = readEntry(zip, findEntry(zip, part) ?? refuse('damaged'), inflater, LIMITS.part);
  // The inflater's buffer is used again below: from the sheet only strings and numbers are kept.
  const cells = scanSheet(xml, rects);
  const strings = lookUp(zip, parts, cells, inflater);
  const text = (cell: RawCell | undefined): string =>
    typeof cell === 'number' ? (strings.get(cell) ?? '') : (cell ?? '');
  const [session, form, serial, seal, subjects, grades, marks] = REGIONS.map((_, n) =>
    (cells[n] ?? []).map(text),
  );
  const [subjectsRect = NOWHERE, gradesRect = NOWHERE, marksRect = NOWHERE] = rects.slice(4);
  return {
    session: firstText(session),
    form: firstText(form),
    serial: firstText(serial),
    seal: firstText(seal),
    subjects: rowsOf(subjects, subjectsRect).map(firstText),
    grades: columnsOf(grades, gradesRect).map(firstText),
    marks: rowsOf(marks, marksRect),
  };
}

/** Stands for a region that no name gives: it holds no cell. */
const NOWHERE: Rect = { row: 0, column: 0, rows: 0, columns: 0 };

function lookUp(
  zip: Zip,
  { sharedStrings }: WorkbookParts,
  cells: readonly (readonly RawCell[])[],
  inflater: Inflater,
): ReadonlyMap<number, string> {
  const wanted = new Set<number>();
  for (const region of cells) for (const cell of region) if (typeof cell === 'number') wanted.add(cell);
  if (wanted.size === 0) return new Map();
  const entry = findEntry(zip, sharedStrings ?? refuse('damaged')) ?? refuse('damaged');
  return readSharedStrings(readEntry(zip, entry, inflater, LIMITS.part), wanted);
}

/** A region may be merged cells: the text is the first that is there. */
const firstText = (texts: readonly string[] = []): string => texts.find((text) => text !== '') ?? '';

const rowsOf = (texts: readonly string[] = [], { rows, columns }: Rect): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, row) => texts.slice(row * columns, (row + 1) * columns));

const columnsOf = (texts: readonly string[] = [], { rows, columns }: Rect): readonly (readonly string[])[] =>
  Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (__, row) => texts[row * columns + column] ?? ''),
  );
