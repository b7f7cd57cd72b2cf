import { ballotFiles } from '../zlib';
import { voidBallots, type VoidOptions } from '../../jobs/void-ballots';
import { type Result, success } from '../../kernel/result';
import type { Failure } from '../../workbook/failure';
import { readBytes } from '../book-file';
import { changeBook } from '../change-book';
import { type Command, done, failed, type Invocation, misused } from '../outcome';
import { listReturned } from '../returned';

/** `pingyi void BOOK …`: takes ballots that nobody got out of the count of those issued. */
export const voids: Command = async (invocation) => {
  const { book, options, strings } = invocation;
  const { cli } = strings;
  const { form, count } = options;
  if (
    count !== undefined &&
    !(Number.isInteger(Number(count)) && Number(count) >= 1 && Number(count) <= 10_000)
  )
    return misused(cli.badNumber('--count', count));
  if (form === undefined && (count ?? options.serials) !== undefined)
    return misused(cli.missingArgument('--form'));
  const what = await whatToVoid(invocation);
  if (!what.ok) return failed(what.failure);
  if (!what.value) return misused(cli.badOption(cli.ballot.nothingToVoid));
  const named = what.value;
  return changeBook(
    book,
    strings,
    (job) => voidBallots(job, named),
    ({ voided, kept, forms }) =>
      done(
        { voided, kept, forms },
        [
          cli.ballot.voided({ ...kept, voided, again: kept.voided }),
          ...forms.map((entry) => cli.ballot.standing(entry.form, entry.issued, entry.voided)),
        ],
        [],
        strings,
      ),
  );
};

async function whatToVoid({ rest, options }: Invocation): Promise<Result<VoidOptions | null, Failure>> {
  const { form, count, serials } = options;
  if (form !== undefined && count !== undefined) return success({ counts: [{ form, count: Number(count) }] });
  if (form !== undefined && serials !== undefined) {
    const bytes = await readBytes(serials);
    if (!bytes.ok) return bytes;
    const lines = new TextDecoder().decode(bytes.value).split(/[\r\n,;]+/);
    return success({ form, serials: lines.map((line) => line.trim()).filter((line) => line !== '') });
  }
  if (rest.length === 0) return success(null);
  const unused = await listReturned(rest);
  return unused.ok ? success({ files: ballotFiles, unused: unused.value }) : unused;
}
