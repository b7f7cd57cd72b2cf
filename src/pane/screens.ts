/** The pane's screens; ribbon buttons open one by `?screen=`. */
export const SCREENS = ['home', 'roster', 'ballots', 'tally', 'quarter', 'settings'] as const;

export type Screen = (typeof SCREENS)[number];

/** The screen that an address asks for; home for anything else. */
export function screenOf(search: string): Screen {
  const asked = new URLSearchParams(search).get('screen');
  return SCREENS.find((screen) => screen === asked) ?? 'home';
}
