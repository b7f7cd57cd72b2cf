import { absoluteAddress, cellAddress, quoteSheet, rectAddress } from '../kernel/address';
import type { CellValue } from '../kernel/grid';
import { multiply, type Ratio, ratio, toNumber } from '../kernel/ratio';
import { across, BLANK_PLAN, cell, live, row, sheetName } from '../workbook/cells';
import type { PlanCell, PlanRow, SheetPlan } from '../workbook/sheet-plan';
import type { ClassPart, Weighted } from './classes';
import { columnsOf, FIRST_SUBJECT } from './results-layout';
import { capLines, noteHeight } from './results-notes';
import { suggestedText } from './results-table';
import { isOfPoints, sameFigure, SCORE_STYLES, shownScore, shownValue, wholePoints } from './score-cells';
import type { TallyWords } from './words';

/** Rows above the first subject. */
const HEAD = 3;
const FIRST = HEAD + 1;
const FIRST_CLASS = 2;

/** Scores weighted over classes of raters as a sheet: live over the classes' own results sheets. */
export function planClasses(
  title: string,
  given: { readonly unit: string; readonly date: string },
  weighted: Weighted,
  words: TallyWords,
): SheetPlan {
  const { parts } = weighted;
  const [first] = parts;
  const subjects = first?.form.subjects ?? [];
  const { cap } = weighted;
  const at = columnsFor(weighted);
  const width = at.check + 1;
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: width });
  const widths = [5.5, 15, ...parts.map(() => 14), 12, 7, ...(cap ? [10.5] : []), 10];
  const policy = [
    words.classPolicy(parts.map(({ raters }) => raters)),
    ...(cap ? [words.classCap] : []),
  ].join(' ');
  const notes = cap ? capLines(cap, first?.form.grades ?? [], subjects, words) : [];
  const end = FIRST + subjects.length;
  const head = (text: string): PlanCell => cell(text, 'head');
  return {
    ...BLANK_PLAN,
    kind: `classes/${first?.form.id ?? ''}`,
    name: sheetName(words.classSheet(first?.form.shortTitle ?? '')),
    tabColor: '#1F4E79',
    columns: [...widths, 3, 9, 9, 9],
    rows: [
      row(across(cell(words.classTitle(title), 'title'), width), 36),
      row(across(cell([given.unit, given.date].filter(Boolean).join('　　'), 'subtitle'), width), 20),
      row(across(cell(policy, 'note'), width), noteHeight(policy, widths)),
      row(
        [
          head(words.index),
          head(first?.form.subjectHeading ?? ''),
          ...parts.map(({ raters }) => head(words.classHead(raters))),
          head(words.weighted),
          head(words.rank),
          ...(cap ? [head(words.suggested)] : []),
          head(words.check),
          null,
          ...[words.weighted, words.own, words.rank].map((text) => cell(text, 'small')),
        ],
        34,
      ),
      ...subjects.map((subject, index) => subjectRow(weighted, subject, index, at, words)),
      ...notes.map((line) => row(across(cell(line, 'note'), width), noteHeight(line, widths))),
      row([]),
      row([cell(words.signatures, 'section')], 30),
    ],
    merges: [whole(0), whole(1), whole(2), ...notes.map((_, index) => whole(end + index))],
    conditions: [
      {
        range: rectAddress({ row: FIRST, column: at.check, rows: Math.max(1, subjects.length), columns: 1 }),
        formula: `${cellAddress(FIRST, at.check)}<>"${words.balanced}"`,
        fill: '#F8CBAD',
        color: '#9C0006',
        bold: true,
      },
    ],
    unlocked: [],
    freeze: { rows: FIRST, columns: 2 },
    page: {
      orientation: 'portrait',
      area: rectAddress({ row: 0, column: 0, rows: end + notes.length + 2, columns: width }),
      titleRows: [HEAD + 1, HEAD + 1],
    },
  };
}

