/** Where the user says that the roster is: a sheet, a range of one (A3:H40), or a table, which grows with its rows. */
export type RosterPlace = { readonly sheet: string; readonly area?: string } | { readonly table: string };

/** The place as people write it: 名单, 名单 A3:H40, 表1. */
export const placeText = (place: RosterPlace): string =>
  'table' in place ? place.table : [place.sheet, ...(place.area === undefined ? [] : [place.area])].join(' ');
