import { schemeIdOf } from '../ballot/form';
import type { Scheme } from '../ballot/scheme';
import { planVote, type Vote, withForm } from '../ballot/vote';
import { success } from '../kernel/result';
import { classGroups, type ClassPart, groupOf, weigh, type Weighted } from '../tally/classes';
import { planClasses } from '../tally/plan-classes';
import type { TallyFinding } from '../tally/findings';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import { differences } from './compare';
import { type Counting, countForm, type FormCount, NOTHING_NEW } from './count-vote';
import type { Job, JobResult } from './job';
import { applyOptions } from './scheme';

/** Writes counted forms and the vote in one step, all or nothing, and compares the sheets' own formulas with our count. */
export async function writeCounts(
  job: Job,
  vote: Vote,
  counts: readonly FormCount[],
): JobResult<readonly TallyFinding[]> {
  const [first] = counts;
  const classes = first ? await withClasses(job, first.counting, vote, counts) : success(counts);
  if (!classes.ok) return classes;
  const whole = classes.value;
  const changed = whole.reduce<Vote>((all, { entry }) => withForm(all, entry.form.id, entry), vote);
  const weighted = first ? classSheets(job, first.counting, whole) : { plans: [], remove: [] };
  const results = [...whole.map((count) => count.results), ...weighted.plans];
  const plans = [...whole.map((count) => count.box), ...results, planVote(changed, job.words.ballot)];
  const { remove } = weighted;
  const applied = await job.workbook.apply(plans, { ...applyOptions(job), remove });
  if (!applied.ok) return applied;
  const compared = await differences(job, results);
  // What is written stays written, so this is no failure: counted again it can be compared.
  if (!compared.ok)
    return success(
      results.map(({ name }) => ({
        level: 'warning',
        code: 'count-unchecked',
        at: { sheet: name },
        data: {},
      })),
    );
  return success(
    compared.value.map(({ at, ours, theirs }) => ({
      level: 'error',
      code: 'count-differs',
      at,
      data: { ours, theirs },
    })),
  );
}

/** The counts, and those of the other classes that rate the same: their scores are weighted together, so they are written together. */
async function withClasses(
  job: Job,
  counting: Counting,
  vote: Vote,
  counts: readonly FormCount[],
): JobResult<readonly FormCount[]> {
  const groups = classGroups(counting.scheme);
  const wanted = new Set(counts.flatMap(({ entry }) => groupOf(groups, entry.form)));
  const more: FormCount[] = [];
  for (const entry of vote.forms) {
    const isCounted = counts.some((count) => count.entry.form.id === entry.form.id);
    if (isCounted || !wanted.has(schemeIdOf(entry.form))) continue;
    const count = await countForm(job, counting, entry, NOTHING_NEW);
    if (!count.ok) return count;
    // A box that was changed by hand is left as it is: its own count says so.
    if (!count.value.stopped) more.push(count.value);
  }
  return success([...counts, ...more]);
}

/** The weighted scores of each group that was counted whole; the sheets of others would speak of an older count. */
export function classSheets(
  job: Job,
  { scheme, sheets }: Counting,
  counts: readonly FormCount[],
): { readonly plans: readonly SheetPlan[]; readonly remove: readonly SheetKind[] } {
  const { unit, date } = scheme;
  const touched = classGroups(scheme).filter((group) =>
    counts.some(({ entry }) => group.includes(schemeIdOf(entry.form))),
  );
  const plans = weightedOf(scheme, counts).map((weighted) =>
    planClasses(titleOf(weighted), { unit, date }, weighted, job.words.tally),
  );
  const remove = sheets.flatMap(({ kind }) =>
    kind?.startsWith('classes/') && !plans.some((plan) => plan.kind === kind) && touched.length > 0
      ? [kind]
      : [],
  );
  return { plans, remove };
}

/** Scores of each group of classes that was counted whole. */
export const weightedOf = (scheme: Scheme, counts: readonly FormCount[]): readonly Weighted[] =>
  classGroups(scheme).flatMap((group) => {
    const parts = group.flatMap((id): ClassPart[] => {
      const part = counts.find(({ entry }) => entry.form.id === id)?.part;
      return part ? [part] : [];
    });
    return parts.length < group.length ? [] : [weigh(parts)];
  });

const titleOf = ({ parts }: Weighted): string => parts[0]?.form.title ?? '';
