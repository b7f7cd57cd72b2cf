import type { FormScheme, Scheme } from './scheme';
import type { BallotWords } from './words';

/** Points of four grades, best first (field: 100/80/60/40). */
const POINTS = [100, 80, 60, 40] as const;

/** Boundaries of the yearly and quarterly bands (a county scheme: ≥ 90, 80–89, 60–79, ≤ 59). */
const BANDS_FROM = [90, 80, 60, 0] as const;

/** Signs that people make when they mark a box. */
const MARKS = ['√', '✓', '✔', '☑', 'x', '×', '○', '●', '1'] as const;

/** The scheme of a new workbook: the team form and the member form of the reference branch. */
export function defaultScheme(unit: string, date: string, words: BallotWords): Scheme {
  const { title, bands, team, members } = words.defaults;
  const grades = (labels: readonly string[]): FormScheme['grades'] =>
    labels.map((label, index) => ({ label, points: POINTS[index] ?? 0 }));
  const { subjects, ...teamTexts } = team;
  return {
    format: 'pingyi-scheme/1',
    unit,
    title,
    date,
    marks: MARKS,
    overMark: 'row',
    forms: [
      {
        id: 'team',
        ...teamTexts,
        subjects: { from: 'list', items: subjects },
        grades: grades(team.grades),
        cap: null,
      },
      {
        id: 'members',
        ...members,
        subjects: { from: 'roster' },
        grades: grades(members.grades),
        cap: { over: 1, under: 3 },
      },
    ],
    bands: bands.map((label, index) => ({ label, from: BANDS_FROM[index] ?? 0 })),
  };
}
