import type { Job, JobResult } from '../jobs/job';
import { refusal, success } from '../kernel/result';
import type { MadeFile } from '../workbook/ballot-files';
import { XLSX } from './download';
import type { Host, PaneFiles, Place } from './host';

/** What the user asks for of one form. */
export interface Order {
  readonly form: string;
  readonly isWanted: boolean;
  readonly copies: number;
  /** Ballots besides those, for the ones that get torn. */
  readonly spare: number;
}

/** What came of it. */
export interface MadeBallots {
  readonly count: number;
  /** The file's name; null where sheets were made. */
  readonly file: string | null;
  /** Sheets to look at. */
  readonly sheets: readonly string[];
}

/** A name that every system takes for a file. */
export const downloadName = (text: string): string => text.replace(/[\\/:*?"<>|]+/g, ' ').trim();

interface FileOptions {
  /** One file a ballot, or workbooks to print. */
  readonly as: 'files' | 'paper';
  readonly restart: boolean;
  readonly host: Host;
  /** The zip's name. */
  readonly name: string;
  /** Where the zip goes; null: it is downloaded. */
  readonly place: Place | null;
}

/** Ballots that would be more than one file: worth asking where their zip goes. */
export const areSeveral = (orders: readonly Order[]): boolean =>
  orders.reduce((sum, { copies, spare }) => sum + copies + spare, 0) > 1;

/** Makes the ballots as files and hands them over: one as it is, several in one zip. */
export async function fileBallots(
  job: Job,
  orders: readonly Order[],
  { as, restart, host, name, place }: FileOptions,
): JobResult<MadeBallots> {
  const [{ makeBallots }, files] = await Promise.all([import('../jobs/make-ballots'), host.files()]);
  const made = await makeBallots(job, { files, orders, restart, as });
  if (!made.ok) return made;
  const stream = all(made.value.forms.map((form) => form.files));
  const handed = await unlessCancelled(job, () =>
    place ? fill(job, place, files.zipChunks(stream)) : download(job, host, files, stream, name),
  );
  const count = made.value.forms.reduce((sum, { copies }) => sum + copies, 0);
  if (!handed.ok) {
    // They were issued before they were made: the other way round ballots could be out that nobody counted.
    const { takeBack } = await import('../jobs/void-ballots');
    const back = await takeBack(job, made.value);
    if (!back.ok) return back;
    return handed.failure.code === 'cancelled' ? refusal({ code: 'making-stopped', count }) : handed;
  }
  return success({ count, file: handed.value, sheets: made.value.forms.map(({ sheet }) => sheet) });
}

/** What Cancel breaks off may throw: in a job, that is no bug. */
async function unlessCancelled<T>(job: Job, work: () => JobResult<T>): JobResult<T> {
  try {
    return await work();
  } catch (error) {
    if (job.signal?.aborted !== true) throw error;
    return refusal({ code: 'cancelled' });
  }
}

async function fill(job: Job, place: Place, chunks: AsyncIterable<Uint8Array>): JobResult<string> {
  const filled = await place.fill(chunks, job.signal);
  return filled.ok ? success(place.name) : filled;
}

async function download(
  job: Job,
  host: Host,
  files: PaneFiles,
  stream: AsyncIterable<MadeFile>,
  name: string,
): JobResult<string> {
  const taken = await oneOrAll(stream);
  const content =
    'one' in taken
      ? new Blob([taken.one.bytes as Uint8Array<ArrayBuffer>], { type: XLSX })
      : await files.zip(taken.all);
  if (job.signal?.aborted === true) return refusal({ code: 'cancelled' });
  const file = 'one' in taken ? downloadName(taken.one.name) : name;
  host.download(file, content);
  return success(file);
}

/** The only file there is, or all of them: the second is asked for to know. */
async function oneOrAll(
  files: AsyncIterable<MadeFile>,
): Promise<{ readonly one: MadeFile } | { readonly all: AsyncIterable<MadeFile> }> {
  const rest = files[Symbol.asyncIterator]();
  const first = await rest.next();
  const second = first.done === true ? first : await rest.next();
  if (first.done !== true && second.done === true) return { one: first.value };
  return {
    all: (async function* () {
      for (const taken of [first, second]) if (taken.done !== true) yield taken.value;
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
    })(),
  };
}

async function* all(streams: readonly AsyncIterable<MadeFile>[]): AsyncIterable<MadeFile> {
  for (const stream of streams) yield* stream;
}

/** Makes the ballots as sheets of the workbook. */
export async function makeSheets(
  job: Job,
  orders: readonly Order[],
  restart: boolean,
): JobResult<MadeBallots> {
  const { makeBallotSheets } = await import('../jobs/make-ballots');
  const made = await makeBallotSheets(job, { orders, restart });
  return made.ok ? success({ count: made.value.sheets.length, file: null, sheets: made.value.sheets }) : made;
}
