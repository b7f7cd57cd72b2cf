// A count that is checked by somebody else: what was changed by hand, of whatever kind, is named by sheet and cell.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type FileWorkbook, openWorkbook } from '../../src/files';
import { makeResults } from '../../src/jobs/results';
import { verifyBook, type VerifyReport } from '../../src/jobs/verify-book';
import { known } from '../../src/kernel/assert';
import { textAt } from '../../src/kernel/grid';
import { stringsFor } from '../../src/strings/strings-for';
import { countedSample } from '../decision/counted';
import { jobOn, sampleBook, strings, valueOf } from '../support/book';
import { testWith } from '../support/needs';
import { convert } from '../support/soffice';

const LANGUAGES = [stringsFor('zh-CN').sheets, stringsFor('en-US').sheets];

const verify = async (book: FileWorkbook): Promise<VerifyReport> =>
  valueOf(await verifyBook(jobOn(book), { languages: LANGUAGES }));

/** Checks that did not pass, and the places that they name. */
const failed = ({ checks }: VerifyReport): readonly string[] =>
  checks.flatMap(({ check, form, outcome, deviations }) =>
    outcome === 'passed'
      ? []
      : deviations.length === 0
        ? [`${form} ${check} ${outcome}`]
        : deviations.map(
            ({ at, what, expected, found }) =>
              `${check} ${at.sheet ?? ''} ${at.cell ?? ''} ${what} ${expected} -> ${found}`,
          ),
  );

let original = new Uint8Array();
const RESULTS = '结果 党员测评';
const BOX = '票箱 党员测评';

beforeAll(async () => {
  const book = await countedSample();
  valueOf(await makeResults(jobOn(book), { present: { count: 8 } }));
  original = new Uint8Array(book.save());
});

const fresh = (bytes = original): FileWorkbook => valueOf(openWorkbook(bytes, 'book.xlsx'));

/** The sample with the XML of one of its sheets changed, as no program of ours would. */
function tampered(sheet: string, change: (xml: string) => string): FileWorkbook {
  const parts = unzipSync(original);
  const tab = known(
    fresh()
      .state()
      .workbook.tabs.find(({ name }) => name === sheet),
    'a tab',
  );
  const before = strFromU8(known(parts[tab.part], 'a part'));
  const after = change(before);
  expect(after).not.toBe(before);
  return fresh(zipSync({ ...parts, [tab.part]: strToU8(after) }));
}

/** A cell with what its element holds changed. */
const inCell =
  (address: string, from: RegExp, to: string) =>
  (xml: string): string =>
    xml.replace(new RegExp(`<c r="${address}"[^>]*>.*?</c>`), (cell) => cell.replace(from, to));

/** A cell with another number, and its formula as it was. */
const number = (address: string, value: number): ((xml: string) => string) =>
  inCell(address, /<v>[^<]*<\/v>/, `<v>${String(value)}</v>`);

test('untouched: passes, in the words and the order that it was written in, and writes nothing', async () => {
  const book = fresh();
  const report = await verify(book);
  expect(failed(report)).toEqual([]);
  expect(report.passed).toBe(true);
  expect(report.checks.map(({ check, form }) => `${form} ${check}`).sort()).toEqual(
    ['党员测评', '班子测评'].flatMap((form) =>
      ['count', 'fingerprint', 'ledger', 'results'].map((one) => `${form} ${one}`),
    ),
  );
  expect(book.save()).toEqual(original);
  valueOf(await makeResults(jobOn(book), { order: 'result' }));
  expect(failed(await verify(book))).toEqual([]);
  valueOf(await makeResults(jobOn(book, { words: stringsFor('en-US').sheets })));
  expect(failed(await verify(book))).toEqual([]);
});

test('a tab that was given another name, as programs do it: passes', async () => {
  const parts = Object.entries(unzipSync(original)).map(([name, part]) => [
    name,
    name.endsWith('.xml') ? strToU8(strFromU8(part).replaceAll(BOX, '二号箱')) : part,
  ]);
  const book = fresh(zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>));
  expect(valueOf(await book.sheets()).map(({ name }) => name)).toContain('二号箱');
  expect(failed(await verify(book))).toEqual([]);
});

test('a ledger that does not balance is named with its reason', async () => {
  const report = await verify(await countedSample());
  expect(failed(report)).toContain(
    `ledger ${RESULTS} J5 value 一致 -> ${strings.sheets.tally.imbalances['present-missing']}`,
  );
});

testWith('LibreOffice')(
  'saved again by another program: passes',
  async () => {
    expect(failed(await verify(fresh(new Uint8Array(convert(original, 'xlsx')))))).toEqual([]);
  },
  120_000,
);

test('nothing counted yet is refused', async () => {
  const book = await sampleBook();
  expect(await verifyBook(jobOn(book), { languages: LANGUAGES })).toMatchObject({
    ok: false,
  });
});

