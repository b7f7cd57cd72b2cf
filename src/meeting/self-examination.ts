import { type CivilDate, isoDate } from '../kernel/dates';
import type { CellValue } from '../kernel/grid';
import { placeIn } from '../kernel/grid';
import { comparable, length, nameKey } from '../kernel/text';
import { type Basis, labelsOf, memberKeys } from './basis';
import { keptDay, readDay } from './day';
import type { MeetingFinding } from './findings';
import { allLines, isBlank, type Line, type OurSheet, textOf, typedLines } from './table';

/** One aspect of somebody's self-examination (对照检查). */
export interface Aspect {
  readonly problem: string;
  readonly cause: string;
  readonly measure: string;
}

/** How far somebody has come: everything there, or handed in on paper; a part of it; nothing. */
export type ExaminationState = 'handed-in' | 'part' | 'missing';

/** Somebody's self-examination, aspect by aspect. */
export interface Examination {
  /** As names are compared, and as they are written. */
  readonly name: string;
  readonly label: string;
  readonly aspects: readonly Aspect[];
  /** How many of them are whole. */
  readonly whole: number;
  /** The day on which it was handed in, where somebody wrote one. */
  readonly day: CivilDate | null;
  readonly state: ExaminationState;
  /** Not on the roster any more, but something was written. */
  readonly isStranger: boolean;
}

/** Everyone has so many aspects; what they are called is the unit's. */
export const ASPECTS = 6;

/** Parts of the register, and of the progress sheet: its headings of aspects, and its lines. */
export const EXAMINATION = 'Pingyi.Examination';
export const ASPECT_HEADS = 'Pingyi.Aspects';
export const PROGRESS = 'Pingyi.Progress';

/** Columns of the register. */
export const EXAMINED = { name: 0, aspect: 1, problem: 2, cause: 3, measure: 4 } as const;
const TYPED = [EXAMINED.problem, EXAMINED.cause, EXAMINED.measure];

/** Columns of the progress sheet: number, name, the aspects, how many of them, the state, the day. */
const PROGRESS_NAME = 1;
const PROGRESS_DAY = 2 + ASPECTS + 2;

/** Shorter problems are alike by chance. */
const COPIED = 12;

export const isWhole = ({ problem, cause, measure }: Aspect): boolean =>
  problem !== '' && cause !== '' && measure !== '';
export const isBegun = ({ problem, cause, measure }: Aspect): boolean =>
  problem !== '' || cause !== '' || measure !== '';

/** What the unit calls the aspects; null where it left one empty or has no progress sheet yet. */
export function readAspectNames(progress: OurSheet | null): readonly string[] | null {
  const [line] = progress ? allLines(progress, ASPECT_HEADS) : [];
  const names = line?.cells.slice(0, ASPECTS).map((_, column) => textOf(line, column)) ?? [];
  return names.length === ASPECTS && names.every((name) => name !== '') ? names : null;
}

/** Reads the register and the days of handing in: everyone of the roster in its order, then whoever else has written. */
export function readExaminations(
  register: OurSheet | null,
  progress: OurSheet | null,
  aspectNames: readonly string[],
  basis: Basis,
): { readonly people: readonly Examination[]; readonly findings: readonly MeetingFinding[] } {
  const findings: MeetingFinding[] = [];
  const written = register ? linesByName(register) : new Map<string, readonly Line[]>();
  const days = new Map<string, CivilDate | null>();
  for (const line of progress ? dayLines(progress) : []) {
    const { day, finding } = readDay(line.sheet, line.row, PROGRESS_DAY);
    if (finding) findings.push(finding);
    days.set(line.name, day);
  }
  const labels = labelsOf(basis);
  const others = [...written]
    .filter(([, lines]) => lines.some((line) => TYPED.some((column) => !isBlank(line.cells[column]))))
    .map(([name]) => name);
  const strangers = [...new Set([...others, ...days.keys()])].filter((name) => !labels.has(name));
  const people = [...memberKeys(basis), ...strangers].map((name): Examination => {
    const lines = written.get(name) ?? [];
    const aspects = Array.from({ length: ASPECTS }, (_, index) => aspectOf(lines[index]));
    const day = days.get(name) ?? null;
    const whole = aspects.filter(isWhole).length;
    const state = day || whole === ASPECTS ? 'handed-in' : aspects.some(isBegun) ? 'part' : 'missing';
    const [first] = lines;
    const label = labels.get(name) ?? (first ? textOf(first, EXAMINED.name) : name);
    return { name, label, aspects, whole, day, state, isStranger: !labels.has(name) };
  });
  findings.push(...judge(people, register, written, aspectNames, basis));
  return { people, findings };
}

