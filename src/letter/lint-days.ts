import { type CivilDate, compareDates, isoDate, isRealDate, weekday } from '../kernel/dates';
import { dayOf, type Facts } from './facts';
import type { LetterFinding } from './findings';
import type { Sentence } from './sentences';
import { HELD, THE_MEETING } from './vocabulary';

/** A day as a text gives it. */
interface Stated {
  readonly figure: string;
  /** null: it is not in the calendar. */
  readonly day: CivilDate | null;
  /** 1 = Monday … 7 = Sunday; null: not said. */
  readonly weekday: number | null;
  readonly at: number;
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const WEEKDAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const CHINESE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[(,]?(?:星期|周)([一二三四五六日天]))?/g;
const ISO = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[(,]?(?:星期|周)([一二三四五六日天]))?/g;
const DAY_MONTH = new RegExp(
  `(?:(${WEEKDAYS}),? )?\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTHS})(?:,? (\\d{4}))?`,
  'g',
);
const MONTH_DAY = new RegExp(
  `(?:(${WEEKDAYS}),? )?\\b(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?`,
  'g',
);

/** Days of a sentence: in the calendar, on the right weekday, and the meeting on the day of its minutes. */
export function lintDays(sentence: Sentence, facts: Facts): readonly LetterFinding[] {
  const meeting = dayOf(facts);
  const days = daysIn(sentence, meeting?.value.year ?? null);
  const said = { sentence: sentence.text };
  const findings: LetterFinding[] = [];
  for (const { figure, day, weekday: stated } of days) {
    if (!day)
      findings.push({ level: 'error', code: 'letter-day-impossible', at: {}, data: { figure, ...said } });
    else if (stated !== null && stated !== weekday(day))
      findings.push({
        level: 'error',
        code: 'letter-weekday',
        at: {},
        data: { date: isoDate(day), stated, actual: weekday(day), ...said },
      });
  }
  const held = meetingDay(sentence, days);
  if (meeting && held && compareDates(held, meeting.value) !== 0)
    findings.push({
      level: 'error',
      code: 'letter-day-differs',
      at: meeting.at,
      data: { stated: isoDate(held), actual: isoDate(meeting.value), ...said },
    });
  return findings;
}

/** The day on which a sentence says that the meeting was held: the last before the word, else the first behind it. */
function meetingDay({ loose, tight }: Sentence, days: readonly Stated[]): CivilDate | null {
  const text = days.some(({ figure }) => tight.includes(figure)) ? tight : loose;
  if (!THE_MEETING.test(loose) && !THE_MEETING.test(tight)) return null;
  const at = HELD.exec(text)?.index;
  if (at === undefined) return null;
  const one = days.filter((day) => day.at < at).at(-1) ?? days[0];
  return one?.day ?? null;
}

/** A day without a year is of the year of the meeting. */
function daysIn({ tight, loose }: Sentence, year: number | null): readonly Stated[] {
  const found: Stated[] = [];
  const add = (
    { figure, at }: Pick<Stated, 'figure' | 'at'>,
    [y, month, d]: readonly [year: string | undefined, month: number, day: string | undefined],
    name: number,
  ): void => {
    const date = { year: y === undefined ? year : Number(y), month, day: Number(d) };
    // Without any year the weekday cannot be known, but 31 April never is.
    const real = isRealDate({ ...date, year: date.year ?? 2020 });
    if (real && date.year === null) return;
    found.push({
      figure,
      at,
      day: real && date.year !== null ? { ...date, year: date.year } : null,
      weekday: name > 0 ? name : null,
    });
  };
  const chinese = (name: string | undefined): number =>
    name ? '一二三四五六日'.indexOf(name.replace('天', '日')) + 1 : 0;
  const english = (name: string | undefined): number => (name ? WEEKDAYS.split('|').indexOf(name) + 1 : 0);
  const monthOf = (name: string | undefined): number => MONTHS.split('|').indexOf(name ?? '') + 1;
  for (const { 0: figure, 1: y, 2: m, 3: d, 4: name, index } of tight.matchAll(CHINESE))
    add({ figure, at: index }, [y, Number(m), d], chinese(name));
  for (const { 0: figure, 1: y, 2: m, 3: d, 4: name, index } of tight.matchAll(ISO))
    add({ figure, at: index }, [y, Number(m), d], chinese(name));
  for (const { 0: figure, 1: name, 2: d, 3: m, 4: y, index } of loose.matchAll(DAY_MONTH))
    add({ figure, at: index }, [y, monthOf(m), d], english(name));
  for (const { 0: figure, 1: name, 2: m, 3: d, 4: y, index } of loose.matchAll(MONTH_DAY))
    add({ figure, at: index }, [y, monthOf(m), d], english(name));
  return found.sort((a, b) => a.at - b.at);
}
