// Formulas of the model, computed by HyperFormula (docs/decisions/formula-engine-in-tests.md).
import {
  CellError,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  type SimpleRangeValue,
} from 'hyperformula';
import { quoteSheet } from '../../src/kernel/address';
import type { Book } from './model/book';
import type { Cell } from './model/cells';

// The engine does not export the types that its plug-ins see.
type RunFunction = FunctionPlugin['runFunction'];
type Call = { readonly args: Parameters<RunFunction>[0] };

/** RANK and RANK.EQ, which the engine does not have: 1 + how many are larger (or smaller, when the order is not 0). */
class RankPlugin extends FunctionPlugin {
  rank(call: Call, state: Parameters<RunFunction>[1]): ReturnType<RunFunction> {
    const run = (value: number, range: SimpleRangeValue, order: number): number | CellError => {
      const numbers = range.data.flat().filter((other): other is number => typeof other === 'number');
      if (!numbers.includes(value)) return new CellError(ErrorType.NA);
      return 1 + numbers.filter((other) => (order === 0 ? other > value : other < value)).length;
    };
    return this.runFunction(call.args, state, this.metadata('RANK'), run);
  }
}
const parameters = [
  { argumentType: FunctionArgumentType.NUMBER },
  { argumentType: FunctionArgumentType.RANGE },
  { argumentType: FunctionArgumentType.NUMBER, defaultValue: 0 },
];
RankPlugin.implementedFunctions = { RANK: { method: 'rank', parameters } };
RankPlugin.aliases = { 'RANK.EQ': 'RANK' };
HyperFormula.registerFunctionPlugin(RankPlugin, {
  enGB: { RANK: 'RANK', 'RANK.EQ': 'RANK.EQ' },
  enUS: { RANK: 'RANK', 'RANK.EQ': 'RANK.EQ' },
});

/** ROUND as Excel has it, of the 15 digits that a number shows: 17.025 is 17.03. The engine's own gives 17.02. */
class RoundPlugin extends FunctionPlugin {
  round(call: Call, state: Parameters<RunFunction>[1]): ReturnType<RunFunction> {
    const run = (value: number, digits: number): number => {
      const shifted = Number(shift(Math.abs(value).toPrecision(15), digits));
      return Math.sign(value) * Number(shift(String(Math.round(shifted)), -digits));
    };
    return this.runFunction(call.args, state, this.metadata('ROUND'), run);
  }
}

/** The decimal point moved in the text, where nothing is lost by it. */
function shift(number: string, digits: number): string {
  const [mantissa = '', exponent = '0'] = number.split('e');
  return `${mantissa}e${String(Number(exponent) + digits)}`;
}

RoundPlugin.implementedFunctions = {
  ROUND: {
    method: 'round',
    parameters: [
      { argumentType: FunctionArgumentType.NUMBER },
      { argumentType: FunctionArgumentType.NUMBER, defaultValue: 0 },
    ],
  },
};
HyperFormula.registerFunctionPlugin(RoundPlugin, { enGB: { ROUND: 'ROUND' }, enUS: { ROUND: 'ROUND' } });

/** Computes every formula of the workbook and leaves its value in the cell. */
export function calculate(book: Book): void {
  const live = book.sheets.flatMap((sheet) =>
    sheet.cells.rows.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell?.formula === undefined ? [] : [{ sheet, row, column, cell }])),
    ),
  );
  if (live.length === 0) return;
  const contents = Object.fromEntries(
    book.sheets.map((sheet) => [
      sheet.name,
      Array.from({ length: sheet.cells.rows.length }, (_, row) => sheet.cells.rows[row] ?? []).map((line) =>
        Array.from(line, content),
      ),
    ]),
  );
  const words = ['TRUE', 'FALSE'].map((name) => ({ name, expression: `=${name}()` }));
  const options = { licenseKey: 'gpl-v3', useArrayArithmetic: true };
  const engine = HyperFormula.buildFromSheets(contents, options, words);
  for (const { sheet, row, column, cell } of live) {
    const id = engine.getSheetId(sheet.name);
    if (id === undefined) throw new Error(`the engine lost ${quoteSheet(sheet.name)}`);
    const value = engine.getCellValue({ sheet: id, row, col: column });
    const computed = typeof value === 'object' && value !== null ? value.value : value;
    sheet.cells.put(row, column, { ...cell, value: computed });
  }
  engine.destroy();
}

/** As the engine takes it: an apostrophe says "this is text". */
function content(cell: Cell | undefined): string | number | boolean | null {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? null;
  return typeof value === 'string' ? `'${value}` : value;
}
