import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import type { DecisionOptions, DoubtfulItem } from '../../jobs/decide-doubtful';
import { currentRow, enter } from '../../jobs/paper-typing';
import { choiceText } from '../choice-words';
import { useWords } from '../pane-context';
import { typing } from '../use-typing';
import { ChoiceKeys } from './ChoiceKeys';
import type { DoubtfulDraft } from './doubtful-draft';
import { Panel } from './Panel';
import { RowPicture } from './RowPicture';
import { givenRows, StrayMarks } from './StrayMarks';
import { Verdict } from './Verdict';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, outlineStyle: 'none' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorTransparentStroke}`,
  },
  inHand: { borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  read: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'fit-content(60%) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  choice: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly item: DoubtfulItem;
  readonly draft: DoubtfulDraft;
  readonly onDraft: (draft: DoubtfulDraft) => void;
  readonly disabled: boolean;
  readonly onDecide: (decision: DecisionOptions) => void;
  /** Another ballot: −1 the one before, 1 the next. */
  readonly onMove: (by: -1 | 1) => void;
}

/** One doubtful ballot: what was found and where, the choices, and the reason. Nothing is written before it is decided. */
export function DoubtfulCard({ item, draft, onDraft, disabled, onDecide, onMove }: Props): ReactNode {
  const { count, doubtful: words } = useWords();
  const styles = useStyles();
  const { rows, grades, from } = item;
  const { typed, given, isVoid, voidReason, because } = draft;
  const change = (part: Partial<DoubtfulDraft>): void => onDraft({ ...draft, ...part });
  const root = useRef<HTMLDivElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const inHand = currentRow(typed);
  const isRead = isVoid || inHand === null;
  const rowsGiven = givenRows(given);
  const isReady = isVoid || (isRead && rowsGiven !== null);

  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  // With the last row read, only the reason is left to write.
  const wasRead = useRef(isRead);
  useEffect(() => {
    if (isRead && !wasRead.current) reason.current?.focus();
    wasRead.current = isRead;
  }, [isRead]);

  const press = (key: string): boolean => {
    if (key === 'ArrowLeft' || key === 'ArrowRight') onMove(key === 'ArrowLeft' ? -1 : 1);
    else if (key.toLowerCase() === 'v') change({ isVoid: !isVoid });
    else {
      const next = enter(typed, { kind: 'key', key });
      // Enter would finish a paper ballot; here the reason is still to come.
      if (next === typed || next.ballots.length > 0) return false;
      change({ typed: next });
    }
    return true;
  };
  const decide = (): void => {
    if (disabled || !isReady || because.trim() === '') return;
    const { form, key } = item;
    const read = new Map([
      ...rows.flatMap(({ row }, index) => {
        const choice = typed.choices[index];
        return choice === undefined ? [] : [[row, choice] as const];
      }),
      ...(rowsGiven ?? []),
    ]);
    onDecide({
      form,
      key,
      because,
      ruling: isVoid ? { kind: 'void', reason: voidReason } : { kind: 'count', rows: read },
    });
  };

  return (
    <div
      ref={root}
      tabIndex={-1}
      role="group"
      aria-label={item.title}
      className={styles.root}
      onKeyDown={typing(press)}
    >
      <Panel title={item.title}>
        <Text>{count.doubts[item.reason]}</Text>
        {rows.map(({ row, subject, found }, index) => {
          const choice = typed.choices[index];
          return (
            <div key={row} className={mergeClasses(styles.row, index === inHand && !isVoid && styles.inHand)}>
              <div className={styles.head}>
                <Text weight="semibold">{`${String(row + 1)}. ${subject}`}</Text>
                <Text size={200} className={styles.quiet}>
                  {choice === undefined
                    ? index === inHand && typed.digits !== ''
                      ? `${typed.digits}_`
                      : words.open
                    : words.decided(choiceText(choice, grades, count))}
                </Text>
              </div>
              <RowPicture caption={subject} grades={grades} found={found} />
            </div>
          );
        })}
        {item.stray.length > 0 && (
          <StrayMarks
            item={item}
            given={given}
            disabled={disabled || isVoid}
            onGive={(marks) => change({ given: marks })}
          />
        )}
        {item.read.length > 0 && (
          <>
            <Text size={200} className={styles.quiet}>
              {words.names}
            </Text>
            <dl className={styles.read} aria-label={words.readAs}>
              {item.read.map(({ subject, choice }) => (
                <div key={subject} style={{ display: 'contents' }}>
                  <dt>{subject}</dt>
                  <dd className={styles.choice}>{choiceText(choice, grades, count)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {rows.length > 0 && (
          <>
            <Text role="status">{inHand === null ? '' : words.decideRow(rows[inHand]?.subject ?? '')}</Text>
            <ChoiceKeys grades={grades} from={from} disabled={disabled || isRead} onKey={press} />
          </>
        )}
      </Panel>
      <Verdict draft={draft} disabled={disabled} reason={reason} onChange={change} onDone={decide} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={disabled || !isReady || because.trim() === ''}
          onClick={decide}
        >
          {words.submit}
        </Button>
        <Button
          icon={<ArrowUndoRegular />}
          disabled={disabled || (typed.choices.length === 0 && typed.digits === '' && !isVoid)}
          onClick={() => {
            if (isVoid) change({ isVoid: false });
            else press('Backspace');
            root.current?.focus();
          }}
        >
          {words.undo}
        </Button>
      </div>
      <Text size={200} className={styles.quiet}>
        {words.keys}
      </Text>
    </div>
  );
}
