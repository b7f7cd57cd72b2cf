import { Badge, Button, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkFilled, ChevronRightRegular, LockClosedRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RosterReport, WorkbookState } from '../../jobs/reports';
import { known } from '../../kernel/assert';
import type { Strings } from '../../strings';
import { usePane } from '../pane-context';
import { countedIn, issuedIn, openQuarter, type Step, STEPS, type StepStatus, stepStatuses } from '../steps';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  rail: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  dot: {
    width: '28px',
    height: '28px',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    display: 'grid',
    placeItems: 'center',
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  dotDone: {
    backgroundColor: tokens.colorBrandBackground,
    border: `2px solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  dotNext: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, color: tokens.colorBrandForeground1 },
  line: {
    width: '2px',
    flexGrow: 1,
    minHeight: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralStroke2,
  },
  lineDone: { backgroundColor: tokens.colorBrandBackground },
  body: { paddingBottom: tokens.spacingVerticalL, minWidth: 0 },
  row: {
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    border: 'none',
    backgroundColor: 'transparent',
    boxSizing: 'border-box',
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginTop: '-2px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': { cursor: 'not-allowed', backgroundColor: 'transparent' },
  },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  state: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  blocked: { color: tokens.colorNeutralForeground3 },
  action: { marginTop: tokens.spacingVerticalS, marginLeft: tokens.spacingHorizontalS },
});

/** The path, step by step: each one's state in a word, a sign and a sentence; the next one with its button. */
export function StepList({ state }: { readonly state: WorkbookState }): ReactNode {
  const { strings, reports, go } = usePane();
  const words = strings.pane.steps;
  const styles = useStyles();
  const statuses = stepStatuses(state, reports.roster);
  return (
    <ol className={styles.list} aria-label={words.heading}>
      {STEPS.map((step, index) => {
        const status = statuses[step];
        const isLast = index === STEPS.length - 1;
        return (
          <li key={step} className={styles.item}>
            <div className={styles.rail} aria-hidden="true">
              <div
                className={mergeClasses(
                  styles.dot,
                  status === 'done' && styles.dotDone,
                  status === 'next' && styles.dotNext,
                )}
              >
                {status === 'done' ? <CheckmarkFilled /> : index + 1}
              </div>
              {!isLast && <div className={mergeClasses(styles.line, status === 'done' && styles.lineDone)} />}
            </div>
            <div className={styles.body}>
              <button
                type="button"
                className={styles.row}
                disabled={status === 'blocked'}
                aria-current={status === 'next' ? 'step' : undefined}
                onClick={() => go(step)}
              >
                <span>
                  <span className={styles.head}>
                    <Text
                      weight="semibold"
                      size={400}
                      className={status === 'blocked' ? styles.blocked : undefined}
                    >
                      {words[step].title}
                    </Text>
                    <StatusBadge status={status} words={words} />
                  </span>
                  <Caption1 className={styles.state}>
                    {sentenceOf(step, status, { state, checked: reports.roster, words: strings.pane })}
                  </Caption1>
                </span>
                {status !== 'blocked' && <ChevronRightRegular aria-hidden="true" />}
              </button>
              {status === 'next' && (
                <Button appearance="primary" className={styles.action} onClick={() => go(step)}>
                  {words[step].action}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

interface BadgeProps {
  readonly status: StepStatus;
  readonly words: Strings['pane']['steps'];
}

function StatusBadge({ status, words }: BadgeProps): ReactNode {
  const looks = {
    done: { appearance: 'tint', color: 'success' },
    next: { appearance: 'filled', color: 'brand' },
    open: { appearance: 'outline', color: 'informative' },
    blocked: { appearance: 'outline', color: 'informative', icon: <LockClosedRegular /> },
  } as const;
  return (
    <Badge size="small" {...looks[status]}>
      {words[status]}
    </Badge>
  );
}

interface Situation {
  readonly state: WorkbookState;
  readonly checked: RosterReport | null;
  readonly words: Strings['pane'];
}

/** One sentence on a step: what it has, or what it waits for. */
function sentenceOf(step: Step, status: StepStatus, { state, checked, words }: Situation): string {
  const issued = issuedIn(state);
  switch (step) {
    case 'roster':
      if (state.rosterSheet === null) return words.steps.roster.todo;
      return checked ? rosterSentence(checked, words) : words.steps.roster.done(state.rosterSheet);
    case 'ballots':
      if (status === 'blocked') return words.steps.ballots.blocked;
      return issued > 0 ? words.steps.ballots.done(issued) : words.steps.ballots.todo;
    case 'tally':
      if (status === 'blocked') return words.steps.tally.blocked;
      return status === 'done'
        ? words.steps.tally.done(countedIn(state), issued)
        : words.steps.tally.todo(issued);
    case 'results':
      if (status === 'blocked') return words.steps.results.blocked;
      return status === 'done' ? words.steps.results.done : words.steps.results.todo;
    case 'quarter': {
      if (status === 'blocked') return words.steps.quarter.blocked;
      if (state.quarters.length === 0) return words.steps.quarter.begin;
      const open = openQuarter(state);
      return open
        ? words.steps.quarter.todo(open)
        : words.steps.quarter.done(known(state.quarters.at(-1), 'a step that is done has a quarter'));
    }
  }
}

function rosterSentence({ members, findings }: RosterReport, words: Strings['pane']): string {
  const errors = findings.filter((finding) => finding.level === 'error').length;
  const warnings = findings.filter((finding) => finding.level === 'warning').length;
  return words.roster.summary(members.length, errors, warnings);
}
