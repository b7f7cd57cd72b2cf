import { round } from '../kernel/ratio';
import { textLines } from '../kernel/text';
import { across, cell, row } from '../workbook/cells';
import type { PlanRow } from '../workbook/sheet-plan';
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
  return [...capLines(results, words), ...changed, ...decided].map((line) =>
    row(across(cell(line, 'note'), width), noteHeight(line, widths)),
  );
}

function capLines({ cap, form, tally }: Results, words: TallyWords): readonly string[] {
  if (!cap) return [];
  const names = (place: (typeof cap.places)[number]): readonly string[] =>
    tally.subjects.flatMap(({ subject }, index) => (cap.places[index] === place ? [subject] : []));
  const [over, unscored] = [names('over-cap'), names('unscored')];
  return [
    words.capLine({
      grade: form.grades[0] ?? '',
      limit: cap.limit,
      share: cap.share,
      unrounded: String(round(cap.unrounded, 2)),
      members: cap.members,
      rated: tally.subjects.length,
      inside: cap.inside,
    }),
    ...(cap.tied ? [words.tiedLine(cap.tied.names, cap.tied.places)] : []),
    ...(over.length > 0 ? [words.overCapLine(over)] : []),
    words.belowLine(names('below').length, form.grades[0] ?? ''),
    ...(unscored.length > 0 ? [words.unscoredLine(unscored)] : []),
    words.decides,
  ];
}
