import { hasErrors } from '../kernel/finding';
import { round } from '../kernel/ratio';
import { nameKey } from '../kernel/text';
import { type DecisionBasis, suggestions } from './basis';
import { divergences } from './divergence';
import type { DecisionFinding } from './findings';
import { type Final, isFinal, NOTHING_TYPED, type Override, readFinal, type Typed } from './grade';

/** What stands on a sheet of decisions. */
export interface TypedDecisions {
  /** By name as it is compared (`nameKey`). */
  readonly members: ReadonlyMap<string, Typed>;
  readonly override: Override;
  /** Fingerprint of the ballots that the sheet was made over; '' = not known. */
  readonly fingerprint: string;
}

export const NO_DECISIONS: TypedDecisions = {
  members: new Map(),
  override: { agreed: '', reason: '' },
  fingerprint: '',
};

/** A member and what was decided for him. */
export interface Decided {
  readonly name: string;
  readonly suggested: number | null;
  /** Null: nothing yet, or a text that is no grade. */
  readonly final: Final | null;
  readonly typed: Typed;
}

/** The decisions of a form, judged. */
export interface Judgement {
  readonly members: readonly Decided[];
  /** One a grade, best first. */
  readonly counts: readonly number[];
  readonly notGraded: number;
  readonly open: number;
  readonly findings: readonly DecisionFinding[];
  /** Every member has a grade, and nothing forbids it: it may be told and published. */
  readonly isComplete: boolean;
}

/** Judges what was typed by the rules of the field: a departure needs a reason, the cap an override, probationary members get none. */
export function judgeDecisions(
  basis: DecisionBasis,
  typed: TypedDecisions,
  place: { readonly sheet: string; readonly cellOf: (name: string) => string | undefined },
): Judgement {
  const { form, tally, cap, probationary } = basis;
  const { grades } = form;
  const at = (name: string): DecisionFinding['at'] => {
    const cell = place.cellOf(name);
    return { sheet: place.sheet, ...(cell !== undefined && { cell }) };
  };
  const findings: DecisionFinding[] = [];
  const suggested = suggestions(basis);
  const members = tally.subjects.map(({ subject: name }, index): Decided => {
    const line = typed.members.get(nameKey(name)) ?? NOTHING_TYPED;
    const reading = readFinal(line.grade, grades);
    const final = isFinal(reading) ? reading : null;
    if (reading === 'unknown')
      findings.push({
        level: 'error',
        code: 'decision-unknown-grade',
        at: at(name),
        data: { name, text: line.grade, grades: grades.join('、') },
      });
    const hint = suggested[index] ?? null;
    if (final !== null && final !== hint && line.reason === '')
      findings.push({
        level: 'error',
        code: 'decision-needs-reason',
        at: at(name),
        data: { name, grade: line.grade, suggested: hint === null ? '' : (grades[hint] ?? '') },
      });
    return { name, suggested: hint, final, typed: line };
  });
  const rated = new Set(members.map(({ name }) => nameKey(name)));
  const onProbation = new Set(probationary.map(nameKey));
  for (const [name, line] of typed.members) {
    if (rated.has(name) || line.grade === '') continue;
    const code = onProbation.has(name) ? 'decision-probationary' : 'decision-stray';
    const level = code === 'decision-stray' ? 'warning' : 'error';
    findings.push({ level, code, at: at(name), data: { name } });
  }
  const counts = grades.map((_, grade) => members.filter(({ final }) => final === grade).length);
  findings.push(...overCap(counts[0] ?? 0));
  const open = members.filter(({ final }) => final === null);
  if (open.length > 0)
    findings.push({
      level: 'warning',
      code: 'decision-open',
      at: { sheet: place.sheet },
      data: { count: open.length, names: open.map(({ name }) => name).join('、') },
    });
  if (typed.fingerprint !== '' && typed.fingerprint !== basis.fingerprint)
    findings.push({
      level: 'error',
      code: 'decision-stale',
      at: { sheet: place.sheet },
      data: { sheet: place.sheet },
    });
  for (const [name, kind] of divergences(basis))
    findings.push({ level: 'note', code: 'decision-divergent', at: at(name), data: { name, kind } });
  return {
    members,
    counts,
    notGraded: members.filter(({ final }) => final === 'none').length,
    open: open.length,
    findings,
    isComplete: open.length === 0 && !hasErrors(findings),
  };

  function overCap(count: number): readonly DecisionFinding[] {
    if (!cap || count <= cap.limit) return [];
    const grade = grades[0] ?? '';
    const { agreed, reason } = typed.override;
    const where = { sheet: place.sheet };
    const data = { grade, count, limit: cap.limit };
    return agreed !== '' && reason !== ''
      ? [{ level: 'note', code: 'decision-over-cap-agreed', at: where, data }]
      : [
          {
            level: 'error',
            code: 'decision-over-cap',
            at: where,
            data: { ...data, unrounded: round(cap.unrounded, 2).toFixed(2) },
          },
        ];
  }
}
