import { type Grid, textAt } from '../kernel/grid';
import { type BallotReading } from '../workbook/ballot-files';
import type { Form } from './form';
import { readSerial, sealOf } from './serial';

/** What a sheet says by its content alone, where its names are gone. */
export type ByContent =
  /** Nothing of this vote. */
  | { readonly kind: 'none' }
  /** Our session stands on it, but no table of ours can be made out surely; `isNumbered`: a serial stands there too. */
  | { readonly kind: 'broken'; readonly isNumbered: boolean }
  | { readonly kind: 'found'; readonly reading: BallotReading };

/** What a vote prints, to look for. */
export interface Printed {
  readonly session: string;
  readonly key: string;
  readonly printed: readonly Form[];
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A text that stands on a sheet more often, or more codes, was put there to keep us looking: no ballot is surely made out of it. */
const MOST_SPOTS = 100;

/**
 * Finds a ballot of this vote without its names: the session's text, a column with every subject in order, a row above
 * it with every grade in order, and a serial whose seal fits. Only one way to read it counts; a person still has to agree.
 */
export function findBallot(grid: Grid, vote: Printed): ByContent {
  const spots = new Map<string, Spot[]>();
  const codes: { text: string; at: Spot }[] = [];
  grid.values.forEach((cells, row) => {
    cells.forEach((_, column) => {
      const text = textAt(grid, row, column);
      if (text === '') return;
      const same = spots.get(text);
      if (same) same.push({ row, column });
      else spots.set(text, [{ row, column }]);
      if (/^[0-9A-Za-z -]{12,24}$/.test(text)) codes.push({ text, at: { row, column } });
    });
  });
  if (!spots.has(vote.session)) return { kind: 'none' };
  const isNumbered = codes.some(({ text }) => text !== vote.session && readSerial(text) !== null);
  if (codes.length > MOST_SPOTS) return { kind: 'broken', isNumbered };
  const readings = vote.printed.flatMap((form) => {
    const rows = lineOf(form.subjects, spots, 'column');
    const columns = lineOf(form.grades, spots, 'row');
    const head = columns?.[0]?.row ?? -1;
    if (!rows || !columns || rows.some(({ row }) => row <= head)) return [];
    return numbersOf(form, vote, codes).map(({ serial, seal }): BallotReading => ({
      session: vote.session,
      form: form.id,
      serial,
      seal,
      subjects: form.subjects.map((subject) => subject.trim()),
      grades: form.grades.map((grade) => grade.trim()),
      marks: rows.map(({ row }) => columns.map(({ column }) => textAt(grid, row, column))),
    }));
  });
  const [reading, ...others] = readings;
  if (reading && others.length === 0) return { kind: 'found', reading };
  return { kind: 'broken', isNumbered };
}

/** Where these texts stand one after the other along one row or down one column; null unless there is just one such line. */
function lineOf(
  texts: readonly string[],
  spots: ReadonlyMap<string, readonly Spot[]>,
  along: 'row' | 'column',
): readonly Spot[] | null {
  const fixed = along;
  const moving = along === 'row' ? 'column' : 'row';
  const found = texts.map((text) => spots.get(text.trim()) ?? []);
  if (found.some(({ length }) => length === 0 || length > MOST_SPOTS)) return null;
  const [firsts = [], ...others] = found;
  const lines = firsts.flatMap((first) => {
    const line: Spot[] = [first];
    for (const there of others) {
      const before = line.at(-1) ?? first;
      const next = there.filter((spot) => spot[fixed] === first[fixed] && spot[moving] > before[moving]);
      if (next.length !== 1 || !next[0]) return [];
      line.push(next[0]);
    }
    return [line];
  });
  return lines.length === 1 ? (lines[0] ?? null) : null;
}

/** Serials on the sheet whose seal, also on the sheet, fits this form: usually one. */
function numbersOf(
  form: Form,
  { session, key }: Printed,
  codes: readonly { readonly text: string }[],
): readonly { readonly serial: string; readonly seal: string }[] {
  const texts = new Set(codes.map(({ text }) => text));
  const { subjects, grades } = form;
  const serials = new Set([...texts].flatMap((text) => readSerial(text) ?? []));
  return [...serials].flatMap((serial) => {
    const seal = sealOf(key, { session, form: form.id, serial, subjects, grades });
    return texts.has(seal) ? [{ serial, seal }] : [];
  });
}
