import type { Job, JobResult } from '../jobs/job';
import { refusal, success } from '../kernel/result';
import type { MadeFile } from '../workbook/ballot-files';
import { XLSX } from './download';
import type { Host } from './host';

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
}

/** Makes the ballots as files and hands them over: one as it is, several in one zip. */
export async function fileBallots(
  job: Job,
  orders: readonly Order[],
  { as, restart, host, name }: FileOptions,
): JobResult<MadeBallots> {
  const [{ makeBallots }, files] = await Promise.all([import('../jobs/make-ballots'), host.files()]);
  const made = await makeBallots(job, { files, orders, restart, as });
  if (!made.ok) return made;
  const taken = await oneOrAll(all(made.value.forms.map((form) => form.files)));
  const content =
    'one' in taken
      ? new Blob([taken.one.bytes as Uint8Array<ArrayBuffer>], { type: XLSX })
      : await files.zip(taken.all);
  if (job.signal?.aborted === true) return refusal({ code: 'cancelled' });
  const file = 'one' in taken ? downloadName(taken.one.name) : name;
  host.download(file, content);
  return success({
    count: made.value.forms.reduce((sum, { copies }) => sum + copies, 0),
    file,
    sheets: made.value.forms.map(({ sheet }) => sheet),
  });
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
