import { schemeIdOf } from '../ballot/form';
import { cellAddress, parseAddress } from '../kernel/address';
import type { Place } from '../kernel/finding';
import { success } from '../kernel/result';
import { nameKey } from '../kernel/text';
import type { Fact, Facts, Topic } from '../letter/facts';
import { pairsOf } from '../meeting/coverage';
import { FACT, FACTS } from '../meeting/minutes';
import { parseIsoDate } from '../kernel/dates';
import type { Member } from '../roster/member';
import { countMembers } from '../roster/statistics';
import { imbalances } from '../tally/balance';
import { LEDGER_AT, LEDGER_HEAD } from '../tally/results-layout';
import type { SheetInfo } from '../workbook/workbook';
import { loadRoster, loadScheme } from './book';
import { type CountedVote, loadCounted } from './counted';
import { type DecisionQuery, decisionsOf, type LoadedDecisions } from './decide';
import type { Job, JobResult } from './job';
import { inspectYear, type YearState } from './year';

/**
 * All that the workbook says and a letter may say. What is not known yet is not among the facts: a ledger with doubtful
 * ballots, grades of which one is open, an attendance that is not filled in. Writes nothing.
 */
export async function collectFacts(
  job: Job,
  query: DecisionQuery & {
    /** Grades count only when nothing forbids them, as for all that is published; else as soon as none is open. */
    readonly settled?: boolean;
  } = {},
): JobResult<Facts> {
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const sheets = listed.value;
  const roster = await loadRoster(job, sheets);
  if (!roster.ok) return roster;
  const scheme = await loadScheme(job, sheets);
  if (!scheme.ok) return scheme;
  const year = await inspectYear(job);
  if (!year.ok) return year;
  const counted = await countedOrNone(job);
  if (!counted.ok) return counted;
  const decided = counted.value ? await decidedOrNone(job, counted.value, query) : success(null);
  if (!decided.ok) return decided;
  const { members, sheet } = roster.value;
  const labels = new Map(members.map(({ label, written }) => [nameKey(label), written]));
  const nameOf = (key: string): string => labels.get(key) ?? key;
  const minutes = year.value.parts.minutes.minutes;
  return success({
    unit: scheme.value?.unit ?? '',
    all: [
      ...rosterFacts(members, sheet),
      ...minutesFacts(year.value, sheets, nameOf, job.words.meeting.separator),
      ...(minutes?.day ? [] : schemeDay(scheme.value?.date ?? '', sheets)),
      ...yearFacts(year.value, members),
      ...(counted.value ? ledgerFacts(counted.value) : []),
      ...(decided.value ? decidedFacts(decided.value, query.settled === true) : []),
    ],
    forms: counted.value ? onePerScheme(counted.value).map(({ formScheme }) => formScheme) : [],
    grades: decided.value?.basis.form.grades ?? [],
    people: [
      ...members.flatMap(({ name, written }) => (name === nameKey(written) ? [written] : [written, name])),
      ...(minutes?.officials ?? []),
    ],
  });
}

const count = (topic: Topic, value: number, at: Place, of = ''): Fact => ({
  kind: 'count',
  topic,
  of,
  value,
  at,
});

/** The vote as far as it was counted; null where there is none. A box that was changed by hand is refused. */
async function countedOrNone(job: Job): JobResult<CountedVote | null> {
  const counted = await loadCounted(job);
  if (counted.ok) return counted;
  const { code } = counted.failure;
  return code === 'vote-missing' || code === 'scheme-missing' ? success(null) : counted;
}

async function decidedOrNone(
  job: Job,
  counted: CountedVote,
  query: DecisionQuery,
): JobResult<LoadedDecisions | null> {
  const decided = await decisionsOf(job, counted, query);
  if (decided.ok || query.form !== undefined) return decided;
  const { code } = decided.failure;
  return code === 'form-missing' || code === 'count-missing' ? success(null) : decided;
}

/** Numbers of people; of a column that is not filled for all of them there is none. */
function rosterFacts(members: readonly Member[], sheet: string): readonly Fact[] {
  const at = { sheet };
  const all = countMembers(members);
  const secretaries = members.filter(({ post }) => post === 'secretary');
  const knows = (column: 'sex' | 'service'): boolean => members.every((member) => member[column] !== null);
  return [
    count('members', all.members, at),
    count('formal', all.formal, at),
    count('probationary', all.probationary, at),
    ...(knows('service') ? [count('in-service', all.inService, at), count('retired', all.retired, at)] : []),
    ...(knows('sex') ? [count('women', all.women, at)] : []),
    ...(all.committee > 0 ? [count('committee', all.committee, at)] : []),
    ...secretaries
      .slice(0, secretaries.length === 1 ? 1 : 0)
      .map(({ written }): Fact => ({ kind: 'name', role: 'secretary', value: written, at })),
  ];
}

