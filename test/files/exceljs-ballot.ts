import ExcelJS from 'exceljs';
import { NO_CODE } from '../../src/ballot/serial-code';
import { dotsPng } from '../../src/files/dots-png';
import { rectOf } from '../../src/kernel/address';
import type { BallotSlip } from '../../src/workbook/ballot-files';
import { styleOf, type StyleName } from '../../src/workbook/style';
import { plan } from './real-ballots';

/** The same form by exceljs, from the same plan: cells, looks, merges, drop-downs, protection, names, the picture. */
export async function withExceljs({ serial, seal, code }: BallotSlip): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(plan.name, {
    pageSetup: { fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = plan.columns.map((width) => ({ width }));
  plan.rows.forEach((row, r) => {
    if (row.height !== undefined) sheet.getRow(r + 1).height = row.height;
    row.cells.forEach((planned, c) => {
      if (!planned) return;
      const cell = sheet.getCell(r + 1, c + 1);
      cell.value = planned.formula === undefined ? planned.value : { formula: planned.formula, result: '' };
      if (planned.style) dress(cell, planned.style);
    });
  });
  for (const range of plan.merges) sheet.mergeCells(range);
  for (const [range, value] of [
    ['Pingyi.Serial', serial],
    ['Pingyi.Seal', seal],
  ] as const)
    sheet.getCell(plan.names[range] ?? 'A1').value = value;
  const marks = rectOf(plan.names['Pingyi.Marks'] ?? 'A1');
  for (let row = marks.row; row < marks.row + marks.rows; row++) {
    for (let column = marks.column; column < marks.column + marks.columns; column++) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.protection = { locked: false };
      cell.dataValidation = { type: 'list', allowBlank: true, formulae: ['"√"'] };
    }
  }
  for (const [name, range] of Object.entries(plan.names))
    workbook.definedNames.add(`'${plan.name}'!${range}`, name);
  const image = workbook.addImage({
    buffer: Buffer.from(dotsPng(code ?? NO_CODE)) as never,
    extension: 'png',
  });
  sheet.addImage(image, { tl: { col: 4, row: 25 }, ext: { width: 77, height: 77 } });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function dress(cell: ExcelJS.Cell, name: StyleName): void {
  const { font, fill, align, valign, wrap, border, borderColor } = styleOf(name);
  const argb = (color: string): { argb: string } => ({ argb: `FF${color.slice(1)}` });
  if (font)
    cell.font = {
      ...(font.size && { size: font.size }),
      ...(font.bold && { bold: true }),
      ...(font.color && { color: argb(font.color) }),
    };
  if (fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(fill) };
  cell.alignment = {
    ...(align && { horizontal: align }),
    ...(valign && { vertical: valign }),
    ...(wrap && { wrapText: true }),
  };
  if (border) {
    const line = { style: border, color: argb(borderColor ?? '#000000') } as const;
    cell.border = { left: line, right: line, top: line, bottom: line };
  }
}
