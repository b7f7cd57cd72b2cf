import { defaultScheme } from '../ballot/default-scheme';
import type { Scheme } from '../ballot/scheme';
import type { BallotWords } from '../ballot/words';
import { type Rect, rectOf } from '../kernel/address';
import { known } from '../kernel/assert';
import { type CivilDate, toSerial } from '../kernel/dates';
import type { CellValue } from '../kernel/grid';
import { planRoster, type RosterWords } from '../roster/plan-roster';
import { BALLOT_NAMES } from '../workbook/ballot-files';
import { cell, row } from '../workbook/cells';
import type { PlanRow, SheetPlan } from '../workbook/sheet-plan';
import type { StyleName } from '../workbook/style';
import { fillBallot, planScores } from './plan-sample';
import {
  REHEARSAL_FAULTS,
  REHEARSAL_MEMBERS,
  REHEARSAL_QUARTER,
  REHEARSAL_QUOTA,
  REHEARSAL_SCORES,
  type RehearsalBallot,
  REPEATED,
} from './rehearsal';
import type { SampleWords } from './words';

/** The roster of the rehearsal, with its faults; a sheet of ours, so that it can be removed again. */
export function planRehearsalRoster(words: SampleWords, roster: RosterWords, today: CivilDate): SheetPlan {
  const people = [...REHEARSAL_MEMBERS, known(REHEARSAL_MEMBERS[REPEATED], 'somebody is repeated')];
  const rows = people.map((person, at) => {
    const fault = REHEARSAL_FAULTS.find(({ row: line }) => line === at);
    const values: readonly CellValue[] = [
      at + 1,
      person[words.names],
      words.sexes[person.sex],
      person.born,
      words.education[person.education],
      words.service[person.service],
      words.rehearsal.standings[person.standing],
      // On probation since New Year: whenever one rehearses, that is less than a year ago.
      toSerial(person.joined ?? { year: today.year, month: 1, day: 1 }),
      person.post ? words.posts[person.post] : '',
    ];
    return row(
      values.map((value, column) => {
        const wrong = fault?.column === column ? fault[words.names] : value;
        return cell(wrong, STYLES[column] ?? (typeof wrong === 'number' ? 'date' : 'value'));
      }),
    );
  });
  return {
    ...planRoster(words.rehearsal.rosterTitle, rows, roster),
    kind: 'rehearsal/roster',
    tabColor: REHEARSAL_COLOR,
  };
}

/** The duty scores of the rehearsal; a sheet of ours, as its roster. */
export function planRehearsalScores(words: SampleWords, roster: RosterWords): SheetPlan {
  const plan = planScores(REHEARSAL_QUARTER, REHEARSAL_SCORES, REHEARSAL_MEMBERS, words, roster);
  return { ...plan, kind: 'rehearsal/scores', tabColor: REHEARSAL_COLOR };
}

/** By column; dates and posts look as what they are. */
const STYLES: readonly StyleName[] = ['cell', 'name', 'cell', 'value', 'cell', 'cell', 'cell'];

/** Amber, as a rehearsal is marked everywhere. */
const REHEARSAL_COLOR = '#F7B500';

/** The default forms with every rule on by which a whole ballot can be void: each reason is to be seen once. */
export function rehearsalScheme(words: SampleWords, ballot: BallotWords): Scheme {
  const scheme = defaultScheme(words.rehearsal.unit, '', ballot);
  return {
    ...scheme,
    overMark: 'ballot',
    unknownMark: 'ballot',
    blankBallot: 'ballot',
    straightLine: 'ballot',
    strangeText: 'ballot',
    forms: scheme.forms.map((form) => (form.id === 'members' ? { ...form, quota: REHEARSAL_QUOTA } : form)),
  };
}

/** The printed ballot as somebody filled it, and what happened to it besides. */
export function fillRehearsalBallot(
  plan: SheetPlan,
  ballot: Pick<RehearsalBallot, 'marks' | 'beside' | 'isAltered'>,
  words: { readonly mark: string; readonly remark: string; readonly stranger: string },
): SheetPlan {
  const region = (name: string): Rect => rectOf(known(plan.names[name], 'a ballot has its regions'));
  const marks = region(BALLOT_NAMES.marks);
  const subjects = region(BALLOT_NAMES.subjects);
  let filled = fillBallot(plan, marks, ballot.marks);
  if (ballot.beside) {
    const { row: line, text } = ballot.beside;
    filled = put(filled, marks.row + line, marks.column + marks.columns, text === 'mark' ? words.mark : words.remark);
  }
  return ballot.isAltered === true ? put(filled, subjects.row, subjects.column, words.stranger) : filled;
}

/** The plan with a text in one cell, which need not have been there. */
function put(plan: SheetPlan, at: number, column: number, text: string): SheetPlan {
  const written = (line: PlanRow): PlanRow => ({
    ...line,
    cells: Array.from({ length: Math.max(line.cells.length, column + 1) }, (_, index) => {
      const old = line.cells[index] ?? null;
      return index === column ? { ...(old ?? cell('', 'text')), value: text } : old;
    }),
  });
  return { ...plan, rows: plan.rows.map((line, index) => (index === at ? written(line) : line)) };
}
