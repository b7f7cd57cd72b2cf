import { unzipSync } from 'fflate';
import { type FileWorkbook, makeBook, newWorkbook, openWorkbook } from '../../src/files';
import { writeDocx } from '../../src/files/write-docx';
import { type Dossier, type DossierWriter, prepareDossier } from '../../src/jobs/dossier';
import { insertFinishedSample } from '../../src/jobs/finished-sample';
import type { Job } from '../../src/jobs/job';
import type { SheetWords } from '../../src/jobs/words';
import { known } from '../../src/kernel/assert';
import type { DossierPart } from '../../src/meeting/dossier';
import { ballotFiles, jobOn, strings, valueOf } from './book';

/** As the command line writes its files. */
export const WRITER: DossierWriter = { book: makeBook, document: writeDocx };

/** The dossier of a workbook, made in memory. */
export const dossierOf = async (book: FileWorkbook, more: Partial<Job> = {}): Promise<Dossier> =>
  valueOf(await prepareDossier(jobOn(book, more), WRITER));

const finished = new Map<string, Uint8Array>();

/** The sample at the end of its year, in a language: made once, and opened for each test. */
export async function finishedBook(words: SheetWords = strings.sheets): Promise<FileWorkbook> {
  const book = newWorkbook();
  const made = finished.get(words.language);
  if (made) return valueOf(openWorkbook(made, 'book.xlsx'));
  valueOf(await insertFinishedSample(jobOn(book, { words }), { files: ballotFiles }));
  finished.set(words.language, book.save());
  return book;
}

/** Everything that a file holds, as one text. */
export const allText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join('\n');

/** Why parts of it are missing, by part. */
export const reasons = ({ entries }: Dossier): Partial<Record<DossierPart, string>> =>
  Object.fromEntries(
    entries.flatMap(({ part, state }) =>
      state.kind === 'missing' ? [[part, state.reason?.code ?? 'not begun']] : [],
    ),
  );

/** Everything that the file of a part holds. */
export const textOf = ({ files }: Dossier, part: string): string =>
  allText(
    known(
      files.find(({ name }) => name.includes(part)),
      part,
    ).bytes,
  );
