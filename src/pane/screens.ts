import type { ComponentType } from 'react';

/**
 * The screens beside Home, each fetched when it is first opened. One line here makes a screen; its title is
 * `pane.NAME.title` in the strings.
 */
export const LATER_SCREENS = {
  roster: () => import('./screens/Roster'),
  ballots: () => import('./screens/Ballots'),
  scheme: () => import('./screens/Scheme'),
  tally: () => import('./screens/Tally'),
  doubtful: () => import('./screens/Doubtful'),
  paper: () => import('./screens/Paper'),
  results: () => import('./screens/Results'),
  quarter: () => import('./screens/Quarter'),
  year: () => import('./screens/Year'),
  letter: () => import('./screens/Letter'),
  rehearsal: () => import('./screens/Rehearsal'),
  made: () => import('./screens/Made'),
  settings: () => import('./screens/Settings'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly default: ComponentType }>>>;

export type LaterScreen = keyof typeof LATER_SCREENS;

/** Screens that are part of another one: the way back leads there. */
export const PARENTS: Partial<Record<LaterScreen, LaterScreen>> = {
  scheme: 'ballots',
  doubtful: 'tally',
  paper: 'tally',
  letter: 'year',
};

export type Screen = 'home' | LaterScreen;

/** The pane's screens; ribbon buttons open one by `?screen=`. */
export const SCREENS: readonly Screen[] = ['home', ...(Object.keys(LATER_SCREENS) as LaterScreen[])];

/** The screen that an address asks for; home for anything else. */
export function screenOf(search: string): Screen {
  const asked = new URLSearchParams(search).get('screen');
  return SCREENS.find((screen) => screen === asked) ?? 'home';
}
