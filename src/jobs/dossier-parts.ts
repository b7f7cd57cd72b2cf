import { placesOf } from '../ballot/ballot-places';
import { schemeIdOf } from '../ballot/form';
import { planBallot } from '../ballot/plan-ballot';
import { sheetOf } from '../kernel/address';
import { success } from '../kernel/result';
import type { DossierPart } from '../meeting/dossier';
import { readPosting } from '../quarter/bulletin';
import { quarterName } from '../quarter/quarter';
import { asCopy } from '../workbook/as-values';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import { loadMade, loadVote, readOurs } from './book';
import { buildScoreboard } from './build-scoreboard';
import { buildYear } from './build-year';
import { loadCounted } from './counted';
import { listDecidable } from './decidable';
import { makeDecisions } from './decide';
import { copied, type Making, type Piece, type Run } from './dossier-copies';
import { printOf } from './draw-ballots';
import type { Job, JobResult } from './job';
import { makeMinutes } from './minutes';
import { prepareNewsletter } from './newsletter';
import { makeOpinions } from './opinions';
import { copyResults, preparePublication } from './publication';
import { makeBulletin, makeRecommendation } from './publish';
import { makeRectification, reportRectification } from './rectification';
import { readResults } from './results';
import { loadScores } from './scores';
import { makeSelfExamination } from './self-examination';
import { makeTalks } from './talks';
import { prepareSlips } from './tell';

/** How a part is made; null: it was never begun. */
interface PartMaker {
  /** Kinds of the sheets that it is made from. */
  readonly from: RegExp;
  readonly make: (making: Making) => JobResult<Piece | null>;
}

const kindsOf = ({ sheets }: Making, wanted: RegExp): readonly SheetKind[] =>
  sheets.flatMap(({ kind }) => (kind !== null && wanted.test(kind) ? [kind] : []));

/** What stands behind the slash of each kind. */
const idsOf = (making: Making, wanted: RegExp): readonly string[] =>
  kindsOf(making, wanted).map((kind) => kind.slice(kind.indexOf('/') + 1));

/** A part that one job makes anew from its own sheet. */
const remade = (from: RegExp, wanted: RegExp, ...runs: readonly Run[]): PartMaker => ({
  from,
  make: (making) => copied(making, wanted, kindsOf(making, from).length > 0 ? runs : []),
});

