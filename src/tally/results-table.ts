import { cellAddress, quoteText, rectAddress } from '../kernel/address';
import type { CellValue } from '../kernel/grid';
import { across, cell, live, row } from '../workbook/cells';
import type { PlanCell, PlanRow } from '../workbook/sheet-plan';
import { BOX_CODES } from './ballot-box';
import { HIDDEN_UNDER, WARNED_UNDER } from '../ballot/privacy';
import type { CapReport } from './cap';
import { disclosureOf } from './disclosure';
import {
  BAR_CELLS,
  boxRange,
  columnsOf,
  FIRST_SUBJECT,
  HIDDEN,
  ledgerCell,
  type Results,
  TABLE_HEAD,
} from './results-layout';
import { ownScore, rankCell, sameFigure, scoreCell, scoreParts } from './score-cells';
import { graded, type SubjectTally } from './tally';
import type { TallyWords } from './words';

/** The two rows of headings. */
export function headRows(results: Results, words: TallyWords): readonly PlanRow[] {
  const { form, rules } = results;
  const at = columnsOf(results);
  const head = (text: string): PlanCell => cell(text, 'head');
  const single = [
    words.blank,
    words.invalid,
    words.sum,
    words.scores[rules.formula],
    ...(at.rank === null ? [] : [words.rank]),
    ...(at.suggested === null ? [] : [words.suggested]),
    words.flag,
  ].map(head);
  const small = (texts: readonly string[]): readonly PlanCell[] => texts.map((text) => cell(text, 'small'));
  const parts = [
    words.marks,
    ...(at.grade === null ? [] : [words.gradeNumber]),
    words.scoreSum,
    words.scoreBy,
  ];
  const own = [...form.grades, words.blank, words.invalid, words.score, words.rank];
  return [
    row(
      [
        head(words.index),
        head(form.subjectHeading),
        ...form.grades.flatMap((grade) => across(head(grade), 2)),
        ...single,
        ...across(head(words.bar), BAR_CELLS),
        head(words.check),
        null,
        ...small([words.scoreParts]),
        ...parts.slice(1).map(() => null),
        ...small([words.own]),
      ],
      32,
    ),
    row(
      [
        head(''),
        head(''),
        ...form.grades.flatMap(() => [head(words.count), head(words.share)]),
        ...single.map(() => head('')),
        ...across(head(''), BAR_CELLS),
        head(''),
        null,
        ...small(parts),
        ...small(own),
      ],
      20,
    ),
  ];
}

/** Their merged cells. */
export function headMerges(results: Results): readonly string[] {
  const at = columnsOf(results);
  const single = [0, 1, at.blank, at.invalid, at.sum, at.score, at.rank, at.suggested, at.flag, at.check];
  const down = (column: number, columns = 1): string =>
    rectAddress({ row: TABLE_HEAD, column, rows: 2, columns });
  const wide = (column: number): string => rectAddress({ row: TABLE_HEAD, column, rows: 1, columns: 2 });
  return [
    ...single.flatMap((column) => (column === null ? [] : [down(column)])),
    down(at.bar, BAR_CELLS),
    ...results.form.grades.map((_, grade) => wide(at.count(grade))),
  ];
}

/** A text as a COUNTIF criterion that matches just itself: wildcards escaped, quotes doubled, `=` in front. */
const criterion = (text: string): string => quoteText(`=${text.replace(/[~*?]/g, '~$&')}`);

