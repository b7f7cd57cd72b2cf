import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { known } from '../../src/kernel/assert';
import { openWorkbook, type FileWorkbook } from '../../src/files/file-workbook';

/** An opened file; a test that wants to see a refusal opens it itself. */
export function opened(bytes: Uint8Array): FileWorkbook {
  const result = openWorkbook(bytes, '测试.xlsx');
  return known(result.ok ? result.value : null, `readable: ${JSON.stringify(result)}`);
}

/** Every part of a file, its bytes as characters; folders, which some archives list, are no parts. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, part]) => [name, Buffer.from(part).toString('latin1')]),
  );

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a small workbook written by hand; `sheet` is the XML of its only sheet, without the root. */
export function handmadeParts(
  sheet: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="表一" sheetId="7" r:id="rId3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId3" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Type="${DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId5" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...more,
  };
}

export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A red dot: the smallest picture. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** A user's workbook with as many features as exceljs can write, some of them on hidden sheets. */
export async function richWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = '王某某';
  const roster = book.addWorksheet('花名册', { properties: { tabColor: { argb: 'FFFF0000' } } });
  roster.addRows([
    ['姓名', '出生年月', '得分', '合计'],
    ['甲一', new Date(Date.UTC(1980, 4, 1)), 90.5, { formula: 'C2*2', result: 181 }],
    ['乙二', new Date(Date.UTC(1991, 11, 31)), 80, { formula: 'C3*2', result: 160 }],
  ]);
  roster.getCell('A2').note = '组长';
  roster.getCell('A1').font = { name: '楷体', bold: true, size: 16 };
  roster.getCell('A3').value = { richText: [{ text: '乙', font: { bold: true } }, { text: '二' }] };
  roster.getColumn(2).numFmt = 'yyyy"年"m"月"';
  roster.getCell('C2').dataValidation = { type: 'decimal', operator: 'between', formulae: [0, 100] };
  roster.addConditionalFormatting({
    ref: 'C2:C3',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [85],
        priority: 1,
        style: { font: { color: { argb: 'FF00AA00' } } },
      },
    ],
  });
  roster.mergeCells('F1:H2');
  roster.pageSetup.printArea = 'A1:D3';
  const picture = book.addImage({ base64: PNG, extension: 'png' });
  roster.addImage(picture, 'F4:G8');
  book.definedNames.add('花名册!$C$2:$C$3', '得分区');
  const hidden = book.addWorksheet('隐藏', { state: 'hidden' });
  hidden.addTable({
    name: 'Table1',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: '项' }, { name: '数' }],
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  });
  const last = book.addWorksheet("Bob's 表", {
    state: 'veryHidden',
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  last.getCell('B2').value = { text: '链接', hyperlink: 'https://example.com/' };
  last.pageSetup.printArea = 'A1:B2';
  return new Uint8Array(await book.xlsx.writeBuffer());
}