/** A weighted score as it is shown; '' where there is none. */
export const shownWeighted = (value: Ratio | null, { counted }: ClassPart): CellValue =>
  value ? shownValue(value, counted.rules.formula) : '';

/** Columns by what they show; what the ballots say is shown where there is a cap. */
function columnsFor({ parts, cap }: Weighted) {
  const weighted = FIRST_CLASS + parts.length;
  return { weighted, rank: weighted + 1, check: weighted + (cap ? 3 : 2) };
}

function subjectRow(
  { parts, scores, ranks, cap }: Weighted,
  subject: string,
  index: number,
  at: ReturnType<typeof columnsFor>,
  words: TallyWords,
): PlanRow {
  const [first] = parts;
  const value = scores[index] ?? null;
  const rank = ranks[index] ?? null;
  const here = (column: number): string => cellAddress(FIRST + index, column);
  const [exact, ownScore, ownRank] = [at.check + 2, at.check + 3, at.check + 4];
  const weight = parts.reduce((sum, { raters }) => sum + raters.weight, 0);
  const has = parts.map((_, i) => `${here(FIRST_CLASS + i)}<>""`).join(',');
  const sum = parts.map((part) => `${String(part.raters.weight)}*${exactScore(part, index)}`).join('+');
  const style = SCORE_STYLES[first?.counted.rules.formula ?? 'mean'];
  const decimals = style === 'score' ? 2 : 4;
  const all = absoluteAddress({ row: FIRST, column: exact, rows: scores.length, columns: 1 });
  return row(
    [
      cell(index + 1, 'cell'),
      cell(subject, 'name'),
      ...parts.map((part) =>
        live(
          sheetCell(part, index, columnsOf(resultsOf(part)).score),
          shownScore(part.counted.scores[index] ?? null, part.counted.rules, part.form.grades),
          style,
        ),
      ),
      live(
        `IF(${here(exact)}<0,"",ROUND(${here(exact)},${String(decimals)}))`,
        first ? shownWeighted(value, first) : '',
        style,
      ),
      live(
        `IF(${here(exact)}<0,"",1+SUMPRODUCT(--(${all}>${here(exact)}+0.00000000001)))`,
        rank ?? '',
        'count',
      ),
      ...(cap ? [cell(suggestedText(cap, first?.form.grades ?? [], index, words), 'cell')] : []),
      live(
        `IF(AND(${sameFigure(here(at.weighted), here(ownScore))},${here(at.rank)}=${here(ownRank)}),"${words.balanced}","${words.ownDiffers}")`,
        words.balanced,
        'check',
      ),
      null,
      // Below 0: a class has no score.
      live(
        `IF(AND(${has}),(${sum})/${String(weight)},-1)`,
        value && first ? toNumber(unit(value, first)) : -1,
        'smallCount',
      ),
      cell(first ? shownWeighted(value, first) : '', 'smallCount'),
      cell(rank ?? '', 'smallCount'),
    ],
    22,
  );
}

/** A value in the unit in which it is shown. */
const unit = (value: Ratio, { counted }: ClassPart): Ratio =>
  counted.rules.formula === 'coefficient' ? multiply(value, ratio(1, 100)) : value;

const resultsOf = ({ form, counted }: ClassPart) => ({ form, cap: counted.cap, rules: counted.rules });

/** A cell of a subject's line on the class's own results sheet. */
function sheetCell(part: ClassPart, subject: number, column: number): string {
  const line = FIRST_SUBJECT + part.order.indexOf(subject);
  return `${quoteSheet(part.sheet)}!${absoluteAddress({ row: line, column, rows: 1, columns: 1 })}`;
}

/** The unrounded score, from what it is made of. */
function exactScore(part: ClassPart, subject: number): string {
  const at = columnsOf(resultsOf(part));
  const { formula, points } = part.counted.rules;
  const scale = isOfPoints(formula) ? wholePoints(points).scale * (formula === 'coefficient' ? 100 : 1) : 1;
  return `${sheetCell(part, subject, at.points)}/${sheetCell(part, subject, at.by)}/${String(scale)}`;
}
