import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PaperDesk, PaperForm } from '../../ballot/paper-desk';
import type { EntryDifference } from '../../ballot/paper-entry';
import { choiceOfKey, differencesOf, enter, mend, startEntry } from '../../jobs/paper-typing';
import { choiceText } from '../choice-words';
import { useWords } from '../pane-context';
import { typing } from '../use-typing';
import { ChoiceKeys } from './ChoiceKeys';
import { Panel } from './Panel';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, outlineStyle: 'none' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: `2px ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  inHand: { backgroundColor: tokens.colorBrandBackground2 },
  wrong: { minWidth: '6em', hyphens: 'auto', fontWeight: tokens.fontWeightSemibold },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** A long list of differences comes from a ballot left out: the first ones are enough to see it. */
const FIRST = 12;

interface Props {
  readonly form: PaperForm;
  readonly desk: PaperDesk;
  readonly onChange: (next: (desk: PaperDesk) => PaperDesk) => void;
}

/** Where two people typed something different, cell by cell; the first is ended by typing once more what stands on the paper. */
export function PaperCompare({ form, desk, onChange }: Props): ReactNode {
  const { paper: words } = useWords();
  const styles = useStyles();
  const differences = differencesOf(desk);
  const [first] = differences;
  if (!first)
    return (
      <Panel title={words.compare}>
        <Text role="status">{words.agree(desk.first.ballots.length)}</Text>
      </Panel>
    );
  return (
    <Panel title={words.compare}>
      <Text role="status">{words.different(differences.length)}</Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.cell} />
            {[words.firstTyped, words.secondTyped].map((label) => (
              <th key={label} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, FIRST).map((one) => (
            <DifferenceRow
              key={`${String(one.ballot)}/${String(one.row)}`}
              form={form}
              one={one}
              isFirst={one === first}
            />
          ))}
        </tbody>
      </table>
      <Mend
        key={`${String(first.ballot)}/${String(first.row)}/${String(differences.length)}`}
        form={form}
        desk={desk}
        one={first}
        onChange={onChange}
      />
    </Panel>
  );
}

function DifferenceRow({
  form: { subjects, grades },
  one: { ballot, row, first, second },
  isFirst,
}: {
  readonly form: PaperForm;
  readonly one: EntryDifference;
  readonly isFirst: boolean;
}): ReactNode {
  const { paper: words, count } = useWords();
  const styles = useStyles();
  const shown = (text: string): string => {
    const choice = row === null ? null : choiceOfKey(text);
    return choice === null ? text : choiceText(choice, grades, count);
  };
  return (
    <tr className={mergeClasses(isFirst && styles.inHand)} aria-current={isFirst ? 'step' : undefined}>
      <th scope="row" className={styles.cell}>
        {words.differenceAt(ballot + 1)} {row === null ? words.serial : subjects[row]}
      </th>
      {[first, second].map((text, clerk) => (
        <td key={clerk} className={mergeClasses(styles.cell, styles.wrong)}>
          {shown(text)}
        </td>
      ))}
    </tr>
  );
}

interface MendProps {
  readonly form: PaperForm;
  readonly desk: PaperDesk;
  readonly one: EntryDifference;
  readonly onChange: Props['onChange'];
}

/** Ends one difference. */
function Mend({ form, desk, one, onChange }: MendProps): ReactNode {
  const { paper: words } = useWords();
  const styles = useStyles();
  const { ballot, row } = one;
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(() => startEntry(1, form.grades.length, form.from));
  const [serial, setSerial] = useState('');
  const isAbsent = !desk.first.ballots[ballot] || !desk.second?.ballots[ballot];
  useEffect(() => root.current?.focus({ preventScroll: true }), []);

  const press = (key: string): boolean => {
    if (row === null) return false;
    const next = enter(typed, { kind: 'key', key });
    const [choice] = next.choices;
    if (choice !== undefined) onChange((now) => mend(now, { kind: 'row', ballot, row, choice }));
    else setTyped(next);
    return next !== typed;
  };
  const applySerial = (): void => onChange((now) => mend(now, { kind: 'serial', ballot, text: serial }));
  const clerks = (['first', 'second'] as const).filter(
    (clerk) => !isAbsent || desk[clerk]?.ballots[ballot] !== undefined,
  );
  const others = (['first', 'second'] as const).filter(
    (clerk) => !isAbsent || desk[clerk]?.ballots[ballot] === undefined,
  );
  return (
    <div ref={root} tabIndex={-1} className={styles.root} onKeyDown={typing(press)}>
      {isAbsent ? (
        <Text>{words.lookBallot(ballot + 1)}</Text>
      ) : row === null ? (
        <Field label={words.lookSerial(ballot + 1)}>
          <Input
            value={serial}
            autoComplete="off"
            onChange={(_, { value }) => setSerial(value)}
            onKeyDown={({ key, nativeEvent }) => {
              if (key === 'Enter' && !nativeEvent.isComposing) applySerial();
            }}
            contentAfter={
              <Button size="small" appearance="transparent" onClick={applySerial}>
                {words.apply}
              </Button>
            }
          />
        </Field>
      ) : (
        <>
          <Text>
            {words.lookRow(ballot + 1, form.subjects[row] ?? '')} {typed.digits}
          </Text>
          <ChoiceKeys grades={form.grades} from={form.from} onKey={press} />
          <Text size={200}>{words.shifted}</Text>
        </>
      )}
      <div className={styles.ways}>
        {clerks.map((clerk) => (
          <Button
            key={clerk}
            size="small"
            onClick={() => onChange((now) => mend(now, { kind: 'extra', clerk, ballot }))}
          >
            {words.extra[clerk]}
          </Button>
        ))}
        {others.map((clerk) => (
          <Button
            key={clerk}
            size="small"
            onClick={() => onChange((now) => mend(now, { kind: 'missing', clerk, ballot }))}
          >
            {words.missing[clerk]}
          </Button>
        ))}
      </div>
    </div>
  );
}
