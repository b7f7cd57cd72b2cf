import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { PaperForm } from '../../ballot/paper-desk';
import type { PaperAction, PaperEntry } from '../../ballot/paper-entry';
import { currentRow, isBegun, runningCount, serialFault } from '../../jobs/paper-typing';
import { choiceText } from '../choice-words';
import { useWords } from '../pane-context';
import { typing } from '../use-typing';
import { ChoiceKeys } from './ChoiceKeys';
import { Panel } from './Panel';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, outlineStyle: 'none' },
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  cell: {
    padding: `2px ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  // Names and grades of usual length stay in one line beside the counts, also in a pane of 320 px.
  name: { minWidth: '3.1em' },
  choice: { minWidth: '4.1em', fontWeight: tokens.fontWeightSemibold },
  here: { scrollMarginTop: '60px', scrollMarginBottom: '160px' },
  count: {
    padding: '2px',
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'normal',
  },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  inHand: { backgroundColor: tokens.colorBrandBackground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly form: PaperForm;
  readonly entry: PaperEntry;
  readonly title: string;
  readonly withSerials: boolean;
  readonly onAction: (action: PaperAction) => void;
}

/** Where one person types a heap: a row a key, Enter for the next ballot, Backspace back, without the mouse. */
export function PaperPad({ form, entry, title, withSerials, onAction }: Props): ReactNode {
  const all = useWords();
  const words = all.paper;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const serialField = useRef<HTMLInputElement>(null);
  const row = currentRow(entry);
  const number = entry.ballots.length + 1;
  const fault = serialFault(entry.serial, entry.ballots);

  const press = (key: string): boolean => {
    const isKey = key.length === 1 || key === 'Enter' || key === 'Backspace';
    // A ballot whose serial is wrong stays in hand until it is looked at again.
    if (isKey && !(key === 'Enter' && row === null && entry.digits === '' && fault))
      onAction({ kind: 'key', key });
    return isKey;
  };
  // Each ballot begins where its first key is wanted.
  useEffect(() => {
    if (withSerials) serialField.current?.focus();
    else root.current?.focus({ preventScroll: true });
  }, [number, withSerials]);

  return (
    <div
      ref={root}
      tabIndex={0}
      role="group"
      aria-label={words.pad}
      className={styles.root}
      onKeyDown={typing(press)}
    >
      <Panel title={title} aside={words.done(entry.ballots.length)}>
        <Text weight="semibold">{words.inHand(number)}</Text>
        {withSerials && (
          <SerialField
            field={serialField}
            key={number}
            text={entry.serial}
            fault={fault}
            onText={(text) => onAction({ kind: 'serial', text })}
            onDone={() => root.current?.focus()}
          />
        )}
        <Rows form={form} entry={entry} row={row} />
        <Text role="status">{said(form, entry, row, all)}</Text>
        <ChoiceKeys grades={form.grades} from={form.from} disabled={row === null} onKey={press} />
        <div className={styles.actions}>
          <Button size="small" disabled={row !== null || fault !== null} onClick={() => press('Enter')}>
            {words.nextBallot}
          </Button>
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            disabled={!isBegun(entry) && entry.ballots.length === 0}
            onClick={() => press('Backspace')}
          >
            {words.undo}
          </Button>
        </div>
        <Text size={200} className={styles.quiet}>
          {form.from ? words.scoreKeys : words.keys}
        </Text>
      </Panel>
    </div>
  );
}

/** What was typed last, and what comes next: for those who look at the paper, not at the screen. */
function said(
  { subjects, grades }: PaperForm,
  { choices, digits }: PaperEntry,
  row: number | null,
  words: ReturnType<typeof useWords>,
): string {
  const last = choices.at(-1);
  const before =
    last === undefined
      ? ''
      : words.paper.said(subjects[choices.length - 1] ?? '', choiceText(last, grades, words.count));
  const next = row === null ? words.paper.ready : words.paper.now(subjects[row] ?? '');
  return [before, next, digits].filter((text) => text !== '').join(' ');
}

interface SerialProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly fault: ReturnType<typeof serialFault>;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
}

/** A serial is judged when it is left, not at each of its characters. */
function SerialField({ field, text, fault, onText, onDone }: SerialProps): ReactNode {
  const { paper: words } = useWords();
  const [isLeft, setLeft] = useState(text !== '');
  const shown = isLeft && fault !== null;
  return (
    <Field
      label={words.serial}
      validationState={shown ? 'error' : 'none'}
      validationMessage={shown ? (fault === 'wrong' ? words.serialWrong : words.serialRepeated) : null}
    >
      <Input
        input={{ ref: field }}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value }) => {
          setLeft(false);
          onText(value);
        }}
        onBlur={() => setLeft(true)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key !== 'Enter' || nativeEvent.isComposing) return;
          setLeft(true);
          if (fault === null) onDone();
        }}
      />
    </Field>
  );
}

/** The ballot in hand row by row, and beside it what the finished ones say so far. */
function Rows({
  form: { subjects, grades },
  entry,
  row,
}: {
  readonly form: PaperForm;
  readonly entry: PaperEntry;
  readonly row: number | null;
}): ReactNode {
  const { paper: words, count, tally } = useWords();
  const styles = useStyles();
  const counts = runningCount(entry);
  const current = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // Browsers without a layout (tests) have no such method.
    if (current.current && 'scrollIntoView' in current.current)
      current.current.scrollIntoView({ block: 'nearest' });
  }, [row]);
  // Over each count stands the key that adds to it.
  const columns = [
    ...grades.map((grade, index) => [String(index + 1), grade] as const),
    ['0', tally.blank] as const,
    ['*/', words.invalid] as const,
  ];
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={words.runningOf(entry.ballots.length)}>
        <thead>
          <tr>
            {[words.row, words.choice].map((label) => (
              <th key={label} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {label}
              </th>
            ))}
            {columns.map(([key, label]) => (
              <th
                key={key}
                scope="col"
                aria-label={label}
                title={label}
                className={mergeClasses(styles.cell, styles.head, styles.count)}
              >
                {key}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject, index) => {
            const choice = entry.choices[index];
            const isHere = index === row;
            return (
              <tr
                key={subject}
                ref={isHere ? current : undefined}
                aria-current={isHere ? 'step' : undefined}
                className={mergeClasses(isHere && styles.inHand, isHere && styles.here)}
              >
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  {subject}
                </th>
                <td className={mergeClasses(styles.cell, styles.choice)}>
                  {choice === undefined
                    ? isHere
                      ? `${entry.digits}_`
                      : ''
                    : choiceText(choice, grades, count)}
                </td>
                {(counts[index] ?? []).map((sum, column) => (
                  <td key={column} className={mergeClasses(styles.cell, styles.count)}>
                    {sum}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
