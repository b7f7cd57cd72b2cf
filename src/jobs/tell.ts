import { hasErrors } from '../kernel/finding';
import { refusal, success } from '../kernel/result';
import { planSingleSlips, planSlips, type SingleSlip } from '../decision/plan-slips';
import type { SheetPlan } from '../workbook/sheet-plan';
import { type DecisionQuery, type LoadedDecisions, loadDecisions } from './decide';
import type { Job, JobResult } from './job';

/** The slips of a form: all on one sheet to print, or one by one to hand over. Nothing of them stays in the workbook. */
export interface Slips {
  readonly title: string;
  readonly members: number;
  readonly whole: SheetPlan;
  readonly single: readonly SingleSlip[];
}

/** What each member is told. Refused until the grades of all are decided. */
export async function prepareSlips(job: Job, query: DecisionQuery = {}): JobResult<Slips> {
  const loaded = await loadDecisions(job, query);
  if (!loaded.ok) return loaded;
  const complete = completed(loaded.value);
  if (!complete.ok) return complete;
  const { basis, judgement } = loaded.value;
  const words = job.words.decision.slip;
  return success({
    title: basis.formScheme.title,
    members: judgement.members.length,
    whole: planSlips({ basis, judgement }, words),
    single: planSingleSlips({ basis, judgement }, words),
  });
}

/** The decisions, where nothing is missing and nothing forbids them. */
export function completed(loaded: LoadedDecisions): Awaited<JobResult<LoadedDecisions>> {
  const { basis, judgement, sheet } = loaded;
  const form = basis.formScheme.shortTitle;
  if (sheet === null) return refusal({ code: 'decisions-missing', form });
  if (judgement.isComplete) return success(loaded);
  const errors = judgement.findings.filter((finding) => hasErrors([finding])).length;
  return refusal({ code: 'decisions-incomplete', form, open: judgement.open, errors });
}
