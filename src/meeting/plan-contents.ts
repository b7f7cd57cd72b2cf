import { type CivilDate, isoDate } from '../kernel/dates';
import { cell } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { headBlocks, textBlock } from './blocks';
import { AUDIENCES, type DossierEntry, type DossierWords } from './dossier';
import { planRegister } from './register';
import { type LineCell, tableBlock } from './table';

const COLUMNS = [6, 22, 30, 15, 30, 34] as const;

/** The contents page of a dossier: what is in it, from which sheets, for whom; and what is missing, and why. */
export function planContents(
  facts: { readonly unit: string; readonly today: CivilDate; readonly entries: readonly DossierEntry[] },
  words: DossierWords,
  separator: string,
): SheetPlan {
  const { entries } = facts;
  const made = entries.filter(({ state }) => state.kind === 'made').length;
  const head = [
    ...headBlocks({ ...words, unit: facts.unit }, COLUMNS),
    textBlock(
      words.state({ day: isoDate(facts.today), made, all: entries.length }),
      'statement',
      COLUMNS,
      26,
    ),
  ];
  const stateCell = ({ state }: DossierEntry): LineCell => {
    if (state.kind === 'missing') return cell(words.missing(state.reason), 'flag');
    const { checks, errors } = state;
    return checks.length === 0
      ? cell(words.whole, 'check')
      : cell(words.toCheck(checks.length, errors), 'flag');
  };
  return planRegister({
    kind: null,
    name: words.sheet,
    tabColor: '#1F3864',
    columns: COLUMNS,
    head,
    body: [
      tableBlock({
        part: 'Pingyi.Contents',
        widths: COLUMNS,
        columns: words.head.map((text) => ({ head: text })),
        lines: () =>
          entries.map((entry, index): readonly LineCell[] => [
            cell(index + 1, 'cell'),
            cell(words.parts[entry.part], 'name'),
            cell(entry.state.kind === 'made' ? entry.file : '—', 'value'),
            cell(words.audiences[AUDIENCES[entry.part]], 'cell'),
            cell(entry.sources.join(separator), 'value'),
            stateCell(entry),
          ]),
      }),
      textBlock(words.signatures, 'section', COLUMNS, 40),
    ],
    orientation: 'landscape',
  });
}

const CHECK_COLUMNS = [6, 22, 10, 92] as const;

/** What is to be checked, part by part; null where there is nothing. */
export function planChecks(
  facts: { readonly unit: string; readonly entries: readonly DossierEntry[] },
  words: DossierWords,
): SheetPlan | null {
  const { checks: say, parts } = words;
  const all = facts.entries.flatMap(({ part, state }) =>
    state.kind === 'made' ? state.checks.map((check) => ({ ...check, part })) : [],
  );
  if (all.length === 0) return null;
  return planRegister({
    kind: null,
    name: say.sheet,
    tabColor: '#C55A11',
    columns: CHECK_COLUMNS,
    head: headBlocks({ ...say, unit: facts.unit }, CHECK_COLUMNS),
    body: [
      tableBlock({
        part: 'Pingyi.Checks',
        widths: CHECK_COLUMNS,
        columns: say.head.map((text) => ({ head: text })),
        lines: () =>
          all.map(({ part, level, text }, index) => [
            cell(index + 1, 'cell'),
            cell(parts[part], 'name'),
            cell(say.levels[level], level === 'error' ? 'flag' : 'cell'),
            cell(text, 'value'),
          ]),
      }),
    ],
    orientation: 'landscape',
  });
}
