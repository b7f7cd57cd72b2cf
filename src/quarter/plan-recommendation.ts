import type { Band, FormScheme } from '../ballot/scheme';
import { rectAddress } from '../kernel/address';
import { type Grid, textAt } from '../kernel/grid';
import { round } from '../kernel/ratio';
import { nameKey } from '../kernel/text';
import { across, BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { SCORE_STYLES, shownScore } from '../tally/score-cells';
import { textHeight } from './board-cells';
import type { Recommendation } from './recommend';
import type { QuarterWords } from './words';

const FIRST_ROW = 4;
const REASON_WIDTH = 36;
const COLUMNS = [6, 16, 11, 13, 11, REASON_WIDTH, 32] as const;
const WIDTH = COLUMNS.length;
/** Name, and what the committee wrote. */
const [NAME, COMMITTEE] = [1, 6];

/** What the committee wrote beside each name: kept when the recommendation is made anew. */
export function readDecisions(grid: Grid): ReadonlyMap<string, string> {
  const decisions = new Map<string, string>();
  for (let at = FIRST_ROW; at < grid.values.length; at++) {
    const [name, text] = [nameKey(textAt(grid, at, NAME)), textAt(grid, at, COMMITTEE)];
    if (name !== '' && text !== '') decisions.set(name, text);
  }
  return decisions;
}

/** The rule in words, with its figures: printed with the result. */
export const ruleText = (
  { members, limit, unrounded }: Recommendation,
  form: FormScheme,
  bands: readonly Band[],
  words: QuarterWords,
): string =>
  words.recommendation.rule({
    grade: form.grades[0]?.label ?? '',
    band: bands[0]?.label ?? '',
    from: bands[0]?.from ?? 0,
    members,
    limit,
    unrounded: round(unrounded, 2).toFixed(2),
  });

/** The recommendation as a sheet: the rule in words, everyone with the reason, and room for the committee's own. */
export function planRecommendation(
  facts: {
    readonly year: string;
    readonly unit: string;
    readonly recommendation: Recommendation;
    readonly form: FormScheme;
    /** What the score of the ballots is called, by its formula. */
    readonly scoreName: string;
    readonly bands: readonly Band[];
    readonly decisions: ReadonlyMap<string, string>;
  },
  words: QuarterWords,
): SheetPlan {
  const { recommendation, form, bands, year, unit, decisions, scoreName } = facts;
  const { formula } = recommendation;
  const grades = form.grades.map(({ label }) => label);
  const { recommendation: say } = words;
  const { candidates, tied } = recommendation;
  const rule = ruleText(recommendation, form, bands, words);
  const foot = [...(tied ? [say.tied(tied.names, tied.places)] : []), say.decides];
  const paper = COLUMNS.reduce((sum, width) => sum + width, 0);
  const whole = (line: number): string => rectAddress({ row: line, column: 0, rows: 1, columns: WIDTH });
  const height = Math.max(
    24,
    ...candidates.map(({ reason }) => textHeight(say.reasons[reason], REASON_WIDTH) + 4),
  );
  const end = FIRST_ROW + candidates.length;
  return {
    ...BLANK_PLAN,
    kind: `recommendation/${year}`,
    name: sheetName(say.sheet(year)),
    tabColor: '#C55A11',
    columns: COLUMNS,
    rows: [
      row(across(cell(say.title(year), 'title'), WIDTH), 38),
      row(across(cell(unit, 'subtitle'), WIDTH), 20),
      row(across(cell(rule, 'note'), WIDTH), textHeight(rule, paper)),
      row(
        [words.entry.index, words.name, say.mean, say.ballots, scoreName, say.result, say.committee].map(
          (text) => cell(text, 'head'),
        ),
        30,
      ),
      ...candidates.map(({ name, mean, majority, score, reason }, index) =>
        row(
          [
            cell(index + 1, 'cell'),
            cell(name, 'name'),
            mean ? cell(round(mean, 2), 'score') : cell(words.notCounted, 'cell'),
            cell(majority === null ? '—' : (form.grades[majority]?.label ?? ''), 'cell'),
            score ? cell(shownScore(score, { formula }, grades), SCORE_STYLES[formula]) : cell('—', 'cell'),
            cell(say.reasons[reason], reason === 'inside' ? 'check' : 'value'),
            cell(decisions.get(name) ?? null, 'inputText'),
          ],
          height,
        ),
      ),
      ...foot.map((text) => row(across(cell(text, 'note'), WIDTH), textHeight(text, paper))),
      row(across(cell(say.signatures, 'section'), WIDTH), 36),
    ],
    merges: [...[0, 1, 2].map(whole), ...foot.map((_, i) => whole(end + i)), whole(end + foot.length)],
    unlocked:
      candidates.length === 0
        ? []
        : [rectAddress({ row: FIRST_ROW, column: COMMITTEE, rows: candidates.length, columns: 1 })],
    freeze: { rows: FIRST_ROW, columns: 2 },
    page: {
      orientation: 'portrait',
      onePage: candidates.length <= 30,
      area: rectAddress({ row: 0, column: 0, rows: end + foot.length + 1, columns: WIDTH }),
    },
  };
}
