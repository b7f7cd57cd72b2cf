import { Caption1, ProgressBar, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { YearPart, YearState } from '../../jobs/year';
import { disclosed } from '../../jobs/opinions';
import { isoDate } from '../../kernel/dates';
import { useWords } from '../pane-context';
import { ItemStates } from './ItemStates';
import { Group, useSummaryStyles } from './YearGroup';

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

function OpinionList({ opinions }: { readonly opinions: Parts['opinions'] }): ReactNode {
  const words = useWords().year.parts.opinions;
  const styles = useSummaryStyles();
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
  const styles = useSummaryStyles();
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
  const styles = useSummaryStyles();
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
  const styles = useSummaryStyles();
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
