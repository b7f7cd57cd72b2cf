import { Body1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { round } from '../../kernel/ratio';
import type { FormReport } from '../../jobs/reports';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
  },
  term: { color: tokens.colorNeutralForeground3 },
  names: { margin: 0, overflowWrap: 'anywhere' },
});

const PLACES = ['inside', 'tied', 'over-cap', 'below', 'unscored'] as const;

interface Props {
  /** One a place of the cap. */
  readonly subjects: readonly string[];
  readonly cap: NonNullable<FormReport['cap']>;
}

/** The cap with its unrounded figure, and where everyone stands to it: inside, tied at its edge, outside and why. */
export function CapPlaces({ subjects, cap }: Props): ReactNode {
  const words = useWords().results;
  const styles = useStyles();
  const names = (place: (typeof PLACES)[number]): string =>
    words.names(subjects.filter((_, index) => cap.places[index] === place));
  const used = PLACES.filter((place) => place === 'inside' || cap.places.includes(place));
  return (
    <section className={styles.root} aria-label={words.cap}>
      <Text weight="semibold">{words.cap}</Text>
      <Body1>{words.capLimit({ ...cap, unrounded: String(round(cap.unrounded, 2)) })}</Body1>
      <dl className={styles.list}>
        {used.map((place) => (
          <Pair key={place} term={words.capPlaces[place]} text={names(place)} />
        ))}
      </dl>
      {cap.tied && <Body1>{words.tied(cap.tied.places)}</Body1>}
    </section>
  );
}

function Pair({ term, text }: { readonly term: string; readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.names}>{text}</dd>
    </>
  );
}
