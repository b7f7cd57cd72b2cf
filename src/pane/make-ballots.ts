import type { Job, JobResult } from '../jobs/job';
import { refusal, success } from '../kernel/result';
import type { MadeFile } from '../workbook/ballot-files';
import type { Host } from './host';

/** What the user asks for of one form. */
export interface Order {
  readonly form: string;
  readonly isWanted: boolean;
  readonly copies: number;
}

/** What came of it. */
export interface MadeBallots {
  readonly count: number;
  /** The zip's name; null where sheets were made. */
  readonly file: string | null;
  /** Sheets to look at. */
  readonly sheets: readonly string[];
}

/** A name that every system takes for a file. */
export const downloadName = (text: string): string => text.replace(/[\\/:*?"<>|]+/g, ' ').trim();

interface ZipOptions {
  readonly restart: boolean;
  readonly host: Host;
  readonly name: string;
}

/** Makes the ballots as files, puts them into one zip and hands it over. */
export async function zipBallots(
  job: Job,
  orders: readonly Order[],
  { restart, host, name }: ZipOptions,
): JobResult<MadeBallots> {
  const [{ makeBallots }, files] = await Promise.all([import('../jobs/make-ballots'), host.files()]);
  const made = await makeBallots(job, { files, orders, restart });
  if (!made.ok) return made;
  const zip = await files.zip(all(made.value.forms.map((form) => form.files)));
  if (job.signal?.aborted === true) return refusal({ code: 'cancelled' });
  host.download(name, zip);
  return success({
    count: made.value.forms.reduce((sum, { copies }) => sum + copies, 0),
    file: name,
    sheets: made.value.forms.map(({ sheet }) => sheet),
  });
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
