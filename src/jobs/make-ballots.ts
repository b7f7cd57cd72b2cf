import { countingRules } from '../ballot/agreed-rules';
import { type Form, slipTemplate } from '../ballot/form';
import { planBallot } from '../ballot/plan-ballot';
import { ballotsInBook, planPaper } from '../ballot/plan-paper';
import type { Scheme } from '../ballot/scheme';
import { planScheme } from '../ballot/scheme-sheet';
import { NO_CODE } from '../ballot/serial-code';
import { planVote, type Vote, type VoteForm, withForm } from '../ballot/vote';
import { known } from '../kernel/assert';
import { inParts } from '../kernel/in-parts';
import { success } from '../kernel/result';
import type { BallotFiles, LoneSheet, MadeFile } from '../workbook/ballot-files';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import { type Making, printOf, prints, slips } from './draw-ballots';
import type { Job, JobResult } from './job';
import { type Prepared, prepareVote, type Printing, type VoteOptions } from './prepare-vote';
import type { BallotReport } from './reports';
import { applyOptions } from './scheme';

export interface BallotOptions extends VoteOptions {
  /** Makes the files; their bytes exist only when they are taken from the report. */
  readonly files: BallotFiles;
  /** One file a ballot, to be filled on a computer (when absent), or workbooks with all ballots, to be printed. */
  readonly as?: 'files' | 'paper';
}

/** Writes the forms' templates into the workbook, counts the new ballots as issued, and makes their files. */
export async function makeBallots(job: Job, options: BallotOptions): JobResult<BallotReport> {
  const prepared = await prepareVote(job, options);
  if (!prepared.ok) return prepared;
  const { scheme, printings, remove } = prepared.value;
  const making: Making = { job, scheme, vote: issue(prepared.value.vote, scheme, printings) };
  const templates = printings.map((printing) =>
    planBallot(printOf(making, modelOf(printing), '', ''), job.words.ballot),
  );
  const applied = await job.workbook.apply(plansWith(making, prepared.value, templates), {
    ...applyOptions(job),
    remove,
  });
  if (!applied.ok) return applied;
  const total = printings.reduce((sum, printing) => sum + ballotsIn(printing), 0);
  let before = 0;
  return success({
    session: making.vote.session,
    forms: printings.map((printing, index) => {
      const copies = ballotsIn(printing);
      const { each, files } =
        options.as === 'paper'
          ? printed(making, printing, options.files)
          : { each: 1, files: written(making, printing, options.files) };
      const from = before;
      before += copies;
      return {
        form: printing.id,
        title: printing.title,
        issued: issuedOf(making.vote, printing),
        copies,
        sets: printing.copies,
        sheet: known(templates[index], 'a template a form').name,
        files: told(job, files, (done) => ({ done: from + Math.min(copies, done * each), total })),
      };
    }),
  });
}

/** Adds ballots with serials as sheets of the workbook, to be filled where they are. */
export async function makeBallotSheets(
  job: Job,
  options: VoteOptions,
): JobResult<{ readonly sheets: readonly string[] }> {
  const prepared = await prepareVote(job, options);
  if (!prepared.ok) return prepared;
  const { scheme, printings, remove } = prepared.value;
  const making: Making = { job, scheme, vote: issue(prepared.value.vote, scheme, printings) };
  const ballots = printings.flatMap((printing) =>
    [...prints(making, printing)].map((print) => ({
      ...planBallot(print, job.words.ballot, { name: `${print.form.shortTitle} ${print.serial}` }),
      kind: `ballot/${print.form.id}/${print.serial}` satisfies SheetKind,
    })),
  );
  const applied = await job.workbook.apply(plansWith(making, prepared.value, ballots), {
    ...applyOptions(job),
    remove,
  });
  return applied.ok ? success({ sheets: ballots.map((plan) => plan.name) }) : applied;
}

const plansWith = (
  { job, scheme, vote }: Making,
  { sheets }: Prepared,
  ballots: readonly SheetPlan[],
): readonly SheetPlan[] => [
  ...(sheets.some((sheet) => sheet.kind === 'scheme') ? [] : [planScheme(scheme, job.words.ballot)]),
  ...ballots,
  planVote(vote, job.words.ballot),
];

const ballotsIn = ({ forms, copies }: Printing): number => forms.length * copies;

/** The form that all ballots are laid out as. */
const modelOf = ({ forms, shortTitle }: Printing): Form =>
  forms[0].layout?.of === undefined ? forms[0] : slipTemplate(forms, shortTitle);

const entryOf = (vote: Vote, form: Form): VoteForm =>
  known(
    vote.forms.find((entry) => entry.form.id === form.id),
    'the vote has every form that is printed',
  );

const issuedOf = (vote: Vote, { forms }: Printing): number =>
  forms.reduce((sum, form) => sum + entryOf(vote, form).issued, 0);

/** The vote with more ballots out; the first ones of a form fix the rules of counting that were agreed on. */
function issue(vote: Vote, scheme: Scheme, printings: readonly Printing[]): Vote {
  let changed = vote;
  for (const { id, forms, copies } of printings) {
    const rules = countingRules(
      scheme,
      known(
        scheme.forms.find((form) => form.id === id),
        'printings are of the scheme',
      ),
    );
    for (const form of forms) {
      const { issued, agreed } = entryOf(changed, form);
      const isFirst = issued === 0 && agreed === undefined;
      changed = withForm(changed, form.id, { issued: issued + copies, ...(isFirst && { agreed: rules }) });
    }
  }
  return changed;
}

/** One file a ballot. */
function written(making: Making, printing: Printing, files: BallotFiles): AsyncIterable<MadeFile> {
  const template = planBallot(
    { ...printOf(making, modelOf(printing), '', ''), code: NO_CODE },
    making.job.words.ballot,
  );
  return files.write(template, slips(making, printing), making.job.signal);
}

/** Workbooks of many ballots each. */
function printed(
  making: Making,
  printing: Printing,
  files: BallotFiles,
): { readonly each: number; readonly files: AsyncIterable<MadeFile> } {
  const each = ballotsInBook(modelOf(printing), making.job.words.ballot);
  return { each, files: files.print(paperSheets(making, printing, each), making.job.signal) };
}

function* paperSheets(making: Making, printing: Printing, each: number): Generator<LoneSheet> {
  const { ballot } = making.job.words;
  const model = modelOf(printing);
  const parts = Math.ceil(ballotsIn(printing) / each);
  let part = 0;
  for (const some of inParts(prints(making, printing), each)) {
    yield {
      file: ballot.paperFile(printing.shortTitle, ++part, parts),
      plan: planPaper(some, model, ballot),
    };
  }
}

/** The files as they are, told off as they pass. */
async function* told(
  job: Job,
  files: AsyncIterable<MadeFile>,
  progress: (done: number) => { readonly done: number; readonly total: number },
): AsyncIterable<MadeFile> {
  let done = 0;
  for await (const file of files) {
    yield file;
    job.onProgress?.({ step: 'make', ...progress(++done) });
  }
}
