import { makeBook, zipStream } from '../../files';
import { writeDocx } from '../../files/write-docx';
import { prepareDossier } from '../../jobs/dossier';
import { parseIsoDate } from '../../kernel/dates';
import { checkFree, openBook, writeAtomically } from '../book-file';
import { checkFolder, storeFolder } from '../folder';
import { type Command, done, failed, jobFor, misused } from '../outcome';

/** `pingyi dossier BOOK --out …`: everything of the year as a folder or a zip. The workbook is read and not changed. */
export const dossier: Command = async ({ book, options, strings }) => {
  const { out, date, force = false } = options;
  if (out === undefined) return misused(strings.cli.missingArgument('--out'));
  const today = date === undefined ? undefined : parseIsoDate(date);
  if (today === null) return misused(strings.cli.quarter.badDate(date ?? ''));
  const isZip = /\.zip$/i.test(out);
  const free = isZip ? (force ? null : await checkFree(out)) : await checkFolder(out, { force, isOurs });
  if (free?.ok === false) return failed(free.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const job = { ...jobFor(opened.value, strings), ...(today && { today }) };
  const made = await prepareDossier(job, { book: makeBook, document: writeDocx });
  if (!made.ok) return failed(made.failure);
  const { files, entries } = made.value;
  const stored = isZip ? await writeAtomically(out, zipStream(files)) : await storeFolder(out, files);
  if (!stored.ok) return failed(stored.failure);
  const { dossier: words } = strings.sheets;
  const there = entries.filter(({ state }) => state.kind === 'made').length;
  return done(
    {
      out,
      files: files.map(({ name }) => name),
      parts: entries.map(({ part, file, sources, state }) => ({
        part,
        ...(state.kind === 'made'
          ? {
              file,
              sources,
              errors: state.errors,
              warnings: state.checks.length - state.errors,
            }
          : { file: null, sources, missing: state.reason?.code ?? 'not-begun' }),
      })),
    },
    [
      strings.cli.dossier.done(out, there, entries.length),
      ...entries.map(({ part, file, state }) =>
        state.kind === 'made'
          ? strings.cli.dossier.made(
              file,
              state.checks.length === 0 ? words.whole : words.toCheck(state.checks.length, state.errors),
            )
          : `  ${words.absent(words.parts[part], state.reason)}`,
      ),
    ],
    [],
    strings,
  );
};

/** Is it a file that an older dossier may have left? Only a folder of such files is ever replaced. */
const isOurs = (name: string): boolean => /^\d\d .+\.(?:xlsx|docx)$/.test(name);
