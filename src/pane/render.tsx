import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { known } from '../kernel/assert';

/** Puts an entry's content into its page; the second call replaces the first. */
export function pageRoot(): (content: ReactNode) => void {
  const root = createRoot(known(document.getElementById('root'), 'the page has a root'));
  return (content) => root.render(content);
}
