import { schemeIdOf } from '../ballot/form';
import { ratedMembers } from '../decision/rated';
import { type CivilDate, isoDate } from '../kernel/dates';
import type { CellValue } from '../kernel/grid';
import { refusal, success } from '../kernel/result';
import { bulletinText, lastDay, planBulletin, readObjections } from '../quarter/bulletin';
import type { QuarterFinding } from '../quarter/findings';
import { planRecommendation, readDecisions, ruleText } from '../quarter/plan-recommendation';
import { parseQuarter, quarterName } from '../quarter/quarter';
import { type Recommendation, recommend } from '../quarter/recommend';
import { rankMembers } from '../quarter/scoreboard';
import { shownScore } from '../tally/score-cells';
import { scoreRules, scoresOf as scoresOfVote } from '../tally/score';
import { readOurs } from './book';
import { writeBoards } from './build-scoreboard';
import { loadYear } from './build-year';
import { loadCounted } from './counted';
import type { Job, JobResult } from './job';
import { loadQuarterRules } from './quarter-rules';
import { loadScores, scoresOf } from './scores';

/** What `makeBulletin` made. */
export interface BulletinReport {
  readonly quarter: string;
  readonly sheet: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly findings: readonly QuarterFinding[];
}

/** Makes the bulletin of a quarter: text, table, posting period (from today unless said otherwise) and room for objections. */
export async function makeBulletin(
  job: Job,
  options: { readonly quarter: string; readonly from?: CivilDate },
): JobResult<BulletinReport> {
  const quarter = parseQuarter(options.quarter);
  if (!quarter) return refusal({ code: 'quarter-invalid', text: options.quarter });
  const name = quarterName(quarter);
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const rules = await loadQuarterRules(job, sheets.value);
  if (!rules.ok) return rules;
  const loaded = await loadScores(job, sheets.value, rules.value);
  if (!loaded.ok) return loaded;
  const scores = scoresOf(loaded.value, name);
  if (!scores) return refusal({ code: 'scores-missing', quarter: name });
  const old = await readOurs(job, sheets.value, `bulletin/${name}`);
  if (!old.ok) return old;
  const { scheme, table } = rules.value;
  const bulletin = {
    unit: scheme.unit,
    quarter: name,
    rows: rankMembers(scores, null, scheme.bands, table?.rounding),
    bands: scheme.bands,
    from: options.from ?? job.today,
    days: table?.postingDays ?? 7,
    objections: old.value ? readObjections(old.value) : new Map<string, string>(),
  };
  const plan = planBulletin(bulletin, job.words.quarter);
  const compared = await writeBoards(job, [plan]);
  if (!compared.ok) return compared;
  return success({
    quarter: name,
    sheet: plan.name,
    text: bulletinText(bulletin, job.words.quarter),
    from: isoDate(bulletin.from),
    to: isoDate(lastDay(bulletin.from, bulletin.days)),
    findings: [...scores.findings, ...compared.value],
  });
}

/** What `makeRecommendation` made. */
export interface RecommendationReport {
  readonly year: string;
  readonly sheet: string;
  /** The rule in words, as it stands on the sheet. */
  readonly rule: string;
  readonly recommendation: Recommendation;
  /** The ballots' scores as they are shown, one a candidate. */
  readonly scores: readonly CellValue[];
  readonly findings: readonly QuarterFinding[];
}

/** Recommends candidates for the best grade from a year's means and the counted ballots of a form of the roster. */
export async function makeRecommendation(
  job: Job,
  options: { readonly year: string; readonly form?: string },
): JobResult<RecommendationReport> {
  const loaded = await loadYear(job, options.year);
  if (!loaded.ok) return loaded;
  const { rules, rows, rule } = loaded.value;
  const form = rules.scheme.forms.find((one) =>
    options.form === undefined ? one.subjects.from === 'roster' : one.id === options.form,
  );
  if (!form) return refusal({ code: 'form-missing', form: options.form ?? 'members' });
  const vote = await loadCounted(job);
  if (!vote.ok) return vote;
  const counted = vote.value.forms.filter((one) => schemeIdOf(one.form) === form.id);
  const tally = ratedMembers(form, counted);
  const [first] = counted;
  if (!tally || !first) return refusal({ code: 'count-missing', form: form.shortTitle });
  const recommendation = recommend({
    year: rows,
    tally,
    scores: scoresOfVote(tally, scoreRules(form, first.ledger)),
    members: form.subjects.from === 'roster' ? vote.value.voters.formal : tally.subjects.length,
    form,
    bands: rule.bands,
    rounding: rule.rounding,
  });
  const old = await readOurs(job, vote.value.sheets, `recommendation/${options.year}`);
  if (!old.ok) return old;
  const plan = planRecommendation(
    {
      year: options.year,
      unit: rules.scheme.unit,
      recommendation,
      form,
      bands: rule.bands,
      scoreName: job.words.tally.scores[recommendation.formula],
      decisions: old.value ? readDecisions(old.value) : new Map(),
    },
    job.words.quarter,
  );
  const compared = await writeBoards(job, [plan]);
  if (!compared.ok) return compared;
  const { tied } = recommendation;
  return success({
    year: options.year,
    sheet: plan.name,
    rule: ruleText(recommendation, form, rule.bands, job.words.quarter),
    recommendation,
    scores: recommendation.candidates.map(({ score }) =>
      shownScore(
        score,
        recommendation,
        form.grades.map(({ label }) => label),
      ),
    ),
    findings: [
      ...loaded.value.findings,
      ...(tied
        ? [
            {
              level: 'warning',
              code: 'candidates-tied',
              at: { sheet: plan.name },
              data: { names: tied.names.join('、'), places: tied.places },
            } satisfies QuarterFinding,
          ]
        : []),
      ...compared.value,
    ],
  });
}