/** One line: counts and shares live over the box, score and rank over the line, and whether they agree with our own. */
export function subjectRow(results: Results, which: number, line: number, words: TallyWords): PlanRow {
  const { form, tally, scores, ranks, rules } = results;
  const subject = tally.subjects[which];
  if (!subject) return row([]);
  const at = columnsOf(results);
  const here = (column: number): string => cellAddress(FIRST_SUBJECT + line, column);
  const votes = (text: string): string =>
    `COUNTIFS(${boxRange(results, 0)},"valid",${boxRange(results, which + 1)},${criterion(text)})`;
  const counts = form.grades.map((_, grade) => here(at.count(grade)));
  const base = ledgerCell(results.formScheme.denominator ?? 'valid');
  const hides = `AND(${here(at.marks)}>0,${here(at.marks)}<${String(HIDDEN_UNDER)})`;
  const isHidden = disclosureOf(subject) === 'hidden';
  const unlessHidden = <T extends CellValue>(value: T): T | string => (isHidden ? HIDDEN : value);
  const score = scores[which] ?? null;
  const rank = ranks[which] ?? null;
  const valid = ledgerCell('valid');
  return row(
    [
      cell(line + 1, 'cell'),
      cell(subject.subject, 'name'),
      ...form.grades.flatMap((grade, i) => {
        const count = subject.counts[i] ?? 0;
        const share = rules.base === null || rules.base === 0 ? '' : count / rules.base;
        return [
          live(`IF(${hides},"${HIDDEN}",${votes(grade)})`, unlessHidden(count), 'count'),
          live(
            `IF(${hides},"${HIDDEN}",IF(${base}=0,"",${counts[i] ?? ''}/${base}))`,
            unlessHidden(share),
            'share',
          ),
        ];
      }),
      live(votes(BOX_CODES.blank), subject.blank, 'count'),
      live(
        `${votes(BOX_CODES['over-marked'])}+${votes(BOX_CODES['unknown-mark'])}`,
        subject.invalid,
        'count',
      ),
      live(
        `IF(${hides},${here(at.marks)},${counts.join('+')})+${here(at.blank)}+${here(at.invalid)}`,
        graded(subject) + subject.blank + subject.invalid,
        'count',
      ),
      scoreCell(results, score, line),
      ...(at.rank === null ? [] : [rankCell(results, rank, line)]),
      ...(at.suggested === null ? [] : [cell(suggestedText(results.cap, form.grades, which, words), 'cell')]),
      flagCell(subject, counts, here(at.marks), words),
      ...across(cell(null, 'bar'), BAR_CELLS),
      checkCell(results, line, valid, words),
      null,
      ...scoreParts(results, subject, score, line),
      ...subject.counts.map((count) => cell(unlessHidden(count), 'smallCount')),
      cell(subject.blank, 'smallCount'),
      cell(subject.invalid, 'smallCount'),
      ...ownScore(results, score, at.rank === null ? null : rank),
    ],
    22,
  );
}

/** What the ballots say: the grade's label; in words where the committee must look. */
export function suggestedText(
  cap: CapReport | null,
  grades: readonly string[],
  which: number,
  words: TallyWords,
): string {
  const grade = cap?.suggested[which];
  if (typeof grade === 'number') return grades[grade] ?? '';
  return cap?.places[which] === 'tied' ? words.undecided : HIDDEN;
}

function flagCell(
  subject: SubjectTally,
  counts: readonly string[],
  marks: string,
  { flags }: TallyWords,
): PlanCell {
  const few = `IF(${marks}<${String(WARNED_UNDER)},"${flags.few}","")`;
  const unanimous = `IF(MAX(${counts.join(',')})=${marks},"${flags.unanimous}",${few})`;
  return live(
    `IF(${marks}=0,"",IF(${marks}<${String(HIDDEN_UNDER)},"${flags.hidden}",${unanimous}))`,
    flags[disclosureOf(subject)],
    'flag',
  );
}

/** Compares a line with our own count and with the valid ballots, and says which of the two differs. */
function checkCell(results: Results, line: number, valid: string, words: TallyWords): PlanCell {
  const { form } = results;
  const at = columnsOf(results);
  const here = (column: number): string => cellAddress(FIRST_SUBJECT + line, column);
  const shown = [...form.grades.map((_, grade) => at.count(grade)), at.blank, at.invalid];
  const same = shown.map((column, i) => `${here(column)}=${here(at.own + i)}`);
  const sameScore = sameFigure(here(at.score), here(at.ownScore));
  const sameRank = at.rank === null ? [] : [`${here(at.rank)}=${here(at.ownRank)}`];
  const agrees = [...same, sameScore, ...sameRank].join(',');
  return live(
    `IF(AND(${agrees}),IF(${here(at.sum)}=${valid},"${words.balanced}","${words.sumDiffers}"),"${words.ownDiffers}")`,
    words.balanced,
    'check',
  );
}
