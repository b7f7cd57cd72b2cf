import { makeResults } from '../../jobs/results';
import { makeWhatIf } from '../../jobs/what-if';
import type { FormReport } from '../../jobs/reports';
import { round } from '../../kernel/ratio';
import type { CapReport } from '../../tally/cap';
import type { AllStrings } from '../../strings/strings-for';
import { changeBook } from '../change-book';
import { type Command, done, findingsJson, misused } from '../outcome';
import { shownCounts } from '../shown-counts';

/** `pingyi results BOOK`: writes the results sheets anew from the box, and says what stands on them. */
export const results: Command = async ({ book, options, strings }) => {
  const { cli } = strings;
  const { present, order, form } = options;
  if (present !== undefined && !/^\d{1,5}$/.test(present)) return misused(cli.results.badPresent(present));
  if (order !== undefined && order !== 'form' && order !== 'result')
    return misused(cli.badOption(`--order ${order}`));
  return changeBook(
    book,
    strings,
    (job) =>
      makeResults(job, {
        ...(order !== undefined && { order }),
        ...(present !== undefined && {
          present: { count: Number(present), ...(form !== undefined && { form }) },
        }),
      }),
    (report) => {
      const { forms, findings, stopped } = report;
      const json = {
        forms: forms.map(formJson),
        weighted: report.weighted.map(({ title, classes, subjects, scores, ranks, cap }) => ({
          title,
          classes,
          subjects: subjects.map((name, index) => ({
            name,
            score: scores[index] === '' ? null : scores[index],
            rank: ranks[index],
          })),
          cap: capJson(cap, subjects),
        })),
        stopped,
        findings: findingsJson(findings, strings),
      };
      const lines = stopped ? [cli.stopped] : forms.flatMap((one) => formLines(one, strings));
      return done(json, lines, findings, strings);
    },
  );
};

/** One form as JSON; a distribution that may not be shown is null. */
const formJson = (report: FormReport) => ({
  form: report.form,
  ledger: report.ledger,
  spoiled: report.tally.spoiled,
  balances: report.imbalances.length === 0,
  imbalances: report.imbalances,
  formula: report.formula,
  denominator: report.denominator,
  changed: report.changed,
  subjects: report.tally.subjects.map(({ subject, blank, invalid }, index) => ({
    name: subject,
    counts: shownCounts(report, index),
    blank,
    invalid,
    score: report.scores[index] === '' ? null : report.scores[index],
    rank: report.ranks[index] ?? null,
    note: report.disclosures[index],
  })),
  cap: capJson(
    report.cap,
    report.tally.subjects.map(({ subject }) => subject),
  ),
});

const capJson = (cap: CapReport | null, subjects: readonly string[]) =>
  cap && {
    members: cap.members,
    limit: cap.limit,
    unrounded: round(cap.unrounded, 2),
    inside: cap.inside,
    tied: cap.tied,
    places: Object.fromEntries(subjects.map((subject, index) => [subject, cap.places[index]])),
  };

function formLines(report: FormReport, { cli, sheets }: AllStrings): readonly string[] {
  const { tally, cap, ledger, disclosures, formula } = report;
  const words = cli.results;
  return [
    words.ledger(report.title, ledger),
    ...tally.subjects.map(({ subject, blank, invalid }, index) => {
      const counts = shownCounts(report, index);
      if (!counts) return words.hidden(subject);
      return words.subject({
        subject,
        counts: report.tally.grades.map((grade) => `${grade} ${String(counts[grade])}`),
        blank,
        invalid,
        score: words.score(report.scores[index] ?? '', formula),
        rank: report.ranks[index] ?? null,
        flag: sheets.tally.flags[disclosures[index] ?? 'open'],
      });
    }),
    ...(cap ? [words.cap({ ...cap, unrounded: String(round(cap.unrounded, 2)) })] : []),
    ...(cap?.tied ? [sheets.tally.tiedLine(cap.tied.names, cap.tied.places)] : []),
  ];
}

/** `pingyi whatif BOOK`: the same ballots under other rules, as a sheet and in one sentence. */
export const whatif: Command = async ({ book, options, strings }) => {
  const { form } = options;
  return changeBook(
    book,
    strings,
    (job) => makeWhatIf(job, form === undefined ? {} : { form }),
    (report) => {
      const { whatIf: words } = strings.sheets;
      const json = {
        forms: report.forms.map(({ form: id, sheet, tried }) => ({
          form: id,
          sheet,
          sentence: words.sentence(tried),
          changes: Object.fromEntries(
            Object.entries(tried.changes).map(([what, indexes]) => [
              what,
              (indexes as readonly number[]).map((index) => tried.subjects[index]),
            ]),
          ),
          variants: tried.variants.map(({ rule, value, touched, figures }) => ({
            rule,
            value,
            touched,
            figures: figures && {
              valid: figures.valid,
              subjects: tried.subjects.map((name, index) => ({
                name,
                score: figures.scores[index] === '' ? null : figures.scores[index],
                rank: figures.ranks[index],
                says: tried.grades[figures.grades[index] ?? -1] ?? null,
                ...(figures.places && { place: figures.places[index] }),
              })),
            },
          })),
        })),
        stopped: report.stopped,
        findings: findingsJson(report.findings, strings),
      };
      const lines = report.forms.flatMap(({ title, tried }) => [`${title}：${words.sentence(tried)}`]);
      return done(json, lines, report.findings, strings);
    },
  );
};
