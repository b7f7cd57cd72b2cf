import { writeDocx } from '../../files/write-docx';
import { prepareNewsletter } from '../../jobs/newsletter';
import { checkFree, openBook, writeAtomically } from '../book-file';
import { type Command, done, failed, findingsJson, jobFor, misused } from '../outcome';

/** `pingyi newsletter BOOK --out FILE.docx`: the newsletter of the meeting; never over an existing file. */
export const newsletter: Command = async ({ book, options, strings }) => {
  const { out, form } = options;
  const { cli } = strings;
  if (out === undefined) return misused(cli.missingArgument('--out'));
  if (!/\.docx$/i.test(out)) return misused(cli.letter.badTarget(out));
  const free = await checkFree(out);
  if (!free.ok) return failed(free.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const made = await prepareNewsletter(jobFor(opened.value, strings), form === undefined ? {} : { form });
  if (!made.ok) return failed(made.failure);
  const { document, text, missing, findings } = made.value;
  const written = await writeAtomically(out, await writeDocx(document));
  if (!written.ok) return failed(written.failure);
  return done(
    { out, text: text.split('\n'), missing, findings: findingsJson(findings, strings) },
    [cli.letter.made(out), ...(missing.length > 0 ? [cli.letter.missing(missing)] : [])],
    findings,
    strings,
  );
};
