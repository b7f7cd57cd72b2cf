import type { FormReport } from '../jobs/reports';

/** A subject's marks by grade; null where they are too few to be shown to anyone. */
export const shownCounts = (
  { tally, disclosures }: FormReport,
  index: number,
): Readonly<Record<string, number>> | null =>
  disclosures[index] === 'hidden'
    ? null
    : Object.fromEntries(tally.grades.map((grade, i) => [grade, tally.subjects[index]?.counts[i] ?? 0]));
