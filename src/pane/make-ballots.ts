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

/** Makes the ballots as files, puts them into one zip and hands it over. Forms with as many copies are made in one go. */
export async function zipBallots(
  job: Job,
  orders: readonly Order[],
  { restart, host, name }: ZipOptions,
): JobResult<MadeBallots> {
  const [{ makeBallots }, files] = await Promise.all([import('../jobs/make-ballots'), host.files()]);
  const streams: AsyncIterable<MadeFile>[] = [];
  const sheets: string[] = [];
  let total = 0;
  for (const [index, copies] of [...new Set(orders.map((order) => order.copies))].entries()) {
    const forms = orders.filter((order) => order.copies === copies).map((order) => order.form);
    const made = await makeBallots(job, { files, forms, copies, restart: restart && index === 0 });
    if (!made.ok) return made;
    for (const form of made.value.forms) {
      streams.push(form.files);
      sheets.push(form.sheet);
      total += form.copies;
    }
  }
  const zip = await files.zip(counted(job, streams, total));
  if (job.signal?.aborted === true) return refusal({ code: 'cancelled' });
  host.download(name, zip);
  return success({ count: total, file: name, sheets });
}

/** All files of all streams, told off as they pass. */
async function* counted(
  job: Job,
  streams: readonly AsyncIterable<MadeFile>[],
  total: number,
): AsyncIterable<MadeFile> {
  let done = 0;
  for (const stream of streams) {
    for await (const file of stream) {
      yield file;
      job.onProgress?.({ step: 'make', done: ++done, total });
    }
  }
}

/** Makes the ballots as sheets of the workbook, form by form. */
export async function makeSheets(
  job: Job,
  orders: readonly Order[],
  restart: boolean,
): JobResult<MadeBallots> {
  const { makeBallotSheets } = await import('../jobs/make-ballots');
  const sheets: string[] = [];
  for (const [index, { form, copies }] of orders.entries()) {
    const made = await makeBallotSheets(job, { form, copies, restart: restart && index === 0 });
    if (!made.ok) return made;
    sheets.push(...made.value.sheets);
  }
  return success({ count: sheets.length, file: null, sheets });
}
