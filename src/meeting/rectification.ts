import { type CivilDate, compareDates, isoDate, toSerial } from '../kernel/dates';
import { placeIn } from '../kernel/grid';
import { comparable, nameKey } from '../kernel/text';
import { namesIn } from '../quarter/events';
import { type Basis, memberKeys, type NamedForm } from './basis';
import { readDay } from './day';
import type { MeetingFinding } from './findings';
import { numberIn } from './opinions';
import { type Line, type OurSheet, textOf, typedLines } from './table';
import { BODIES, OPINION_CODE } from './vocabulary';

/** How an item stands: accepted; past its deadline; due within the days of notice; under way; without a deadline. */
export type RectificationState = 'closed' | 'overdue' | 'soon' | 'open' | 'undated';

/** What an item has to be clear about, and the pledge (四明确一承诺). */
export type RectificationPart = 'goal' | 'measure' | 'responsible' | 'deadline' | 'pledge';

/** A problem that is being put right (整改事项). */
export interface Rectification {
  readonly row: number;
  /** Its number, for good; null: new. */
  readonly number: number | null;
  readonly problem: string;
  /** The opinion or result that it came from, as it was written. */
  readonly source: string;
  readonly goal: string;
  readonly measure: string;
  readonly responsible: string;
  readonly deadline: CivilDate | null;
  readonly pledge: string;
  readonly progress: string;
  /** The day on which it was accepted as put right, and by whom. */
  readonly accepted: CivilDate | null;
  readonly acceptor: string;
}

/** The parts of the ledger. */
export const RECTIFICATIONS = 'Pingyi.Rectifications';
export const NOTICE = 'Pingyi.Notice';

/** Columns of the ledger; number and state are ours. */
export const ITEM_COLUMNS = {
  number: 0,
  problem: 1,
  source: 2,
  goal: 3,
  measure: 4,
  responsible: 5,
  deadline: 6,
  pledge: 7,
  progress: 8,
  accepted: 9,
  acceptor: 10,
  state: 11,
} as const;

export const TYPED_COLUMNS = Object.values(ITEM_COLUMNS).filter(
  (column) => column !== ITEM_COLUMNS.number && column !== ITEM_COLUMNS.state,
);
export const DAY_COLUMNS = [ITEM_COLUMNS.deadline, ITEM_COLUMNS.accepted] as const;

/** So many days before its deadline an item is due soon, unless the unit says otherwise. */
export const DEFAULT_NOTICE = 7;

/** How an item stands on a day. An acceptance that is still to come closes nothing. */
export function stateOn(
  { deadline, accepted }: Pick<Rectification, 'deadline' | 'accepted'>,
  day: CivilDate,
  notice: number,
): RectificationState {
  if (accepted && compareDates(accepted, day) <= 0) return 'closed';
  if (!deadline) return 'undated';
  if (compareDates(deadline, day) < 0) return 'overdue';
  return toSerial(deadline) - toSerial(day) <= notice ? 'soon' : 'open';
}

/** Reads the ledger. `opinions`: numbers of the merged opinions that there are; null: no sheet of opinions. */
export function readRectifications(
  sheet: OurSheet,
  basis: Basis,
  facts: { readonly opinions: readonly number[] | null; readonly notice: number },
): { readonly items: readonly Rectification[]; readonly findings: readonly MeetingFinding[] } {
  const findings: MeetingFinding[] = [];
  const items: Rectification[] = [];
  const members = new Set(memberKeys(basis));
  for (const line of typedLines(sheet, RECTIFICATIONS, TYPED_COLUMNS)) {
    const deadline = readDay(sheet, line.row, ITEM_COLUMNS.deadline);
    const accepted = readDay(sheet, line.row, ITEM_COLUMNS.accepted);
    const item = itemOf(line, deadline.day, accepted.day);
    items.push(item);
    for (const { finding } of [deadline, accepted]) if (finding) findings.push(finding);
    const isDeadlineOff = deadline.finding !== null;
    findings.push(...judgeItem(item, { sheet, basis, members, isDeadlineOff, ...facts }));
  }
  return { items, findings };
}

const itemOf = (line: Line, deadline: CivilDate | null, accepted: CivilDate | null): Rectification => ({
  row: line.row,
  number: numberIn(textOf(line, ITEM_COLUMNS.number)),
  problem: textOf(line, ITEM_COLUMNS.problem),
  source: textOf(line, ITEM_COLUMNS.source),
  goal: textOf(line, ITEM_COLUMNS.goal),
  measure: textOf(line, ITEM_COLUMNS.measure),
  responsible: textOf(line, ITEM_COLUMNS.responsible),
  deadline,
  pledge: textOf(line, ITEM_COLUMNS.pledge),
  progress: textOf(line, ITEM_COLUMNS.progress),
  accepted,
  acceptor: textOf(line, ITEM_COLUMNS.acceptor),
});

