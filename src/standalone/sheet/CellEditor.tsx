import { mergeClasses } from '@fluentui/react-components';
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
} from 'react';
import { type Command, commandOf, type Mode } from './keys';
import { useTableStyles } from './table-styles';

interface Props {
  readonly mode: Mode;
  readonly text: string;
  /** Where the cell is, and how its text looks. */
  readonly style: CSSProperties;
  readonly label: string;
  readonly onText: (text: string) => void;
  readonly onCommand: (command: Command) => boolean;
  /** null: nothing to copy yet; the clipboard keeps what it has. */
  readonly onCopy: (isCut: boolean) => string | null;
  readonly onPaste: (text: string) => void;
  readonly onLeave: () => void;
  readonly field: React.RefObject<HTMLTextAreaElement | null>;
}

/**
 * The field that lies over the selected cell and has the keyboard all the time, seen only while something is typed: an
 * input method for Chinese begins with the first stroke, and needs a field by then.
 */
export function CellEditor({ mode, text, style, label, field, ...on }: Props): ReactNode {
  const styles = useTableStyles();
  const isComposing = useRef(false);
  const isReady = mode === 'ready';

  useEffect(() => {
    const box = field.current;
    if (mode === 'edit' && box) box.setSelectionRange(box.value.length, box.value.length);
  }, [mode, field]);

  const press = (event: KeyboardEvent): void => {
    if (isComposing.current || event.nativeEvent.isComposing) return;
    const command = commandOf(event, mode);
    if (command && on.onCommand(command)) event.preventDefault();
  };
  const copy = (event: ClipboardEvent, isCut: boolean): void => {
    if (!isReady) return;
    event.preventDefault();
    const copied = on.onCopy(isCut);
    if (copied !== null) event.clipboardData.setData('text/plain', copied);
  };
  return (
    <textarea
      ref={field}
      className={mergeClasses(styles.editor, isReady && styles.waiting)}
      style={style}
      aria-label={label}
      spellCheck={false}
      autoComplete="off"
      value={isReady ? '' : text}
      onChange={({ target }) => on.onText(target.value)}
      onKeyDown={press}
      onCompositionStart={() => {
        isComposing.current = true;
        if (isReady) on.onText('');
      }}
      onCompositionEnd={({ currentTarget }) => {
        isComposing.current = false;
        on.onText(currentTarget.value);
      }}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={(event) => {
        if (!isReady) return;
        event.preventDefault();
        on.onPaste(event.clipboardData.getData('text/plain'));
      }}
      onBlur={on.onLeave}
    />
  );
}
