import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { newWorkbook } from '../../files';
import { type RollUpReport, rollUp, type UnitBook, writeRollUp } from '../../jobs/roll-up';
import { type Result, refusal } from '../../kernel/result';
import type { Failure } from '../../workbook/failure';
import { checkFree, openBook, writeAtomically } from '../book-file';
import { type Command, done, failed, findingsJson, jobFor, misused } from '../outcome';

/** `pingyi rollup FOLDER --quarter 2021Q1`: the scoreboards of all workbooks below a folder in one table. */
export const rollup: Command = async ({ book: folder, options, strings }) => {
  const { quarter, csv, out } = options;
  if (quarter === undefined) return misused(strings.cli.missingArgument('--quarter'));
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) return failed({ code: 'file-missing', file: folder });
  if (out !== undefined) {
    const free = await checkFree(out);
    if (!free.ok) return failed(free.failure);
  }
  const target = newWorkbook();
  const job = jobFor(target, strings);
  const books = booksIn(folder);
  const report: Result<RollUpReport, Failure> =
    csv === undefined
      ? await rollUp(job, { quarter, books })
      : await streamed(csv, (write) => rollUp(job, { quarter, books, write }));
  if (!report.ok) return failed(report.failure);
  if (out !== undefined) {
    const sheet = await writeRollUp(job, report.value);
    if (!sheet.ok) return failed(sheet.failure);
    const written = await writeAtomically(out, target.save());
    if (!written.ok) return failed(written.failure);
  }
  const { rollUp: sums, findings } = report.value;
  const figures = ({ counted, absent, mean, spread, lowest, highest, bands }: typeof sums.overall) => ({
    ...{ counted, absent, mean, spread, lowest, highest },
    bands: Object.fromEntries(bands),
  });
  const line = (unit: string, { counted, mean, spread }: typeof sums.overall): string =>
    strings.cli.quarter.unit({
      unit,
      counted,
      mean: mean === null ? null : String(mean),
      spread: spread === null ? null : String(spread),
    });
  return done(
    {
      quarter: sums.quarter,
      units: sums.units.map((unit) => ({ unit: unit.unit, file: unit.file, ...figures(unit) })),
      overall: figures(sums.overall),
      findings: findingsJson(findings, strings),
    },
    [
      strings.cli.quarter.rollUp(sums.units.length, sums.quarter),
      ...sums.units.map((unit) => line(unit.unit, unit)),
      line(strings.sheets.quarter.rollUp.overall, sums.overall),
    ],
    findings,
    strings,
  );
};

/** The workbooks below a folder, in the order of their names; what programs leave behind is passed over. */
async function* booksIn(folder: string): AsyncGenerator<UnitBook> {
  // `opendir` with `recursive` was measured to leave entries out (Node 20); `readdir` lists them all.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$') && /\.xlsx$/i.test(name))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  for (const file of names.sort()) yield { file, open: () => openBook(join(folder, file)) };
}

/** Writes a file piece by piece beside its place, and puts it there when all went through. */
async function streamed<T>(
  path: string,
  work: (write: (text: string) => Promise<void>) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const temporary = `${path}.tmp`;
  try {
    const file = await open(temporary, 'w');
    let result: Result<T, Failure>;
    try {
      // A mark of UTF-8: without it Excel takes Chinese text for something else.
      await file.write('\uFEFF');
      result = await work(async (text) => {
        await file.write(text);
      });
    } finally {
      await file.close();
    }
    if (result.ok) await rename(temporary, path);
    else await rm(temporary, { force: true });
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return refusal({ code: 'file-write-failed', file: path, detail: code });
  }
}
