import { rectAddress } from '../kernel/address';
import { round } from '../kernel/ratio';
import { textLines } from '../kernel/text';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { PlanCell, PlanRow, SheetPlan } from '../workbook/sheet-plan';
import type { Form } from '../ballot/form';
import { HIDDEN } from './results-layout';
import { SCORE_STYLES } from './score-cells';
import type { Figures, TriedRule, Variant, WhatIf } from './what-if';
import type { WhatIfWords } from './what-if-words';

/** A block of the sheet: rules of one kind side by side, what holds first. */
interface Block {
  readonly title: string;
  readonly columns: readonly Column[];
}

interface Column {
  readonly heading: string;
  /** Null: not shown. */
  readonly figures: Figures | null;
  readonly changes: Variant['changes'] | null;
  /** Shares of the best grade stand where the score would. */
  readonly shares: boolean;
}

const GROUPS: readonly (readonly [group: 'scores' | 'rows' | 'voids', rules: readonly TriedRule[]])[] = [
  ['scores', ['score']],
  ['rows', ['unmarked', 'denominator']],
  ['voids', ['overMark', 'unknownMark', 'blankBallot', 'straightLine', 'quota']],
];

/** Columns of a variant: its figure, the rank, what the ballots say. */
const WIDTH = 3;
const FIRST = 2;

/** Lines below which the headings stand again: a long list goes over several pages, and each block has headings of its own. */
const HEADED = 25;

/** The same ballots under each rule as a sheet to print: blocks of rules side by side, what differs from what holds marked. */
export function planWhatIf(
  form: Form,
  given: { readonly unit: string; readonly date: string; readonly fingerprint: string },
  tried: WhatIf,
  words: WhatIfWords,
): SheetPlan {
  const blocks = GROUPS.map(([group, rules]): Block => blockOf(words.groups[group], rules, tried, words));
  const width = FIRST + Math.max(...blocks.map(({ columns }) => columns.length)) * WIDTH;
  const rows: PlanRow[] = [];
  const merges: string[] = [];
  const whole = (
    text: string,
    style: 'title' | 'subtitle' | 'section' | 'statement' | 'note',
    height: number,
  ): void => {
    merges.push(rectAddress({ row: rows.length, column: 0, rows: 1, columns: width }));
    rows.push(row(across(cell(text, style), width), height));
  };
  const note = (text: string): void => whole(text, 'note', textLines(text, width * 9) * 14 + 6);
  whole(words.title(form.title), 'title', 34);
  whole([given.unit, given.date].filter(Boolean).join('　　'), 'subtitle', 20);
  whole(words.sentence(tried), 'statement', textLines(words.sentence(tried), width * 6) * 18 + 8);
  note(words.explain);
  for (const block of blocks) {
    whole(block.title, 'section', 26);
    for (const subject of form.subjects.keys()) {
      if (subject % HEADED === 0) {
        merges.push(...headMerges(rows.length, block));
        rows.push(...headRows(block, form, words));
      }
      rows.push(subjectRow(block, form, subject, words));
    }
  }
  rows.push(row([cell(words.fingerprint(given.fingerprint), 'small')], 14));
  return {
    ...BLANK_PLAN,
    kind: `whatif/${form.id}`,
    name: sheetName(words.sheet(form.shortTitle)),
    tabColor: '#7F7F7F',
    columns: [5.5, 15, ...Array.from({ length: (width - FIRST) / WIDTH }, () => [8, 6, 10]).flat()],
    rows,
    merges,
    unlocked: [],
    freeze: { rows: 0, columns: FIRST },
    page: {
      orientation: 'landscape',
      onePage: form.subjects.length <= 10,
      area: rectAddress({ row: 0, column: 0, rows: rows.length, columns: width }),
    },
  };
}

function blockOf(title: string, rules: readonly TriedRule[], tried: WhatIf, words: WhatIfWords): Block {
  const variants = tried.variants.filter(({ rule }) => rules.includes(rule));
  const { base } = tried;
  return {
    title,
    columns: [
      { heading: words.holds(base), figures: base, changes: null, shares: false },
      ...(rules.includes('denominator')
        ? [{ heading: words.holdsShare, figures: base, changes: null, shares: true }]
        : []),
      ...variants.map((variant): Column => ({
        heading: words.variant(variant),
        figures: variant.figures,
        changes: variant.changes,
        shares: variant.rule === 'denominator',
      })),
    ],
  };
}

function headRows({ columns }: Block, form: Form, words: WhatIfWords): readonly PlanRow[] {
  const head = (text: string): PlanCell => cell(text, 'headSmall');
  return [
    row(
      [
        head(words.index),
        head(form.subjectHeading),
        ...columns.flatMap(({ heading }) => across(head(heading), WIDTH)),
      ],
      32,
    ),
    row(
      [
        head(''),
        head(''),
        ...columns.flatMap(({ shares }) => [
          head(shares ? words.bestShare(form.grades[0] ?? '') : words.figure),
          head(words.rank),
          head(words.says),
        ]),
      ],
      28,
    ),
  ];
}

const headMerges = (line: number, { columns }: Block): readonly string[] => [
  ...[0, 1].map((column) => rectAddress({ row: line, column, rows: 2, columns: 1 })),
  ...columns.map((_, index) =>
    rectAddress({ row: line, column: FIRST + index * WIDTH, rows: 1, columns: WIDTH }),
  ),
];

function subjectRow({ columns }: Block, form: Form, subject: number, words: WhatIfWords): PlanRow {
  return row(
    [
      cell(subject + 1, 'cell'),
      cell(form.subjects[subject] ?? '', 'name'),
      ...columns.flatMap(({ figures, changes, shares }) => {
        if (!figures) return Array.from({ length: WIDTH }, () => cell(HIDDEN, 'flag'));
        const best = figures.best[subject] ?? null;
        const grade = figures.grades[subject] ?? null;
        const differs = changes?.grade.includes(subject) === true || changes?.cap.includes(subject) === true;
        return [
          shares
            ? cell(best ? round(best, 4) : '', 'share')
            : cell(figures.scores[subject] ?? '', SCORE_STYLES[figures.formula]),
          cell(figures.ranks[subject] ?? '', changes?.rank.includes(subject) === true ? 'changed' : 'count'),
          cell(
            grade === null ? words.open(figures.places?.[subject] ?? null) : (form.grades[grade] ?? ''),
            differs ? 'changed' : 'cell',
          ),
        ];
      }),
    ],
    20,
  );
}
