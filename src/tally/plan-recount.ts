import { rectAddress } from '../kernel/address';
import { textLines } from '../kernel/text';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { PlanCell, PlanRow, SheetPlan } from '../workbook/sheet-plan';
import type { Ledger } from './ledger';
import type { RecountRecord } from './recount-record';
import type { RecountWords } from './recount-words';
import type { TallyWords } from './words';

/** What the first sheet of a recount file says. */
export interface RecountCover extends Pick<RecountRecord, 'session' | 'day' | 'voters'> {
  readonly unit: string;
  readonly date: string;
  readonly forms: readonly {
    readonly title: string;
    readonly ledger: Ledger;
    readonly fingerprint: string;
  }[];
}

const FIGURES = ['due', 'present', 'issued', 'returned', 'valid', 'spoiled'] as const;
const WIDTHS = [22, ...FIGURES.map(() => 9), 25];
const WIDTH = WIDTHS.length;
const PAPER = WIDTHS.reduce((sum, width) => sum + width, 0);

/** The first sheet of a recount file: whom it is for, what is to be compared with what was read out, and how to check it. */
export function planRecountCover(cover: RecountCover, words: RecountWords, tally: TallyWords): SheetPlan {
  const rows: PlanRow[] = [];
  const merges: string[] = [];
  const wide = (first: PlanCell, height: number): void => {
    merges.push(rectAddress({ row: rows.length, column: 0, rows: 1, columns: WIDTH }));
    rows.push(row(across(first, WIDTH), height));
  };
  const said = (text: string, style: 'text' | 'warning' | 'note'): void =>
    wide(cell(text, style), textLines(text, PAPER) * 16 + 8);
  wide(cell(words.title, 'title'), 38);
  wide(cell([cover.unit, cover.date].filter(Boolean).join('\u3000\u3000'), 'subtitle'), 22);
  said(words.warning, 'warning');
  said(words.session(cover.session, cover.day), 'note');
  wide(cell(words.facts, 'section'), 28);
  rows.push(
    row(
      [words.form, ...FIGURES.map((figure) => tally[figure]), words.fingerprint].map((text) =>
        cell(text, 'head'),
      ),
      26,
    ),
    ...cover.forms.map(({ title, ledger, fingerprint }) =>
      row(
        [
          cell(title, 'name'),
          ...FIGURES.map((figure) => cell(ledger[figure], 'count')),
          cell(fingerprint, 'cell'),
        ],
        textLines(title, 20) * 16 + 8,
      ),
    ),
  );
  said(words.voters(cover.voters.members, cover.voters.formal), 'note');
  wide(cell(words.how, 'section'), 28);
  for (const [index, step] of words.steps.entries()) said(`${String(index + 1)}. ${step}`, 'text');
  said(words.holds, 'note');
  wide(cell(words.signatures, 'section'), 44);
  return {
    ...BLANK_PLAN,
    kind: null,
    name: sheetName(words.sheet),
    tabColor: '#C00000',
    columns: WIDTHS,
    rows,
    merges,
    unlocked: [],
    page: {
      orientation: 'portrait',
      area: rectAddress({ row: 0, column: 0, rows: rows.length, columns: WIDTH }),
    },
  };
}
