import { cellAddress, quoteSheet } from '../kernel/address';
import type { CellValue } from '../kernel/grid';
import { comparable } from '../kernel/text';
import { quoted } from '../quarter/board-cells';
import { cell, live } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { headBlocks, textBlock } from './blocks';
import { disclosable } from './merge-opinions';
import { type MergedOpinion, OPINION, OPINIONS, type Target } from './opinions';
import { planRegister } from './register';
import { type LineCell, tableBlock, withMore } from './table';
import type { MeetingWords } from './words';

const COLUMNS = [11, 15, 13, 44, 30, 14, 11, 15] as const;
const SUMMARY_COLUMNS = [11, 15, 13, 46, 8, 22] as const;
const MORE_LINES = 12;

const targetText = (target: Target, labels: ReadonlyMap<string, string>, words: MeetingWords): string => {
  if (target.kind === 'team') return words.opinions.team;
  return target.kind === 'member' ? (labels.get(target.name) ?? target.name) : target.text;
};

/**
 * The opinions as a sheet: sorted by their numbers, so that nobody sees in which order they came, and empty lines to go
 * on. A name is taken only from a giver who agreed.
 */
export function planOpinions(
  facts: { readonly unit: string; readonly lines: readonly (readonly CellValue[])[] },
  words: MeetingWords,
): SheetPlan {
  const { log, categories, ways, consents } = words.opinions;
  const head = headBlocks({ ...log, unit: facts.unit }, COLUMNS);
  const [code, target, category, text, merged, way, consent, giver] = log.head;
  return planRegister({
    kind: 'opinions',
    name: log.sheet,
    tabColor: '#7A4B00',
    columns: COLUMNS,
    head,
    body: [
      tableBlock({
        part: OPINIONS,
        widths: COLUMNS,
        columns: [
          { head: code },
          { head: target, typed: 'text' },
          { head: category, typed: 'choice', choices: categories },
          { head: text, typed: 'text' },
          { head: merged, typed: 'text' },
          { head: way, typed: 'choice', choices: ways },
          { head: consent, typed: 'choice', choices: consents },
          {
            head: giver,
            typed: 'text',
            rule: (at) => `${cellAddress(at, OPINION.consent)}=${quoted(consents[0])}`,
            hint: log.giverHint,
          },
        ],
        lines: () =>
          withMore(
            facts.lines.map(([number, ...rest]) => [cell(number ?? null, 'cell'), ...rest]),
            MORE_LINES,
          ),
      }),
    ],
    frozen: 0,
    orientation: 'landscape',
  });
}

/** Where a kind stands in the list of kinds; what is none of them comes last. */
function placeOf(category: string, { opinions }: MeetingWords): number {
  const at = opinions.categories.findIndex((one) => comparable(one) === comparable(category));
  return at < 0 ? opinions.categories.length : at;
}

/** Opinions about one target, which stand together already, by their kinds. */
function byKind(merged: readonly MergedOpinion[], words: MeetingWords): readonly MergedOpinion[] {
  const targets = [...new Set(merged.map(({ target }) => JSON.stringify(target)))];
  const target = (one: MergedOpinion): number => targets.indexOf(JSON.stringify(one.target));
  const kind = (one: MergedOpinion): number => placeOf(one.category, words);
  return [...merged].sort((a, b) => target(a) - target(b) || kind(a) - kind(b) || a.number - b.number);
}

function groupsText(shown: readonly MergedOpinion[], words: MeetingWords): string {
  const { categories, summary } = words.opinions;
  const other = categories.at(-1) ?? '';
  const kinds = shown.map(({ category }) => categories[placeOf(category, words)] ?? other);
  const team = shown.filter(({ target }) => target.kind === 'team').length;
  return summary.groups({
    given: shown.reduce((sum, { opinions }) => sum + opinions.length, 0),
    merged: shown.length,
    team,
    people: shown.length - team,
    categories: categories.flatMap((category) => {
      const count = kinds.filter((kind) => kind === category).length;
      return count > 0 ? [[category, count] as const] : [];
    }),
  });
}

/** The merged opinions, to be shown: without days and order of arrival, and nobody named who did not agree. */
export function planOpinionSummary(
  facts: {
    readonly unit: string;
    readonly merged: readonly MergedOpinion[];
    readonly labels: ReadonlyMap<string, string>;
    /** The sheet of the opinions as it is planned: where it counts them. */
    readonly log: SheetPlan;
  },
  words: MeetingWords,
): SheetPlan {
  const { summary, code } = words.opinions;
  const shown = byKind(disclosable(facts.merged), words);
  const withheld = facts.merged.length - shown.length;
  const head = [
    ...headBlocks({ ...summary, unit: facts.unit }, SUMMARY_COLUMNS),
    ...(shown.length > 0 ? [textBlock(groupsText(shown, words), 'text', SUMMARY_COLUMNS)] : []),
  ];
  const lines = facts.log.names[OPINIONS] ?? '';
  const codes = lines.replace(/([A-Z]+)(\d+):([A-Z]+)(\d+)/, '$$$1$$$2:$$$1$$$4');
  return planRegister({
    kind: 'opinions/summary',
    name: summary.sheet,
    tabColor: '#7A4B00',
    columns: SUMMARY_COLUMNS,
    head,
    body: [
      tableBlock({
        part: 'Pingyi.Summary',
        widths: SUMMARY_COLUMNS,
        columns: summary.head.map((text) => ({ head: text })),
        lines: (first) =>
          shown.map((opinion, index): readonly LineCell[] => [
            cell(code(opinion.number), 'cell'),
            cell(targetText(opinion.target, facts.labels, words), 'name'),
            cell(opinion.category, 'cell'),
            cell(opinion.text, 'value'),
            live(
              `COUNTIF(${quoteSheet(facts.log.name)}!${codes},${cellAddress(first + index, 0)})`,
              opinion.opinions.length,
              'count',
            ),
            cell(opinion.givers.join(words.separator), 'value'),
          ]),
      }),
      ...(shown.length === 0 && withheld === 0 ? [textBlock(summary.none, 'text', SUMMARY_COLUMNS)] : []),
      ...(withheld > 0 ? [textBlock(summary.withheld, 'note', SUMMARY_COLUMNS)] : []),
      textBlock(summary.signatures, 'section', SUMMARY_COLUMNS, 40),
    ],
    orientation: 'portrait',
  });
}
