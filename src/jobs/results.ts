import type { ResultOrder } from '../ballot/count-rules';
import type { Scheme } from '../ballot/scheme';
import { refusal, success } from '../kernel/result';
import type { Weighted } from '../tally/classes';
import { shownWeighted } from '../tally/plan-classes';
import type { TallyFinding } from '../tally/findings';
import { type Counting, countForm, type FormCount, NOTHING_NEW, openCounting } from './count-vote';
import { weightedOf, writeCounts } from './write-counts';
import type { Job, JobResult } from './job';
import { presentInMinutes } from './minutes';
import type { ResultsReport, WeightedReport } from './reports';

/** What the counted ballots say, as they lie in the boxes; nothing is written. */
export async function readResults(job: Job): JobResult<ResultsReport> {
  const counting = await openCounting(job);
  if (!counting.ok) return counting;
  const counts = await countAll(job, counting.value);
  if (!counts.ok) return counts;
  const report = reportOf(counting.value.scheme, counts.value);
  return success({ ...report, presentInMinutes: await presentInMinutes(job) });
}

export interface ResultsOptions {
  /** 实到: who came, as somebody counted them; of this form, or of every form where all vote on all. */
  readonly present?: { readonly count: number; readonly form?: string };
  /** How subjects are listed; else as the scheme says. */
  readonly order?: ResultOrder;
}

/** Writes the results sheets anew from the boxes, with what the ledger still lacked. All or nothing. */
export async function makeResults(job: Job, options: ResultsOptions = {}): JobResult<ResultsReport> {
  const opened = await openCounting(job);
  if (!opened.ok) return opened;
  const { present, order } = options;
  const { vote } = opened.value;
  if (present?.form !== undefined && !vote.forms.some(({ form }) => form.id === present.form))
    return refusal({ code: 'form-missing', form: present.form });
  const changed = present
    ? {
        ...vote,
        forms: vote.forms.map((entry) =>
          present.form === undefined || present.form === entry.form.id
            ? { ...entry, present: present.count }
            : entry,
        ),
      }
    : vote;
  const counts = await countAll(job, { ...opened.value, vote: changed, ...(order && { order }) });
  if (!counts.ok) return counts;
  const report = reportOf(opened.value.scheme, counts.value);
  if (report.stopped) return success(report);
  const written = await writeCounts(job, changed, counts.value);
  return written.ok ? success({ ...report, findings: [...report.findings, ...written.value] }) : written;
}

/** Every form of the vote, counted from its box as it is. */
async function countAll(job: Job, counting: Counting): JobResult<readonly FormCount[]> {
  const { forms } = counting.vote;
  const counts: FormCount[] = [];
  for (const entry of forms) {
    const count = await countForm(job, counting, entry, NOTHING_NEW);
    if (!count.ok) return count;
    counts.push(count.value);
    job.onProgress?.({ step: 'count', done: counts.length, total: forms.length });
  }
  return success(counts);
}

const reportOf = (scheme: Scheme, counts: readonly FormCount[]): ResultsReport => ({
  forms: counts.map((count) => count.report),
  weighted: weightedOf(scheme, counts).flatMap(weightedReport),
  findings: counts.flatMap(({ report, findings, entry }): readonly TallyFinding[] => [
    ...findings,
    ...report.imbalances.map((what): TallyFinding => ({
      level: 'warning',
      code: 'ledger-unbalanced',
      at: {},
      data: { form: entry.form.shortTitle, what },
    })),
  ]),
  stopped: counts.some((count) => count.stopped),
});

function weightedReport({ parts, scores, ranks, cap }: Weighted): readonly WeightedReport[] {
  const [first] = parts;
  if (!first) return [];
  return [
    {
      title: first.form.title,
      formula: first.counted.rules.formula,
      classes: parts.map(({ raters: { label, weight } }) => ({ label, weight })),
      subjects: first.form.subjects,
      scores: scores.map((score) => shownWeighted(score, first)),
      ranks,
      cap,
    },
  ];
}
