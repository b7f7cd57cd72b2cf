import { round } from '../kernel/ratio';
import { textLines } from '../kernel/text';
import { across, cell, row } from '../workbook/cells';
import type { PlanRow } from '../workbook/sheet-plan';
import type { CapPlace, CapReport } from './cap';
import { columnsOf, type Results, widthsOf } from './results-layout';
import type { TallyWords } from './words';

/** Height of a note that wraps across columns of these widths; its letters are a little smaller than those that widths count. */
export const noteHeight = (text: string, widths: readonly number[]): number =>
  textLines(text, Math.floor(widths.reduce((sum, width) => sum + width, 0) * 1.05)) * 14 + 6;

/** How the figures are made, and by what rules a ballot is void: read out before the result. */
export function policyOf({ scheme, form, formScheme, rules }: Results, words: TallyWords): string {
  const quota = form.layout?.quota;
  const voids = words.voids({
    overMark: scheme.overMark,
    unknownMark: scheme.unknownMark ?? 'row',
    blankBallot: scheme.blankBallot === 'ballot',
    straightLine: scheme.straightLine === 'ballot',
    strangeText: scheme.strangeText === 'ballot',
    quota: quota === undefined ? null : { grade: form.grades[0] ?? '', most: quota },
  });
  const policy = words.policy({
    denominator: formScheme.denominator ?? 'valid',
    formula: rules.formula,
    unmarked: rules.unmarked,
    grades: formScheme.grades,
  });
  return `${policy} ${voids}`;
}

/** Below the table: the cap, ties, who decides, rules that were changed, and how doubtful ballots were settled. */
export function noteRows(results: Results, words: TallyWords): readonly PlanRow[] {
  const width = columnsOf(results).check + 1;
  const widths = widthsOf(results);
  const decided = results.decisions.map(({ reason, outcome, because }) =>
    words.decided(reason, outcome, because),
  );
  const changed = results.changed.map(words.ruleChanged);
  const capped = results.cap
    ? capLines(
        results.cap,
        results.form.grades,
        results.tally.subjects.map(({ subject }) => subject),
        words,
      )
    : [];
  return [...capped, ...changed, ...decided].map((line) =>
    row(across(cell(line, 'note'), width), noteHeight(line, widths)),
  );
}

/** Who is inside the cap, who ties at its edge, who is outside and why. `subjects`: one a place of the report. */
export function capLines(
  cap: CapReport,
  [best = '']: readonly string[],
  subjects: readonly string[],
  words: TallyWords,
): readonly string[] {
  const names = (place: CapPlace): readonly string[] =>
    subjects.filter((_, index) => cap.places[index] === place);
  const [over, unscored] = [names('over-cap'), names('unscored')];
  return [
    words.capLine({
      grade: best,
      limit: cap.limit,
      share: cap.share,
      unrounded: String(round(cap.unrounded, 2)),
      members: cap.members,
      rated: subjects.length,
      inside: cap.inside,
    }),
    ...(cap.tied ? [words.tiedLine(cap.tied.names, cap.tied.places)] : []),
    ...(over.length > 0 ? [words.overCapLine(over)] : []),
    words.belowLine(names('below').length, best),
    ...(unscored.length > 0 ? [words.unscoredLine(unscored)] : []),
    words.decides,
  ];
}
