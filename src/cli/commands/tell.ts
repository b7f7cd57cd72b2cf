import { makeBook, zipStream } from '../../files';
import { closeVote, previewClosing } from '../../jobs/close-vote';
import { preparePublication } from '../../jobs/publication';
import { prepareSlips, type Slips } from '../../jobs/tell';
import type { MadeFile } from '../../workbook/ballot-files';
import { checkFree, openBook, writeAtomically } from '../book-file';
import { changeBook } from '../change-book';
import { type Command, done, failed, jobFor, misused } from '../outcome';

/** `pingyi slips BOOK --out …`: what each member is told, on one sheet with a page each, or a file each in a zip. */
export const slips: Command = async ({ book, options, strings }) => {
  const { out, form } = options;
  const { cli } = strings;
  if (out === undefined) return misused(cli.missingArgument('--out'));
  const isZip = /\.zip$/i.test(out);
  if (!isZip && !/\.xlsx$/i.test(out)) return misused(cli.decision.badTarget(out));
  const free = await checkFree(out);
  if (!free.ok) return failed(free.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const made = await prepareSlips(jobFor(opened.value, strings), form === undefined ? {} : { form });
  if (!made.ok) return failed(made.failure);
  const content = isZip ? zipStream(filesOf(made.value)) : await makeBook([made.value.whole]);
  const written = await writeAtomically(out, content);
  if (!written.ok) return failed(written.failure);
  const { members } = made.value;
  return done({ out, members }, [cli.decision.slips(members, out)], [], strings);
};

async function* filesOf({ single }: Slips): AsyncIterable<MadeFile> {
  for (const { file, plan } of single) yield { name: `${file}.xlsx`, bytes: await makeBook([plan]) };
}

/** `pingyi publish BOOK --out COPY.xlsx`: what may be posted. */
export const publish: Command = async ({ book, options, strings }) => {
  const { out, names } = options;
  const { cli } = strings;
  if (out === undefined) return misused(cli.missingArgument('--out'));
  if (!/\.xlsx$/i.test(out)) return misused(cli.decision.badTarget(out));
  const free = await checkFree(out);
  if (!free.ok) return failed(free.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const made = await preparePublication(jobFor(opened.value, strings), { withNames: names === true });
  if (!made.ok) return failed(made.failure);
  const written = await writeAtomically(out, await makeBook(made.value.plans));
  if (!written.ok) return failed(written.failure);
  const { text, plans } = made.value;
  return done(
    { out, text, sheets: plans.map(({ name }) => name) },
    [...text, cli.decision.published(out)],
    [],
    strings,
  );
};

/** `pingyi close BOOK`: says what would be lost; with `--yes` and the vote's session it is done. */
export const close: Command = async ({ book, options, strings }) => {
  const { cli } = strings;
  const { session } = options;
  if (options.yes !== true || session === undefined) {
    const opened = await openBook(book);
    if (!opened.ok) return failed(opened.failure);
    const preview = await previewClosing(jobFor(opened.value, strings));
    if (!preview.ok) return failed(preview.failure);
    return done(
      { closed: false, ...preview.value },
      [...strings.sheets.decision.closing(preview.value), cli.decision.closeHow(preview.value.session)],
      [],
      strings,
    );
  }
  return changeBook(
    book,
    strings,
    (job) => closeVote(job, { session }),
    (report) => done({ closed: true, ...report }, [cli.decision.closed(report.day)], [], strings),
  );
};
