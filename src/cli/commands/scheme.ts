import { exportScheme, importScheme } from '../../jobs/scheme';
import { openBook, readBytes } from '../book-file';
import { withBook } from '../held-book';
import { type Command, done, failed, jobFor } from '../outcome';

/** `pingyi scheme BOOK`: prints the scheme, or replaces it. */
export const scheme: Command = async ({ book, options, strings }) => {
  const file = options.import;
  if (file === undefined) {
    const opened = await openBook(book);
    if (!opened.ok) return failed(opened.failure);
    const json = await exportScheme(jobFor(opened.value, strings));
    return json.ok ? done(JSON.parse(json.value), [json.value.trimEnd()], [], strings) : failed(json.failure);
  }
  return withBook(book, async ({ workbook, save }) => {
    const bytes = await readBytes(file);
    if (!bytes.ok) return failed(bytes.failure);
    const imported = await importScheme(jobFor(workbook, strings), {
      json: new TextDecoder().decode(bytes.value),
      restart: options.restart,
    });
    if (!imported.ok) return failed(imported.failure);
    const written = await save();
    return written.ok ? done({ book }, [strings.cli.created(book)], [], strings) : failed(written.failure);
  });
};