/** The lines in which somebody wrote a day of handing in. */
const dayLines = (
  sheet: OurSheet,
): readonly { readonly sheet: OurSheet; readonly row: number; readonly name: string }[] =>
  typedLines(sheet, PROGRESS, [PROGRESS_DAY]).map((line) => ({
    sheet,
    row: line.row,
    name: nameKey(textOf(line, PROGRESS_NAME)),
  }));

function linesByName(register: OurSheet): ReadonlyMap<string, readonly Line[]> {
  const lines = new Map<string, Line[]>();
  for (const line of allLines(register, EXAMINATION)) {
    const name = nameKey(textOf(line, EXAMINED.name));
    if (name !== '') lines.set(name, [...(lines.get(name) ?? []), line]);
  }
  return lines;
}

const aspectOf = (line: Line | undefined): Aspect => ({
  problem: line ? textOf(line, EXAMINED.problem) : '',
  cause: line ? textOf(line, EXAMINED.cause) : '',
  measure: line ? textOf(line, EXAMINED.measure) : '',
});

function judge(
  people: readonly Examination[],
  register: OurSheet | null,
  written: ReadonlyMap<string, readonly Line[]>,
  aspectNames: readonly string[],
  basis: Basis,
): readonly MeetingFinding[] {
  if (!register) return [];
  const findings: MeetingFinding[] = [];
  const placeOf = (name: string, index = 0, column: number = EXAMINED.problem): MeetingFinding['at'] => {
    const line = written.get(name)?.[index];
    return line ? placeIn(register.grid, line.row, column) : { sheet: register.grid.sheet };
  };
  const firsts = new Map<string, Examination>();
  for (const person of people) {
    const { name, label, aspects, state, day } = person;
    if (person.isStranger)
      findings.push({ level: 'warning', code: 'exam-stranger', at: placeOf(name), data: { name: label } });
    if (state === 'missing')
      findings.push({ level: 'warning', code: 'exam-missing', at: placeOf(name), data: { name: label } });
    if (state === 'part') {
      const open = aspects.flatMap((aspect, index) => (isWhole(aspect) ? [] : [aspectNames[index] ?? '']));
      const at = placeOf(
        name,
        aspects.findIndex((aspect) => !isWhole(aspect)),
      );
      findings.push({ level: 'warning', code: 'exam-part', at, data: { name: label, aspects: open } });
    }
    if (day && basis.meeting && isoDate(day) > isoDate(basis.meeting))
      findings.push({
        level: 'warning',
        code: 'exam-late',
        at: { sheet: register.grid.sheet },
        data: { name: label, date: isoDate(day), meeting: isoDate(basis.meeting) },
      });
    aspects.forEach(({ problem }, index) => {
      const key = comparable(problem);
      if (length(key) < COPIED) return;
      const first = firsts.get(key);
      if (!first) firsts.set(key, person);
      else if (first.name !== name)
        findings.push({
          level: 'warning',
          code: 'exam-copied',
          at: placeOf(name, index),
          data: { name: label, other: first.label },
        });
    });
  }
  return findings;
}

/** What was typed about somebody, aspect by aspect, to be written again. */
export function keptAspects(register: OurSheet | null, name: string): readonly (readonly CellValue[])[] {
  const lines = register ? (linesByName(register).get(name) ?? []) : [];
  return Array.from({ length: ASPECTS }, (_, index) =>
    TYPED.map((column) => {
      const value = lines[index]?.cells[column] ?? null;
      return isBlank(value) ? null : value;
    }),
  );
}

/** The days of handing in as they were typed, by name, to be written again. */
export function keptDays(progress: OurSheet | null): ReadonlyMap<string, CellValue> {
  const lines = progress ? dayLines(progress) : [];
  return new Map(lines.map(({ sheet, row, name }) => [name, keptDay(sheet, row, PROGRESS_DAY)] as const));
}
