import type { BallotFinding } from '../ballot/findings';
import { type HandedIn, type Intake, takeIn } from '../ballot/intake';
import type { Ballot } from '../ballot/judge-ballot';
import { isUnfilled, readBallotSheet } from '../ballot/read-ballot-sheet';
import type { FormScheme, Scheme } from '../ballot/scheme';
import { planVote, type Vote, type VoteForm, withForm } from '../ballot/vote';
import { known } from '../kernel/assert';
import { shuffle } from '../kernel/random';
import { refusal, success } from '../kernel/result';
import { boxFingerprint, planBox, readBox } from '../tally/ballot-box';
import { capGrades } from '../tally/cap';
import type { TallyFinding } from '../tally/findings';
import { checkLedger, isVoid, ledgerOf } from '../tally/ledger';
import { planResults } from '../tally/plan-results';
import { tallyBallots } from '../tally/tally';
import { BALLOT_NAMES, type BallotFiles, type ReturnedFile } from '../workbook/ballot-files';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import { loadRoster, loadScheme, loadVote, readOurs, required } from './book';
import { differences } from './compare';
import type { Job, JobResult } from './job';
import type { TallyReport } from './reports';
import { applyOptions } from './scheme';

export interface TallyOptions {
  readonly files: BallotFiles;
  /** Ballot files and zips; filled ballot sheets of the workbook are counted besides. */
  readonly returned: Iterable<ReturnedFile>;
}

/**
 * Takes in returned ballots, puts them into the shuffled ballot box and counts the whole box.
 * All or nothing: where more came back than went out, or the box was changed by hand, nothing is written.
 */
export async function tallyReturned(job: Job, options: TallyOptions): JobResult<TallyReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const vote = required(await loadVote(job, sheets.value), { code: 'vote-missing' });
  if (!vote.ok) return vote;
  const scheme = required(await loadScheme(job, sheets.value), { code: 'scheme-missing' });
  if (!scheme.ok) return scheme;
  const roster = await loadRoster(job, sheets.value);
  if (!roster.ok) return roster;

  const handedIn = await gather(job, sheets.value, options);
  if (!handedIn.ok) return handedIn;
  const intake = takeIn(handedIn.value, vote.value, scheme.value);
  const counts: FormCount[] = [];
  for (const entry of vote.value.forms) {
    const count = await countForm(job, sheets.value, {
      entry,
      scheme: scheme.value,
      intake,
      due: roster.value.members.length,
    });
    if (!count.ok) return count;
    counts.push(count.value);
    job.onProgress?.({ step: 'count', done: counts.length, total: vote.value.forms.length });
  }

  const findings: (BallotFinding | TallyFinding)[] = [
    ...intake.findings,
    ...counts.flatMap((count) => count.findings),
  ];
  const stopped = counts.some((count) => count.stopped);
  const recount =
    handedIn.value.length === 0 && sheets.value.some((sheet) => sheet.kind?.startsWith('results/'));
  // Where only refused files were handed in there is nothing new to write.
  const wrote = !stopped && (intake.piles.counted > 0 || recount);
  if (wrote) {
    const counted = counts.reduce<Vote>(
      (changed, { entry }) => withForm(changed, entry.form.id, entry),
      vote.value,
    );
    const results = counts.map((count) => count.results);
    const plans = [...counts.map((count) => count.box), ...results, planVote(counted, job.words.ballot)];
    const applied = await job.workbook.apply(plans, applyOptions(job));
    if (!applied.ok) return applied;
    const compared = await differences(job, results);
    if (!compared.ok) return compared;
    for (const { at, ours, theirs } of compared.value)
      findings.push({ level: 'error', code: 'count-differs', at, data: { ours, theirs } });
  }
  return success({
    forms: counts.map((count) => count.report),
    intake: intake.piles,
    findings,
    stopped,
    wrote,
  });
}

