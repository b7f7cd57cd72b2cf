// Keeps the page on this machine: once visited, it opens and works without a network. A new version is fetched in the
// background and takes over when the last tab of the old one is closed, never under somebody's work.
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/** Every file of the page with a hash of what is in it; the build puts the list here. */
declare const PAGE_FILES: readonly { readonly url: string; readonly revision: string | null }[];

cleanupOutdatedCaches();
precacheAndRoute([...PAGE_FILES], {
  // One page, whatever the pane is asked to begin with (?screen=…).
  ignoreURLParametersMatching: [/.*/],
  directoryIndex: 'index.html',
});
