import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { known } from '../kernel/assert';
import { UNLOADED } from '../strings';

/** What is left to do where a page cannot even get its words. The error goes on, to the console. */
export function showUnloaded(error: unknown): never {
  known(document.getElementById('root'), 'the page has a root').textContent = UNLOADED;
  throw error;
}

/** Puts an entry's content into its page; the second call replaces the first. */
export function pageRoot(): (content: ReactNode) => void {
  const root = createRoot(known(document.getElementById('root'), 'the page has a root'));
  return (content) => root.render(content);
}
