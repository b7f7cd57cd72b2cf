import { countingRules } from '../ballot/agreed-rules';
import { defaultScheme } from '../ballot/default-scheme';
import { type Form, formsFor, sameQuestions, schemeIdOf } from '../ballot/form';
import { weakening } from '../ballot/one-way';
import { planBallot } from '../ballot/plan-ballot';
import type { Scheme } from '../ballot/scheme';
import { planScheme } from '../ballot/scheme-sheet';
import { newSerial, sealOf } from '../ballot/serial';
import { NO_CODE, serialCode } from '../ballot/serial-code';
import { newVote, planVote, SAMPLE_SESSION, type Vote, withForm } from '../ballot/vote';
import { known } from '../kernel/assert';
import { type Result, refusal, success } from '../kernel/result';
import type { BallotFiles, BallotSlip } from '../workbook/ballot-files';
import type { Failure } from '../workbook/failure';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import { loadRoster, loadScheme, loadVote } from './book';
import type { Job, JobResult } from './job';
import type { BallotReport } from './reports';
import { applyOptions } from './scheme';

export interface BallotOptions {
  /** Makes the files; their bytes exist only when they are taken from the report. */
  readonly files: BallotFiles;
  /** Ids of forms; all of the scheme when absent. */
  readonly forms?: readonly string[];
  /** Ballots a form; one for each member of the roster when absent. */
  readonly copies?: number;
  /** Ballots besides those, for the ones that get torn: what is not handed out is voided. */
  readonly spare?: number;
  /** Begin a new vote: ballots handed out before are void, and what was counted is removed. */
  readonly restart?: boolean;
}

/** Writes the forms' templates into the workbook, counts the new ballots as issued, and makes their files. */
export async function makeBallots(job: Job, options: BallotOptions): JobResult<BallotReport> {
  const prepared = await prepareVote(job, options);
  if (!prepared.ok) return prepared;
  const { scheme, sheets, remove, copies } = prepared.value;
  const chosen = chooseForms(prepared.value, options.forms);
  if (!chosen.ok) return chosen;

  const vote = chosen.value.reduce(
    (changed, form) => issue(changed, scheme, form, copies(form)),
    prepared.value.vote,
  );
  const templates = chosen.value.map((form) =>
    planBallot(printOf(scheme, vote, form, '', ''), job.words.ballot),
  );
  const plans: SheetPlan[] = [
    ...(sheets.some((sheet) => sheet.kind === 'scheme') ? [] : [planScheme(scheme, job.words.ballot)]),
    ...templates,
    planVote(vote, job.words.ballot),
  ];
  const applied = await job.workbook.apply(plans, { ...applyOptions(job), remove });
  if (!applied.ok) return applied;
  return success({
    session: vote.session,
    forms: chosen.value.map((form, index) => ({
      form: form.id,
      title: form.title,
      issued: vote.forms.find((entry) => entry.form.id === form.id)?.issued ?? 0,
      copies: copies(form),
      sheet: known(templates[index], 'a template a form').name,
      files: options.files.write(
        planBallot({ ...printOf(scheme, vote, form, '', ''), code: NO_CODE }, job.words.ballot),
        slips(job, vote, form, copies(form)),
        job.signal,
      ),
    })),
  });
}

/** Adds ballots with serials as sheets of the workbook, to be filled where they are. */
export async function makeBallotSheets(
  job: Job,
  options: { readonly form: string; readonly copies: number; readonly restart?: boolean },
): JobResult<{ readonly sheets: readonly string[] }> {
  const prepared = await prepareVote(job, options);
  if (!prepared.ok) return prepared;
  const { scheme, sheets, remove } = prepared.value;
  const chosen = chooseForms(prepared.value, [options.form]);
  if (!chosen.ok) return chosen;
  const form = known(chosen.value[0], 'one form was chosen');
  const vote = issue(prepared.value.vote, scheme, form, options.copies);
  const ballots = [...slips(job, vote, form, options.copies)].map(({ serial, seal }) => ({
    ...planBallot(
      { ...printOf(scheme, vote, form, serial, seal), code: serialCode(serial) },
      job.words.ballot,
      `${form.shortTitle} ${serial}`,
    ),
    kind: `ballot/${form.id}/${serial}` satisfies SheetKind,
  }));
  const plans: SheetPlan[] = [
    ...(sheets.some((sheet) => sheet.kind === 'scheme') ? [] : [planScheme(scheme, job.words.ballot)]),
    ...ballots,
    planVote(vote, job.words.ballot),
  ];
  const applied = await job.workbook.apply(plans, { ...applyOptions(job), remove });
  return applied.ok ? success({ sheets: ballots.map((plan) => plan.name) }) : applied;
}

interface Prepared {
  readonly sheets: readonly SheetInfo[];
  readonly scheme: Scheme;
  readonly forms: readonly Form[];
  readonly vote: Vote;
  /** How many ballots of a form: as asked, else one for each who may vote on it. */
  readonly copies: (form: Form) => number;
  /** Sheets of the vote that a restart ends. */
  readonly remove: readonly SheetKind[];
}

