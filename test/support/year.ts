import type { Job } from '../../src/jobs/job';
import type { YearFinding } from '../../src/jobs/meeting';
import { makeMinutes } from '../../src/jobs/minutes';
import { makeOpinions } from '../../src/jobs/opinions';
import { makeRectification, reportRectification } from '../../src/jobs/rectification';
import { makeSelfExamination } from '../../src/jobs/self-examination';
import { makeTalks } from '../../src/jobs/talks';
import { valueOf } from './book';

/** Makes every sheet of the year; what was found with each. */
export async function makeYear(job: Job): Promise<readonly YearFinding[]> {
  const reports = [
    valueOf(await makeOpinions(job)),
    valueOf(await makeTalks(job)),
    valueOf(await makeSelfExamination(job)),
    valueOf(await makeMinutes(job)),
    valueOf(await makeRectification(job)),
    valueOf(await reportRectification(job, { month: '2021-03' })),
  ];
  return reports.flatMap(({ findings }) => findings);
}