/** How each part is made. */
export const PIECES: Readonly<Record<DossierPart, PartMaker>> = {
  opinions: remade(/^opinions$/, /^opinions\/summary$/, makeOpinions),
  talks: remade(/^talks$/, /^talks/, makeTalks),
  'self-examination': remade(/^self-examination$/, /^self-examination/, makeSelfExamination),
  minutes: remade(/^minutes$/, /^minutes$/, makeMinutes),
  forms: { from: /^scheme$/, make: blankForms },
  results: { from: /^results\//, make: results },
  decisions: {
    from: /^decisions\//,
    make: (making) =>
      copied(
        making,
        /^decisions\//,
        idsOf(making, /^decisions\//).map((form) => (job: Job) => makeDecisions(job, { form })),
      ),
  },
  slips: { from: /^decisions\//, make: slips },
  publication: { from: /^(?:decisions|results)\//, make: publication },
  scoreboards: { from: /^scores\//, make: scoreboards },
  bulletins: { from: /^bulletin\//, make: bulletins },
  recommendation: {
    from: /^recommendation\//,
    make: (making) =>
      copied(
        making,
        /^recommendation\//,
        idsOf(making, /^recommendation\//).map((year) => (job: Job) => makeRecommendation(job, { year })),
      ),
  },
  rectification: {
    from: /^rectification$/,
    make: (making) =>
      copied(
        making,
        /^rectification(?:$|\/\d)/,
        kindsOf(making, /^rectification$/).length === 0
          ? []
          : [
              makeRectification,
              ...monthsOf(making).map((month) => (job: Job) => reportRectification(job, { month })),
            ],
      ),
  },
  // What is off with the ledger is said with the ledger.
  pledges: remade(/^rectification$/, /^rectification\/pledges$/, async (job) => {
    const made = await makeRectification(job);
    return made.ok ? success({ findings: [] }) : made;
  }),
  newsletter: { from: /^minutes$/, make: newsletter },
};

/** The months that were reported on; where there is none, this one. */
function monthsOf(making: Making): readonly string[] {
  const { year, month } = making.job.today;
  const reported = idsOf(making, /^rectification\/\d/);
  return reported.length > 0 ? [...reported].sort() : [`${String(year)}-${String(month).padStart(2, '0')}`];
}

/** The forms as they were voted on, empty, and without the foot in which a ballot has its serial: none of them is a ballot. */
async function blankForms({ job }: Making): JobResult<Piece | null> {
  const made = await loadMade(job);
  if (!made.ok) return made;
  const { vote, scheme } = made.value;
  const making = { job, scheme, vote: { ...vote, session: '' } };
  // Slips on one person each are one form: the first of them stands for all.
  const ids = vote.forms.map(({ form }) => schemeIdOf(form));
  return success({
    content: vote.forms.flatMap(({ form }, index) => {
      if (ids.indexOf(schemeIdOf(form)) < index) return [];
      const plan = planBallot(printOf(making, form, '', ''), job.words.ballot);
      return asCopy({ ...plan, rows: plan.rows.slice(0, placesOf(form).foot) });
    }),
    findings: [],
  });
}

/** The results of each form, by name, for the committee: as far as they may be shown, and without what people wrote. */
async function results({ job, sheets }: Making): JobResult<Piece | null> {
  // Of a closed vote only the publication is left.
  const vote = await loadVote(job, sheets);
  if (!vote.ok) return vote;
  const counted = await loadCounted(job);
  if (!counted.ok) return counted;
  if (counted.value.forms.length === 0) return success(null);
  const report = await readResults(job);
  if (!report.ok) return report;
  const plans = await copyResults(job, counted.value, true);
  return plans.ok ? success({ content: plans.value, findings: report.value.findings }) : plans;
}

async function slips({ job }: Making): JobResult<Piece | null> {
  const forms = await listDecidable(job);
  if (!forms.ok) return forms;
  const plans: SheetPlan[] = [];
  for (const { form, sheet } of forms.value) {
    if (sheet === null) continue;
    const made = await prepareSlips(job, { form });
    if (!made.ok) return made;
    plans.push(asCopy(made.value.whole));
  }
  return success(plans.length === 0 ? null : { content: plans, findings: [] });
}

async function publication({ job }: Making): JobResult<Piece | null> {
  const counted = await loadCounted(job);
  if (counted.ok && counted.value.forms.length === 0) return success(null);
  const made = await preparePublication(job);
  return made.ok ? success({ content: made.value.plans.map(asCopy), findings: [] }) : made;
}

/** The board of each quarter with scores, and of each year. */
async function scoreboards(making: Making): JobResult<Piece | null> {
  const { job, sheets } = making;
  const loaded = await loadScores(job, sheets);
  if (!loaded.ok) return loaded;
  const years = [...new Set(loaded.value.map(({ quarter }) => String(quarter.year)))];
  const piece = await copied(making, /^scoreboard\//, [
    ...loaded.value.map(
      ({ quarter }) =>
        (one: Job) =>
          buildScoreboard(one, { quarter: quarterName(quarter) }),
    ),
    ...years.map((year) => (one: Job) => buildYear(one, { year })),
  ]);
  if (!piece.ok || !piece.value) return piece;
  return success({ ...piece.value, sources: loaded.value.map(({ scores }) => scores.sheet) });
}

/** The bulletins that were posted, with the days on which they hang. */
async function bulletins(making: Making): JobResult<Piece | null> {
  const { job, sheets } = making;
  const runs: Run[] = [];
  for (const quarter of idsOf(making, /^bulletin\//)) {
    const grid = await readOurs(job, sheets, `bulletin/${quarter}`);
    if (!grid.ok) return grid;
    const from = grid.value && readPosting(grid.value);
    runs.push((one) => makeBulletin(one, { quarter, ...(from && { from }) }));
  }
  return copied(making, /^bulletin\//, runs);
}

/** The newsletter, once there is a meeting or a count to tell of; made from the sheets that its figures stand on. */
async function newsletter(making: Making): JobResult<Piece | null> {
  if (kindsOf(making, /^(?:minutes|closed|box\/.+)$/).length === 0) return success(null);
  const made = await prepareNewsletter(making.job);
  if (!made.ok) return made;
  const { document, missing, findings } = made.value;
  const fields = document.paragraphs.flatMap(({ runs }) => runs.flatMap(({ field }) => field ?? []));
  // A fact about a whole sheet names no cell.
  const sources = new Set(fields.map(({ source }) => sheetOf(source) ?? source));
  return success({ content: document, findings, sources: [...sources], unsaid: missing });
}
