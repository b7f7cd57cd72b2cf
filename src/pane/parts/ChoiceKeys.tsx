import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { bandTops } from '../../jobs/paper-typing';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  key: {
    minWidth: '16px',
    marginRight: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
  },
  button: {
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly grades: readonly string[];
  /** Score form: points are typed, and the bands are shown. */
  readonly from?: readonly number[] | undefined;
  readonly disabled?: boolean;
  readonly onKey: (key: string) => void;
}

/** What each key says, as buttons: one look for paper ballots and for rows in doubt. */
export function ChoiceKeys({ grades, from, disabled = false, onKey }: Props): ReactNode {
  const words = useWords().count;
  const styles = useStyles();
  const bands = bandTops(from ?? []).map((top, index) =>
    words.paper.band(grades[index] ?? '', from?.[index] ?? 0, top),
  );
  const keys = [
    ...(from ? [] : grades.map((grade, index) => [String(index + 1), grade] as const)),
    [from ? '-' : '0', words.choices.blank] as const,
    ['*', words.choices['over-marked']] as const,
    ['/', words.choices['unknown-mark']] as const,
  ];
  return (
    <>
      {from && (
        <Text size={200} className={styles.quiet}>
          {words.paper.points(bands.join('　'))}
        </Text>
      )}
      <div className={styles.row}>
        {keys.map(([key, label]) => (
          <Button
            key={key}
            size="small"
            className={styles.button}
            disabled={disabled}
            onClick={() => onKey(key)}
          >
            <span className={styles.key} aria-hidden="true">
              {key}
            </span>
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
