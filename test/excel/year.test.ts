// The year's jobs in Excel, under Microsoft's own client: Excel's own figures agree with ours, first and when made anew.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { ballotFiles, newWorkbook } from '../../src/files';
import { prepareDossier } from '../../src/jobs/dossier';
import { insertFinishedSample } from '../../src/jobs/finished-sample';
import { insertSample } from '../../src/jobs/sample';
import { startHost } from '../host';
import { jobOn, valueOf } from '../support/book';
import { WRITER } from '../support/dossier';
import { makeYear } from '../support/year';

test('opinions, talks, self-examination, minutes, rectification and its report', async () => {
  const host = startHost({ sheet: 'Sheet1' });
  const job = jobOn(excelWorkbook());
  valueOf(await insertSample(job));
  const codes = async () => (await makeYear(job)).map(({ code }) => code);
  const found = ['relation-empty', 'exam-missing', 'rectify-soon', 'rectify-overdue'];
  expect(new Set(await codes())).toEqual(new Set(found));
  const requests = host.requests.length;
  expect(new Set(await codes())).toEqual(new Set(found));
  expect(host.gaps).toEqual([]);
  // Each of the six lists the sheets, reads what it needs, writes and compares: never a request a line.
  expect(host.requests.length - requests).toBeLessThan(120);
});

test('the dossier made in Excel is, byte by byte, the one made from a file; nothing is written', async () => {
  const file = newWorkbook();
  valueOf(await insertFinishedSample(jobOn(file), { files: ballotFiles }));
  const host = startHost({ sheet: 'Sheet1' });
  const job = jobOn(excelWorkbook());
  valueOf(await insertFinishedSample(job, { files: ballotFiles }));
  const before = JSON.stringify(host.book.plain());
  const requests = host.requests.length;
  const inExcel = valueOf(await prepareDossier(job, WRITER));
  expect(JSON.stringify(host.book.plain())).toBe(before);
  expect(host.gaps).toEqual([]);
  // Each sheet is read once, whichever of the jobs asks for it.
  expect(host.requests.length - requests).toBeLessThan(50);
  const fromFile = valueOf(await prepareDossier(jobOn(file), WRITER));
  expect(inExcel.entries).toEqual(fromFile.entries);
  expect(inExcel.files.map(({ name }) => name)).toEqual(fromFile.files.map(({ name }) => name));
  for (const [index, { name, bytes }] of inExcel.files.entries())
    expect([name, Buffer.from(bytes).equals(Buffer.from(fromFile.files[index]?.bytes ?? []))]).toEqual([
      name,
      true,
    ]);
});
