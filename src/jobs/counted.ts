import type { Form } from '../ballot/form';
import type { FormScheme, Scheme } from '../ballot/scheme';
import type { Decision, Vote } from '../ballot/vote';
import { refusal, success } from '../kernel/result';
import type { Roster } from '../roster/read-roster';
import type { ClosedVote } from '../tally/closed-vote';
import { countBallots, type Voters } from '../tally/count';
import { type Ledger, ledgerOf } from '../tally/ledger';
import type { FormTally } from '../tally/tally';
import type { SheetInfo } from '../workbook/workbook';
import { loadClosed, loadRoster, loadScheme, loadVote, required } from './book';
import { NOTHING_NEW, openBox, schemeOf } from './count-vote';
import type { Job, JobResult } from './job';

/** A form as it was counted: from its box, or from what a closed vote left. */
export interface CountedForm {
  readonly form: Form;
  readonly formScheme: FormScheme;
  readonly ledger: Ledger;
  readonly tally: FormTally;
  readonly fingerprint: string;
  readonly decisions: readonly Decision[];
}

/** A workbook whose vote was counted. */
export interface CountedVote {
  readonly sheets: readonly SheetInfo[];
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly voters: Voters;
  /** Forms of which at least one ballot came back. */
  readonly forms: readonly CountedForm[];
  /** Null: the vote was closed. */
  readonly vote: Vote | null;
}

/** What the ballots say, as far as they were counted. A box that was changed by hand is refused: nothing may be decided on it. */
export async function loadCounted(job: Job): JobResult<CountedVote> {
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const sheets = listed.value;
  const stored = await loadVote(job, sheets);
  if (!stored.ok && stored.failure.code !== 'vote-closed') return stored;
  const vote = stored.ok ? stored.value : null;
  if (stored.ok && !vote) return refusal({ code: 'vote-missing' });
  const scheme = required(await loadScheme(job, sheets), { code: 'scheme-missing' });
  if (!scheme.ok) return scheme;
  const roster = await loadRoster(job, sheets);
  if (!roster.ok) return roster;
  const { members } = roster.value;
  const voters = {
    members: members.length,
    formal: members.filter(({ standing }) => standing === 'formal').length,
  };
  const base = { sheets, scheme: scheme.value, roster: roster.value, voters };
  if (!vote) {
    const closed = required(await loadClosed(job, sheets), { code: 'vote-missing' });
    return closed.ok ? success({ ...base, vote, forms: closedForms(closed.value, scheme.value) }) : closed;
  }
  const forms: CountedForm[] = [];
  for (const entry of vote.forms) {
    const { form, fingerprint, decisions = [] } = entry;
    const formScheme = schemeOf(scheme.value, form);
    if (!formScheme.ok) return formScheme;
    const box = await openBox(job, { sheets, vote }, entry);
    if (!box.ok) return box;
    const { ballots, intact } = box.value;
    const sheet = sheets.find(({ kind }) => kind === `box/${form.id}`)?.name ?? '';
    if (!intact) return refusal({ code: 'vote-damaged', sheet, cell: 'A1' });
    if (ballots.length === 0) continue;
    const { ledger, tally } = countBallots({
      ...{ scheme: scheme.value, formScheme: formScheme.value, entry, ballots, voters },
      refused: NOTHING_NEW.refused,
    });
    forms.push({ form, formScheme: formScheme.value, ledger, tally, fingerprint, decisions });
  }
  return success({ ...base, vote, forms });
}

const closedForms = (closed: ClosedVote, scheme: Scheme): readonly CountedForm[] =>
  closed.forms.flatMap(({ form, due, present, issued, tally, fingerprint, decisions }): CountedForm[] => {
    const formScheme = schemeOf(scheme, form);
    if (!formScheme.ok) return [];
    const ledger = ledgerOf(tally, { due, present, issued }, NOTHING_NEW.refused);
    return [{ form, formScheme: formScheme.value, ledger, tally, fingerprint, decisions }];
  });
