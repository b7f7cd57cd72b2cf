import { useEffect, useState } from 'react';
import { type Guide, loadGuide } from '../strings/guide';
import { usePane } from './pane-context';

/** The words of the guide in the pane's language; null until they have come. */
export function useGuide(): Guide | null {
  const { language } = usePane().strings;
  const [held, setHeld] = useState<{ readonly language: string; readonly guide: Guide } | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadGuide(language).then(
      (guide) => {
        if (isWanted) setHeld({ language, guide });
      },
      (error: unknown) =>
        setHeld(() => {
          throw error;
        }),
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return held?.language === language ? held.guide : null;
}
