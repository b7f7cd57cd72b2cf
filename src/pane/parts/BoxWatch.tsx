import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { type Boxes, doubtfulIn, useBoxes } from '../use-boxes';
import { FailureBar } from './FailureBar';
import { Fingerprint } from './Fingerprint';
import { Panel } from './Panel';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Looks at the ballot boxes by itself, and speaks only where something is wrong with them or waits. */
export default function BoxWatch(): ReactNode {
  return <BoxTrouble boxes={useBoxes()} />;
}

/** A ballot missing, added or changed since the last count; ballots that wait for a decision. */
export function BoxTrouble({ boxes }: { readonly boxes: Boxes }): ReactNode {
  const { strings, go, screen } = usePane();
  const words = strings.pane.count.box;
  if (boxes.status === 'looking') return null;
  if (boxes.status === 'failed') return <FailureBar failure={boxes.failure} />;
  const waiting = doubtfulIn(boxes.boxes);
  return (
    <>
      {boxes.boxes
        .filter(({ state }) => state === 'changed')
        .map(({ form, title, at }) => (
          <div role="alert" key={form}>
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                {words.changed(title, at === undefined ? '' : strings.places.place(at))}
              </MessageBarBody>
            </MessageBar>
          </div>
        ))}
      {waiting > 0 && screen !== 'doubtful' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.doubtful(waiting)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => go('doubtful')}>{words.decide}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

/** What lies in each box, and its fingerprint, before anything is handed in. */
export function BoxPanel({ boxes }: { readonly boxes: Boxes }): ReactNode {
  const words = usePane().strings.pane.count.box;
  const styles = useStyles();
  if (boxes.status !== 'seen') return null;
  const sound = boxes.boxes.filter(({ state }) => state === 'intact');
  if (sound.length === 0) return null;
  return (
    <Panel title={words.heading}>
      {sound.map(({ form, title, ballots, fingerprint }) => (
        <div key={form} className={styles.box}>
          <Text weight="semibold">{title}</Text>
          <Caption1>{words.intact(ballots)}</Caption1>
          <Fingerprint lines={[[words.fingerprint, fingerprint]]} />
        </div>
      ))}
      <Caption1 className={styles.quiet}>{words.hint}</Caption1>
    </Panel>
  );
}
