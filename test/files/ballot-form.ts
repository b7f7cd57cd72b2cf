import ExcelJS from 'exceljs';
import { columnLetters } from '../../src/kernel/address';
import type { Ballot } from './ballot-fixtures';

export interface FormOptions {
  /** The tab's name. */
  readonly sheet?: string;
  /** Sheet-scoped names, as a workbook's own ballot sheets have them; exceljs writes workbook-scoped ones only. */
  readonly mark?: string;
}

/** The styled, protected, validated form as an exceljs workbook. */
export function formWorkbook(
  ballot: Ballot,
  { sheet: title = "党员'测评 票", mark = '√' }: FormOptions = {},
): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '示例作者';
  const sheet = workbook.addWorksheet(title, { pageSetup: { fitToPage: true } });
  const last = ballot.grades.length + 1;
  const thin = { style: 'thin', color: { argb: 'FF8496B0' } } as const;
  const border = { top: thin, left: thin, bottom: thin, right: thin };
  const reference = `'${title.replaceAll("'", "''")}'`;

  sheet.columns = [{ width: 18 }, ...ballot.grades.map(() => ({ width: 12 }))];
  sheet.mergeCells(1, 1, 1, last);
  sheet.getCell('A1').value = {
    richText: [{ text: '党员' }, { font: { bold: true }, text: '民主评议测评票' }],
  };
  sheet.getCell('A2').value = '请在相应栏内划“√”，每行只选一项。';
  sheet.getCell('A3').value = ballot.session;
  sheet.getCell('B3').value = ballot.form;
  sheet.getCell('C3').value = ballot.serial;
  sheet.getCell('D3').value = ballot.seal;
  sheet.getCell(4, 1).value = '姓名';
  ballot.grades.forEach((grade, i) => (sheet.getCell(4, i + 2).value = grade));
  ballot.subjects.forEach((subject, row) => {
    sheet.getCell(row + 5, 1).value = subject;
    ballot.grades.forEach((_, column) => {
      const cell = sheet.getCell(row + 5, column + 2);
      if (ballot.choices[row] === column) cell.value = mark;
      cell.protection = { locked: false };
      cell.dataValidation = { type: 'list', allowBlank: true, formulae: ['"√"'], showErrorMessage: true };
    });
  });
  for (let row = 4; row < ballot.subjects.length + 5; row++) {
    for (let column = 1; column <= last; column++) {
      const cell = sheet.getCell(row, column);
      cell.border = border;
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.font = { size: row === 4 ? 12 : 14, bold: row === 4, color: { argb: 'FF1F3864' } };
      if (row === 4) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF0F8' } };
    }
  }
  const end = ballot.subjects.length + 4;
  const right = columnLetters(ballot.grades.length);
  const names = {
    'Pingyi.Session': '$A$3',
    'Pingyi.Form': '$B$3',
    'Pingyi.Serial': '$C$3',
    'Pingyi.Seal': '$D$3',
    'Pingyi.Subjects': `$A$5:$A$${end}`,
    'Pingyi.Grades': `$B$4:$${right}$4`,
    'Pingyi.Marks': `$B$5:$${right}$${end}`,
  };
  for (const [name, range] of Object.entries(names)) workbook.definedNames.add(`${reference}!${range}`, name);
  // Without a password: with one, exceljs works a quarter of a second on each file.
  void sheet.protect('', { selectLockedCells: true });
  sheet.addConditionalFormatting({
    ref: `B5:${right}${end}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`COUNTA($B5:$${right}5)>1`],
        style: { font: { bold: true } },
      },
    ],
  });
  return workbook;
}

/** The form as a file that exceljs wrote. */
export async function exceljsFile(ballot: Ballot, options?: FormOptions): Promise<Uint8Array> {
  return new Uint8Array(await formWorkbook(ballot, options).xlsx.writeBuffer());
}
