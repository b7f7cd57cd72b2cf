import type { CivilDate } from '../kernel/dates';

/** The day on the user's calendar. */
export function today(): CivilDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
