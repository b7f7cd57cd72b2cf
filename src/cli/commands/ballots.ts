import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ballotFiles, zipStream } from '../../files';
import { makeBallots } from '../../jobs/make-ballots';
import { takeBack } from '../../jobs/void-ballots';
import { type Result, success } from '../../kernel/result';
import type { MadeFile } from '../../workbook/ballot-files';
import type { Failure } from '../../workbook/failure';
import { checkFree, writeAtomically } from '../book-file';
import { withBook } from '../held-book';
import { type Command, done, failed, jobFor, misused } from '../outcome';

/** `pingyi ballots BOOK --out …`: makes ballots as files of a folder or one zip, `--paper` as workbooks to print. */
export const ballots: Command = async ({ book, options, strings }) => {
  const { out, form, copies, spare, paper, restart } = options;
  if (out === undefined) return misused(strings.cli.missingArgument('--out'));
  const wanted = copies === undefined ? undefined : Number(copies);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= 10_000))
    return misused(strings.cli.badNumber('--copies', copies ?? ''));
  if (
    spare !== undefined &&
    !(Number.isInteger(Number(spare)) && Number(spare) >= 0 && Number(spare) <= 10_000)
  )
    return misused(strings.cli.badNumber('--spare', spare));
  const isZip = out.toLowerCase().endsWith('.zip');
  const free = isZip ? await checkFree(out) : success(undefined);
  if (!free.ok) return failed(free.failure);
  return withBook(book, async ({ workbook, save }) => {
    const report = await makeBallots(jobFor(workbook, strings), {
      files: ballotFiles,
      restart,
      ...(paper && { as: 'paper' as const }),
      ...(spare !== undefined && { spare: Number(spare) }),
      ...(form !== undefined && { orders: [{ form }] }),
      ...(wanted !== undefined && { copies: wanted }),
    });
    if (!report.ok) return failed(report.failure);
    // The workbook comes first: were it to fail after the files, ballots would be out that nobody counted as issued.
    const written = await save();
    if (!written.ok) return failed(written.failure);
    const { session, forms } = report.value;
    const names = new Map<string, string[]>(forms.map(({ form }) => [form, []]));
    async function* made(): AsyncIterable<MadeFile> {
      for (const entry of forms) {
        for await (const file of entry.files) {
          names.get(entry.form)?.push(isZip ? file.name : join(out ?? '', file.name));
          yield file;
        }
      }
    }
    const stored = isZip ? await writeAtomically(out, zipStream(made())) : await storeFiles(out, made());
    if (!stored.ok) {
      const back = await takeBack(jobFor(workbook, strings), report.value);
      const again = back.ok ? await save() : back;
      return failed(again.ok ? stored.failure : again.failure);
    }
    return done(
      {
        session,
        forms: forms.map((entry) => ({
          form: entry.form,
          issued: entry.issued,
          files: names.get(entry.form) ?? [],
        })),
      },
      [
        ...forms.map((entry) => strings.cli.ballots(entry.title, entry.copies, entry.issued)),
        strings.cli.handedOut(out),
      ],
      [],
      strings,
    );
  });
};

async function storeFiles(folder: string, files: AsyncIterable<MadeFile>): Promise<Result<void, Failure>> {
  await mkdir(folder, { recursive: true });
  for await (const file of files) {
    const stored = await writeAtomically(join(folder, file.name), file.bytes);
    if (!stored.ok) return stored;
  }
  return success(undefined);
}
