import { Body1, Button, Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { MadeSheet } from '../../jobs/made-sheets';
import { usePane } from '../pane-context';
import RemoveMade from '../parts/RemoveMade';
import { RunView } from '../parts/RunView';
import { useGoTo } from '../use-go-to';
import { useGuide } from '../use-guide';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Ballots to be filled, one sheet each: counted, not listed. */
const BALLOT_SHEET = /^ballot\/[^/]+\/./;

/** Every sheet that we wrote: what it is, the way to it, and whether it may go. */
export default function Made(): ReactNode {
  const { strings } = usePane();
  const guide = useGuide();
  const styles = useStyles();
  const [sheets, setSheets] = useState<readonly MadeSheet[] | null>(null);
  const list = useJob(async (job) => {
    const { listMade } = await import('../../jobs/made-sheets');
    return listMade(job);
  });
  const { start } = list;
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    void start().then((found) => {
      if (found) setSheets(found);
    });
  }, [start, turn]);
  if (!guide) return <Spinner size="small" label={strings.pane.app.loading} />;
  const ballots = sheets?.filter(({ kind }) => BALLOT_SHEET.test(kind)) ?? [];
  const others = sheets?.filter((sheet) => !ballots.includes(sheet));
  return (
    <>
      <Body1 className={styles.quiet}>{guide.made.intro}</Body1>
      {list.run.status === 'failed' && <RunView work={list}>{null}</RunView>}
      {sheets?.length === 0 && <Body1>{guide.made.none}</Body1>}
      {others && others.length > 0 && (
        <ul className={styles.list} aria-label={strings.pane.made.title}>
          {others.map((sheet) => (
            <li key={sheet.name} className={styles.item}>
              <Line sheet={sheet} onRemoved={() => setTurn(turn + 1)} />
            </li>
          ))}
          {ballots.length > 0 && <li className={styles.item}>{guide.made.ballots(ballots.length)}</li>}
        </ul>
      )}
    </>
  );
}

function Line({
  sheet,
  onRemoved,
}: {
  readonly sheet: MadeSheet;
  readonly onRemoved: () => void;
}): ReactNode {
  const { strings } = usePane();
  const { goTo, trouble } = useGoTo();
  const guide = useGuide();
  const styles = useStyles();
  if (!guide) return null;
  const { kinds, other, hidden, keeping } = guide.made;
  const isVisible = sheet.visibility === 'visible';
  const facts = [
    kinds[sheet.kind.split('/')[0] ?? ''] ?? other,
    ...(isVisible ? [] : [hidden]),
    keeping[sheet.keeping],
  ];
  return (
    <>
      <span className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {sheet.name}
        </Text>
      </span>
      <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      <div className={styles.actions}>
        {isVisible && (
          <Button
            size="small"
            aria-label={strings.pane.common.openSheet(sheet.name)}
            onClick={() => goTo(sheet.name)}
          >
            {guide.made.open}
          </Button>
        )}
        {sheet.keeping === 'again' && <RemoveMade sheets={[sheet]} onRemoved={onRemoved} />}
      </div>
      {trouble}
    </>
  );
}
