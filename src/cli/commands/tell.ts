import { makeBook, zipStream } from '../../files';
import { closeVote, previewClosing } from '../../jobs/close-vote';
import { preparePublication } from '../../jobs/publication';
import { prepareSlips, type Slips } from '../../jobs/tell';
import type { MadeFile } from '../../workbook/ballot-files';
import { openBook } from '../book-file';
import { changeBook } from '../change-book';
import { newFile } from '../new-file';
import { type Command, done, failed, jobFor } from '../outcome';

/** `pingyi slips BOOK --out …`: what each member is told, on one sheet with a page each, or a file each in a zip. */
export const slips: Command = (call) => {
  const { strings } = call;
  const { form } = call.options;
  const { cli } = strings;
  return newFile(call, {
    ending: /\.(zip|xlsx)$/i,
    badTarget: cli.decision.badTarget,
    prepare: (job) => prepareSlips(job, form === undefined ? {} : { form }),
    content: (made, out) => (/\.zip$/i.test(out) ? zipStream(filesOf(made)) : makeBook([made.whole])),
    say: ({ members }, out) => done({ out, members }, [cli.decision.slips(members, out)], [], strings),
  });
};

async function* filesOf({ single }: Slips): AsyncIterable<MadeFile> {
  for (const { file, plan } of single) yield { name: `${file}.xlsx`, bytes: await makeBook([plan]) };
}

/** `pingyi publish BOOK --out COPY.xlsx`: what may be posted. */
export const publish: Command = (call) => {
  const { strings } = call;
  const { names } = call.options;
  const { cli } = strings;
  return newFile(call, {
    ending: /\.xlsx$/i,
    badTarget: cli.decision.badTarget,
    prepare: (job) => preparePublication(job, { withNames: names === true }),
    content: ({ plans }) => makeBook(plans),
    say: ({ text, plans }, out) =>
      done(
        { out, text, sheets: plans.map(({ name }) => name) },
        [...text, cli.decision.published(out)],
        [],
        strings,
      ),
  });
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
