import { zipSync } from 'fflate';
import { newWorkbook, openWorkbook } from '../../src/files/file-workbook';
import { makeTemplate } from '../../src/files/make-template';
import type { Grid } from '../../src/kernel/grid';
import { planOf } from '../contract/plans';
import { workbookContract } from '../contract/workbook-contract';
import { convert, soffice } from '../support/soffice';
import { handmadeParts, opened, partsOf, richWorkbook, zipOf } from './xlsx-fixtures';

workbookContract('a file', async (sheets) => {
  const made = newWorkbook();
  await made.apply(sheets.map(({ name, values }) => planOf(null, name, values)));
  const workbook = sheets.length > 0 ? opened(made.save()) : made;
  return { workbook, reopen: () => Promise.resolve(opened(workbook.save())) };
});

async function gridOf(bytes: Uint8Array, sheet = '表一'): Promise<Grid> {
  const result = await opened(bytes).read([sheet]);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value[0] ?? { sheet, values: [], formats: [], date1904: false };
}

describe('what a file cannot be', () => {
  const sound = (): Promise<Uint8Array> => richWorkbook();
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['empty', () => new Uint8Array(0), 'empty'],
    ['a .csv renamed', () => bytesOf('姓名,得分\n甲,90\n'), 'text-renamed'],
    ['cut off', async () => (await sound()).slice(0, 3000), 'truncated'],
    ['cut off in its directory', async () => (await sound()).slice(0, -30), 'truncated'],
    [
      'hurt in the middle',
      async () => (await sound()).map((byte, at) => (at > 600 && at < 620 ? byte ^ 0x55 : byte)),
      'damaged',
    ],
    ['an empty archive', () => zipSync({}), 'not-a-workbook'],
    ['an archive of pictures', () => zipSync({ 'a.png': bytesOf('x') }), 'not-a-workbook'],
    [
      'a text document',
      () => zipOf({ ...handmadeParts(''), 'xl/workbook.xml': '<document><body/></document>' }),
      'not-a-workbook',
    ],
    [
      'an OpenDocument sheet',
      () =>
        zipSync({
          mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'),
          'content.xml': bytesOf('<a/>'),
        }),
      'not-a-workbook',
    ],
    [
      'a workbook without one of its sheets',
      () => zipOf({ ...handmadeParts(''), 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      'damaged',
    ],
    [
      'XML cut off',
      () => zipOf({ ...handmadeParts(''), 'xl/workbook.xml': '<workbook><sheets>' }),
      'damaged',
    ],
    [
      'XML with a document type',
      () =>
        zipOf({
          ...handmadeParts(''),
          'xl/workbook.xml': '<!DOCTYPE workbook [<!ENTITY a "b">]><workbook/>',
        }),
      'forbidden-content',
    ],
  ])('%s', async (_what, make, reason) => {
    expect(openWorkbook(await make(), 'x.xlsx')).toEqual({
      ok: false,
      failure: { code: 'file-unreadable', file: 'x.xlsx', reason },
    });
  });
});

describe('what cells hold', () => {
  const strings =
    '<sst><si><t>甲</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve">文 </t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si><si><t/></si><si><t>a&lt;b&#10;c_x000D_d&amp;amp;</t></si></sst>';
  const styles =
    '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
  const file = (rows: string, after = '', more: Readonly<Record<string, string>> = {}): Uint8Array =>
    zipOf(
      handmadeParts(`<sheetData>${rows}</sheetData>${after}`, {
        'xl/sharedStrings.xml': strings,
        'xl/styles.xml': styles,
        ...more,
      }),
    );

  test.each([
    ['a number', '<c><v>42</v></c>', 42],
    ['a number with an exponent', '<c t="n"><v>1.5E-3</v></c>', 0.0015],
    ['text of the table', '<c t="s"><v>0</v></c>', '甲'],
    ['rich text, without its pronunciation', '<c t="s"><v>1</v></c>', '富文 '],
    ['empty text is nothing', '<c t="s"><v>2</v></c>', null],
    ['escapes', '<c t="s"><v>3</v></c>', 'a<b\nc\rd&amp;'],
    ['inline text', '<c t="inlineStr"><is><t>内</t></is></c>', '内'],
    ['inline rich text', '<c t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>', '内联'],
    ['a boolean', '<c t="b"><v>1</v></c>', true],
    ['an error', '<c t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a date of a strict file', '<c t="d"><v>2021-03-31</v></c>', 44286],
    ['a date with a time', '<c t="d"><v>2021-03-31T12:00:00</v></c>', 44286.5],
    ['a formula of text', '<c t="str"><f>A1&amp;"x"</f><v>甲x</v></c>', '甲x'],
    ['a formula that gives ""', '<c t="str"><f>""</f><v></v></c>', ''],
    ['a formula that was never computed', '<c><f>1+1</f></c>', null],
    ['a formula that gives no', '<c t="b"><f>1=2</f><v>0</v></c>', false],
    ['only a style', '<c s="1"/>', null],
    ['CDATA', '<c t="str"><v><![CDATA[<甲>]]></v></c>', '<甲>'],
  ])('%s', async (_what, cell, value) => {
    const grid = await gridOf(file(`<row>${cell}<c><v>1</v></c></row>`));
    expect(grid.values).toEqual([[value, 1]]);
  });

  test('places with and without addresses, jumps, and formats', async () => {
    const grid = await gridOf(
      file(
        '<row r="2"><c r="C2" s="1"><v>44286</v></c><c s="2"><v>44286</v></c></row><row><c t="s"><v>0</v></c></row>',
      ),
    );
    expect(grid.values).toEqual([[], [null, null, 44286, 44286], ['甲']]);
    expect(grid.formats).toEqual([[], ['General', 'General', 'yyyy/m/d', 'yyyy"年"m"月"'], ['General']]);
  });

  test('a ghost row at the end of the sheet costs nothing', async () => {
    const grid = await gridOf(
      file('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'),
    );
    expect(grid.values).toEqual([[1]]);
  });

  test('only the corner of a merge has a value', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row>';
    const grid = await gridOf(file(rows, '<mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>'));
    expect(grid.values).toEqual([[1, null, 3]]);
  });

  test('days from 1904', async () => {
    const parts = handmadeParts('<sheetData><row><c t="d"><v>1904-01-02</v></c></row></sheetData>');
    const workbook =
      parts['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') ?? '';
    const grid = await gridOf(zipOf({ ...parts, 'xl/workbook.xml': workbook }));
    expect(grid).toMatchObject({ date1904: true, values: [[1]] });
  });

  test('a sheet without cells, and a text that the table does not hold', async () => {
    expect((await gridOf(zipOf(handmadeParts('<sheetData/>')))).values).toEqual([]);
    expect((await gridOf(zipOf(handmadeParts('')))).values).toEqual([]);
    const broken = await opened(file('<row><c t="s"><v>9</v></c></row>')).read(['表一']);
    expect(broken).toMatchObject({ ok: false, failure: { code: 'file-unreadable', reason: 'damaged' } });
  });
});

