import { type CivilDate, fromSerial, toSerial } from '../kernel/dates';
import type { CellValue } from '../kernel/grid';
import { nameKey } from '../kernel/text';
import { planMinutes } from '../meeting/plan-minutes';
import { planOpinions } from '../meeting/plan-opinions';
import { planRectifications } from '../meeting/plan-rectification';
import { planExaminations, planProgress } from '../meeting/plan-self-examination';
import { planTalks } from '../meeting/plan-talks';
import { relationOf } from '../meeting/relations';
import { DEFAULT_NOTICE, stateOn } from '../meeting/rectification';
import { ASPECTS, type Examination } from '../meeting/self-examination';
import type { MeetingWords } from '../meeting/words';
import type { SheetPlan } from '../workbook/sheet-plan';
import { SAMPLE_DATE, SAMPLE_MEMBERS } from './sample';
import type { SampleWords } from './words';
import {
  SAMPLE_EXAMINATIONS,
  SAMPLE_MINUTES,
  SAMPLE_OPINIONS,
  SAMPLE_RECTIFICATIONS,
  SAMPLE_TALKS,
  type Text,
} from './year-data';

/** The day that the sample's ledger is as of: two weeks after the meeting. */
export const SAMPLE_TODAY: CivilDate = { year: 2021, month: 3, day: 31 };

/** What every sheet of the sample's year is written with. */
interface Sample {
  readonly unit: string;
  readonly words: MeetingWords;
  readonly names: SampleWords['names'];
  readonly say: (text: Text) => string;
  readonly name: (place: number) => string;
}

/** The registers of the year, filled for the sample's branch. */
export function planSampleYear(sample: SampleWords, words: MeetingWords): readonly SheetPlan[] {
  const all: Sample = {
    unit: sample.unit,
    words,
    names: sample.names,
    say: (text) => text[sample.names],
    name: (place) => SAMPLE_MEMBERS[place]?.[sample.names] ?? '',
  };
  return [planOpinionsOf(all), planTalksOf(all), ...planExaminationsOf(all), planMinutesOf(all), planItemsOf(all)];
}

function planOpinionsOf({ unit, words, say, name }: Sample): SheetPlan {
  const { code, team, categories, ways, consents } = words.opinions;
  // As the sheet has them whenever it is made: by number, then by wording.
  const sorted = [...SAMPLE_OPINIONS].sort(
    (a, b) => a.number - b.number || (say(a.text) < say(b.text) ? -1 : 1),
  );
  const lines = sorted.map(({ number, about, category, way, text, merged, giver }): readonly CellValue[] => [
    code(number),
    about === 'team' ? team : name(about),
    categories[category] ?? null,
    say(text),
    merged ? say(merged) : null,
    ways[way] ?? null,
    consents[giver ? 0 : 1],
    giver ? say(giver) : null,
  ]);
  return planOpinions({ unit, lines }, words);
}

function planTalksOf({ unit, words, say, name }: Sample): SheetPlan {
  const relations = words.talks.relations.map(([label, from, to]) => relationOf(label, from, to, ''));
  const outward = relations.find(({ to }) => to.kind === 'outside')?.label ?? null;
  const lines = SAMPLE_TALKS.map(({ day, from, to, topic }): readonly CellValue[] => {
    const isOutward = 'zh' in to;
    const whom = isOutward ? say(to) : to.map(name).join(words.separator);
    return [day, isOutward ? outward : null, name(from), whom, say(topic), null];
  });
  return planTalks({ unit, lines, relations }, words);
}

function planExaminationsOf({ unit, words, say, name }: Sample): readonly SheetPlan[] {
  const { aspects } = words.selfExamination;
  const empty = { problem: '', cause: '', measure: '' };
  const people = SAMPLE_EXAMINATIONS.map(({ aspects: written, handedIn }, place): Examination => {
    const own = written?.map(([problem, cause, measure]) => ({
      problem: say(problem),
      cause: say(cause),
      measure: say(measure),
    }));
    return {
      name: nameKey(name(place)),
      label: name(place),
      aspects: own ?? Array.from({ length: ASPECTS }, () => empty),
      whole: own?.length ?? 0,
      day: null,
      state: own || handedIn !== undefined ? 'handed-in' : 'missing',
      isStranger: false,
    };
  });
  const blocks = people.map(({ label, aspects: own }) => ({
    label,
    lines: own.map(({ problem, cause, measure }) => [problem, cause, measure].map((text) => (text === '' ? null : text))),
  }));
  const days = new Map(
    SAMPLE_EXAMINATIONS.flatMap(({ handedIn }, place) =>
      handedIn === undefined ? [] : [[nameKey(name(place)), handedIn] as const],
    ),
  );
  const register = planExaminations({ unit, aspects, people: blocks }, words);
  return [register, planProgress({ unit, aspects, people, days, register }, words)];
}

function planMinutesOf({ unit, words, say, name }: Sample): SheetPlan {
  const { place, official, recorder, agenda, decisions } = SAMPLE_MINUTES;
  const { meeting, items, everyone, marks } = words.minutes;
  return planMinutes(
    {
      unit,
      typed: {
        facts: {
          title: meeting,
          day: toSerial(SAMPLE_DATE),
          place: say(place),
          chair: name(0),
          recorder: name(recorder),
          officials: say(official),
        },
        agenda: agenda.map(({ speakers, said }, index) => [
          items[index] ?? null,
          speakers === 'everyone'
            ? everyone
            : speakers.map((one) => (one === 'official' ? say(official) : name(one))).join(words.separator),
          say(said),
        ]),
        decisions: decisions.map(({ text, responsible, deadline }) => [say(text), name(responsible), deadline]),
        attendance: SAMPLE_MEMBERS.map((_, index) => ({ label: name(index), mark: marks[0], reason: null })),
      },
    },
    words,
  );
}

function planItemsOf({ unit, words, names, say, name }: Sample): SheetPlan {
  const items = SAMPLE_RECTIFICATIONS.map((one, index) => {
    const { source, responsible, deadline, accepted } = one;
    const [problem, goal, measure, pledge, progress] = one[names];
    const from = typeof source === 'number' ? words.opinions.code(source) : say(source);
    const [day, acceptor] = accepted ?? [null, null];
    const state = stateOn(
      { deadline: fromSerial(deadline, false), accepted: day === null ? null : fromSerial(day, false) },
      SAMPLE_TODAY,
      DEFAULT_NOTICE,
    );
    return {
      number: index + 1,
      state,
      cells: [
        index + 1,
        problem,
        from,
        goal,
        measure,
        name(responsible),
        deadline,
        pledge,
        progress,
        day,
        acceptor === null ? null : name(acceptor),
      ],
    };
  });
  return planRectifications({ unit, today: SAMPLE_TODAY, notice: DEFAULT_NOTICE, items }, words);
}
