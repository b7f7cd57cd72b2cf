import { changedRules, type ChangedRule, countingRules } from '../ballot/agreed-rules';
import type { ResultOrder } from '../ballot/count-rules';
import type { Ballot } from '../ballot/judge-ballot';
import type { FormScheme, Scheme } from '../ballot/scheme';
import type { VoteForm } from '../ballot/vote';
import { type CapReport, capGrades } from './cap';
import { isHidden } from './disclosure';
import type { TallyFinding } from './findings';
import { type Ledger, ledgerOf, type Refused } from './ledger';
import { compareScores, ranksOf, type Score, type ScoreRules, scoreRules, scoresOf } from './score';
import { type FormTally, tallyBallots } from './tally';

/** Who may vote, and how many of them are rated: formal members are the base of every cap. */
export interface Voters {
  readonly members: number;
  readonly formal: number;
}

/** What a form's ballots say, under the rules that hold. */
export interface FormCounted {
  readonly tally: FormTally;
  readonly ledger: Ledger;
  readonly rules: ScoreRules;
  /** One a subject, as the ranks. */
  readonly scores: readonly (Score | null)[];
  readonly ranks: readonly (number | null)[];
  readonly cap: CapReport | null;
  readonly changed: readonly ChangedRule[];
}

/** What is counted, and by whose rules. */
export interface ToCount {
  readonly scheme: Scheme;
  readonly formScheme: FormScheme;
  readonly entry: VoteForm;
  readonly ballots: readonly Ballot[];
  readonly voters: Voters;
  readonly refused: Refused;
  /** Of these ballots, where it was made before. */
  readonly tally?: FormTally;
}

/** Counts a form's ballots: distribution, ledger, scores and the cap. */
export function countBallots(given: ToCount): FormCounted {
  const { scheme, formScheme, entry, ballots, voters, refused } = given;
  const { form, issued, present = null, agreed } = entry;
  const tally = given.tally ?? tallyBallots(form, ballots);
  const due = formScheme.raters?.due ?? voters.members;
  const ledger = ledgerOf(tally, { due, present, issued }, refused);
  const rules = scoreRules(formScheme, ledger);
  const scores = scoresOf(tally, rules);
  // A list of names has a base of its own; the roster's has every formal member, rated or not.
  const members = formScheme.subjects.from === 'roster' ? voters.formal : tally.subjects.length;
  return {
    tally,
    ledger,
    rules,
    scores,
    ranks: ranksOf(scores),
    cap: capGrades(tally, formScheme, scores, members),
    changed: changedRules(agreed, countingRules(scheme, formScheme)),
  };
}

/** Subjects (index) as the form lists them, or the best score first; equals stay as on the form. */
export function orderOf(scores: readonly (Score | null)[], order: ResultOrder): readonly number[] {
  const listed = scores.map((_, index) => index);
  return order === 'form'
    ? listed
    : listed.sort((a, b) => compareScores(scores[a] ?? null, scores[b] ?? null) || a - b);
}

/** What is to be said of a count beside its ledger: changed rules, the base of the cap, ties, rows that are not shown. */
export function checkCounted(form: string, sheet: string, counted: FormCounted): readonly TallyFinding[] {
  const { tally, cap, changed } = counted;
  const at = { sheet };
  const hidden = tally.subjects.filter(isHidden).length;
  const findings: TallyFinding[] = changed.map(({ rule, before, now }) => ({
    level: 'warning',
    code: 'rules-changed',
    at,
    data: { form, rule, before, now },
  }));
  if (cap && cap.members !== tally.subjects.length)
    findings.push({
      level: 'warning',
      code: 'cap-members-differ',
      at,
      data: { form, members: cap.members, rated: tally.subjects.length },
    });
  if (cap?.tied)
    findings.push({
      level: 'note',
      code: 'cap-tied',
      at,
      data: { form, names: cap.tied.names.join('、'), places: cap.tied.places },
    });
  if (hidden > 0)
    findings.push({ level: 'warning', code: 'marks-hidden', at, data: { form, count: hidden } });
  return findings;
}
