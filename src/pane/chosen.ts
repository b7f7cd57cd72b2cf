import { useCallback, useEffect, useRef, useState } from 'react';
import { loadStrings, type Strings } from '../strings';
import { loadSettings, paneLanguage, saveSettings, type Settings, sheetLanguage } from './settings';

/** What the user chose, and the words that follow from it. */
export interface Chosen {
  readonly settings: Settings;
  /** The pane's. */
  readonly strings: Strings;
  /** Those of new sheets, which may speak another language. */
  readonly sheetStrings: Strings;
}

async function chosenBy(settings: Settings, hostLanguage: string): Promise<Chosen> {
  const [strings, sheetStrings] = await Promise.all([
    loadStrings(paneLanguage(settings, hostLanguage)),
    loadStrings(sheetLanguage(settings, hostLanguage)),
  ]);
  return { settings, strings, sheetStrings };
}

/** What a page waits for before it shows anything. */
export const loadChosen = (hostLanguage: string): Promise<Chosen> => chosenBy(loadSettings(), hostLanguage);

/** The choices as they stand, and the way to change them: words that must be fetched first change when they are here. */
export function useChosen(
  start: Chosen,
  hostLanguage: string,
): readonly [chosen: Chosen, choose: (settings: Settings) => void] {
  const [chosen, setChosen] = useState(start);
  const asked = useRef(start.settings);
  useEffect(() => {
    document.documentElement.lang = chosen.strings.language;
  }, [chosen]);
  const choose = useCallback(
    (settings: Settings) => {
      saveSettings(settings);
      asked.current = settings;
      setChosen((old) => ({ ...old, settings }));
      void chosenBy(settings, hostLanguage).then((next) => {
        // The user may have changed his mind meanwhile.
        if (asked.current === settings) setChosen(next);
      });
    },
    [hostLanguage],
  );
  return [chosen, choose];
}
