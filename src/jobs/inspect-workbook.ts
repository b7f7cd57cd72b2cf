import { type Form, schemeIdOf } from '../ballot/form';
import { SAMPLE_SESSION, type VoteForm } from '../ballot/vote';
import { success } from '../kernel/result';
import { parseQuarter, quarterName } from '../quarter/quarter';
import type { ClosedForm } from '../tally/closed-vote';
import { ledgerOf } from '../tally/ledger';
import { loadClosed, loadRoster, loadScheme, loadVote } from './book';
import { NOTHING_NEW } from './count-vote';
import type { Job, JobResult } from './job';
import type { WorkbookState } from './reports';
import { loadScores } from './scores';
import { isRehearsalUnit } from '../samples/rehearsal';
import { SAMPLE_UNITS } from '../samples/sample';

/** Boards of quarters, and of years, which are no step of their own. */
const BOARD = 'scoreboard/';

type FormState = WorkbookState['forms'][number];

const titlesOf = (form: Form): Pick<FormState, 'form' | 'of' | 'title' | 'shortTitle'> => ({
  form: form.id,
  of: schemeIdOf(form),
  title: form.title,
  shortTitle: form.shortTitle,
});

const formOf = ({ form, issued, voided = 0, counted, present }: VoteForm): FormState => ({
  ...{ ...titlesOf(form), issued, voided, counted: counted.length, present: present ?? null },
});

const formLeft = ({ form, due, present, issued, tally }: ClosedForm): FormState => ({
  ...{ ...titlesOf(form), issued, voided: null, present },
  counted: ledgerOf(tally, { due, present, issued }, NOTHING_NEW.refused).returned,
});

/** What stands in the workbook, for the pane's steps. Writes nothing; a damaged part counts as missing, its own job says why. */
export async function inspectWorkbook(job: Job): JobResult<WorkbookState> {
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const sheets = listed.value;
  const roster = await loadRoster(job, sheets);
  const scheme = await loadScheme(job, sheets);
  const vote = await loadVote(job, sheets);
  const record = await loadClosed(job, sheets);
  // A new vote takes the record of the old one away.
  const closed = record.ok ? record.value : null;
  const scores = await loadScores(job, sheets);
  if (!scores.ok) return scores;
  const isSampleUnit = scheme.ok && scheme.value !== null && SAMPLE_UNITS.includes(scheme.value.unit);
  return success({
    rosterSheet: roster.ok ? roster.value.sheet : null,
    rosterPlace: roster.ok ? roster.value.place : null,
    hasScheme: scheme.ok && scheme.value !== null,
    isSample:
      isSampleUnit ||
      (vote.ok && vote.value?.session === SAMPLE_SESSION) ||
      closed?.session === SAMPLE_SESSION,
    isRehearsal: scheme.ok && scheme.value !== null && isRehearsalUnit(scheme.value.unit),
    forms: closed ? closed.forms.map(formLeft) : (vote.ok ? (vote.value?.forms ?? []) : []).map(formOf),
    closed: closed?.day ?? null,
    isRecount: sheets.some(({ kind }) => kind === 'recount'),
    quarters: scores.value.map((entry) => quarterName(entry.quarter)),
    scoreboards: sheets.flatMap(({ kind }) => {
      const of = kind?.startsWith(BOARD) ? kind.slice(BOARD.length) : '';
      return parseQuarter(of) ? [of] : [];
    }),
  });
}
