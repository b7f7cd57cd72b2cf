import { makeBook } from '../../files';
import { prepareRecount } from '../../jobs/recount-file';
import { checkFree, openBook, writeAtomically } from '../book-file';
import { type Command, done, failed, jobFor, misused } from '../outcome';

/** `pingyi recount BOOK --out FILE.xlsx`: a file with which somebody else can recount. */
export const recount: Command = async ({ book, options, strings }) => {
  const { out } = options;
  const { cli } = strings;
  if (out === undefined) return misused(cli.missingArgument('--out'));
  if (!/\.xlsx$/i.test(out)) return misused(cli.decision.badTarget(out));
  const free = await checkFree(out);
  if (!free.ok) return failed(free.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const made = await prepareRecount(jobFor(opened.value, strings));
  if (!made.ok) return failed(made.failure);
  const { plans, forms } = made.value;
  const written = await writeAtomically(out, await makeBook(plans));
  if (!written.ok) return failed(written.failure);
  const sheets = plans.map(({ name }) => name);
  return done({ out, forms, sheets }, [cli.verify.recounted(out)], [], strings);
};
