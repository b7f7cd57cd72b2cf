import type { Ballot } from '../ballot/judge-ballot';
import type { FormScheme, Scheme } from '../ballot/scheme';
import type { ResultOrder } from '../ballot/count-rules';
import { type Form, schemeIdOf } from '../ballot/form';
import type { Decision, VoteForm } from '../ballot/vote';
import { shuffle } from '../kernel/random';
import { type Result, refusal, success } from '../kernel/result';
import { paced } from '../kernel/steps';
import { boxFingerprint, planBox, readBox, saltOf } from '../tally/ballot-box';
import { checkBallots } from '../tally/check-ballots';
import type { ClassPart } from '../tally/classes';
import { imbalances } from '../tally/balance';
import { checkCounted, countBallots, type FormCounted, orderOf, type Voters } from '../tally/count';
import { disclosureOf } from '../tally/disclosure';
import type { TallyFinding } from '../tally/findings';
import { checkLedger, isVoid, type Refused } from '../tally/ledger';
import { planResults } from '../tally/plan-results';
import { isRanked } from '../tally/results-layout';
import { shownScore } from '../tally/score-cells';
import { tallySteps } from '../tally/tally';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import { loadMade, loadRoster, type Made, readOurs } from './book';
import type { Job, JobResult } from './job';
import type { FormReport } from './reports';

/** A workbook whose vote can be counted. */
export interface Counting extends Made {
  readonly voters: Voters;
  /** How the results are listed, where it is asked for; else as the scheme says. */
  readonly order?: ResultOrder;
}

export async function openCounting(job: Job): JobResult<Counting> {
  const made = await loadMade(job);
  if (!made.ok) return made;
  const roster = await loadRoster(job, made.value.sheets);
  if (!roster.ok) return roster;
  return success({
    ...made.value,
    voters: {
      members: roster.value.members.length,
      formal: roster.value.members.filter((member) => member.standing === 'formal').length,
    },
  });
}

/** The ballots in a form's box, as the last count left them; `intact` says whether they still are. */
export async function openBox(
  job: Job,
  { sheets, vote }: Pick<Counting, 'sheets' | 'vote'>,
  entry: VoteForm,
): JobResult<{ readonly ballots: readonly Ballot[]; readonly intact: boolean }> {
  const { form, fingerprint } = entry;
  const grid = await readOurs(job, sheets, `box/${form.id}`);
  if (!grid.ok) return grid;
  const box = grid.value ? await paced(readBox(grid.value, form), job.pause) : success<readonly Ballot[]>([]);
  if (!box.ok) return box;
  const intact =
    fingerprint === ''
      ? box.value.length === 0
      : (await paced(boxFingerprint(form, box.value, saltOf(vote, entry)), job.pause)) === fingerprint;
  return success({ ballots: box.value, intact });
}

/** What happens to a form's box before it is counted. */
export interface BoxChange {
  readonly ballots: (earlier: readonly Ballot[]) => readonly Ballot[];
  /** Codes of the serials that come in with it. */
  readonly codes: readonly string[];
  readonly refused: Refused;
  readonly decision?: Decision;
}

/** Counts a box as it is. */
export const NOTHING_NEW: BoxChange = {
  ballots: (earlier) => earlier,
  codes: [],
  refused: { duplicate: 0, foreign: 0, altered: 0 },
};

/** One form, counted: its sheets to write, its report, and the state to remember. */
export interface FormCount {
  readonly entry: VoteForm;
  readonly box: SheetPlan;
  readonly results: SheetPlan;
  readonly report: FormReport;
  readonly findings: readonly TallyFinding[];
  readonly stopped: boolean;
  readonly counting: Counting;
  /** Present: the form is for a class of raters. */
  readonly part?: ClassPart;
}

/** Counts a form's whole box after a change. Nothing is written yet. */
export async function countForm(
  job: Job,
  counting: Counting,
  entry: VoteForm,
  change: BoxChange,
): JobResult<FormCount> {
  const { scheme } = counting;
  const { form } = entry;
  const found = schemeOf(scheme, form);
  if (!found.ok) return found;
  const formScheme = found.value;
  const earlier = await openBox(job, counting, entry);
  if (!earlier.ok) return earlier;
  const { intact } = earlier.value;

  // Shuffled anew at each intake: an order of arrival would lead to voters.
  const ballots = shuffle(change.ballots(earlier.value.ballots), job.random);
  const counted = countBallots({
    scheme,
    formScheme,
    entry,
    ballots,
    voters: counting.voters,
    refused: change.refused,
    tally: await paced(tallySteps(form, ballots), job.pause),
  });
  const { ledger } = counted;
  const salt = saltOf(counting.vote, entry);
  const fingerprint = await paced(boxFingerprint(form, ballots, salt), job.pause);
  const decisions = [...(entry.decisions ?? []), ...(change.decision ? [change.decision] : [])]
    .map((decision): [string, Decision] => [JSON.stringify(decision), decision])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, decision]) => decision);
  const box = await paced(planBox(form, ballots, job.words.tally), job.pause);
  const order = orderOf(counted.scores, counting.order ?? formScheme.resultOrder ?? 'form');
  const results = planResults(
    {
      ...counted,
      scheme,
      formScheme,
      form,
      order,
      boxSheet: box.name,
      boxRows: ballots.length,
      fingerprint,
      decisions,
    },
    job.words.tally,
  );
  const { shortTitle } = form;
  const findings: TallyFinding[] = [
    ...checkLedger(shortTitle, ledger),
    ...(isVoid(ledger) ? [] : checkBallots(form, formScheme, ballots)),
  ];
  if (!intact)
    findings.push({
      level: 'error',
      code: 'box-changed',
      at: { sheet: box.name },
      data: { form: shortTitle },
    });
  findings.push(...checkCounted(shortTitle, results.name, counted));
  return success({
    entry: {
      ...entry,
      counted: [...entry.counted, ...change.codes].sort(),
      fingerprint,
      ...(decisions.length > 0 && { decisions }),
    },
    box,
    results,
    report: {
      ...formReport(entry, formScheme, counted),
      resultsSheet: results.name,
      fingerprint: { before: entry.fingerprint, after: fingerprint },
    },
    findings,
    stopped: !intact || isVoid(ledger),
    counting,
    ...(formScheme.raters && {
      part: { form, formScheme, raters: formScheme.raters, counted, order, sheet: results.name },
    }),
  });
}

/** A count as a report: figures as they are shown. */
export const formReport = (
  { form }: VoteForm,
  formScheme: FormScheme,
  { tally, ledger, rules, scores, ranks, cap, changed }: FormCounted,
): Omit<FormReport, 'resultsSheet' | 'fingerprint'> => ({
  form: form.id,
  title: form.title,
  ledger,
  tally,
  cap,
  formula: rules.formula,
  denominator: formScheme.denominator ?? 'valid',
  scores: scores.map((score) => shownScore(score, rules, form.grades)),
  ranks: isRanked(form) ? ranks : ranks.map(() => null),
  disclosures: tally.subjects.map(disclosureOf),
  imbalances: imbalances(ledger, tally),
  changed,
});

/** The scheme of a form whose ballots are out. Refused where it asks for other grades: points and cap would be another form's. */
export function schemeOf(scheme: Scheme, form: Form): Result<FormScheme, Failure> {
  const found = scheme.forms.find((candidate) => candidate.id === schemeIdOf(form));
  const labels = found?.grades.map((grade) => grade.label);
  return found && JSON.stringify(labels) === JSON.stringify(form.grades)
    ? success(found)
    : refusal({ code: 'vote-differs', form: form.shortTitle });
}
