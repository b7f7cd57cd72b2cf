/** Only the built page has its list of files, and only over https or on this machine do browsers keep pages. */
declare const IS_BUILT: boolean;

/** Lets the page be opened without a network from now on. What hinders it hinders nothing else. */
export function keepOffline(): void {
  if (!IS_BUILT || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('service-worker.js').catch((error: unknown) => {
    // A browser that forbids it (a private window, a full disk) shows the page as before.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
  });
}