/** The vote that the ballots are made for: the workbook's own where it asks the same questions, or a new one. */
async function prepareVote(
  job: Job,
  options: { readonly copies?: number; readonly spare?: number; readonly restart?: boolean },
): JobResult<Prepared> {
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const sheets = listed.value;
  const roster = await loadRoster(job, sheets);
  if (!roster.ok) return roster;
  const errors = roster.value.findings.filter((finding) => finding.level === 'error');
  if (errors.length > 0)
    return refusal({ code: 'roster-errors', sheet: roster.value.sheet, count: errors.length });
  const stored = await loadScheme(job, sheets);
  if (!stored.ok) return stored;
  const scheme = stored.value ?? defaultScheme('', '', job.words.ballot);
  const forms: Form[] = [];
  for (const formScheme of scheme.forms) {
    const made = formsFor(formScheme, roster.value.members);
    if (!made.ok) return made;
    forms.push(...made.value);
  }
  const existing = await loadVote(job, sheets);
  if (!existing.ok && options.restart !== true) return existing;
  const current = existing.ok ? existing.value : null;

  const copies = (form: Form): number => {
    const raters = scheme.forms.find(({ id }) => id === schemeIdOf(form))?.raters;
    return (options.copies ?? raters?.due ?? roster.value.members.length) + (options.spare ?? 0);
  };
  const isCountedSample =
    current?.session === SAMPLE_SESSION && current.forms.some((entry) => entry.counted.length > 0);
  if (isCountedSample && options.restart !== true) return refusal({ code: 'sample-counted' });
  // The sample's key is public, so real ballots never belong to its vote.
  if (!current || options.restart === true || current.session === SAMPLE_SESSION) {
    const remove = sheets.flatMap(({ kind }) =>
      kind && /^(ballot|box|results|classes|whatif)\//.test(kind) ? [kind] : [],
    );
    return success({ sheets, scheme, forms, vote: newVote(forms, job.random), copies, remove });
  }
  const weaker = weakening(current, scheme);
  if (weaker) return refusal({ code: 'anonymity-weakened', ...weaker });
  const vote = joinForms(current, forms);
  return vote.ok ? success({ sheets, scheme, forms, vote: vote.value, copies, remove: [] }) : vote;
}

/** The running vote with forms that the scheme has gained; a form whose questions changed is refused. */
function joinForms(vote: Vote, forms: readonly Form[]): Result<Vote, Failure> {
  for (const form of forms) {
    const running = vote.forms.find((entry) => entry.form.id === form.id);
    if (running && !sameQuestions(running.form, form))
      return refusal({ code: 'vote-differs', form: form.shortTitle });
  }
  const added = forms.filter((form) => !vote.forms.some((entry) => entry.form.id === form.id));
  return success({ ...vote, forms: [...vote.forms, ...newFormEntries(added)] });
}

const newFormEntries = (forms: readonly Form[]): Vote['forms'] =>
  forms.map((form) => ({ form, issued: 0, counted: [], fingerprint: '' }));

function chooseForms(
  prepared: Prepared,
  ids: readonly string[] | undefined,
): Result<readonly Form[], Failure> {
  if (!ids) return success(prepared.forms);
  const chosen: Form[] = [];
  for (const id of ids) {
    const named = prepared.forms.filter((form) => form.id === id || schemeIdOf(form) === id);
    if (named.length === 0) return refusal({ code: 'form-missing', form: id });
    chosen.push(...named);
  }
  return success(chosen);
}

/** The vote with more ballots of a form out; the first ones fix the rules of counting that were agreed on. */
function issue(vote: Vote, scheme: Scheme, form: Form, copies: number): Vote {
  const { issued = 0, agreed } = vote.forms.find((entry) => entry.form.id === form.id) ?? {};
  const formScheme = scheme.forms.find(({ id }) => id === schemeIdOf(form));
  const first = issued === 0 && agreed === undefined && formScheme;
  return withForm(vote, form.id, {
    issued: issued + copies,
    ...(first && { agreed: countingRules(scheme, formScheme) }),
  });
}

const printOf = (scheme: Scheme, vote: Vote, form: Form, serial: string, seal: string) => ({
  form,
  unit: scheme.unit,
  date: scheme.date,
  session: vote.session,
  serial,
  seal,
  mark: scheme.marks[0] ?? '√',
});

/** Fresh serials with their seals, made one at a time as the writer asks for them. */
export function* slips(job: Job, vote: Vote, form: Form, copies: number): Generator<BallotSlip> {
  for (let made = 0; made < copies; made++) {
    const serial = newSerial(job.random);
    const { subjects, grades } = form;
    const seal = sealOf(vote.key, { session: vote.session, form: form.id, serial, subjects, grades });
    yield { file: `${form.shortTitle}-${serial}.xlsx`, serial, seal, code: serialCode(serial) };
  }
}