describe('workbooks of other programs', () => {
  /** Every element with a prefix, as the OpenXML SDK writes them. */
  const prefixed = (): Record<string, string> => {
    const parts = handmadeParts('<sheetData><row><c t="inlineStr"><is><t>甲</t></is></c></row></sheetData>', {
      'xl/styles.xml':
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="12"/><name val="宋体"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0"/></cellXfs><dxfs/></styleSheet>',
    });
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml']) {
      parts[name] = parts[name]?.replace(/(<\/?)(\w)/g, '$1x:$2').replace('xmlns=', 'xmlns:x=') ?? '';
    }
    return parts;
  };

  test('prefixes are kept', async () => {
    const workbook = opened(zipOf(prefixed()));
    await workbook.apply([
      planOf('scheme', '方案', [[{ value: 'x', style: 'head' }]], {
        conditions: [{ range: 'A1', formula: 'A1="x"', bold: true }],
      }),
    ]);
    const parts = partsOf(workbook.save());
    expect(parts.get('xl/styles.xml')).toMatch(
      /<x:dxfs count="1"><x:dxf><x:font><x:b\/><\/x:font><\/x:dxf><\/x:dxfs>/,
    );
    expect(parts.get('xl/workbook.xml')).toMatch(
      /<x:sheet name="[^"]*" sheetId="8" r:id="rId\d"\/><\/x:sheets><x:definedNames>/,
    );
    expect((await gridOf(workbook.save(), '方案')).values).toEqual([['x']]);
    if (soffice) expect((await gridOf(convert(workbook.save(), 'xlsx'), '方案')).values).toEqual([['x']]);
  });

  test('a locked structure is respected', async () => {
    const parts = handmadeParts('<sheetData/>');
    const locked =
      parts['xl/workbook.xml']?.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>') ?? '';
    const workbook = opened(zipOf({ ...parts, 'xl/workbook.xml': locked }));
    expect(await workbook.apply([planOf('scheme', '方案', [[1]])])).toEqual({
      ok: false,
      failure: { code: 'workbook-protected' },
    });
  });

  test('the order of computing is forgotten, computing on opening asked for, the active tab kept', async () => {
    const parts = handmadeParts('<sheetData/>', {
      'xl/calcChain.xml': '<calcChain><c r="A1" i="7"/></calcChain>',
    });
    const workbook = opened(
      zipOf({
        ...parts,
        'xl/workbook.xml':
          parts['xl/workbook.xml']
            ?.replace(
              '<sheets>',
              '<bookViews><workbookView firstSheet="5" activeTab="0"></workbookView></bookViews><sheets>',
            )
            .replace('</sheets>', '</sheets><calcPr calcId="191029"/><extLst/>') ?? '',
        'xl/_rels/workbook.xml.rels':
          parts['xl/_rels/workbook.xml.rels']?.replace(
            '</',
            '<Relationship Id="rId9" Type="x/calcChain" Target="calcChain.xml"/></',
          ) ?? '',
      }),
    );
    await workbook.apply([planOf('scheme', '方案', [[1]])]);
    const saved = partsOf(workbook.save());
    expect(saved.has('xl/calcChain.xml')).toBe(false);
    expect(saved.get('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/><extLst/>');
    expect(saved.get('xl/workbook.xml')).toContain('<workbookView></workbookView>');
  });

  test('a text that no cell can hold', async () => {
    const long = planOf('scheme', '方案', [['长'.repeat(32_768)]]);
    expect(await newWorkbook().apply([long])).toEqual({ ok: false, failure: { code: 'too-large' } });
  });
});

test('a workbook to which nothing was written is saved with an empty sheet', async () => {
  expect(await opened(newWorkbook().save()).sheets()).toMatchObject({
    ok: true,
    value: [{ name: 'Sheet1', kind: null }],
  });
});

test('a workbook of ours says nothing of who made it, when and with what', async () => {
  const bytes = await makeTemplate(planOf('ballot/team', '选票', [['√']]));
  const parts = partsOf(bytes);
  expect([...parts.keys()].filter((name) => name.startsWith('docProps'))).toEqual([]);
  expect([...parts.values()].join('')).not.toMatch(/creator|lastModifiedBy|Application|20[2-9]\d-/);
  // The same plan gives the same bytes.
  expect(await makeTemplate(planOf('ballot/team', '选票', [['√']]))).toEqual(bytes);
});