function minutesFacts(
  { parts, sheets: made }: YearState,
  sheets: readonly SheetInfo[],
  nameOf: (key: string) => string,
  separator: string,
): readonly Fact[] {
  const { minutes } = parts.minutes;
  const info = sheets.find(({ name }) => name === made.minutes[0]);
  const facts = parseAddress(info?.names[FACTS] ?? '');
  if (!minutes || !info || !facts) return [];
  const at = (line: number, column: number): Place => ({
    sheet: info.name,
    cell: cellAddress(facts.row + line, facts.column + column),
  });
  const sheet: Place = { sheet: info.name };
  const text = (part: 'title' | 'place' | 'officials', value: string): readonly Fact[] =>
    value === '' ? [] : [{ kind: 'text', part, of: '', value, at: at(FACT[part][0], FACT[part][1]) }];
  const listed = (part: 'item' | 'decision', values: readonly string[]): readonly Fact[] =>
    values.flatMap((value, index): readonly Fact[] =>
      value === '' ? [] : [{ kind: 'text', part, of: String(index + 1), value, at: sheet }],
    );
  const { day, chair, agenda, decisions, officials } = minutes;
  return [
    ...(day ? [{ kind: 'day', value: day, at: at(FACT.day[0], FACT.day[1]) } as const] : []),
    // Nobody can be counted as present, or as away, before everyone's cell says so.
    ...(minutes.unmarked.length === 0
      ? [count('due', minutes.due, at(3, 1)), count('present', minutes.present.length, at(3, 3))]
      : []),
    ...(chair === ''
      ? []
      : [
          {
            kind: 'name',
            role: 'chair',
            value: nameOf(chair),
            at: at(FACT.chair[0], FACT.chair[1]),
          } as const,
        ]),
    ...text('title', minutes.title),
    ...text('place', minutes.place),
    ...text('officials', officials.join(separator)),
    ...(agenda.length > 0 ? [count('agenda', agenda.length, sheet)] : []),
    ...listed(
      'item',
      agenda.map(({ item }) => item),
    ),
    ...(decisions.length > 0 ? [count('decisions', decisions.length, sheet)] : []),
    ...listed(
      'decision',
      decisions.map(({ text: decision }) => decision),
    ),
  ];
}

function schemeDay(date: string, sheets: readonly SheetInfo[]): readonly Fact[] {
  const value = parseIsoDate(date);
  const sheet = sheets.find(({ kind }) => kind === 'scheme')?.name;
  return value && sheet !== undefined ? [{ kind: 'day', value, at: { sheet } }] : [];
}

/** Opinions, talks, self-examinations and rectification, each as soon as it has a sheet. */
function yearFacts({ parts }: YearState, members: readonly Member[]): readonly Fact[] {
  const { opinions, talks, rectification } = parts;
  const examined = parts['self-examination'];
  const from = (sheet: string | null, facts: (at: Place) => readonly Fact[]): readonly Fact[] =>
    sheet === null ? [] : facts({ sheet });
  return [
    ...from(opinions.sheet, (at) => [
      count(
        'given',
        opinions.merged.reduce((sum, { opinions: own }) => sum + own.length, 0),
        at,
      ),
      count('merged', opinions.merged.length, at),
    ]),
    ...from(talks.sheet, (at) => [
      count('talks', talks.talks.length, at),
      count('pairs', pairsAmong(talks.talks, members), at),
      count(
        'committee-pairs',
        pairsAmong(
          talks.talks,
          members.filter(({ post }) => post !== null),
        ),
        at,
      ),
    ]),
    ...from(examined.sheet, (at) => [
      count('examined', examined.people.filter(({ state }) => state === 'handed-in').length, at),
    ]),
    ...from(rectification.sheet, (at) => [
      count('items', rectification.now.items.length, at),
      count('closed', rectification.now.counts.closed, at),
    ]),
  ];
}

/** Pairs of members who have talked, each once. */
function pairsAmong(talks: Parameters<typeof pairsOf>[0], members: readonly Member[]): number {
  const known = new Set(members.map(({ label }) => nameKey(label)));
  const ends = [...pairsOf(talks)].flatMap(([name, partners]) =>
    known.has(name) ? [...partners].filter((partner) => known.has(partner)) : [],
  );
  return ends.length / 2;
}

/** One form for each of the scheme: of slips the first stands for all, as on what is published. */
function onePerScheme({ forms }: CountedVote): CountedVote['forms'] {
  return forms.filter(
    ({ form }, index) => forms.findIndex((one) => schemeIdOf(one.form) === schemeIdOf(form)) === index,
  );
}

/** The ledger of each form that was counted to its end. Who came is the minutes' to say. */
function ledgerFacts(counted: CountedVote): readonly Fact[] {
  return onePerScheme(counted).flatMap(({ form, formScheme, ledger, tally }): readonly Fact[] => {
    if (imbalances(ledger, tally).some((what) => what === 'doubtful-left' || what === 'returned-over-issued'))
      return [];
    const sheet = (
      counted.sheets.find(({ kind }) => kind === `results/${form.id}`) ??
      counted.sheets.find(({ kind }) => kind === 'closed')
    )?.name;
    return (['issued', 'returned', 'valid', 'spoiled'] as const).map((topic) => {
      const cell = cellAddress(LEDGER_HEAD + 1, LEDGER_AT[topic]);
      return count(topic, ledger[topic], sheet === undefined ? {} : { sheet, cell }, formScheme.id);
    });
  });
}

/** What the committee decided, once it has decided on everyone; never what the ballots suggest. */
function decidedFacts({ basis, judgement, sheet }: LoadedDecisions, settled: boolean): readonly Fact[] {
  const stands = settled ? judgement.isComplete : judgement.open === 0;
  if (!stands || sheet === null) return [];
  const at = { sheet };
  return [
    count('rated', judgement.members.length - judgement.notGraded, at),
    ...basis.form.grades.map((_, grade) => count('grade', judgement.counts[grade] ?? 0, at, String(grade))),
    count('not-graded', judgement.notGraded, at),
  ];
}