describe('what was changed by hand is named', () => {
  test('a ballot in the box: its fingerprint, and the counts that no longer fit', async () => {
    const book = fresh();
    const [box] = valueOf(await book.read([BOX]));
    const value = textAt(known(box, 'a box'), 1, 1);
    const other = value === '优秀' ? '合格' : '优秀';
    const edit = { sheet: BOX, cell: 'B2', from: { value, format: '@' }, to: { value: other, format: '@' } };
    expect(valueOf(await book.edit([edit]))).toEqual([]);
    const names = failed(await verify(book));
    expect(names).toContainEqual(expect.stringMatching(/^fingerprint 票箱 党员测评 {2}value \w+ -> \w+$/));
    // The first subject's line: the count over the box as the file keeps it, and the number that was counted then.
    for (const cell of ['C13', 'AQ13'])
      expect(names).toContainEqual(expect.stringMatching(`^count ${RESULTS} ${cell} value `));
    expect(names).not.toContainEqual(expect.stringContaining('班子测评'));
  });

  test('a cell of the box that holds no grade: that cell; the rest of the form cannot be checked', async () => {
    const book = fresh();
    const [box] = valueOf(await book.read([BOX]));
    const value = textAt(known(box, 'a box'), 3, 2);
    const edit = { sheet: BOX, cell: 'C4', from: { value, format: '@' }, to: { value: '很好', format: '@' } };
    expect(valueOf(await book.edit([edit]))).toEqual([]);
    const report = await verify(book);
    expect(report.passed).toBe(false);
    expect(failed(report)).toEqual(
      expect.arrayContaining([
        `fingerprint ${BOX} C4 value 优秀/合格/基本合格/不合格 -> 很好`,
        '党员测评 results skipped',
        '党员测评 ledger skipped',
      ]),
    );
  });

  test.each([
    ['taken out of', (xml: string) => xml.replace(/<row r="9".*?<\/row>/, ''), 7],
    [
      'put into',
      (xml: string) =>
        xml.replace(/<row r="9".*?<\/row>/, (row) => row + row.replace(/ r="([A-Z]*)9"/g, ' r="$110"')),
      9,
    ],
  ])('a ballot %s the box: fingerprint, ledger and formulas', async (_, change, returned) => {
    const names = failed(await verify(tampered(BOX, change)));
    expect(names).toContainEqual(expect.stringMatching(/^fingerprint 票箱 党员测评 /));
    expect(names).toContain(`count ${RESULTS} E5 value ${String(returned)} -> 8`);
    expect(names).toContain(`results ${RESULTS} E5 value ${String(returned)} -> 8`);
    expect(names).toContainEqual(expect.stringMatching(`^results ${RESULTS} E5 formula =COUNTIF`));
  });

  test('a formula: its cell alone', async () => {
    const names = failed(
      await verify(tampered(RESULTS, inCell('C13', /<f>[^<]*<\/f>/, '<f>MAX(0,COUNTIF($D$1:$D$9,9)+7)</f>'))),
    );
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(
      /^results 结果 党员测评 C13 formula =IF\(.*COUNTIFS\(.* -> =MAX\(0,COUNTIF\(\$D\$1:\$D\$9,9\)\+7\)$/,
    );
  });

  test('a formula that became a number, and one that was put where there is none', async () => {
    const gone = failed(await verify(tampered(RESULTS, inCell('C13', /<f>[^<]*<\/f>/, ''))));
    expect(gone).toHaveLength(1);
    expect(gone[0]).toMatch(/^results 结果 党员测评 C13 formula =IF.* -> $/);
    const put = failed(await verify(tampered(RESULTS, inCell('AQ13', /<v>/, '<f>C13</f><v>'))));
    expect(put).toEqual([`results ${RESULTS} AQ13 formula  -> =C13`]);
  });

  test.each([
    ['a count over the box', 'C13', ['count', 'results']],
    ['our own count', 'AQ13', ['count', 'results']],
    ['a score', 'N13', ['count', 'results']],
    ['who was due, in the ledger', 'B5', ['count', 'results']],
    ['who came, in the ledger', 'C5', ['count', 'results']],
    ['ballots issued, in the ledger', 'D5', ['count', 'results']],
    ['valid ballots, in the ledger', 'F5', ['count', 'results']],
  ])('the number of %s: its cell alone', async (_, cell, checks) => {
    const names = failed(await verify(tampered(RESULTS, number(cell, 77))));
    expect(names.map((name) => name.split(' ')[0])).toEqual(checks);
    for (const name of names) expect(name).toMatch(new RegExp(`${RESULTS} ${cell} value [\\d.]+ -> 77$`));
  });

  test('a name', async () => {
    const names = failed(
      await verify(
        tampered(RESULTS, inCell('B13', /<c r="B13".*/, '<c r="B13" t="inlineStr"><is><t>别人</t></is></c>')),
      ),
    );
    expect(names).toContainEqual(expect.stringMatching(`^results ${RESULTS} B13 value .* -> 别人$`));
  });
});
