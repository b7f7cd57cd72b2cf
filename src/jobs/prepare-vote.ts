import { defaultScheme } from '../ballot/default-scheme';
import { type Form, formsFor, sameQuestions, schemeIdOf } from '../ballot/form';
import { weakening } from '../ballot/one-way';
import type { Scheme } from '../ballot/scheme';
import { newVote, SAMPLE_SESSION, type Vote } from '../ballot/vote';
import { type Result, refusal, success } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import type { SheetKind } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import { loadRoster, loadScheme, loadVote } from './book';
import type { Job, JobResult } from './job';
import { OF_THE_VOTE } from './scheme';

/** How many ballots of a form; what is absent is as for all forms of the run. */
export interface BallotOrder {
  /** Its id in the scheme. */
  readonly form: string;
  readonly copies?: number;
  readonly spare?: number;
}

/** Which ballots, of how many forms, for which vote. */
export interface VoteOptions {
  /** All forms of the scheme when absent. */
  readonly orders?: readonly BallotOrder[];
  /** Ballots a form; one for each who may vote on it when absent. */
  readonly copies?: number;
  /** Ballots besides those, for the ones that get torn: what is not handed out is voided. */
  readonly spare?: number;
  /** Begin a new vote: ballots handed out before are void, and what was counted is removed. */
  readonly restart?: boolean;
}

/** A form of the scheme with the forms that it is printed as: itself, or a slip for each subject; and how many of each. */
export interface Printing {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly forms: readonly [Form, ...Form[]];
  readonly copies: number;
}

/** All that making ballots begins with. */
export interface Prepared {
  readonly sheets: readonly SheetInfo[];
  readonly scheme: Scheme;
  readonly printings: readonly Printing[];
  /** The new ballots are not yet issued in it. */
  readonly vote: Vote;
  /** Sheets of the vote that a restart ends. */
  readonly remove: readonly SheetKind[];
}

/** The vote that the ballots are made for: the workbook's own where it asks the same questions, or a new one. */
export async function prepareVote(job: Job, options: VoteOptions): JobResult<Prepared> {
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
  const chosen = choosePrintings(scheme, forms, options, roster.value.members.length);
  if (!chosen.ok) return chosen;
  const printings = chosen.value;
  const existing = await loadVote(job, sheets);
  if (!existing.ok && options.restart !== true) return existing;
  const current = existing.ok ? existing.value : null;

  const isCountedSample =
    current?.session === SAMPLE_SESSION && current.forms.some((entry) => entry.counted.length > 0);
  if (isCountedSample && options.restart !== true) return refusal({ code: 'sample-counted' });
  // The sample's key is public, so real ballots never belong to its vote.
  if (!current || options.restart === true || current.session === SAMPLE_SESSION) {
    const remove = sheets.flatMap(({ kind }) => (kind && OF_THE_VOTE.test(kind) ? [kind] : []));
    return success({ sheets, scheme, printings, vote: newVote(forms, job.random), remove });
  }
  const weaker = weakening(current, scheme);
  if (weaker) return refusal({ code: 'anonymity-weakened', ...weaker });
  const vote = joinForms(current, forms);
  return vote.ok ? success({ sheets, scheme, printings, vote: vote.value, remove: [] }) : vote;
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

function choosePrintings(
  scheme: Scheme,
  forms: readonly Form[],
  { orders, copies, spare }: VoteOptions,
  due: number,
): Result<readonly Printing[], Failure> {
  const printings: Printing[] = [];
  for (const order of orders ?? scheme.forms.map(({ id }): BallotOrder => ({ form: id }))) {
    const asked = scheme.forms.find(({ id }) => id === order.form);
    const [first, ...others] = forms.filter((form) => schemeIdOf(form) === order.form);
    if (!asked || !first) return refusal({ code: 'form-missing', form: order.form });
    const { id, title, shortTitle, raters } = asked;
    printings.push({
      id,
      title,
      shortTitle,
      forms: [first, ...others],
      copies: (order.copies ?? copies ?? raters?.due ?? due) + (order.spare ?? spare ?? 0),
    });
  }
  return success(printings);
}
