import { cellAddress, quoteText } from '../kernel/address';
import { round } from '../kernel/ratio';
import { nameKey } from '../kernel/text';
import { isHidden } from '../tally/disclosure';
import { cell, live, row } from '../workbook/cells';
import type { PlanCell, PlanRow } from '../workbook/sheet-plan';
import { columnsOf, FIRST_MEMBER } from './decisions-layout';
import { cellsOf } from './disclosure';
import { divergences } from './divergence';
import { NOTHING_TYPED, type Typed } from './grade';
import type { Decided } from './judge-decisions';
import type { DecisionSheet } from './plan-decisions';
import type { DecisionSheetWords } from './words';

const LINE = 24;

const typedCell = (text: string, style: 'input' | 'inputText' | 'value'): PlanCell =>
  cell(text === '' ? null : text, style);

/** One member: ballots, record, decision, and whether the decision needs a reason. */
export function memberRow(
  { basis }: DecisionSheet,
  { name, suggested, final, typed }: Decided,
  index: number,
  words: DecisionSheetWords,
): PlanRow {
  const { form, tally, record } = basis;
  const at = columnsOf(basis);
  const subject = tally.subjects[index];
  const duty = record?.members.get(name);
  const apart = divergences(basis).get(name);
  const hint = suggested === null ? words.undecided : (form.grades[suggested] ?? '');
  // A grade that was typed with other spaces or width is written as the form spells it.
  const grade =
    final === null ? typed.grade : final === 'none' ? words.notGraded : (form.grades[final] ?? '');
  const here = (column: number): string => cellAddress(FIRST_MEMBER + index, column);
  const [decided, said, why] = [here(at.final), here(at.suggested), here(at.reason)];
  const state =
    grade === ''
      ? words.open
      : grade === hint
        ? words.agrees
        : typed.reason === ''
          ? words.needsReason
          : words.explained;
  return row(
    [
      cell(index + 1, 'cell'),
      cell(name, 'name'),
      // One or two marks are nobody's to see, the committee's neither.
      ...(subject ? cellsOf(subject) : []).map((count) =>
        subject && isHidden(subject) ? cell('—', 'cell') : cell(count, 'count'),
      ),
      cell(hint, 'cell'),
      ...(record
        ? [
            duty ? cell(round(duty.mean, 2), 'score') : cell(words.noMean, 'cell'),
            cell(apart ? words.divergences[apart] : null, 'cell'),
          ]
        : []),
      typedCell(grade, 'input'),
      typedCell(typed.reason, 'inputText'),
      typedCell(typed.remarks, 'inputText'),
      live(
        `IF(${decided}="",${quoteText(words.open)},IF(${decided}=${said},${quoteText(words.agrees)},IF(${why}="",${quoteText(words.needsReason)},${quoteText(words.explained)})))`,
        state,
        'check',
      ),
    ],
    LINE,
  );
}

/** Below them, locked: probationary members, who get no grade, and names that are no longer on the form but had something typed. */
export function extraRows(sheet: DecisionSheet, words: DecisionSheetWords): readonly PlanRow[] {
  const { basis, typed } = sheet;
  const at = columnsOf(basis);
  const { probationary } = basis;
  const known = new Set(
    [...basis.tally.subjects.map(({ subject }) => subject), ...probationary].map(nameKey),
  );
  const strays = [...typed.members].filter(
    ([name, line]) => !known.has(name) && [line.grade, line.reason, line.remarks].some((text) => text !== ''),
  );
  const line = (name: string, what: Typed, why: string): PlanRow =>
    row(
      [
        cell('', 'cell'),
        cell(name, 'name'),
        ...Array.from({ length: at.final - 2 }, () => cell('—', 'cell')),
        typedCell(what.grade, 'value'),
        typedCell(what.reason, 'value'),
        typedCell(what.remarks, 'value'),
        cell(why, 'value'),
      ],
      LINE,
    );
  return [
    ...probationary.map((name) =>
      line(name, typed.members.get(nameKey(name)) ?? NOTHING_TYPED, words.probationary),
    ),
    ...strays.map(([name, what]) => line(name, what, words.stray)),
  ];
}
