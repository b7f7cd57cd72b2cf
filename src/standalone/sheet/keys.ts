import type { Direction } from './selection';

/** What a key asks of the sheet. */
export type Command =
  | { readonly do: 'move'; readonly direction: Direction; readonly extend: boolean; readonly jump: boolean }
  | { readonly do: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | {
      readonly do: 'go';
      readonly to: 'row-start' | 'row-end' | 'sheet-start' | 'sheet-end';
      readonly extend: boolean;
    }
  | { readonly do: 'fill'; readonly direction: 'down' | 'right' }
  /** Ends typing and moves on. */
  | { readonly do: 'commit'; readonly then: Direction }
  | { readonly do: 'select-all' | 'edit' | 'clear' | 'undo' | 'redo' | 'cancel' | 'newline' };

/** `ready`: a cell is selected; `type`: typing replaces it, arrows move on; `edit`: the arrows are the text's own. */
export type Mode = 'ready' | 'type' | 'edit';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The keys of every spreadsheet; null: the key is the text field's, or the page's. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key, mode: Mode): Command | null {
  const isControl = ctrlKey || metaKey;
  if (key === 'Enter' && (altKey || isControl)) return mode === 'ready' ? null : { do: 'newline' };
  if (key === 'Enter')
    return mode === 'ready' && !shiftKey
      ? { do: 'move', direction: 'down', extend: false, jump: false }
      : { do: 'commit', then: shiftKey ? 'up' : 'down' };
  if (key === 'Tab' && !isControl && !altKey) return { do: 'commit', then: shiftKey ? 'left' : 'right' };
  if (key === 'Escape') return mode === 'ready' ? null : { do: 'cancel' };
  if (mode === 'edit') return null;
  const arrow = ARROWS[key];
  if (arrow && !altKey)
    return mode === 'type'
      ? { do: 'commit', then: arrow }
      : { do: 'move', direction: arrow, extend: shiftKey, jump: isControl };
  if (mode === 'type') return null;
  return isControl ? withControl(key, shiftKey) : alone(key, shiftKey);
}

function withControl(key: string, extend: boolean): Command | null {
  switch (key.toLowerCase()) {
    case 'home':
      return { do: 'go', to: 'sheet-start', extend };
    case 'end':
      return { do: 'go', to: 'sheet-end', extend };
    case 'a':
      return { do: 'select-all' };
    case 'z':
      return { do: extend ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'd':
      return { do: 'fill', direction: 'down' };
    case 'r':
      return { do: 'fill', direction: 'right' };
    default:
      return null;
  }
}

function alone(key: string, extend: boolean): Command | null {
  switch (key) {
    case 'Home':
      return { do: 'go', to: 'row-start', extend };
    case 'End':
      return { do: 'go', to: 'row-end', extend };
    case 'PageUp':
      return { do: 'page', direction: 'up', extend };
    case 'PageDown':
      return { do: 'page', direction: 'down', extend };
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    default:
      return null;
  }
}
