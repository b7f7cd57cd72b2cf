import { rectOf } from '../../src/kernel/address';
import { success } from '../../src/kernel/result';
import {
  BALLOT_NAMES,
  type BallotFiles,
  type BallotReading,
  type FileReading,
  type ReturnedFile,
} from '../../src/workbook/ballot-files';
import type { SheetPlan } from '../../src/workbook/sheet-plan';

/** The texts of a region of a plan. */
function textsOf(plan: SheetPlan, name: string): readonly string[] {
  const { row, column, rows, columns } = rectOf(plan.names[name] ?? 'A1');
  return Array.from({ length: rows * columns }, (_, at) => {
    const cell = plan.rows[row + Math.floor(at / columns)]?.cells[column + (at % columns)];
    return String(cell?.value ?? '');
  });
}

/** Ballots that are never files: written, they are kept as what would be read from them, marked by turns. */
export function ballotsInMemory(): BallotFiles & { readonly readings: Map<string, BallotReading> } {
  const readings = new Map<string, BallotReading>();
  return {
    readings,
    write: async function* (template, slips) {
      const [subjects, grades] = [
        textsOf(template, BALLOT_NAMES.subjects),
        textsOf(template, BALLOT_NAMES.grades),
      ];
      const [session = '', form = ''] = [BALLOT_NAMES.session, BALLOT_NAMES.form].flatMap((name) =>
        textsOf(template, name),
      );
      let ballot = 0;
      for (const { file, serial, seal, of } of slips) {
        ballot += 1;
        const marks = subjects.map((_, row) =>
          grades.map((_, at) => (at === (row + ballot) % grades.length ? '√' : '')),
        );
        readings.set(file, {
          session,
          form: of?.form ?? form,
          serial,
          seal,
          subjects: of ? [of.subject] : subjects,
          grades,
          marks,
        });
        yield { name: file, bytes: new Uint8Array() };
      }
    },
    // Paper has nothing to be read.
    print: async function* (sheets) {
      for (const { file } of sheets) yield { name: file, bytes: new Uint8Array() };
    },
    read: async function* (files): AsyncIterable<FileReading> {
      for (const { name } of files) yield { file: name, result: success(readings.get(name) ?? null) };
    },
  };
}

/** Handed in by their names alone. */
export const namedFiles = (names: readonly string[]): readonly ReturnedFile[] =>
  names.map((name) => ({ name, bytes: () => Promise.resolve(new Uint8Array()) }));
