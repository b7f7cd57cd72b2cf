import type { Form } from '../ballot/form';
import type { Ballot } from '../ballot/judge-ballot';
import type { FormScheme } from '../ballot/scheme';
import type { TallyFinding } from './findings';

/** With fewer rows a single blank is ordinary. */
const FEWEST_ROWS = 3;

/** What valid ballots show as a set; only counts are said, never which ballot. */
export function checkBallots(
  form: Form,
  scheme: FormScheme,
  ballots: readonly Ballot[],
): readonly TallyFinding[] {
  let blank = 0;
  let oneBlank = 0;
  for (const { status, choices } of ballots) {
    if (status !== 'valid') continue;
    const blanks = choices.filter((choice) => choice === 'blank').length;
    if (blanks === choices.length) blank++;
    else if (blanks === 1) oneBlank++;
  }
  const findings: TallyFinding[] = [];
  const say = (code: 'ballots-blank' | 'ballots-one-blank', count: number): void => {
    if (count > 0) findings.push({ level: 'note', code, at: {}, data: { form: form.shortTitle, count } });
  };
  say('ballots-blank', blank);
  // Only where people rate people, themselves included, can the row left blank be the voter's own.
  if (scheme.subjects.from === 'roster' && form.subjects.length >= FEWEST_ROWS)
    say('ballots-one-blank', oneBlank);
  return findings;
}
