import {
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronRightRegular, DocumentTextRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useState } from 'react';
import { inspectYear, YEAR_PARTS, type YearPart, type YearState, type YearStatus } from '../../jobs/year';
import { FailureBar } from '../parts/FailureBar';
import { MakeDossier } from '../parts/MakeDossier';
import { QuietEntry } from '../parts/QuietEntry';
import { YearPartView } from '../parts/YearPartView';
import { usePane, useWords } from '../pane-context';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: {
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    boxSizing: 'border-box',
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  state: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  actions: { display: 'flex' },
});

/** What stands around the vote: five parts, each with its state; one of them opened. */
export default function Year(): ReactNode {
  const { year: words, letter } = useWords();
  const styles = useStyles();
  const { run, start } = useJob(inspectYear);
  const [state, setState] = useState<YearState | null>(null);
  const [part, setPart] = useState<YearPart | null>(null);
  const [last, setLast] = useState<YearPart | null>(null);
  const look = async (): Promise<void> => {
    const seen = await start();
    if (seen) setState(seen);
  };
  useEffect(() => {
    void start().then((seen) => {
      if (seen) setState(seen);
    });
  }, [start]);

  const open = (name: YearPart): void => {
    setPart(name);
    setLast(name);
  };
  const close = (): void => setPart(null);

  if (run.status === 'failed')
    return (
      <>
        <FailureBar failure={run.failure} />
        <div className={styles.actions}>
          <Button onClick={() => void look()}>{words.look}</Button>
        </div>
      </>
    );
  if (!state) return <Spinner size="small" label={words.list} />;
  if (part !== null) return <YearPartView part={part} state={state} onBack={close} onChanged={look} />;
  const next = YEAR_PARTS.find((name) => state.statuses[name] !== 'done');
  return (
    <>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      <ol className={styles.list} aria-label={words.list}>
        {YEAR_PARTS.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={styles.row}
              // Back from a part, the keyboard goes on where it left the list.
              autoFocus={name === last}
              onClick={() => open(name)}
            >
              <span>
                <span className={styles.head}>
                  <Text weight="semibold" size={400}>
                    {words.parts[name].title}
                  </Text>
                  <StatusBadge status={name === next ? 'next' : state.statuses[name]} />
                </span>
                <Caption1 className={styles.state}>
                  <Sentence part={name} state={state} />
                </Caption1>
              </span>
              <ChevronRightRegular aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      <QuietEntry
        screen="letter"
        icon={<DocumentTextRegular />}
        title={letter.title}
        text={letter.entryText}
      />
      <MakeDossier />
    </>
  );
}

function StatusBadge({ status }: { readonly status: YearStatus | 'next' }): ReactNode {
  const words = useWords().year;
  const looks = {
    done: { appearance: 'tint', color: 'success' },
    next: { appearance: 'filled', color: 'brand' },
    open: { appearance: 'tint', color: 'brand' },
    none: { appearance: 'outline', color: 'informative' },
  } as const;
  return (
    <Badge size="small" {...looks[status]}>
      {words.statuses[status]}
    </Badge>
  );
}

/** One sentence on a part: what it is for, or how it stands and what is left. */
function Sentence({ part, state }: { readonly part: YearPart; readonly state: YearState }): ReactNode {
  const words = usePane().strings.pane.year.parts;
  if (state.statuses[part] === 'none') return words[part].none;
  const { parts } = state;
  const join = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' · ');
  switch (part) {
    case 'opinions': {
      const { merged } = parts.opinions;
      const given = merged.reduce((sum, { opinions }) => sum + opinions.length, 0);
      return words.opinions.state(given, merged.length);
    }
    case 'talks': {
      const { coverage } = parts.talks;
      const sum = (of: 'required' | 'done'): number => coverage.reduce((all, entry) => all + entry[of], 0);
      const missing = sum('required') - sum('done');
      return join(
        words.talks.state(sum('done'), sum('required')),
        missing > 0 ? words.talks.left(missing) : '',
      );
    }
    case 'self-examination': {
      const { people } = parts['self-examination'];
      return words['self-examination'].state(
        people.filter((person) => person.state === 'handed-in').length,
        people.length,
      );
    }
    case 'minutes': {
      const { minutes } = parts.minutes;
      if (!minutes) return words.minutes.none;
      return join(
        words.minutes.state(minutes.due, minutes.present.length),
        minutes.unmarked.length > 0 ? words.minutes.unmarked(minutes.unmarked.length) : '',
      );
    }
    case 'rectification': {
      const { counts, items } = parts.rectification.now;
      return join(
        words.rectification.state(counts.closed, items.length),
        words.rectification.late(counts.overdue, counts.soon),
      );
    }
  }
}
