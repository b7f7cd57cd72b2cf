// The year's jobs in Excel, under Microsoft's own client: Excel's own figures agree with ours, first and when made anew.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { insertSample } from '../../src/jobs/sample';
import { startHost } from '../host';
import { jobOn, valueOf } from '../support/book';
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
