/** The parts of the work of a quarter, in the order in which the board's readers meet them. */
export const TABS = ['board', 'scores', 'indicators', 'publish', 'units'] as const;

export type QuarterTab = (typeof TABS)[number];
