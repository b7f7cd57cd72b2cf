import { known } from '../kernel/assert';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { charactersOf } from './ballot-columns';
import { CONTINUED, measure, type Measures, PAPERS } from './ballot-measures';
import { area, FOOT_ROWS, placesOf, TOP_ROWS } from './ballot-places';
import { beside, below, type Block, filler, heightOf, slice } from './blocks';
import type { Form } from './form';
import type { Paper } from './form-layout';
import { type BallotPrint, instructionsOf, planBallot } from './plan-ballot';
import type { BallotWords } from './words';

/** How ballots share a sheet of paper, and what lies between them, in points. */
interface PaperSheet {
  readonly paper: 'a3' | 'a4';
  readonly orientation: 'portrait' | 'landscape';
  readonly across: number;
  readonly down: number;
  readonly gapAcross: number;
  readonly gapDown: number;
  /** Of a page, inside of the margins: filled up to it, so that a program which passes over breaks comes to the same pages. */
  readonly height: number;
}

/** Gaps leave each ballot, once it is cut, in the middle of its paper: half of A4 is 421 points wide, a quarter 298 high. */
const SHEETS: Readonly<Record<Paper, PaperSheet>> = {
  a3: { paper: 'a3', orientation: 'portrait', across: 1, down: 1, gapAcross: 0, gapDown: 0, height: 1128 },
  a4: { paper: 'a4', orientation: 'portrait', across: 1, down: 1, gapAcross: 0, gapDown: 0, height: 778 },
  a5: { paper: 'a4', orientation: 'landscape', across: 2, down: 1, gapAcross: 88, gapDown: 0, height: 532 },
  a6: { paper: 'a4', orientation: 'landscape', across: 2, down: 2, gapAcross: 88, gapDown: 36, height: 532 },
};

/** A spreadsheet keeps at most 1,026 breaks a sheet. More ballots than these in one workbook only make it slow. */
const MOST_BREAKS = 1000;
const MOST_BALLOTS = 200;

/** How the ballots of a form are laid out on paper. */
interface OnPaper {
  readonly paper: Paper;
  readonly sheet: PaperSheet;
  readonly measures: Measures;
}

/** On the form's own paper, or on the next larger one where it is too small for what has to stand on it. */
function layOut(form: Form, words: BallotWords): OnPaper {
  const own = form.layout?.paper ?? 'a4';
  const larger = (['a6', 'a5', 'a4'] as const).filter((paper) => paper < own);
  const tried = [own, ...larger].map((paper): OnPaper => {
    const there = onPaper(form, paper);
    return { paper, sheet: SHEETS[paper], measures: measure(there, instructionsOf(there, words), 'paper') };
  });
  return known(tried.find(({ measures }) => measures.fits) ?? tried.at(-1), 'at least its own paper');
}

const onPaper = (form: Form, paper: Paper): Form => ({ ...form, layout: { ...form.layout, paper } });

/** Ballots that go into one workbook to be printed. */
export function ballotsInBook(form: Form, words: BallotWords): number {
  const { sheet, measures } = layOut(form, words);
  const sides = Math.floor(MOST_BREAKS / (measures.breaks.length + 1));
  return Math.min(MOST_BALLOTS, sides * sheet.across * sheet.down);
}

/**
 * Ballots to be printed, several on a sheet of paper where they are small, with lines to cut along. A ballot of several
 * pages has its serial on each. Nothing counts the pages or the ballots: their order says nothing.
 * `model` is the form that all are laid out as: their own, or the template of slips.
 */
export function planPaper(prints: readonly BallotPrint[], model: Form, words: BallotWords): SheetPlan {
  const { paper, sheet, measures } = layOut(model, words);
  const ballots = prints.map((print) =>
    pagesOf({ ...print, form: onPaper(print.form, paper) }, measures, words),
  );
  const { width } = placesOf(model);
  const onSheet = sheet.across * sheet.down;
  const sides: Block[] = [];
  for (let from = 0; from < ballots.length; from += onSheet) {
    const group = ballots.slice(from, from + onSheet);
    // Where ballots go on, all first pages lie on one side, all second pages on the next: once cut, each place is a heap.
    for (let page = 0; page <= measures.breaks.length; page++)
      sides.push(
        sideOf(
          group.flatMap((pages) => pages[page] ?? []),
          sheet,
          PAPERS[paper].height,
          width,
        ),
      );
  }
  const { rows, merges, pictures } = below(sides);
  const columns = Array.from({ length: sheet.across }, (_, index) => [
    ...(index > 0 ? [sheet.gapAcross / 2, sheet.gapAcross / 2] : []),
    ...measures.columns,
  ]).flat();
  const breaks: number[] = [];
  for (const side of sides) breaks.push((breaks.at(-1) ?? 1) + side.rows.length);
  return {
    ...BLANK_PLAN,
    kind: null,
    name: sheetName(words.paperSheet(model.shortTitle)),
    rows,
    columns: columns.map(charactersOf),
    merges,
    pictures,
    unlocked: [],
    page: {
      paper: sheet.paper,
      orientation: sheet.orientation,
      unnumbered: true,
      centered: true,
      area: area(0, 0, rows.length, columns.length),
      // The last side needs none behind it.
      ...(breaks.length > 1 && { breaks: breaks.slice(0, -1) }),
    },
  };
}

/** Nothing, with a dashed line on its right: half of the gap between two ballots. */
const CUT = [cell(null, 'cutRight'), cell(null)] as const;

/** One side of a sheet of paper: ballots side by side and below each other, the places that are over empty. */
function sideOf(tiles: readonly Block[], sheet: PaperSheet, height: number, width: number): Block {
  const whole = sheet.across * (width + CUT.length) - CUT.length;
  const between = sheet.across > 1 ? CUT : [];
  const blank = [...across(cell(null), width), ...between];
  const blocks = Array.from({ length: sheet.down }, (_, band): readonly Block[] => {
    const [first, ...others] = tiles.slice(band * sheet.across, (band + 1) * sheet.across);
    const laid = first && beside([first, ...others], sheet.across, width, between);
    return [
      ...(band > 0
        ? [filler(sheet.gapDown / 2, across(cell(null, 'cutBelow'), whole)), filler(sheet.gapDown / 2, [])]
        : []),
      ...(laid ? [laid] : []),
      filler(height - (laid ? heightOf(laid) : 0), blank),
    ];
  }).flat();
  const rest = sheet.height - blocks.reduce((sum, block) => sum + heightOf(block), 0);
  return below([...blocks, filler(rest, blank)]);
}

/** A ballot cut into its pages: each further one begins with whose it is, and the header. */
function pagesOf(print: BallotPrint, measures: Measures, words: BallotWords): readonly Block[] {
  const { head, width, foot } = placesOf(print.form);
  const plan = planBallot(print, words, { measures });
  const whole: Block = {
    // Without the warnings, which only a program can show.
    rows: plan.rows.map(({ cells, height }) => row(cells.slice(0, width), height)),
    merges: plan.merges,
    pictures: plan.pictures ?? [],
  };
  const starts = measures.breaks.map((after) => head + after);
  const header = slice(whole, TOP_ROWS, head);
  return [0, ...starts].map((from, page) => {
    const part = slice(whole, from, starts[page] ?? foot + FOOT_ROWS);
    if (page === 0) return part;
    const whose = words.continued(print.serial, page + 1, starts.length + 1);
    const line: Block = {
      rows: [row(across(cell(whose, 'ballotNote'), width), CONTINUED)],
      merges: [area(0, 0, 1, width)],
      pictures: [],
    };
    return below([line, header, part]);
  });
}
