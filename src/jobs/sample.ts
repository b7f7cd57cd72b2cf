import { type Form, formFor } from '../ballot/form';
import { planBallot } from '../ballot/plan-ballot';
import { planScheme } from '../ballot/scheme-sheet';
import { planVote, SAMPLE_SESSION, type Vote } from '../ballot/vote';
import { rectOf } from '../kernel/address';
import { known } from '../kernel/assert';
import { type Result, refusal, success } from '../kernel/result';
import { paced } from '../kernel/steps';
import { readRoster } from '../roster/read-roster';
import { gridOf } from '../kernel/grid';
import { fillBallot, planSample, sampleScheme } from '../samples/plan-sample';
import { SAMPLE_BALLOTS } from '../samples/sample';
import { planSampleYear } from '../samples/year';
import { BALLOT_NAMES, type BallotFiles, type MadeFile } from '../workbook/ballot-files';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import { loadMade } from './book';
import type { Job, JobResult } from './job';
import { type Making, printOf, slips } from './draw-ballots';
import { applyOptions } from './scheme';

/** The sample's key is no secret: it is only ever used for the made-up branch (see SAMPLE_SESSION). */
const SAMPLE_KEY = 'THE-SAMPLE-BRANCH-HAS-NO-SECRETS-TO-KEEP';

/** Adds the reference branch to the workbook: roster, duty scores, scheme, a vote whose ballots were handed out, and the year around it. */
export async function insertSample(job: Job): JobResult<{ readonly rosterSheet: string }> {
  const { words } = job;
  const scheme = sampleScheme(words.sample, words.ballot);
  const sheets = planSample(words.sample, words.roster);
  const roster = known(sheets[0], 'the sample has a roster');
  const grid = gridOf(
    roster.name,
    roster.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
  );
  const members = (await paced(readRoster(grid, job.today), job.pause))?.members ?? [];
  const forms: Form[] = [];
  for (const formScheme of scheme.forms) {
    const form = formFor(formScheme, members);
    if (!form.ok) return form;
    forms.push(form.value);
  }
  const vote: Vote = {
    session: SAMPLE_SESSION,
    key: SAMPLE_KEY,
    forms: forms.map((form) => ({
      form,
      issued: members.length,
      counted: [],
      fingerprint: '',
    })),
  };
  const applied = await job.workbook.apply(
    [
      ...sheets,
      planScheme(scheme, words.ballot),
      planVote(vote, words.ballot),
      ...planSampleYear(words.sample, words.meeting),
    ],
    applyOptions(job),
  );
  return applied.ok ? success({ rosterSheet: roster.name }) : applied;
}

/** The sample's returned ballots, filled for the vote that stands in this workbook: to try a count without a meeting. */
export async function sampleBallots(
  job: Job,
  options: { readonly files: BallotFiles },
): JobResult<AsyncIterable<MadeFile>> {
  const made = await loadMade(job);
  if (!made.ok) return made;
  const { vote, scheme } = made.value;
  const making: Making = { job, scheme, vote };
  const filled: { plan: SheetPlan; form: Form }[] = [];
  for (const { form } of vote.forms) {
    const choices = choicesFor(form);
    if (!choices.ok) return choices;
    const plan = planBallot(printOf(making, form, '', ''), job.words.ballot);
    const at = rectOf(known(plan.names[BALLOT_NAMES.marks], 'a ballot has marks'));
    for (const row of choices.value) filled.push({ plan: fillBallot(plan, at, row), form });
  }
  return success(writeAll(making, options.files, filled));
}

async function* writeAll(
  making: Making,
  files: BallotFiles,
  filled: readonly { readonly plan: SheetPlan; readonly form: Form }[],
): AsyncIterable<MadeFile> {
  for (const { plan, form } of filled)
    yield* files.write(plan, slips(making, { forms: [form], copies: 1 }), making.job.signal);
}

/** The sample's choices for a form; a form that is not the sample's has none. */
function choicesFor(form: Form): Result<readonly string[], Failure> {
  const choices = form.id === 'team' || form.id === 'members' ? SAMPLE_BALLOTS[form.id] : [];
  const fits = choices.every((row) => row.length === form.subjects.length) && form.grades.length === 4;
  return fits ? success(choices) : refusal({ code: 'vote-differs', form: form.shortTitle });
}
