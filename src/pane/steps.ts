import { hasErrors } from '../kernel/finding';
import type { RosterReport, WorkbookState } from '../jobs/reports';

/** The steps of the path, in order; each has a screen of the same name. */
export const STEPS = ['roster', 'ballots', 'tally', 'results', 'quarter'] as const;

export type Step = (typeof STEPS)[number];

/** `next`: the one thing to do now; `open`: can be done at any time; `blocked`: something before it is missing. */
export type StepStatus = 'done' | 'next' | 'open' | 'blocked';

export const issuedIn = (state: WorkbookState): number =>
  state.forms.reduce((sum, form) => sum + form.issued, 0);
export const countedIn = (state: WorkbookState): number =>
  state.forms.reduce((sum, form) => sum + form.counted, 0);

/** Has somebody said how many came, for every form that was counted? Without it no ledger balances. */
export const arePresentKnown = (state: WorkbookState): boolean =>
  state.forms.every(({ counted, present }) => counted === 0 || present !== null);

/** The newest quarter with scores, where it has no scoreboard yet; earlier ones are over. */
export function openQuarter(state: WorkbookState): string | null {
  const newest = state.quarters.at(-1);
  return newest !== undefined && !state.scoreboards.includes(newest) ? newest : null;
}

/** Without scores there is still the entry sheet to make, from the roster. */
function quarterOf(state: WorkbookState): 'done' | 'open' | 'blocked' {
  if (state.quarters.length === 0) return state.rosterSheet === null ? 'blocked' : 'open';
  return openQuarter(state) === null ? 'done' : 'open';
}

/** How each step stands. At most one is `next`: the first of those that can be done and are not. */
export function stepStatuses(
  state: WorkbookState,
  checked: RosterReport | null,
): Readonly<Record<Step, StepStatus>> {
  const issued = issuedIn(state);
  const isChecked = checked !== null && !hasErrors(checked.findings);
  // Ballots were made from it, so it was checked; but the sample comes with its ballots made.
  const isUsed = countedIn(state) > 0 || (issued > 0 && !state.isSample);
  const raw: Record<Step, 'done' | 'open' | 'blocked'> = {
    roster: state.rosterSheet !== null && (isUsed || isChecked) ? 'done' : 'open',
    ballots: state.rosterSheet === null ? 'blocked' : issued > 0 ? 'done' : 'open',
    tally: issued === 0 ? 'blocked' : countedIn(state) > 0 ? 'done' : 'open',
    results: countedIn(state) === 0 ? 'blocked' : arePresentKnown(state) ? 'done' : 'open',
    quarter: quarterOf(state),
  };
  const next = STEPS.find((step) => raw[step] === 'open');
  return Object.fromEntries(STEPS.map((step) => [step, step === next ? 'next' : raw[step]])) as Record<
    Step,
    StepStatus
  >;
}
