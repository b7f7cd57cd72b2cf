import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { MadeSheet } from '../../jobs/made-sheets';
import { useGuide } from '../use-guide';
import { useJob } from '../use-job';
import { AskHere } from './AskHere';
import { RunView } from './RunView';

interface Props {
  readonly sheets: readonly Pick<MadeSheet, 'name' | 'kind'>[];
  readonly onRemoved?: () => void;
}

/** Takes away sheets that a job wrote, after a question. */
export default function RemoveMade({ sheets, onRemoved }: Props): ReactNode {
  const guide = useGuide();
  const [isAsking, setAsking] = useState(false);
  const remove = useJob(async (job) => {
    const { removeMade } = await import('../../jobs/made-sheets');
    return removeMade(job, { kinds: sheets.map(({ kind }) => kind) });
  });
  if (!guide) return null;
  const words = guide.made;
  const names = words.sheets(sheets.map(({ name }) => name));
  const start = async (): Promise<void> => {
    setAsking(false);
    if ((await remove.start()) !== null) onRemoved?.();
  };
  if (remove.run.status === 'done')
    return (
      <div role="status">
        <MessageBar layout="multiline">
          <MessageBarBody>{words.removed(names)}</MessageBarBody>
        </MessageBar>
      </div>
    );
  return (
    <RunView work={remove}>
      {isAsking ? (
        <AskHere
          title={words.removeTitle}
          text={words.removeText(names)}
          yes={words.removeYes}
          no={words.removeNo}
          onYes={() => void start()}
          onNo={() => setAsking(false)}
        />
      ) : (
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          aria-label={words.removeOf(sheets.map(({ name }) => name).join(' '))}
          onClick={() => setAsking(true)}
        >
          {words.remove}
        </Button>
      )}
    </RunView>
  );
}
