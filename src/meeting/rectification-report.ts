import { type CivilDate, compareDates, isRealDate } from '../kernel/dates';
import { type Rectification, type RectificationState, stateOn } from './rectification';

/** A month of the calendar. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** Reads 2021-03; null for anything else. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  const month = match && { year: Number(match[1]), month: Number(match[2]) };
  return month && isRealDate({ ...month, day: 1 }) ? month : null;
}

export const monthName = ({ year, month }: Month): string =>
  `${String(year)}-${String(month).padStart(2, '0')}`;

/** Its last day, or today where the month is not over. */
export function asOf({ year, month }: Month, today: CivilDate): CivilDate {
  const last = [31, 30, 29, 28].map((day) => ({ year, month, day })).find(isRealDate) ?? {
    year,
    month,
    day: 28,
  };
  return compareDates(today, last) < 0 ? today : last;
}

/** All states, in the order in which reports name them. */
export const STATES = ['closed', 'open', 'soon', 'overdue', 'undated'] as const;

/** How the items stood at the end of a month. */
export interface RectificationReport {
  readonly month: Month;
  readonly day: CivilDate;
  readonly items: readonly { readonly item: Rectification; readonly state: RectificationState }[];
  readonly counts: Readonly<Record<RectificationState, number>>;
  /** Accepted in this very month. */
  readonly closedInMonth: number;
}

/** The items as they stood at the end of a month: what was accepted later was not closed then. */
export function reportMonth(
  items: readonly Rectification[],
  month: Month,
  today: CivilDate,
  notice: number,
): RectificationReport {
  const day = asOf(month, today);
  const judged = items
    .filter(({ problem }) => problem !== '')
    .map((item) => ({ item, state: stateOn(item, day, notice) }));
  const count = (state: RectificationState): number => judged.filter((one) => one.state === state).length;
  return {
    month,
    day,
    items: judged,
    counts: {
      closed: count('closed'),
      open: count('open'),
      soon: count('soon'),
      overdue: count('overdue'),
      undated: count('undated'),
    },
    closedInMonth: judged.filter(
      ({ item, state }) =>
        state === 'closed' && item.accepted?.year === month.year && item.accepted.month === month.month,
    ).length,
  };
}
