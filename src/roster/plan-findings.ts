import { quoteSheet } from '../kernel/address';
import type { Level, Place } from '../kernel/finding';
import { across, BLANK_PLAN, cell, live, row } from '../workbook/cells';
import type { PlanCell, SheetPlan } from '../workbook/sheet-plan';
import type { RosterFinding } from './findings';

/** Wording of the sheet of findings. */
export interface FindingsWords {
  readonly sheet: string;
  readonly title: (roster: string) => string;
  readonly counts: (counts: Readonly<Record<Level, number>>) => string;
  /** Number, level, cell, what is off. */
  readonly headings: readonly [string, string, string, string];
  readonly levels: Readonly<Record<Level, string>>;
  readonly sentence: (finding: RosterFinding) => string;
  readonly none: string;
}

/** The findings as a sheet of ours, the worst first, each with a link to its cell. */
export function planFindings(
  roster: string,
  findings: readonly RosterFinding[],
  words: FindingsWords,
): SheetPlan {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { level } of findings) counts[level]++;
  const width = words.headings.length;
  return {
    ...BLANK_PLAN,
    kind: 'findings',
    name: words.sheet,
    columns: [6, 8, 10, 90],
    rows: [
      row(across(cell(words.title(roster), 'title'), width), 34),
      row(across(cell(findings.length === 0 ? words.none : words.counts(counts), 'subtitle'), width), 20),
      row(
        words.headings.map((heading) => cell(heading, 'head')),
        24,
      ),
      ...findings.map((finding, at) =>
        row([
          cell(at + 1, 'count'),
          cell(words.levels[finding.level], 'cell'),
          link(finding.at, roster),
          cell(words.sentence(finding), 'value'),
        ]),
      ),
    ],
    merges: ['A1:D1', 'A2:D2'],
    freeze: { rows: 3, columns: 0 },
    page: { orientation: 'portrait', titleRows: [3, 3] },
  };
}

/** A formula, because a link as a formula lives in every spreadsheet and needs no part of its own. */
function link(at: Place, roster: string): PlanCell {
  if (at.cell === undefined) return cell('', 'cell');
  const target = `#${quoteSheet(at.sheet ?? roster)}!${at.cell}`.replaceAll('"', '""');
  return live(`HYPERLINK("${target}","${at.cell}")`, at.cell, 'cell');
}
