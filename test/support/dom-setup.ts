import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

// Real workbooks are read and written behind these screens, on machines that do other things besides.
configure({ asyncUtilTimeout: 30_000 });

/** jsdom has no layout, so nothing is ever resized; Fluent UI only asks that the class be there. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {
    // nothing to watch
  }
  unobserve(): void {
    // nothing to watch
  }
  disconnect(): void {
    // nothing to watch
  }
}

globalThis.ResizeObserver = SilentResizeObserver;

// Every browser has these; jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle });
Blob.prototype.arrayBuffer = function (this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsArrayBuffer(this);
  });
};
if (!('matchMedia' in globalThis)) {
  const matchMedia = (media: string): Partial<MediaQueryList> => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  Object.assign(globalThis, { matchMedia });
}

// Without layout everything is without size and place, and Fluent UI takes that for hidden: a dialog would not find the
// button that is to have the focus.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
const page = { x: 0, y: 0, left: 0, top: 0, width: 320, height: 800, right: 320, bottom: 800 };
document.body.getBoundingClientRect = () => ({ ...page, toJSON: () => page });
