import { planBallot } from '../ballot/plan-ballot';
import type { Form } from '../ballot/form';
import { planScheme } from '../ballot/scheme-sheet';
import { newVote } from '../ballot/vote';
import { known } from '../kernel/assert';
import { type Result, refusal, success } from '../kernel/result';
import {
  fillRehearsalBallot,
  planRehearsalRoster,
  planRehearsalScores,
  rehearsalScheme,
} from '../samples/plan-rehearsal';
import {
  REHEARSAL_BALLOTS,
  REHEARSAL_MEMBERS,
  isRehearsalUnit,
  type RehearsalBallot,
} from '../samples/rehearsal';
import { type BallotFiles, type BallotSlip, type MadeFile } from '../workbook/ballot-files';
import { BLANK_PLAN } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import { loadMade, loadRoster, loadScheme } from './book';
import { type Making, printOf, slips } from './draw-ballots';
import type { Job, JobResult } from './job';
import { applyOptions } from './scheme';

/** Writes the roster with its planted faults, a quarter's scores and the scheme. Refused where a roster or a sheet of ours is: a rehearsal never mixes with work. */
export async function insertRehearsal(job: Job): JobResult<{ readonly rosterSheet: string }> {
  const { words } = job;
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const roster = await loadRoster(job, sheets.value);
  const isUsed = roster.ok || sheets.value.some(({ kind }) => kind !== null);
  if (isUsed) return refusal({ code: 'rehearsal-elsewhere' });
  if (roster.failure.code !== 'roster-missing' && roster.failure.code !== 'roster-empty') return roster;
  const plan = planRehearsalRoster(words.sample, words.roster, job.today);
  const scores = planRehearsalScores(words.sample, words.roster);
  const scheme = planScheme(rehearsalScheme(words.sample, words.ballot), words.ballot);
  const applied = await job.workbook.apply([plan, scores, scheme], applyOptions(job));
  return applied.ok ? success({ rosterSheet: plan.name }) : applied;
}

/** Takes everything of the rehearsal out of the workbook; sheets of the user's stay. */
export async function removeRehearsal(job: Job): JobResult<void> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const scheme = await loadScheme(job, sheets.value);
  if (!scheme.ok) return scheme;
  if (!scheme.value || !isRehearsalUnit(scheme.value.unit)) return refusal({ code: 'rehearsal-missing' });
  const remove = sheets.value.flatMap(({ kind }) => kind ?? []);
  const stays = sheets.value.some(({ kind, visibility }) => kind === null && visibility === 'visible');
  // A workbook must keep a sheet that can be seen.
  const blank: SheetPlan = { ...BLANK_PLAN, kind: null, name: 'Sheet1' };
  return job.workbook.apply(stays ? [] : [blank], { ...applyOptions(job), remove });
}

/** The rehearsal's returned ballots, every pile among them, filled for the vote that stands in this workbook. */
export async function rehearsalBallots(
  job: Job,
  options: { readonly files: BallotFiles },
): JobResult<AsyncIterable<MadeFile>> {
  const made = await loadMade(job);
  if (!made.ok) return made;
  const { vote, scheme } = made.value;
  if (!isRehearsalUnit(scheme.unit)) return refusal({ code: 'rehearsal-missing' });
  const filled: Filled[] = [];
  for (const { form } of vote.forms) {
    const ballots = ballotsFor(job, form);
    if (!ballots.ok) return ballots;
    for (const ballot of ballots.value) filled.push({ form, ballot });
  }
  const making: Making = { job, scheme, vote };
  return success(fillAll(making, options.files, filled));
}

interface Filled {
  readonly form: Form;
  readonly ballot: RehearsalBallot;
}

/** The ballots of a form; refused where its subjects are not those of the mended roster. */
function ballotsFor({ words }: Job, form: Form): Result<readonly RehearsalBallot[], Failure> {
  const people = REHEARSAL_MEMBERS.filter(({ standing }) => standing === 'formal').map(
    (person) => person[words.sample.names],
  );
  const isAsked = form.id !== 'members' || JSON.stringify(form.subjects) === JSON.stringify(people);
  const ballots = form.id === 'team' || form.id === 'members' ? REHEARSAL_BALLOTS[form.id] : [];
  return isAsked ? success(ballots) : refusal({ code: 'rehearsal-differs', form: form.shortTitle });
}

async function* fillAll(
  making: Making,
  files: BallotFiles,
  filled: readonly Filled[],
): AsyncIterable<MadeFile> {
  const { job, scheme } = making;
  const { words } = job;
  const mark = scheme.marks[0] ?? '√';
  for (const { form, ballot } of filled) {
    // Another unit's ballots look like ours, but for the session and the seal.
    const its = ballot.isForeign === true ? { ...making, vote: newVote([form], job.random) } : making;
    const plan = planBallot(printOf(its, form, '', ''), words.ballot);
    const { remark, stranger } = words.sample.rehearsal;
    const fill = (marks: string): SheetPlan =>
      fillRehearsalBallot(plan, { ...ballot, marks }, { mark, remark, stranger });
    const slip = known([...slips(its, { forms: [form], copies: 1 })][0], 'one slip was asked for');
    yield* files.write(fill(ballot.marks), [slip], job.signal);
    if (ballot.again !== undefined) yield* files.write(fill(ballot.again), [again(slip)], job.signal);
  }
  yield { name: words.sample.rehearsal.brokenFile, bytes: new TextEncoder().encode('not a workbook\n') };
}

/** The same ballot under another name, as a second message brings it. */
const again = (slip: BallotSlip): BallotSlip => ({
  ...slip,
  file: slip.file.replace(/\.xlsx$/, ' (2).xlsx'),
});
