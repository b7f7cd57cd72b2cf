import { placeIn } from '../../kernel/grid';
import {
  aboutPerson,
  aboutSheet,
  placeOf,
  type PersonRule,
  type Sheet,
  type SheetRule,
  writtenIn,
} from './rule';

/** A unit of at least so many formal members elects a committee, of 3 to 7 (usually 3 to 5). */
const MEMBERS_FOR_COMMITTEE = 7;
const COMMITTEE = { least: 3, most: 7 } as const;

/** The heading of the posts, or of the names. */
const headingAt = ({ grid, header }: Sheet): ReturnType<typeof placeIn> =>
  placeIn(grid, header.row, header.columns.get('post') ?? header.columns.get('name') ?? 0);

const hasPosts = (sheet: Sheet): boolean => sheet.header.columns.has('post') && sheet.people.length > 0;

export const COMMITTEE_SHEET_RULES: readonly SheetRule[] = [
  aboutSheet('committee', 'secretary-count', 'warning', (sheet) => {
    const count = sheet.people.filter((person) => person.post === 'secretary').length;
    return hasPosts(sheet) && count !== 1 ? { at: headingAt(sheet), data: { count } } : null;
  }),
  aboutSheet('committee', 'committee-size', 'note', (sheet) => {
    const count = sheet.people.filter((person) => person.post !== null).length;
    const members = sheet.people.filter((person) => person.standing === 'formal').length;
    const isOdd =
      count > 0 && members >= MEMBERS_FOR_COMMITTEE && (count < COMMITTEE.least || count > COMMITTEE.most);
    return hasPosts(sheet) && isOdd ? { at: headingAt(sheet), data: { count, members } } : null;
  }),
];

export const COMMITTEE_RULES: readonly PersonRule[] = [
  aboutPerson('committee', 'post-probationary', 'warning', (person, sheet) =>
    person.post !== null && person.standing === 'probationary'
      ? {
          at: placeOf(sheet, person, 'post'),
          data: { name: person.name, post: writtenIn(sheet, person, 'post') },
        }
      : null,
  ),
];
