import { defaultScheme } from '../ballot/default-scheme';
import { planScheme } from '../ballot/scheme-sheet';
import { planRoster } from '../roster/plan-roster';
import type { Job, JobResult } from './job';
import { applyOptions } from './scheme';

/** A workbook to start with: an empty roster to fill in, and the default scheme. */
export async function startBook(job: Job): JobResult<void> {
  const { roster, ballot } = job.words;
  const plans = [planRoster(roster.title, [], roster), planScheme(defaultScheme('', '', ballot), ballot)];
  return job.workbook.apply(plans, applyOptions(job));
}
