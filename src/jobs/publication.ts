import { known } from '../kernel/assert';
import { refusal, success } from '../kernel/result';
import { planPublication, type Publication, publicationText } from '../decision/plan-publication';
import { asCopy } from '../workbook/as-values';
import type { SheetPlan } from '../workbook/sheet-plan';
import { balances } from '../tally/balance';
import { type CountedVote, loadCounted } from './counted';
import { countForm, NOTHING_NEW } from './count-vote';
import { decisionsOf, isOverMembers } from './decide';
import type { Job, JobResult } from './job';
import { completed } from './tell';

/** What may be posted, as sheets of values, and in words. */
export interface PublicationReport {
  readonly plans: readonly SheetPlan[];
  readonly text: readonly string[];
}

/**
 * The publication copy: built from counts and decisions, never cut out of the workbook, so that nothing of box, key, codes,
 * reasons, hidden sheets or properties can be in it. Refused until every ledger balances and every grade is decided.
 */
export async function preparePublication(
  job: Job,
  options: { readonly withNames?: boolean } = {},
): JobResult<PublicationReport> {
  const loaded = await loadCounted(job);
  if (!loaded.ok) return loaded;
  const counted = loaded.value;
  const withNames = options.withNames === true;
  if (counted.forms.length === 0) return refusal({ code: 'vote-missing' });
  const forms: Publication['forms'][number][] = [];
  const seen = new Set<string>();
  for (const { form, formScheme, ledger, tally } of counted.forms) {
    if (!balances(ledger, tally)) return refusal({ code: 'not-balanced', form: form.shortTitle });
    if (seen.has(formScheme.id)) continue;
    // Slips are many forms of one: they are decided, and published, together.
    if (!isOverMembers(formScheme)) {
      forms.push({ title: form.title, ledger, tally, decided: null });
      continue;
    }
    seen.add(formScheme.id);
    const decisions = await decisionsOf(job, counted, { form: formScheme.id });
    if (!decisions.ok) return decisions;
    const complete = completed(decisions.value);
    if (!complete.ok) return complete;
    const { basis, judgement } = complete.value;
    forms.push({ title: form.title, ledger, tally: basis.tally, decided: { basis, judgement } });
  }
  const publication = { unit: counted.scheme.unit, date: counted.scheme.date, forms, withNames };
  const words = job.words.decision.publication;
  const results = await copyResults(job, counted, withNames);
  return results.ok
    ? success({
        plans: [planPublication(publication, words), ...results.value],
        text: publicationText(publication, words),
      })
    : results;
}

/**
 * Copies of the results sheets, without our own count and without what people wrote; those about members only where names
 * are wanted. Rows with too few marks are hidden in them already. Of a closed vote there are none: its box is gone.
 */
export async function copyResults(
  job: Job,
  counted: CountedVote,
  withNames: boolean,
): JobResult<readonly SheetPlan[]> {
  const { vote, sheets, scheme, voters } = counted;
  if (!vote) return success([]);
  const plans: SheetPlan[] = [];
  for (const one of counted.forms) {
    if (!withNames && one.formScheme.subjects.from === 'roster') continue;
    const entry = known(
      vote.forms.find(({ form }) => form.id === one.form.id),
      'a counted form is one of the vote',
    );
    const { decisions: _, ...withoutReasons } = entry;
    const count = await countForm(job, { vote, sheets, scheme, voters }, withoutReasons, NOTHING_NEW);
    if (!count.ok) return count;
    plans.push(asCopy(count.value.results));
  }
  return success(plans);
}
