import { refusal, success } from '../kernel/result';
import { paced } from '../kernel/steps';
import type { TallyFinding } from '../tally/findings';
import { planWhatIf } from '../tally/plan-what-if';
import { whatIf, type WhatIf } from '../tally/what-if';
import type { SheetPlan } from '../workbook/sheet-plan';
import { NOTHING_NEW, openBox, openCounting, schemeOf } from './count-vote';
import type { Job, JobResult } from './job';
import { applyOptions } from './scheme';

/** The same ballots under other rules, form by form. */
export interface WhatIfReport {
  readonly forms: readonly {
    readonly form: string;
    readonly title: string;
    /** Tab of the sheet, when it is written. */
    readonly sheet: string;
    readonly tried: WhatIf;
  }[];
  readonly findings: readonly TallyFinding[];
  /** A ballot box was changed by hand: nothing is tried, and nothing written. */
  readonly stopped: boolean;
}

/** Tries the rules on the ballots that lie in the boxes; nothing is written. */
export async function readWhatIf(
  job: Job,
  options: { readonly form?: string } = {},
): JobResult<WhatIfReport> {
  const tried = await tryRules(job, options);
  return tried.ok ? success(tried.value.report) : tried;
}

/** The same, and a sheet a form to print. */
export async function makeWhatIf(
  job: Job,
  options: { readonly form?: string } = {},
): JobResult<WhatIfReport> {
  const tried = await tryRules(job, options);
  if (!tried.ok) return tried;
  const { report, plans } = tried.value;
  if (report.stopped) return success(report);
  const applied = await job.workbook.apply(plans, applyOptions(job));
  return applied.ok ? success(report) : applied;
}

async function tryRules(
  job: Job,
  options: { readonly form?: string },
): JobResult<{ readonly report: WhatIfReport; readonly plans: readonly SheetPlan[] }> {
  const opened = await openCounting(job);
  if (!opened.ok) return opened;
  const { vote, scheme, voters } = opened.value;
  const entries = vote.forms.filter(({ form }) => options.form === undefined || form.id === options.form);
  if (entries.length === 0) return refusal({ code: 'form-missing', form: options.form ?? '' });
  const forms: WhatIfReport['forms'][number][] = [];
  const plans: SheetPlan[] = [];
  const findings: TallyFinding[] = [];
  for (const entry of entries) {
    const { form, fingerprint } = entry;
    const formScheme = schemeOf(scheme, form);
    if (!formScheme.ok) return formScheme;
    const box = await openBox(job, opened.value, entry);
    if (!box.ok) return box;
    const { ballots, intact } = box.value;
    if (!intact) {
      findings.push({ level: 'error', code: 'box-changed', at: {}, data: { form: form.shortTitle } });
      continue;
    }
    const { refused } = NOTHING_NEW;
    const given = { scheme, formScheme: formScheme.value, entry, ballots, voters, refused };
    const tried = await paced(whatIf(given), job.pause);
    const { unit, date } = scheme;
    const plan = planWhatIf(form, { unit, date, fingerprint }, tried, job.words.whatIf);
    forms.push({ form: form.id, title: form.title, sheet: plan.name, tried });
    plans.push(plan);
    job.onProgress?.({ step: 'count', done: forms.length, total: entries.length });
  }
  return success({ report: { forms, findings, stopped: findings.length > 0 }, plans });
}
