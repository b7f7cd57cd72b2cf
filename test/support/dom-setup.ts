import '@testing-library/jest-dom';

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
