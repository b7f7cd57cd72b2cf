/** 2021Q1 → first quarter of 2021 */
export const quarterText = (quarter: string): string =>
  `${['', 'first', 'second', 'third', 'fourth'][Number(quarter.slice(5))] ?? ''} quarter of ${quarter.slice(0, 4)}`;

export const bandList = (bands: readonly { readonly label: string; readonly from: number }[]): string =>
  bands.map(({ label, from }) => `${label} ≥ ${String(from)}`).join(', ');

export const plural = (count: number, one: string): string =>
  `${String(count)} ${one}${count === 1 ? '' : 's'}`;
