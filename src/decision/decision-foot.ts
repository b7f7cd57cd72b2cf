import { absoluteAddress, cellAddress, quoteText, rectAddress } from '../kernel/address';
import { round } from '../kernel/ratio';
import { textHeight } from '../quarter/board-cells';
import { across, cell, live, row } from '../workbook/cells';
import type { PlanRow } from '../workbook/sheet-plan';
import { columnsOf, FIRST_MEMBER } from './decisions-layout';
import type { DecisionSheet } from './plan-decisions';
import type { DecisionSheetWords } from './words';

/** What stands below the members, and where in it something is typed or checked. */
export interface DecisionFoot {
  /** For a paper so many characters wide. */
  readonly rows: (paper: number) => readonly PlanRow[];
  readonly height: number;
  readonly merges: readonly string[];
  /** Where going over the cap is agreed to and explained; null: there is no cap. */
  readonly override: string | null;
  readonly capCheck: string | null;
  /** Where the fingerprint stands. */
  readonly box: string;
  readonly period: string;
}

const WIDE_SPACE = '\u3000';

/** How many of each grade, the cap with its override, who decides, signatures, the fingerprint of the ballots; `first` is its first row. */
export function footOf(sheet: DecisionSheet, first: number, words: DecisionSheetWords): DecisionFoot {
  const { basis } = sheet;
  const { cap } = basis;
  const at = columnsOf(basis);
  const capLine = first + 1;
  const notes = [...(cap?.tied ? [words.tied(cap.tied.names, cap.tied.places)] : []), words.decides];
  const firstNote = first + (cap ? 2 : 1);
  const signatures = firstNote + notes.length;
  const box = signatures + 1;
  const span = (line: number, column: number, end = at.width): string =>
    rectAddress({ row: line, column, rows: 1, columns: end - column });
  return {
    rows: (paper) => [
      countsRow(sheet, words),
      ...(cap ? [capRow(sheet, capLine, words)] : []),
      ...notes.map((note) => row(across(cell(note, 'note'), at.width), textHeight(note, paper))),
      row(across(cell(words.signatures, 'section'), at.width), 36),
      row(
        [
          cell(words.fingerprint, 'small'),
          ...across(cell(basis.fingerprint, 'small'), at.check - 1),
          cell(basis.record?.period ?? null, 'small'),
        ],
        14,
      ),
    ],
    height: box + 1 - first,
    merges: [
      span(first, 2),
      ...(cap ? [span(capLine, 0, at.final - 1)] : []),
      ...notes.map((_, index) => span(firstNote + index, 0)),
      span(signatures, 0),
      span(box, 1, at.check),
    ],
    override: cap ? rectAddress({ row: capLine, column: at.final, rows: 1, columns: 2 }) : null,
    capCheck: cap ? cellAddress(capLine, at.check) : null,
    box: cellAddress(box, 1),
    period: cellAddress(box, at.check),
  };
}

/** How often a label stands among the final grades: compared as a text, so that no sign in it is a wildcard. */
function countOf({ basis }: DecisionSheet, label: string): string {
  const { final } = columnsOf(basis);
  const rows = Math.max(1, basis.tally.subjects.length);
  const finals = absoluteAddress({ row: FIRST_MEMBER, column: final, rows, columns: 1 });
  return `SUMPRODUCT(--(${finals}=${quoteText(label)}))`;
}

function countsRow(sheet: DecisionSheet, words: DecisionSheetWords): PlanRow {
  const { basis, judgement } = sheet;
  const labels = [...basis.form.grades, words.notGraded];
  const totals = [...judgement.counts, judgement.notGraded];
  const text = labels.map((label, index) => `${label} ${String(totals[index] ?? 0)}`).join(WIDE_SPACE);
  const formula = labels
    .map((label) => `${quoteText(`${label} `)}&${countOf(sheet, label)}`)
    .join(`&${quoteText(WIDE_SPACE)}&`);
  return row(
    [
      cell('', 'cell'),
      cell(words.counts, 'name'),
      ...across(live(formula, text, 'total'), columnsOf(basis).width - 2),
    ],
    24,
  );
}

function capRow(sheet: DecisionSheet, line: number, words: DecisionSheetWords): PlanRow {
  const { basis, judgement, typed } = sheet;
  const { form, cap } = basis;
  const at = columnsOf(basis);
  const limit = cap?.limit ?? 0;
  const best = form.grades[0] ?? '';
  const text = words.cap({
    grade: best,
    members: cap?.members ?? 0,
    share: cap?.share ?? '',
    unrounded: cap ? round(cap.unrounded, 2).toFixed(2) : '',
    limit,
  });
  const { agreed, reason } = typed.override;
  const [agreedCell, reasonCell] = [cellAddress(line, at.final), cellAddress(line, at.reason)];
  const isOver = (judgement.counts[0] ?? 0) > limit;
  const isAgreed = agreed !== '' && reason !== '';
  return row(
    [
      ...across(cell(text, 'value'), at.final - 1),
      cell(words.override, 'head'),
      cell(agreed === '' ? null : agreed, 'input'),
      cell(reason === '' ? null : reason, 'inputText'),
      cell(words.overrideReason, 'flag'),
      live(
        `IF(${countOf(sheet, best)}<=${String(limit)},${quoteText(words.inside)},IF(AND(${agreedCell}<>"",${reasonCell}<>""),${quoteText(words.overAgreed)},${quoteText(words.over)}))`,
        isOver ? (isAgreed ? words.overAgreed : words.over) : words.inside,
        'check',
      ),
    ],
    34,
  );
}
