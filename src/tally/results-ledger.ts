import { cellAddress } from '../kernel/address';
import { cell, live, row } from '../workbook/cells';
import type { PlanRow } from '../workbook/sheet-plan';
import { boxRange, LEDGER_HEAD, type Results } from './results-layout';
import type { TallyWords } from './words';

/** 计票报告单: due and issued as they are, the rest live over the ballot box. */
export function ledgerRows(results: Results, words: TallyWords): readonly PlanRow[] {
  const { ledger } = results;
  const line = LEDGER_HEAD + 1;
  const status = boxRange(results, 0);
  const at = (column: number): string => cellAddress(line, column);
  // B to G hold due, issued, returned, valid, spoiled, doubtful.
  const balance = `IF(AND(${at(3)}=${at(4)}+${at(5)}+${at(6)},${at(3)}<=${at(2)}),"${words.balanced}","${words.differs}")`;
  return [
    row(
      [
        null,
        ...[
          words.due,
          words.issued,
          words.returned,
          words.valid,
          words.spoiled,
          words.doubtful,
          words.check,
        ].map((text) => cell(text, 'head')),
      ],
      22,
    ),
    row(
      [
        null,
        cell(ledger.due, 'count'),
        cell(ledger.issued, 'count'),
        live(`COUNTIF(${status},"?*")`, ledger.returned, 'count'),
        live(`COUNTIF(${status},"valid")`, ledger.valid, 'count'),
        live(
          `COUNTIF(${status},"?*")-COUNTIF(${status},"valid")-COUNTIF(${status},"doubtful*")`,
          ledger.spoiled,
          'count',
        ),
        live(`COUNTIF(${status},"doubtful*")`, ledger.doubtful, 'count'),
        live(
          balance,
          ledger.returned === ledger.valid + ledger.spoiled + ledger.doubtful &&
            ledger.returned <= ledger.issued
            ? words.balanced
            : words.differs,
          'check',
        ),
      ],
      22,
    ),
  ];
}
