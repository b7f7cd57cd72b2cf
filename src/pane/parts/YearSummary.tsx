import { Badge, Caption1, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { YearPart, YearState } from '../../jobs/year';
import { disclosed } from '../../jobs/opinions';
import { isoDate } from '../../kernel/dates';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
  number: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

/** Longer lists are read in their sheet. */
const FIRST = 8;

/** What a part has to say, in short. */
export function YearSummary({
  part,
  state,
}: {
  readonly part: YearPart;
  readonly state: YearState;
}): ReactNode {
  const { parts } = state;
  switch (part) {
    case 'opinions':
      return <OpinionList opinions={parts.opinions} />;
    case 'talks':
      return <TalkCoverage talks={parts.talks} />;
    case 'self-examination':
      return <HandedIn examination={parts['self-examination']} />;
    case 'minutes':
      return <MeetingFacts minutes={parts.minutes} />;
    case 'rectification':
      return <ItemStates ledger={parts.rectification} />;
  }
}

type Parts = YearState['parts'];

/** A heading and some lines; what is too long for the pane is in the sheet. */
function Group({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly ReactNode[];
}): ReactNode {
  const words = useWords().year;
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div className={styles.group}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {title}
      </Text>
      <ul className={styles.list}>
        {lines.slice(0, FIRST).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > FIRST && (
        <Caption1 className={styles.quiet}>{words.more(lines.length - FIRST)}</Caption1>
      )}
    </div>
  );
}

function OpinionList({ opinions }: { readonly opinions: Parts['opinions'] }): ReactNode {
  const words = useWords().year.parts.opinions;
  const styles = useStyles();
  const shown = disclosed(opinions);
  return (
    <>
      <Group
        title={words.list}
        lines={shown.map(({ text, opinions: given }) => (
          <span key={text} className={styles.line}>
            <Text className={styles.text}>{text}</Text>
            <Text className={styles.number}>{words.count(given.length)}</Text>
          </span>
        ))}
      />
      {shown.length < opinions.merged.length && (
        <Caption1 className={styles.quiet}>{words.withheld}</Caption1>
      )}
    </>
  );
}

function TalkCoverage({ talks }: { readonly talks: Parts['talks'] }): ReactNode {
  const words = useWords().year.parts.talks;
  const styles = useStyles();
  const required = talks.coverage.filter(({ isEmpty }) => !isEmpty);
  const gaps = required.flatMap((entry) => entry.gaps.map((gap) => ({ gap, label: entry.relation.label })));
  return (
    <>
      <Group
        title={words.list}
        lines={required.map(({ relation, required: due, done }) => (
          <div key={relation.label} className={styles.group}>
            <span className={styles.line}>
              <Text className={styles.text}>{relation.label}</Text>
              <Text className={styles.number}>{words.state(done, due)}</Text>
            </span>
            <ProgressBar
              value={done}
              max={due}
              thickness="large"
              color={done === due ? 'success' : 'brand'}
              aria-label={`${relation.label}: ${words.state(done, due)}`}
            />
          </div>
        ))}
      />
      <Group
        title={words.gaps}
        lines={gaps.map(({ gap, label }) => (
          <span key={`${label} ${gap.name}`}>
            <Text className={styles.text}>{words.gap(gap.name, gap.partners, gap.missing)}</Text>
            <Caption1 className={styles.quiet} block>
              {label}
            </Caption1>
          </span>
        ))}
      />
    </>
  );
}

function HandedIn({ examination }: { readonly examination: Parts['self-examination'] }): ReactNode {
  const words = useWords().year.parts['self-examination'];
  const styles = useStyles();
  const { people } = examination;
  const done = people.filter(({ state }) => state === 'handed-in').length;
  const named = (state: 'missing' | 'part'): readonly ReactNode[] =>
    people
      .filter((person) => person.state === state)
      .map(({ name, label, whole }) => (
        <span key={name} className={styles.line}>
          <Text className={styles.text}>{label}</Text>
          {state === 'part' && (
            <Text className={styles.number}>{`${String(whole)}/${String(examination.aspects.length)}`}</Text>
          )}
        </span>
      ));
  return (
    <>
      <div className={styles.group}>
        <Text>{words.state(done, people.length)}</Text>
        <ProgressBar
          value={done}
          max={people.length}
          thickness="large"
          color={done === people.length ? 'success' : 'brand'}
          aria-label={words.state(done, people.length)}
        />
      </div>
      <Group title={words.missing} lines={named('missing')} />
      <Group title={words.part} lines={named('part')} />
      {done === people.length && <Text>{words.late}</Text>}
    </>
  );
}

function MeetingFacts({ minutes: { minutes } }: { readonly minutes: Parts['minutes'] }): ReactNode {
  const words = useWords().year.parts.minutes;
  const styles = useStyles();
  if (!minutes) return null;
  const facts: readonly (readonly [term: string, value: string])[] = [
    [words.day, minutes.day ? isoDate(minutes.day) : '—'],
    [words.due, String(minutes.due)],
    [words.present, String(minutes.present.length)],
    [words.absent, String(minutes.absent.length)],
    [words.officials, minutes.officials.length === 0 ? '—' : minutes.officials.join(' ')],
    [words.items, String(minutes.agenda.length)],
    [words.decisions, String(minutes.decisions.length)],
  ];
  return (
    <dl className={styles.facts} aria-label={words.facts}>
      {facts.map(([term, value]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A colour for each state, never without its word. */
const COLORS = {
  closed: 'success',
  open: 'informative',
  soon: 'warning',
  overdue: 'danger',
  undated: 'subtle',
} as const;

const STATES = ['overdue', 'soon', 'open', 'undated', 'closed'] as const;

function ItemStates({ ledger }: { readonly ledger: Parts['rectification'] }): ReactNode {
  const words = useWords().year.parts.rectification;
  const styles = useStyles();
  const { counts, items } = ledger.now;
  const pressing = STATES.slice(0, 2).flatMap((state) => items.filter((one) => one.state === state));
  return (
    <>
      <div className={styles.badges} role="group" aria-label={words.counts}>
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <Badge key={state} appearance="tint" color={COLORS[state]}>
            {words.count(words.states[state], counts[state])}
          </Badge>
        ))}
      </div>
      <Group
        title={words.list}
        lines={pressing.map(({ item, state }) => (
          <span key={item.row}>
            <span className={styles.line}>
              <Text className={styles.text}>{item.problem}</Text>
              <Badge className={styles.number} appearance="tint" color={COLORS[state]}>
                {words.states[state]}
              </Badge>
            </span>
            <Caption1 className={styles.quiet} block>
              {words.item(item.deadline ? isoDate(item.deadline) : '—', item.responsible)}
            </Caption1>
          </span>
        ))}
      />
    </>
  );
}
