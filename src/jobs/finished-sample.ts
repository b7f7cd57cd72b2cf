import { success } from '../kernel/result';
import { SAMPLE_MEMBERS } from '../samples/sample';
import { SAMPLE_TODAY } from '../samples/year';
import type { BallotFiles, ReturnedFile } from '../workbook/ballot-files';
import { writingAside } from '../workbook/aside';
import { readOnce } from '../workbook/read-once';
import { buildScoreboard } from './build-scoreboard';
import { buildYear } from './build-year';
import { makeDecisions } from './decide';
import type { Job, JobResult } from './job';
import { makeMinutes } from './minutes';
import { makeOpinions } from './opinions';
import { makeBulletin, makeRecommendation } from './publish';
import { makeRectification, reportRectification } from './rectification';
import { makeResults } from './results';
import { insertSample, sampleBallots } from './sample';
import { applyOptions } from './scheme';
import { makeSelfExamination } from './self-examination';
import { makeTalks } from './talks';
import { tallyReturned } from './tally-returned';

/**
 * Adds the reference branch as its year ended: counted, decided, scored, and all of the work around the vote. Each step is
 * its own job, as on any workbook; they write aside, and what is left at the end is written at once.
 */
export async function insertFinishedSample(
  job: Job,
  { files }: { readonly files: BallotFiles },
): JobResult<{ readonly rosterSheet: string }> {
  const workbook = writingAside(readOnce(job.workbook));
  const then: Job = { ...job, workbook, today: SAMPLE_TODAY };
  const sample = await insertSample(then);
  if (!sample.ok) return sample;
  const ballots = await sampleBallots(then, { files });
  if (!ballots.ok) return ballots;
  const returned: ReturnedFile[] = [];
  for await (const { name, bytes } of ballots.value)
    returned.push({ name, bytes: () => Promise.resolve(bytes) });
  const steps = [
    () => tallyReturned(then, { files, returned }),
    () => makeResults(then, { present: { count: SAMPLE_MEMBERS.length } }),
    () => makeDecisions(then, { changes: { accept: true } }),
    () => makeOpinions(then),
    () => makeTalks(then),
    () => makeSelfExamination(then),
    () => makeMinutes(then),
    () => makeRectification(then),
    () => reportRectification(then, { month: '2021-03' }),
    () => buildScoreboard(then, { quarter: '2020Q4' }),
    () => buildScoreboard(then, { quarter: '2021Q1' }),
    () => buildYear(then, { year: '2021' }),
    () => makeBulletin(then, { quarter: '2021Q1' }),
    () => makeRecommendation(then, { year: '2021' }),
  ] as const;
  for (const [index, step] of steps.entries()) {
    job.onProgress?.({ step: 'make', done: index, total: steps.length });
    const done = await step();
    if (!done.ok) return done;
  }
  const { plans, removed } = workbook.laid();
  const applied = await job.workbook.apply(plans, { ...applyOptions(job), remove: removed });
  return applied.ok ? success(sample.value) : applied;
}
