/** Where this page runs, as far as could be found out. */
export type HostState =
  /** In a task pane of Excel, and Excel answers. */
  | { readonly kind: 'excel' }
  /** A plain browser page, another Office program, or a page without office.js. */
  | { readonly kind: 'outside' }
  /** office.js is there, but never said that it is ready (OfficeDev/office-js#6040). */
  | { readonly kind: 'timeout' };

/**
 * Waits for Office, but not for ever: `Office.onReady` may never resolve (OfficeDev/office-js#6040).
 * Outside Office it resolves with host null. Never rejects.
 */
export function whenReady(timeoutMs = 5000): Promise<HostState> {
  if (typeof Office === 'undefined' || typeof Office.onReady !== 'function') {
    return Promise.resolve({ kind: 'outside' });
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'timeout' }), timeoutMs);
    const settle = (state: HostState): void => {
      clearTimeout(timer);
      resolve(state);
    };
    Office.onReady().then(
      // The value of Office.HostType.Excel: the enum itself is not there outside Office.
      (info) => settle({ kind: String(info.host) === 'Excel' ? 'excel' : 'outside' }),
      () => settle({ kind: 'outside' }),
    );
  });
}
