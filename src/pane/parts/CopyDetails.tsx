import { Button, type ButtonProps } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Strings } from '../../strings';

interface Props {
  readonly details: string;
  readonly words: Strings['pane']['common'];
  readonly appearance?: ButtonProps['appearance'];
}

/** Copies codes and versions, and says whether it worked. */
export function CopyDetails({ details, words, appearance = 'transparent' }: Props): ReactNode {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = (): void => {
    // Without a secure page there is no clipboard, and panes may forbid it.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) {
      setOutcome('failed');
      return;
    }
    clipboard.writeText(details).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <Button appearance={appearance} size="small" icon={<CopyRegular />} onClick={copy}>
        {outcome === 'copied' ? words.copied : words.copyDetails}
      </Button>
      {outcome === 'failed' && (
        <div>
          {words.copyFailed}
          <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{details}</pre>
        </div>
      )}
    </>
  );
}
