import { defaultScheme } from '../ballot/default-scheme';
import { ballotsAtRisk, formsAtRisk, peopleAtRisk, type PrivacyFinding } from '../ballot/privacy';
import { LEAVES_OUT } from '../ballot/vocabulary';
import { sortFindings } from '../kernel/finding';
import { success } from '../kernel/result';
import { paced } from '../kernel/steps';
import { readBox } from '../tally/ballot-box';
import { loadRoster, loadScheme, loadOpenVote, readOurs, userSheets } from './book';
import type { Job, JobResult } from './job';

/** What `previewPrivacy` found, worst first. It changes nothing. */
export interface PrivacyReport {
  readonly findings: readonly PrivacyFinding[];
}

/**
 * What a curious colleague could infer from what is about to leave the committee's hands: ballots to be handed out, or
 * results and the workbook to be published.
 */
export async function previewPrivacy(
  job: Job,
  options: { readonly before: 'handing-out' | 'publishing' },
): JobResult<PrivacyReport> {
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const sheets = listed.value;
  const roster = await loadRoster(job, sheets);
  if (!roster.ok) return roster;
  const scheme = await loadScheme(job, sheets);
  if (!scheme.ok) return scheme;
  const vote = await loadOpenVote(job, sheets);
  if (!vote.ok) return vote;
  const findings: PrivacyFinding[] = [
    ...peopleAtRisk(roster.value.members),
    ...formsAtRisk(scheme.value ?? defaultScheme('', '', job.words.ballot), (text) => LEAVES_OUT.test(text)),
    { level: 'note', code: 'privacy-order', at: {}, data: {} },
  ];
  if (options.before === 'publishing') {
    findings.push({ level: 'note', code: 'privacy-properties', at: {}, data: {} });
    if (vote.value) findings.push({ level: 'warning', code: 'privacy-key', at: {}, data: {} });
    const seen = new Set(userSheets(sheets).map((sheet) => sheet.name));
    for (const { name, kind } of sheets) {
      if (kind === null && !seen.has(name))
        findings.push({
          level: 'warning',
          code: 'privacy-hidden-sheet',
          at: { sheet: name },
          data: { name },
        });
    }
    for (const { form } of vote.value?.forms ?? []) {
      const grid = await readOurs(job, sheets, `box/${form.id}`);
      if (!grid.ok) return grid;
      if (!grid.value) continue;
      const box = await paced(readBox(grid.value, form), job.pause);
      if (!box.ok) return box;
      findings.push(
        {
          level: 'warning',
          code: 'privacy-box',
          at: { sheet: grid.value.sheet },
          data: { form: form.shortTitle },
        },
        ...ballotsAtRisk(form.shortTitle, box.value),
      );
    }
  }
  return success({ findings: sortFindings(findings) });
}
