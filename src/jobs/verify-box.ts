import { type Form, schemeIdOf } from '../ballot/form';
import type { FormScheme } from '../ballot/scheme';
import type { VoteForm } from '../ballot/vote';
import { rectOf } from '../kernel/address';
import { setFingerprintSteps } from '../kernel/fingerprint';
import { type Grid, gridOf, textAt } from '../kernel/grid';
import { success } from '../kernel/result';
import { paced } from '../kernel/steps';
import { compareResults, type Deviation } from '../recount/compare-results';
import { compareWeighted } from '../recount/compare-weighted';
import { type FigureRules, type Figures, figuresOf } from '../recount/figures';
import { boxLines, recount } from '../recount/recount';
import { readBox, saltOf } from '../tally/ballot-box';
import { classGroups } from '../tally/classes';
import { isRanked } from '../tally/results-layout';
import type { Failure } from '../workbook/failure';
import { readOurs } from './book';
import { type Counting, schemeOf } from './count-vote';
import type { Job, JobResult } from './job';
import { sheetOfKind, type Verified, verified } from './verified';
import type { SheetWords } from './words';

/** A form's second count. */
export interface Recount {
  readonly form: Form;
  readonly formScheme: FormScheme;
  readonly figures: readonly Figures[];
}

/** The checks that need no first count: the box against its fingerprint, and the results sheet against the second count. */
export async function verifyBox(
  job: Job,
  counting: Counting,
  entry: VoteForm,
  languages: readonly SheetWords[],
): JobResult<{
  readonly checks: readonly Verified[];
  readonly recount: Recount;
  readonly isReadable: boolean;
}> {
  const { sheets, vote } = counting;
  const found = schemeOf(counting.scheme, entry.form);
  if (!found.ok) return found;
  const formScheme = found.value;
  const { form, fingerprint } = entry;
  const kept = await readOurs(job, sheets, `box/${form.id}`);
  if (!kept.ok) return kept;
  const shown = await readOurs(job, sheets, `results/${form.id}`);
  if (!shown.ok) return shown;
  const { boxSheet, resultsSheet } = job.words.tally;
  const box = kept.value ?? gridOf(boxSheet(form.shortTitle), []);
  const results = shown.value ?? gridOf(resultsSheet(form.shortTitle), []);
  const print = await paced(setFingerprintSteps(salted(box, [saltOf(vote, entry), form.id])), job.pause);
  const isEmpty = fingerprint === '' && box.values.length < 2;
  const changed: Deviation[] =
    print === fingerprint || isEmpty
      ? []
      : [{ at: { sheet: box.sheet }, what: 'value', expected: fingerprint, found: print }];
  const read = await paced(readBox(box, form), job.pause);
  const damage = read.ok ? [] : damageAt(box, form, read.failure);
  const counted = await paced(recount(box, form.subjects.length, form.grades), job.pause);
  const rules = rulesOf(counting, entry, formScheme);
  const balanced = languages.map(({ tally }) => tally.balanced);
  const second = compareResults(results, counted, form.grades, rules, balanced);
  const title = form.shortTitle;
  return success({
    checks: [verified('fingerprint', title, [...damage, ...changed]), verified('count', title, second)],
    recount: { form, formScheme, figures: figuresOf(counted, rules) },
    isReadable: read.ok,
  });
}

/** The cell of a box that holds what no count writes, and what it may hold. */
function damageAt(box: Grid, { grades }: Form, failure: Failure): readonly Deviation[] {
  if (failure.code !== 'vote-damaged') return [];
  const { sheet, cell } = failure;
  const { row, column } = rectOf(cell);
  const expected = column === 0 ? 'valid' : grades.join('/');
  return [{ at: { sheet, cell }, what: 'value', expected, found: textAt(box, row, column) }];
}

/** The box's lines as the fingerprint takes them: what it is salted with stands before the subjects. */
function* salted(box: Grid, salt: readonly string[]): Generator<readonly string[]> {
  let isHead = true;
  for (const line of boxLines(box)) {
    yield isHead ? [...salt, ...line] : line;
    isHead = false;
  }
  if (isHead) yield salt;
}

/** By what rules the second count makes its figures: from scheme, roster and vote, nothing of it computed. */
function rulesOf(
  { voters }: Counting,
  { form, issued, present }: VoteForm,
  { score, grades, unmarked, denominator, raters, subjects, cap }: FormScheme,
): FigureRules {
  const members = subjects.from === 'roster' ? voters.formal : form.subjects.length;
  return {
    formula: score ?? 'mean',
    points: grades.map((grade) => grade.points),
    unmarked: unmarked ?? 'out',
    denominator: denominator ?? 'valid',
    ...{ due: raters?.due ?? voters.members, present: present ?? null, issued },
    isRanked: isRanked(form),
    cap: cap && { ...cap, members },
  };
}

/** Scores weighted over classes, against the second count of each class. */
export async function verifyWeighted(
  job: Job,
  counting: Counting,
  recounts: readonly Recount[],
): JobResult<readonly Verified[]> {
  const checks: Verified[] = [];
  for (const group of classGroups(counting.scheme)) {
    const parts = group.flatMap((id) => recounts.filter(({ form }) => schemeIdOf(form) === id));
    const [first] = parts;
    if (!first || parts.length < group.length) continue;
    const name = sheetOfKind(counting, `classes/${first.form.id}`);
    // A sheet that is missing is named by the check of the results.
    if (name === undefined) continue;
    const sheet = await readOurs(job, counting.sheets, `classes/${first.form.id}`);
    if (!sheet.ok) return sheet;
    const classes = parts.flatMap(({ formScheme: { raters }, figures }) =>
      raters ? [{ weight: raters.weight, figures }] : [],
    );
    const rules = { formula: first.formScheme.score ?? 'mean' };
    const grid = sheet.value ?? gridOf(name, []);
    checks.push(verified('count', name, compareWeighted(grid, first.form.subjects, classes, rules)));
  }
  return success(checks);
}
