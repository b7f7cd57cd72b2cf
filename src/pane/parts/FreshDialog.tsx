import { Dialog, type DialogProps } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

/**
 * Fluent's dialog, a new one each time it is shown: one that is shown again takes itself for still closing now and then, and
 * stays hidden from screen readers.
 */
export function FreshDialog({ open = false, ...props }: DialogProps): ReactNode {
  const [shown, setShown] = useState({ open, times: 0 });
  if (shown.open !== open) setShown({ open, times: shown.times + (open ? 1 : 0) });
  return <Dialog key={shown.times} open={open} {...props} />;
}
