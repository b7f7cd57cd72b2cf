import { Component, type ReactNode } from 'react';
import { CrashScreen } from './CrashScreen';
import type { Strings } from '../strings';
import type { Host } from './host';

interface Props {
  readonly host: Pick<Host, 'kind' | 'about'>;
  readonly words: Strings['pane'];
  readonly children: ReactNode;
}

/** The one place where bugs end: anything thrown while drawing, in a job, or by a promise that nobody waited for. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly catchLoose = (event: ErrorEvent | PromiseRejectionEvent): void => {
    const cause: unknown = 'reason' in event ? event.reason : event.error;
    // Browsers report a layout loop of ResizeObserver as an error without an Error: nothing is wrong then.
    if (cause instanceof Error) this.setState({ error: cause });
  };

  override componentDidMount(): void {
    window.addEventListener('error', this.catchLoose);
    window.addEventListener('unhandledrejection', this.catchLoose);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('error', this.catchLoose);
    window.removeEventListener('unhandledrejection', this.catchLoose);
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { host, words, children } = this.props;
    return error ? <CrashScreen error={error} host={host} words={words} /> : children;
  }
}
