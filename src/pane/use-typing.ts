import type { KeyboardEvent } from 'react';

/** Where keys write text, or choose from a list: there they are left alone. */
const TEXT_FIELDS = 'input:not([type=radio]):not([type=checkbox]), textarea, select';

/**
 * Hears keys wherever the focus is within an element, but not where they are typed as text, and not those that press the
 * button in focus. `onKey` says whether the key meant something.
 */
export const typing =
  (onKey: (key: string) => boolean) =>
  (event: KeyboardEvent): void => {
    const { target, key, nativeEvent } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || nativeEvent.isComposing) return;
    if (!(target instanceof Element) || target.closest(TEXT_FIELDS)) return;
    if ((key === 'Enter' || key === ' ') && target.closest('button, [role=button], summary')) return;
    if (onKey(key)) event.preventDefault();
  };
