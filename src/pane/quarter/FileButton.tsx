import { Button } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly disabled?: boolean;
  /** Null where the file was moved or deleted after it was chosen. */
  readonly onFile: (name: string, bytes: Uint8Array | null) => void;
}

/** Asks for one file and reads it. */
export function FileButton({ label, accept, disabled = false, onFile }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [, fail] = useState<never>();
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (!file) return;
          bytesOf(file).then(
            (bytes) => onFile(file.name, bytes),
            (error: unknown) =>
              fail(() => {
                throw error;
              }),
          );
        }}
      />
    </>
  );
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
