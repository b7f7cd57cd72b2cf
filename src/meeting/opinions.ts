import type { CellValue } from '../kernel/grid';
import { placeIn } from '../kernel/grid';
import { comparable, nameKey } from '../kernel/text';
import { type Basis, memberKeys } from './basis';
import type { MeetingFinding } from './findings';
import { type Line, type OurSheet, textOf, typedLines } from './table';
import { CONSENT, REFUSAL, TEAM } from './vocabulary';

/** Whom an opinion is about. */
export type Target =
  | { readonly kind: 'team' }
  /** As names are compared. */
  | { readonly kind: 'member'; readonly name: string }
  /** Somebody or something that the roster does not know. */
  | { readonly kind: 'other'; readonly text: string };

/** An opinion as it was given. There is no place for a day or an order: both would tell who gave it. */
export interface Opinion {
  readonly row: number;
  readonly target: Target;
  readonly category: string;
  readonly text: string;
  /** What it was merged into; '' where it stands alone. */
  readonly merged: string;
  /** Who gave it; null unless the giver agreed to be named. */
  readonly giver: string | null;
  /** Number of the merged opinion that it had when the sheet was last made; null: new. */
  readonly number: number | null;
}

/** Opinions that say the same about the same, as they are answered for: one number, for good. */
export interface MergedOpinion {
  readonly number: number;
  readonly target: Target;
  readonly category: string;
  readonly text: string;
  readonly opinions: readonly Opinion[];
  /** Those who agreed to be named. */
  readonly givers: readonly string[];
}

/** The part of the sheet that holds the opinions. */
export const OPINIONS = 'Pingyi.Opinions';

export const OPINION = {
  code: 0,
  target: 1,
  category: 2,
  text: 3,
  merged: 4,
  way: 5,
  consent: 6,
  giver: 7,
} as const;

const TYPED = [
  OPINION.target,
  OPINION.category,
  OPINION.text,
  OPINION.merged,
  OPINION.way,
  OPINION.consent,
  OPINION.giver,
];

/** Fewer unsigned opinions than these are not shown: one could guess who gave them. */
export const FEWEST = 3;

/** The lines in which somebody typed. */
export const opinionLines = (sheet: OurSheet): readonly Line[] => typedLines(sheet, OPINIONS, TYPED);

/** Did the giver agree to be named? Anything else than a clear yes is a no. */
export const agrees = (line: Line): boolean => CONSENT.has(comparable(textOf(line, OPINION.consent)));

/** The line without the giver's name, unless the giver agreed to it. */
export const withoutGiver = (line: Line): readonly CellValue[] =>
  agrees(line) ? line.cells : line.cells.map((value, column) => (column === OPINION.giver ? null : value));

/** The number in a code such as 意见12. */
export function numberIn(code: string): number | null {
  const digits = /(\d+)$/.exec(code)?.[1];
  return digits === undefined ? null : Number(digits);
}

function targetOf(text: string, members: ReadonlySet<string>): Target {
  if (TEAM.has(comparable(text))) return { kind: 'team' };
  const name = nameKey(text);
  return members.has(name) ? { kind: 'member', name } : { kind: 'other', text };
}

/** Reads the opinions. The name of a giver who did not agree is not even read. */
export function readOpinions(
  sheet: OurSheet,
  basis: Basis,
): { readonly opinions: readonly Opinion[]; readonly findings: readonly MeetingFinding[] } {
  const findings: MeetingFinding[] = [];
  const opinions: Opinion[] = [];
  const members = new Set(memberKeys(basis));
  let removed = 0;
  for (const line of opinionLines(sheet)) {
    const { row } = line;
    const at = (column: number): MeetingFinding['at'] => placeIn(sheet.grid, row, column);
    const text = textOf(line, OPINION.text);
    const target = targetOf(textOf(line, OPINION.target), members);
    const giver = textOf(line, OPINION.giver);
    const consent = comparable(textOf(line, OPINION.consent));
    if (text === '')
      findings.push({ level: 'warning', code: 'opinion-text-missing', at: at(OPINION.text), data: {} });
    if (target.kind === 'other')
      findings.push({
        level: 'warning',
        code: target.text === '' ? 'opinion-target-missing' : 'opinion-target-unknown',
        at: at(OPINION.target),
        data: { target: target.text },
      });
    if (consent !== '' && !CONSENT.has(consent) && !REFUSAL.has(consent))
      findings.push({ level: 'warning', code: 'opinion-consent-unclear', at: at(OPINION.consent), data: {} });
    if (agrees(line) && giver === '')
      findings.push({ level: 'note', code: 'opinion-giver-missing', at: at(OPINION.giver), data: {} });
    if (!agrees(line) && giver !== '') removed++;
    if (text === '') continue;
    opinions.push({
      row,
      target,
      category: textOf(line, OPINION.category),
      text,
      merged: textOf(line, OPINION.merged),
      giver: agrees(line) && giver !== '' ? giver : null,
      number: numberIn(textOf(line, OPINION.code)),
    });
  }
  if (removed > 0)
    findings.push({
      level: 'note',
      code: 'opinion-givers-removed',
      at: { sheet: sheet.grid.sheet },
      data: { count: removed },
    });
  return { opinions, findings };
}
