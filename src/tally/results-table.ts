import { absoluteAddress, cellAddress, rectAddress } from '../kernel/address';
import { round } from '../kernel/ratio';
import { across, cell, live, row } from '../workbook/cells';
import type { PlanCell, PlanRow } from '../workbook/sheet-plan';
import { BOX_CODES } from './ballot-box';
import { boxRange, columnsOf, FIRST_SUBJECT, LEDGER_HEAD, type Results, TABLE_HEAD } from './results-layout';
import { meanScore } from './score';
import { graded, type SubjectTally } from './tally';
import type { TallyWords } from './words';

/** The two rows of headings. */
export function headRows({ form, cap }: Results, words: TallyWords): readonly PlanRow[] {
  const head = (text: string): PlanCell => cell(text, 'head');
  const suggested = cap ? [words.suggested] : [];
  const single = [words.blank, words.invalid, words.sum, words.score, ...suggested, words.check].map(head);
  const own = [...form.grades, words.blank, words.invalid].map((text) => cell(text, 'small'));
  return [
    row(
      [
        head(words.index),
        head(form.subjectHeading),
        ...form.grades.flatMap((grade) => across(head(grade), 2)),
        ...single,
        null,
        cell(words.own, 'small'),
      ],
      22,
    ),
    row(
      [
        head(''),
        head(''),
        ...form.grades.flatMap(() => [head(words.count), head(words.share)]),
        ...single.map(() => head('')),
        null,
        ...own,
      ],
      20,
    ),
  ];
}

/** Their merged cells. */
export function headMerges(results: Results): readonly string[] {
  const at = columnsOf(results);
  const single = [0, 1, at.blank, at.invalid, at.sum, at.score, at.suggested, at.check];
  const down = (column: number): string => rectAddress({ row: TABLE_HEAD, column, rows: 2, columns: 1 });
  const wide = (column: number): string => rectAddress({ row: TABLE_HEAD, column, rows: 1, columns: 2 });
  return [
    ...single.flatMap((column) => (column === null ? [] : [down(column)])),
    ...results.form.grades.map((_, grade) => wide(at.count(grade))),
  ];
}

/** A text as a COUNTIF criterion that matches just itself: wildcards escaped, quotes doubled, `=` in front. */
const criterion = (text: string): string => `"=${text.replace(/[~*?]/g, '~$&').replaceAll('"', '""')}"`;

/** The grade's label; null where the committee must look. */
const suggestedGrade = (grade: number | null | undefined, labels: readonly string[]): string | null =>
  typeof grade === 'number' ? (labels[grade] ?? null) : null;

/** One subject: counts and shares live over the box, and whether they agree with our own. */
export function subjectRow(
  results: Results,
  subject: SubjectTally,
  index: number,
  words: TallyWords,
): PlanRow {
  const { form, formScheme, tally, cap } = results;
  const line = FIRST_SUBJECT + index;
  const at = columnsOf(results);
  const here = (column: number): string => cellAddress(line, column);
  const votes = (text: string): string =>
    `COUNTIFS(${boxRange(results, 0)},"valid",${boxRange(results, index + 1)},${criterion(text)})`;
  const counts = form.grades.map((_, grade) => here(at.count(grade)));
  const points = formScheme.grades.map((grade) => grade.points);
  const mean = meanScore(subject, points);
  const validCell = absoluteAddress({ row: LEDGER_HEAD + 1, column: 4, rows: 1, columns: 1 });
  const weighted = counts.map((address, grade) => `${String(points[grade] ?? 0)}*${address}`).join('+');

  const own = [...subject.counts, subject.blank, subject.invalid];
  const shown = [...counts, here(at.blank), here(at.invalid)];
  const agrees = shown.map((address, i) => `${address}=${here(at.own + i)}`).join(',');
  return row(
    [
      cell(index + 1, 'cell'),
      cell(subject.subject, 'name'),
      ...form.grades.flatMap((grade, i) => {
        const count = subject.counts[i] ?? 0;
        const share = tally.valid === 0 ? '' : count / tally.valid;
        return [
          live(votes(grade), count, 'count'),
          live(`IF(${validCell}=0,"",${counts[i] ?? ''}/${validCell})`, share, 'share'),
        ];
      }),
      live(votes(BOX_CODES.blank), subject.blank, 'count'),
      live(
        `${votes(BOX_CODES['over-marked'])}+${votes(BOX_CODES['unknown-mark'])}`,
        subject.invalid,
        'count',
      ),
      live(
        `${counts.join('+')}+${here(at.blank)}+${here(at.invalid)}`,
        graded(subject) + subject.blank + subject.invalid,
        'count',
      ),
      live(
        `IF(${counts.join('+')}=0,"",ROUND((${weighted})/(${counts.join('+')}),2))`,
        mean ? round(mean, 2) : '',
        'score',
      ),
      ...(cap ? [cell(suggestedGrade(cap.suggested[index], form.grades) ?? words.undecided, 'cell')] : []),
      live(
        `IF(AND(${agrees},${here(at.sum)}=${validCell}),"${words.balanced}","${words.differs}")`,
        words.balanced,
        'check',
      ),
      null,
      ...own.map((count) => cell(count, 'smallCount')),
    ],
    22,
  );
}
