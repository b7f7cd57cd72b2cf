import { exportScheme, importScheme } from '../../jobs/scheme';
import { checkWritable, openBook, readBytes, writeAtomically } from '../book-file';
import { type Command, done, failed, jobFor } from '../outcome';

/** `pingyi scheme BOOK`: prints the scheme, or replaces it. */
export const scheme: Command = async ({ book, options, strings }) => {
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const job = jobFor(opened.value, strings);
  if (options.import === undefined) {
    const json = await exportScheme(job);
    return json.ok ? done(JSON.parse(json.value), [json.value.trimEnd()], [], strings) : failed(json.failure);
  }
  const writable = await checkWritable(book);
  if (!writable.ok) return failed(writable.failure);
  const bytes = await readBytes(options.import);
  if (!bytes.ok) return failed(bytes.failure);
  const imported = await importScheme(job, {
    json: new TextDecoder().decode(bytes.value),
    restart: options.restart,
  });
  if (!imported.ok) return failed(imported.failure);
  const written = await writeAtomically(book, opened.value.save());
  return written.ok ? done({ book }, [strings.cli.created(book)], [], strings) : failed(written.failure);
};