/** Everything handed in: the filled ballot sheets of the workbook, then the files, one at a time. */
async function gather(
  job: Job,
  sheets: readonly SheetInfo[],
  options: TallyOptions,
): JobResult<readonly HandedIn[]> {
  const handedIn: HandedIn[] = [];
  const ballots = sheets.filter((sheet) => sheet.names[BALLOT_NAMES.marks] !== undefined);
  const grids = await job.workbook.read(
    ballots.map((sheet) => sheet.name),
    job.signal,
  );
  if (!grids.ok) return grids;
  for (const [index, sheet] of ballots.entries()) {
    const reading = readBallotSheet(known(grids.value[index], 'one grid a name'), sheet.names);
    if (reading && !isUnfilled(reading)) handedIn.push({ at: { sheet: sheet.name }, what: reading });
  }
  for await (const { file, result } of options.files.read(options.returned, job.signal)) {
    if (result.ok) handedIn.push({ at: { file }, what: result.value });
    else if (result.failure.code === 'file-unreadable')
      handedIn.push({ at: { file }, what: { unreadable: result.failure.reason } });
    else return result;
    job.onProgress?.({ step: 'read', done: handedIn.length, total: 0 });
  }
  return job.signal?.aborted === true ? refusal({ code: 'cancelled' }) : success(handedIn);
}

/** One form, counted: its sheets to write, its report, and the state to remember. */
interface FormCount {
  readonly entry: VoteForm;
  readonly box: SheetPlan;
  readonly results: SheetPlan;
  readonly report: TallyReport['forms'][number];
  readonly findings: readonly TallyFinding[];
  readonly stopped: boolean;
}

async function countForm(
  job: Job,
  sheets: readonly SheetInfo[],
  given: { readonly entry: VoteForm; readonly scheme: Scheme; readonly intake: Intake; readonly due: number },
): JobResult<FormCount> {
  const { entry, scheme, intake } = given;
  const { form, issued } = entry;
  const formScheme = scheme.forms.find((candidate) => candidate.id === form.id);
  // Ballots are out that ask for other grades than the scheme now has: points and cap would be another form's.
  if (!formScheme || !sameGrades(formScheme, form.grades))
    return refusal({ code: 'vote-differs', form: form.shortTitle });
  const grid = await readOurs(job, sheets, `box/${form.id}`);
  if (!grid.ok) return grid;
  const earlier = grid.value ? readBox(grid.value, form) : success<readonly Ballot[]>([]);
  if (!earlier.ok) return earlier;
  const changed = entry.fingerprint !== '' && boxFingerprint(form, earlier.value) !== entry.fingerprint;

  const fresh = known(intake.forms.get(form.id), 'every form of the vote has its part of the intake');
  // Shuffled anew at each intake: an order of arrival would lead to voters.
  const ballots = shuffle([...earlier.value, ...fresh.ballots], job.random);
  const tally = tallyBallots(form, ballots);
  const ledger = ledgerOf(tally, { due: given.due, issued }, fresh);
  const cap = capGrades(tally, formScheme);
  const fingerprint = boxFingerprint(form, ballots);
  const box = planBox(form, ballots, job.words.tally);
  const results = planResults(
    {
      scheme,
      formScheme,
      form,
      ledger,
      tally,
      cap,
      boxSheet: box.name,
      boxRows: ballots.length,
      fingerprint,
    },
    job.words.tally,
  );
  const findings: TallyFinding[] = [...checkLedger(form.shortTitle, ledger)];
  if (changed)
    findings.push({
      level: 'error',
      code: 'box-changed',
      at: { sheet: box.name },
      data: { form: form.shortTitle },
    });
  if (cap?.tied) {
    const { names, places } = cap.tied;
    findings.push({
      level: 'note',
      code: 'cap-tied',
      at: { sheet: results.name },
      data: { form: form.shortTitle, names: names.join('、'), places },
    });
  }
  return success({
    entry: { form, issued, counted: [...entry.counted, ...fresh.codes].sort(), fingerprint },
    box,
    results,
    report: { form: form.id, title: form.title, resultsSheet: results.name, ledger, tally, cap },
    findings,
    stopped: changed || isVoid(ledger),
  });
}

const sameGrades = (scheme: FormScheme, grades: readonly string[]): boolean =>
  JSON.stringify(scheme.grades.map((grade) => grade.label)) === JSON.stringify(grades);
