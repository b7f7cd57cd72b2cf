import { useEffect, useState } from 'react';
import type { Host } from './host';
import type { Settings } from './settings';

const DARK = '(prefers-color-scheme: dark)';

/** Light or dark: the user's choice, else the host's colours, else the system's. The host changes without a word, so we look again on focus. */
export function useThemeName(setting: Settings['theme'], hostTheme: Host['theme']): 'light' | 'dark' {
  const [automatic, setAutomatic] = useState<'light' | 'dark'>('light');
  useEffect(() => {
    const look = (): void =>
      setAutomatic(hostTheme() ?? (window.matchMedia(DARK).matches ? 'dark' : 'light'));
    const system = window.matchMedia(DARK);
    look();
    system.addEventListener('change', look);
    window.addEventListener('focus', look);
    return () => {
      system.removeEventListener('change', look);
      window.removeEventListener('focus', look);
    };
  }, [hostTheme]);
  return setting === 'auto' ? automatic : setting;
}
