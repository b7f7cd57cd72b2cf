import { SAMPLE_SESSION } from '../ballot/vote';
import { success } from '../kernel/result';
import { parseQuarter, quarterName } from '../quarter/quarter';
import { loadRoster, loadVote } from './book';
import type { Job, JobResult } from './job';
import type { WorkbookState } from './reports';
import { loadScores } from './scores';
import { isRehearsalUnit } from '../samples/rehearsal';
import { SAMPLE_UNITS } from '../samples/sample';
import { loadScheme } from './book';

/** Boards of quarters, and of years, which are no step of their own. */
const BOARD = 'scoreboard/';

/** What stands in the workbook, for the pane's steps. Writes nothing; a damaged part counts as missing, its own job says why. */
export async function inspectWorkbook(job: Job): JobResult<WorkbookState> {
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const sheets = listed.value;
  const roster = await loadRoster(job, sheets);
  const scheme = await loadScheme(job, sheets);
  const vote = await loadVote(job, sheets);
  const scores = await loadScores(job, sheets);
  if (!scores.ok) return scores;
  const isSampleUnit = scheme.ok && scheme.value !== null && SAMPLE_UNITS.includes(scheme.value.unit);
  return success({
    rosterSheet: roster.ok ? roster.value.sheet : null,
    rosterPlace: roster.ok ? roster.value.place : null,
    hasScheme: scheme.ok && scheme.value !== null,
    isSample: isSampleUnit || (vote.ok && vote.value?.session === SAMPLE_SESSION),
    isRehearsal: scheme.ok && scheme.value !== null && isRehearsalUnit(scheme.value.unit),
    forms: (vote.ok ? (vote.value?.forms ?? []) : []).map(({ form, issued, counted, present = null }) => ({
      form: form.id,
      title: form.title,
      issued,
      counted: counted.length,
      present,
    })),
    quarters: scores.value.map((entry) => quarterName(entry.quarter)),
    scoreboards: sheets.flatMap(({ kind }) => {
      const of = kind?.startsWith(BOARD) ? kind.slice(BOARD.length) : '';
      return parseQuarter(of) ? [of] : [];
    }),
  });
}
