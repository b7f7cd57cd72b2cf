// Results of every formula, and of classes of raters, in Excel under Microsoft's own client: what Excel's formulas give, read
// back, is what we counted, also when everything is written again over what stands there.
import { FORMULAS } from '../../src/ballot/count-rules';
import { defaultScheme } from '../../src/ballot/default-scheme';
import { schemeJson } from '../../src/ballot/read-scheme';
import type { FormScheme } from '../../src/ballot/scheme';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { makeBallots } from '../../src/jobs/make-ballots';
import { makeResults } from '../../src/jobs/results';
import { insertSample } from '../../src/jobs/sample';
import { importScheme } from '../../src/jobs/scheme';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { makeWhatIf } from '../../src/jobs/what-if';
import { known } from '../../src/kernel/assert';
import { calculate, startHost } from '../host';
import { ballotsInMemory, namedFiles } from '../support/ballots-in-memory';
import { collect, jobOn, strings, valueOf } from '../support/book';

const scheme = defaultScheme('某支部', '2021-03-15', strings.sheets.ballot);
const members = known(scheme.forms[1], 'the member form');
const classOf = (id: string, label: string, due: number, weight: number): FormScheme => ({
  ...members,
  id,
  shortTitle: label,
  cap: null,
  raters: { label, due, weight },
});

test.each<[string, readonly FormScheme[], number]>([
  [
    'every formula',
    FORMULAS.map((score, index) => ({
      ...members,
      id: `f${String(index)}`,
      shortTitle: score,
      score,
      ...(index % 2 === 1 && { unmarked: 'zero', denominator: 'returned', resultOrder: 'result' }),
    })),
    8,
  ],
  ['classes of raters', [classOf('leaders', '支委', 3, 40), classOf('people', '党员', 5, 60)], 5],
])('%s', async (_, forms, most) => {
  const host = startHost({ sheet: 'Sheet1', calculate });
  const job = jobOn(excelWorkbook());
  const files = ballotsInMemory();
  valueOf(await insertSample(job));
  valueOf(await importScheme(job, { json: schemeJson({ ...scheme, forms }), restart: true }));
  const made = valueOf(await makeBallots(job, { files }));
  expect(Math.max(...made.forms.map(({ issued }) => issued))).toBe(most);
  const names: string[] = [];
  for (const form of made.forms) names.push(...(await collect(form.files)).map(({ name }) => name));
  const spoilt = known(files.readings.get(names[0] ?? ''), 'a ballot');
  files.readings.set(names[0] ?? '', { ...spoilt, marks: spoilt.marks.map((row) => row.map(() => '')) });

  const codes = (findings: readonly { readonly code: string }[]) =>
    findings.map(({ code }) => code).filter((code) => code.startsWith('count-'));
  const tally = valueOf(await tallyReturned(job, { files, returned: namedFiles(names) }));
  expect([tally.intake.counted, codes(tally.findings)]).toEqual([names.length, []]);
  // Over what stands there: formulas must not speak of sheets that were set aside.
  for (const order of ['result', 'form'] as const)
    expect(codes(valueOf(await makeResults(job, { present: { count: most }, order })).findings)).toEqual([]);
  valueOf(await makeWhatIf(job));
  expect(host.gaps).toEqual([]);
  const texts = host.book.sheets.flatMap(({ cells }) =>
    cells.rows.flatMap((line) => line.map((cell) => cell?.formula ?? '')),
  );
  expect(texts.filter((formula) => formula.includes('#REF!') || formula.includes('Pingyi~'))).toEqual([]);
});
