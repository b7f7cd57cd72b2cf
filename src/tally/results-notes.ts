import { round } from '../kernel/ratio';
import { textLines } from '../kernel/text';
import { across, cell, row } from '../workbook/cells';
import type { PlanRow } from '../workbook/sheet-plan';
import { columnsOf, type Results } from './results-layout';
import type { TallyWords } from './words';

/** Letters of a note that fit on a line across the page. */
const LETTERS = 150;

/** Height of a line of notes that wraps. */
export const noteHeight = (text: string): number => textLines(text, LETTERS) * 14 + 6;

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
  const decided = results.decisions.map(({ reason, outcome, because }) =>
    words.decided(reason, outcome, because),
  );
  const changed = results.changed.map(words.ruleChanged);
  return [...capLines(results, words), ...changed, ...decided].map((line) =>
    row(across(cell(line, 'note'), width), noteHeight(line)),
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
