import * as SheetJS from 'xlsx';
import { type Ballot, judgeBallot, type VoteRules } from '../../src/ballot/judge-ballot';
import { newSerial, sealOf } from '../../src/ballot/serial';
import { zlib } from '../../src/cli/zlib';
import { readBallotBytes } from '../../src/files/ballot-reader';
import { rectOf } from '../../src/kernel/address';
import { cryptoRandom } from '../../src/kernel/random';
import { BALLOT_NAMES } from '../../src/workbook/ballot-files';
import { makeBallot, readingOf } from '../files/ballot-fixtures';
import { exceljsFile } from '../files/ballot-form';
import { filesOf, type RawFile, rawZip, text, utf8 } from '../files/zip-kit';
import { type Mutant, type Mutation, mutate } from './mutations';

/** A genuine ballot with its seal, and the vote that it belongs to. */
export interface Specimen {
  readonly whole: Mutant;
  readonly rules: VoteRules;
  readonly truth: Ballot;
}

export async function specimen(subjects: number): Promise<Specimen> {
  const printed = makeBallot(9, subjects);
  const { session, form: id, grades } = printed;
  const form = {
    id,
    title: '',
    shortTitle: '',
    subjectHeading: '',
    instructions: '',
    subjects: printed.subjects,
    grades,
  };
  const [key, serial] = ['FUZZ', newSerial(cryptoRandom)];
  const seal = sealOf(key, { session, form: id, serial, subjects: form.subjects, grades });
  const ballot = { ...printed, serial, seal };
  const rules = { session, key, printed: [form], marks: ['√', '×', '1'], overMark: 'row' } as const;
  const verdict = judgeBallot(readingOf(ballot), rules);
  if (verdict.kind !== 'genuine') throw new Error('the specimen is genuine');
  const parts = filesOf(await exceljsFile(ballot));
  return { whole: { parts, done: [], isHarmless: true }, rules, truth: verdict.ballot };
}

/** How a changed file ended. */
export interface Ending {
  readonly what: 'refused' | 'no ballot' | 'foreign' | 'altered' | 'unnumbered' | 'doubtful' | 'counted';
  /** The processor's time that reading took. */
  readonly ms: number;
  readonly mutation: Mutation;
  /** Counted, and not as it should be. */
  readonly wrong: string | null;
}

/** No file may take the processor so long; what does at first is read once more, for the engine itself works at times. */
export const SLOW_MS = 1000;

/** What `work` gives, and how long the processor was at it: a machine that is busy with other things is not counted. */
function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/** Reads and judges mutation number `seed` of the specimen, or of a mutant of it. A count must be the truth, or what an independent reader (SheetJS) makes of the same file. */
export function fuzzOnce({ whole, rules, truth }: Specimen, seed: number, from: Mutant = whole): Ending {
  const mutation = mutate(from, seed);
  const first = timed(() => readBallotBytes(mutation.bytes, 'x.xlsx'));
  const { result: read, ms } =
    first.ms < SLOW_MS ? first : timed(() => readBallotBytes(mutation.bytes, 'x.xlsx'));
  // Node's zlib and our own inflater: one answer.
  const byZlib = readBallotBytes(mutation.bytes, 'x.xlsx', zlib);
  const end = (what: Ending['what'], wrong: string | null = null): Ending => ({ what, ms, mutation, wrong });
  if (JSON.stringify(byZlib) !== JSON.stringify(read)) return end('refused', 'zlib reads it otherwise');
  if (!read.ok) return end('refused');
  if (read.value === null) return end('no ballot');
  const verdict = judgeBallot(read.value, rules);
  if (verdict.kind !== 'genuine') return end(verdict.kind);
  const { ballot } = verdict;
  if (ballot.status !== 'valid') return end('doubtful');
  const ours = JSON.stringify(ballot.choices);
  if (ours === JSON.stringify(truth.choices)) return end('counted');
  if (mutation.isHarmless) return end('counted', `not the truth: ${ours}`);
  const theirs = bySheetJs(rawZip(mutation.parts.map(withoutComments)));
  if (theirs === null) return end('counted', null);
  const second = judgeBallot({ ...read.value, marks: theirs }, rules);
  const their = second.kind === 'genuine' ? second.ballot.choices : [];
  // A row that we call invalid is counted for nobody; what must never differ is a grade or an abstention.
  const differs = ballot.choices.some((choice, row) => choice !== 'unknown-mark' && choice !== their[row]);
  return end('counted', differs ? `ours ${ours}, SheetJS ${JSON.stringify(their)}` : null);
}

/** SheetJS looks for cells by patterns, and finds those in comments too: a comment says nothing to XML, so none is shown to it. */
const withoutComments = (part: RawFile): RawFile =>
  part.name.endsWith('.xml')
    ? { ...part, content: utf8(text(part.content).replace(/<!--[^]*?-->/g, '')) }
    : part;

/** The marks as SheetJS reads them; null where it finds none. */
function bySheetJs(bytes: Uint8Array): readonly (readonly string[])[] | null {
  try {
    const book = SheetJS.read(bytes, { type: 'array' });
    const name = book.Workbook?.Names?.find(
      (one) => one.Name.toLowerCase() === BALLOT_NAMES.marks.toLowerCase(),
    );
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (!name || !sheet) return null;
    const { row, column, rows, columns } = rectOf(name.Ref.replace(/^.*!/, ''));
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => {
        const cell = sheet[SheetJS.utils.encode_cell({ r: row + r, c: column + c })] as
          SheetJS.CellObject | undefined;
        return String(cell?.v ?? '').trim();
      }),
    );
  } catch {
    // The other reader gives the file up: nothing to compare with.
    return null;
  }
}
