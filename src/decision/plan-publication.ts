import { rectAddress } from '../kernel/address';
import { textHeight } from '../quarter/board-cells';
import { disclosureOf } from '../tally/disclosure';
import type { Ledger } from '../tally/ledger';
import type { FormTally, SubjectTally } from '../tally/tally';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { PlanCell, PlanRow, SheetPlan } from '../workbook/sheet-plan';
import type { DecisionBasis } from './basis';
import { cellsOf, profileOf } from './disclosure';
import type { Judgement } from './judge-decisions';
import type { PublicationWords } from './words';

/** A form as it is published. */
export interface PublishedForm {
  readonly title: string;
  readonly ledger: Ledger;
  readonly tally: FormTally;
  /** Over members: their grades, and the group as a whole; their own figures only where names are wanted. Null: a form about the team's work. */
  readonly decided: { readonly basis: DecisionBasis; readonly judgement: Judgement } | null;
}

/** All that is published. */
export interface Publication {
  readonly unit: string;
  readonly date: string;
  readonly forms: readonly PublishedForm[];
  /** Also each member's distribution, by name. */
  readonly withNames: boolean;
}

/** Number, name, and a column for each grade, blank, invalid and a hint; the ledger wants seven. */
const columnsFor = (forms: readonly PublishedForm[]): readonly number[] => {
  const grades = Math.max(2, ...forms.map(({ tally }) => tally.grades.length));
  return [6, 20, ...Array.from({ length: grades + 2 }, () => 10), 14];
};

/** The sentences of a publication: one a form over members. */
export const publicationText = (
  { unit, date, forms }: Publication,
  words: PublicationWords,
): readonly string[] =>
  forms.flatMap(({ title, ledger, decided }) => {
    if (!decided) return [];
    const { judgement, basis } = decided;
    const { issued, returned, valid, spoiled } = ledger;
    return [
      words.text({
        ...{ unit, date, form: title, issued, returned, valid, spoiled },
        rated: judgement.members.length - judgement.notGraded,
        notGraded: judgement.notGraded,
        counts: basis.form.grades.map((label, grade) => ({ label, count: judgement.counts[grade] ?? 0 })),
      }),
    ];
  });

/** What is posted: the ledger of each form, the grades, and distributions as far as they may be shown. Values alone, no reasons. */
export function planPublication(publication: Publication, words: PublicationWords): SheetPlan {
  const { forms, unit, date } = publication;
  const columns = columnsFor(forms);
  const width = columns.length;
  const paper = columns.reduce((sum, one) => sum + one, 0);
  const rows: PlanRow[] = [];
  const merges: string[] = [];
  const wide = (first: PlanCell, height: number): void => {
    merges.push(rectAddress({ row: rows.length, column: 0, rows: 1, columns: width }));
    rows.push(row(across(first, width), height));
  };
  const table = (head: readonly string[], lines: readonly (readonly PlanCell[])[]): void => {
    rows.push(
      row(
        head.map((text) => cell(text, 'head')),
        26,
      ),
    );
    for (const line of lines)
      rows.push(row(line, Math.max(22, textHeight(String(line[1]?.value ?? ''), columns[1] ?? 0))));
  };
  wide(cell(words.title, 'title'), 38);
  wide(cell([unit, date].filter(Boolean).join('\u3000\u3000'), 'subtitle'), 20);
  for (const text of publicationText(publication, words))
    wide(cell(text, 'text'), textHeight(text, paper) + 8);
  wide(cell(words.ledger, 'section'), 28);
  table(
    ['', words.form, words.due, words.issued, words.returned, words.valid, words.spoiled],
    forms.map(({ title, ledger }, index) => [
      cell(index + 1, 'cell'),
      cell(title, 'name'),
      ...[ledger.due, ledger.issued, ledger.returned, ledger.valid, ledger.spoiled].map((count) =>
        cell(count, 'count'),
      ),
    ]),
  );
  for (const { title, tally, decided } of forms) {
    if (decided) {
      wide(cell(words.grades, 'section'), 28);
      table(
        [words.index, words.name, words.final],
        decided.judgement.members.map(({ name, final }, index) => [
          cell(index + 1, 'cell'),
          cell(name, 'name'),
          cell(typeof final === 'number' ? (tally.grades[final] ?? '') : words.notGraded, 'cell'),
        ]),
      );
    }
    const shown = decided && !publication.withNames ? null : tally;
    wide(cell(shown ? words.distribution(title) : words.profile(title), 'section'), 28);
    if (shown) distribution(shown.subjects, shown.grades);
    else profile(tally.subjects, tally.grades);
  }
  wide(cell(words.note, 'note'), textHeight(words.note, paper));
  wide(cell(words.signatures, 'section'), 40);
  return {
    ...BLANK_PLAN,
    kind: null,
    name: sheetName(words.sheet),
    tabColor: '#1F4E79',
    columns,
    rows,
    merges,
    unlocked: [],
    page: {
      orientation: 'portrait',
      area: rectAddress({ row: 0, column: 0, rows: rows.length, columns: width }),
    },
  };

  /** By subject; a row with too few marks says so instead. */
  function distribution(subjects: readonly SubjectTally[], grades: readonly string[]): void {
    table(
      [words.index, words.subject, ...grades, words.blank, words.invalid, words.hint],
      subjects.map((subject, index) => {
        const showing = disclosureOf(subject);
        return [
          cell(index + 1, 'cell'),
          cell(subject.subject, 'name'),
          ...cellsOf(subject).map((count) =>
            showing === 'hidden' ? cell('—', 'cell') : cell(count, 'count'),
          ),
          cell(showing === 'open' ? '' : words.hints[showing], 'name'),
        ];
      }),
    );
  }

  function profile(subjects: readonly SubjectTally[], grades: readonly string[]): void {
    const group = profileOf(subjects);
    if (group.kind !== 'shown') {
      wide(cell(words.profileHidden, 'note'), 20);
      return;
    }
    const total = group.cells.reduce((sum, count) => sum + count, 0);
    table(
      ['', words.grade, words.share],
      [...grades, words.blank, words.invalid].map((label, at) => [
        cell('', 'cell'),
        cell(label, 'name'),
        cell(total === 0 ? '' : (group.cells[at] ?? 0) / total, 'share'),
      ]),
    );
  }
}
