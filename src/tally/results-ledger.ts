import { SPOILS } from '../ballot/judge-ballot';
import { quoteText, rectAddress } from '../kernel/address';
import { across, cell, live, row } from '../workbook/cells';
import type { PlanCell, PlanRow } from '../workbook/sheet-plan';
import { imbalances } from './balance';
import { BOX_CODES } from './ballot-box';
import {
  boxRange,
  columnsOf,
  LEDGER_AT,
  LEDGER_HEAD,
  ledgerCell,
  type Results,
  subjectCells,
} from './results-layout';
import type { TallyWords } from './words';

/** Columns that the ledger's check is written across. */
const checkWidth = (results: Results): number => columnsOf(results).flag + 1 - LEDGER_AT.check;

/** 计票报告单: due, present and issued as they are, the rest live over the ballot box; then why ballots are void. */
export function ledgerRows(results: Results, words: TallyWords): readonly PlanRow[] {
  const { ledger, tally } = results;
  const status = boxRange(results, 0);
  const width = checkWidth(results);
  const all = `COUNTIF(${status},"?*")`;
  const valid = `COUNTIF(${status},"valid")`;
  const doubtful = `COUNTIF(${status},"doubtful*")`;
  const head = (text: string): PlanCell => cell(text, 'headSmall');
  const [imbalance] = imbalances(ledger, tally);
  return [
    row(
      [
        null,
        ...[
          words.due,
          words.present,
          words.issued,
          words.returned,
          words.valid,
          words.abstained,
          words.spoiled,
          words.doubtful,
        ].map(head),
        ...across(head(words.check), width),
      ],
      32,
    ),
    row(
      [
        null,
        cell(ledger.due, 'count'),
        cell(ledger.present, 'count'),
        cell(ledger.issued, 'count'),
        live(all, ledger.returned, 'count'),
        live(valid, ledger.valid, 'count'),
        live(abstainedFormula(results), ledger.abstained, 'count'),
        live(`${all}-${valid}-${doubtful}`, ledger.spoiled, 'count'),
        live(doubtful, ledger.doubtful, 'count'),
        ...across(
          live(
            balanceFormula(results, words),
            imbalance === undefined ? words.balanced : words.imbalances[imbalance],
            'check',
          ),
          width,
        ),
      ],
      22,
    ),
    row([null, head(words.reasons), ...SPOILS.map((reason) => head(words.spoils[reason]))], 32),
    row(
      [
        null,
        head(words.ballots),
        ...SPOILS.map((reason) => live(`COUNTIF(${status},"${reason}")`, tally.spoiled[reason], 'count')),
      ],
      22,
    ),
  ];
}

/** Their merged cells. */
export const ledgerMerges = (results: Results): readonly string[] =>
  [LEDGER_HEAD, LEDGER_HEAD + 1].map((line) =>
    rectAddress({ row: line, column: LEDGER_AT.check, rows: 1, columns: checkWidth(results) }),
  );

/** COUNTIFS takes at most 127 pairs, and a formula 8,192 characters. */
const MOST_PAIRS = 60;

/** Valid ballots that are blank in every column. */
function abstainedFormula(results: Results): string {
  const columns = results.form.subjects.length;
  const blank = quoteText(BOX_CODES.blank);
  const status = boxRange(results, 0);
  if (columns <= MOST_PAIRS) {
    const pairs = Array.from({ length: columns }, (_, i) => `${boxRange(results, i + 1)},${blank}`);
    return `COUNTIFS(${[`${status},"valid"`, ...pairs].join(',')})`;
  }
  const ones = `ROW(${rectAddress({ row: 0, column: 0, rows: columns, columns: 1 })})^0`;
  const blanks = `MMULT(--(${boxRange(results, 1, columns)}=${blank}),${ones})`;
  return `SUMPRODUCT((${status}="valid")*(${blanks}=${String(columns)}))`;
}

/** Says what does not balance first, in a teller's order; each of its questions is one of `imbalances`. */
function balanceFormula(results: Results, words: TallyWords): string {
  const at = ledgerCell;
  const checks = subjectCells(results, columnsOf(results).check);
  const questions = [
    ['present-missing', `${at('present')}=""`],
    ['present-over-due', `${at('present')}>${at('due')}`],
    ['issued-over-present', `${at('issued')}>${at('present')}`],
    ['returned-over-issued', `${at('returned')}>${at('issued')}`],
    ['doubtful-left', `${at('doubtful')}>0`],
    ['returned-differs', `${at('returned')}<>${at('valid')}+${at('spoiled')}+${at('doubtful')}`],
    ['subject-differs', `COUNTIF(${checks},"<>${words.balanced}")>0`],
  ] as const;
  return questions.reduceRight(
    (rest, [code, question]) => `IF(${question},${quoteText(words.imbalances[code])},${rest})`,
    quoteText(words.balanced),
  );
}