interface Judging {
  readonly sheet: OurSheet;
  readonly basis: Basis;
  readonly members: ReadonlySet<string>;
  readonly isDeadlineOff: boolean;
  readonly opinions: readonly number[] | null;
  readonly notice: number;
}

function judgeItem(item: Rectification, facts: Judging): readonly MeetingFinding[] {
  const { sheet, basis, members, opinions, notice } = facts;
  const { problem, source, responsible, deadline, accepted, acceptor } = item;
  const findings: MeetingFinding[] = [];
  const at = (column: keyof typeof ITEM_COLUMNS): MeetingFinding['at'] =>
    placeIn(sheet.grid, item.row, ITEM_COLUMNS[column]);
  if (problem === '')
    findings.push({ level: 'warning', code: 'rectify-problem-missing', at: at('problem'), data: {} });
  const parts = (['goal', 'measure', 'responsible', 'deadline', 'pledge'] as const).filter((part) =>
    part === 'deadline' ? !deadline && !facts.isDeadlineOff : item[part] === '',
  );
  const [part] = parts;
  if (part) findings.push({ level: 'warning', code: 'rectify-unclear', at: at(part), data: { parts } });
  if (source === '')
    findings.push({ level: 'note', code: 'rectify-source-missing', at: at('source'), data: {} });
  for (const number of opinionsIn(source))
    if (opinions && !opinions.includes(number))
      findings.push({ level: 'warning', code: 'rectify-source-unknown', at: at('source'), data: { source } });
  for (const { form, text } of strayResults(source, basis.forms))
    findings.push({
      level: 'warning',
      code: 'rectify-result-unknown',
      at: at('source'),
      data: { form, text },
    });
  for (const name of namesIn(responsible))
    if (!members.has(name) && !BODIES.has(comparable(name)))
      findings.push({ level: 'warning', code: 'rectify-stranger', at: at('responsible'), data: { name } });
  const state = stateOn(item, basis.today, notice);
  const days = deadline ? Math.abs(toSerial(deadline) - toSerial(basis.today)) : 0;
  if (state === 'overdue')
    findings.push({
      level: 'warning',
      code: 'rectify-overdue',
      at: at('deadline'),
      data: { problem, responsible, days },
    });
  if (state === 'soon')
    findings.push({
      level: 'note',
      code: 'rectify-soon',
      at: at('deadline'),
      data: { problem, responsible, days },
    });
  if (accepted && compareDates(accepted, basis.today) > 0)
    findings.push({
      level: 'warning',
      code: 'rectify-accepted-early',
      at: at('accepted'),
      data: { date: isoDate(accepted) },
    });
  if (accepted && acceptor === '')
    findings.push({ level: 'warning', code: 'rectify-acceptor-missing', at: at('acceptor'), data: {} });
  if (!accepted && acceptor !== '')
    findings.push({ level: 'warning', code: 'rectify-accepted-undated', at: at('accepted'), data: {} });
  if (acceptor !== '' && namesIn(responsible).includes(nameKey(acceptor)))
    findings.push({
      level: 'warning',
      code: 'rectify-acceptor-same',
      at: at('acceptor'),
      data: { name: nameKey(acceptor) },
    });
  return findings;
}

/** Numbers of the opinions that a source names: 意见3、意见5. */
const opinionsIn = (source: string): readonly number[] =>
  [...source.matchAll(OPINION_CODE)].map(([, digits]) => Number(digits));

/** Lines of a form that a source names (班子测评 作风建设) and that are not on it. The form alone is enough, too. */
const strayResults = (
  source: string,
  forms: readonly NamedForm[],
): readonly { readonly form: string; readonly text: string }[] =>
  source.split(/[、,，;；]/).flatMap((part) =>
    forms.flatMap(({ titles, subjects }) => {
      const form = titles.find((title) => part.trim().startsWith(title));
      const [, text = ''] = /^[\s：:·-]+(.+)$/.exec(part.trim().slice(form?.length)) ?? [];
      const isOn = subjects.some((subject) => comparable(subject) === comparable(text));
      return form === undefined || text === '' || isOn ? [] : [{ form, text: text.trim() }];
    }),
  );

/** Opinions about the team that no item answers. */
export function unanswered(items: readonly Rectification[], opinions: readonly number[]): readonly number[] {
  const answered = new Set(items.flatMap(({ source }) => opinionsIn(source)));
  return opinions.filter((number) => !answered.has(number));
}
