import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import type { Corrected } from '../roster-work';

/** Says what was fixed, with the one step that takes it back. */
export function FixedBar({
  corrected,
  onUndo,
}: {
  readonly corrected: Corrected;
  readonly onUndo: () => void;
}): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.rosterWork;
  const { fixed, skipped, undo } = corrected;
  if (fixed === 0 && skipped === 0) return null;
  return (
    <div role="status">
      <MessageBar intent={skipped > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          {fixed > 0 && words.fixed(fixed)} {skipped > 0 && words.skipped(skipped)}
        </MessageBarBody>
        {undo.length > 0 && (
          <MessageBarActions>
            <Button onClick={onUndo}>{words.undo}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
