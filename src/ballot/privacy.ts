import type { Finding } from '../kernel/finding';
import type { Member } from '../roster/member';
import type { Choice } from './judge-ballot';
import type { Scheme } from './scheme';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** What a curious colleague could infer, before ballots go out or results are shown. None of it names a choice. */
export type PrivacyFinding =
  /** So few vote that each can be guessed. */
  | Rule<'privacy-few-voters', { voters: number }>
  /** So few of one kind that a figure of theirs is a person's. */
  | Rule<'privacy-small-group', { by: 'service' | 'sex' | 'unit' | 'standing'; value: string; count: number }>
  /** The instructions tell voters to leave themselves out: the blank row names the voter. */
  | Rule<'privacy-self-blank', { form: string }>
  /** Voters write by hand, or in their own words. */
  | Rule<'privacy-writing', { form: string }>
  /** The workbook holds the key of the vote. */
  | Rule<'privacy-key'>
  /** A sheet that is not shown goes along with the workbook. */
  | Rule<'privacy-hidden-sheet', { name: string }>
  /** Single ballots, row by row. */
  | Rule<'privacy-box', { form: string }>
  /** The workbook's own properties name people. */
  | Rule<'privacy-properties'>
  /** Whoever watches the order of handing out, or of coming back, knows more than the ballots say. */
  | Rule<'privacy-order'>
  | Rule<'privacy-few-ballots', { form: string; valid: number }>
  /** Subjects on whom all who chose agreed: everyone's choice is known. */
  | Rule<'privacy-unanimous', { form: string; subjects: number }>
  /** Ballots with exactly one blank row. */
  | Rule<'privacy-one-blank', { form: string; ballots: number }>;

export type PrivacyCode = PrivacyFinding['code'];

/** With fewer marks than this nothing is shown, or each voter would know the others'. */
export const HIDDEN_UNDER = 3;

/** With fewer marks than this figures are shown, and flagged. */
export const WARNED_UNDER = 5;

/** Who votes, and what the figures of small groups would tell. A value of one or two people is a person's. */
export function peopleAtRisk(members: readonly Member[]): readonly PrivacyFinding[] {
  const findings: PrivacyFinding[] = [];
  if (members.length < WARNED_UNDER)
    findings.push({
      level: members.length < HIDDEN_UNDER ? 'error' : 'warning',
      code: 'privacy-few-voters',
      at: {},
      data: { voters: members.length },
    });
  for (const by of ['service', 'sex', 'standing', 'unit'] as const) {
    const groups = new Map<string, number>();
    for (const member of members) {
      const value = member[by];
      if (value !== null) groups.set(value, (groups.get(value) ?? 0) + 1);
    }
    // Where everybody is of one kind there is no group to single out.
    if (groups.size < 2) continue;
    for (const [value, count] of groups) {
      if (count < HIDDEN_UNDER)
        findings.push({ level: 'warning', code: 'privacy-small-group', at: {}, data: { by, value, count } });
    }
  }
  return findings;
}

/** What the forms themselves give away. `leavesOut` tells instructions that ask voters to leave themselves out. */
export function formsAtRisk(
  scheme: Scheme,
  leavesOut: (instructions: string) => boolean,
): readonly PrivacyFinding[] {
  return scheme.forms.flatMap((form): readonly PrivacyFinding[] => {
    const data = { form: form.shortTitle };
    const isList = form.kind !== 'slip';
    return [
      ...(isList && leavesOut(form.instructions)
        ? [{ level: 'error', code: 'privacy-self-blank', at: {}, data } as const]
        : []),
      ...(form.remarks !== undefined || form.opinion !== undefined
        ? [{ level: 'warning', code: 'privacy-writing', at: {}, data } as const]
        : []),
    ];
  });
}

/** What the counted ballots of a form would tell, were their figures shown. */
export function ballotsAtRisk(
  form: string,
  ballots: readonly { readonly status: string; readonly choices: readonly unknown[] }[],
): readonly PrivacyFinding[] {
  const valid = ballots.filter(({ status }) => status === 'valid') as readonly {
    readonly choices: readonly Choice[];
  }[];
  const findings: PrivacyFinding[] = [];
  if (valid.length > 0 && valid.length < WARNED_UNDER)
    findings.push({
      level: valid.length < HIDDEN_UNDER ? 'error' : 'warning',
      code: 'privacy-few-ballots',
      at: {},
      data: { form, valid: valid.length },
    });
  const rows = valid[0]?.choices.length ?? 0;
  const unanimous = Array.from({ length: rows }, (_, row) => {
    const chosen = valid.map(({ choices }) => choices[row]).filter((choice) => typeof choice === 'number');
    return chosen.length > 1 && new Set(chosen).size === 1;
  }).filter(Boolean).length;
  if (unanimous > 0)
    findings.push({ level: 'note', code: 'privacy-unanimous', at: {}, data: { form, subjects: unanimous } });
  const single = valid.filter(
    ({ choices }) => choices.filter((choice) => choice === 'blank').length === 1,
  ).length;
  if (single > 0 && rows > 1)
    findings.push({ level: 'warning', code: 'privacy-one-blank', at: {}, data: { form, ballots: single } });
  return findings;
}
