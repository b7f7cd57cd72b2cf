import type { CivilDate, PartialDate } from '../kernel/dates';
import { isoDate, readDate } from '../kernel/dates';
import type { Place } from '../kernel/finding';
import { formatAt, type Grid, placeIn, textAt, valueAt } from '../kernel/grid';
import { comparable, nameKey } from '../kernel/text';
import { type Column, findHeader, type Header } from './columns';
import { labelHomonyms } from './homonyms';
import type { Member } from './member';
import { checkCommittee, checkMember, type RosterFinding } from './rules';
import { readEducation, readPost, readService, readSex, readStanding } from './vocabulary';

/** A roster as read: its members, and what is off with them. */
export interface Roster {
  readonly sheet: string;
  readonly header: Header;
  readonly members: readonly Member[];
  readonly findings: readonly RosterFinding[];
}

/** Words in the name or index column that mark a row as a sum, not a person. */
const SUM_ROWS = new Set(['合计', '总计', '小计', '共计', 'total', 'subtotal', 'sum']);

/** Notes behind a name: 王刚（女） is the name 王刚 and the label 女. */
const NOTE = /[（(]([^（）()]*)[）)]/g;

/** Reads the roster of a sheet; null when it has no header row with a name column. */
export function readRoster(grid: Grid, today: CivilDate): Roster | null {
  const header = findHeader(grid);
  if (!header) return null;
  const findings: RosterFinding[] = [];
  const drafts: Draft[] = [];
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const line = lineOf(grid, header, row);
    if (line.kind === 'empty') continue;
    if (line.kind === 'sum') {
      findings.push({ level: 'note', code: 'sum-row', at: line.at, data: { text: line.text } });
      continue;
    }
    if (line.kind === 'nameless') {
      findings.push({ level: 'error', code: 'name-missing', at: line.at, data: {} });
      continue;
    }
    drafts.push(readMember(grid, header, row, findings));
  }
  const members = labelHomonyms(drafts, findings);
  for (const draft of drafts) checkMember(draft, draft.at, today, findings);
  checkCommittee(members, header, placeIn(grid, header.row, header.columns.get('name') ?? 0), findings);
  return { sheet: grid.sheet, header, members, findings };
}

/** A member before homonyms were told apart. */
export interface Draft extends Omit<Member, 'label'> {
  readonly note: string;
  readonly at: Readonly<Partial<Record<Column, Place>>> & { readonly name: Place };
}

type Line =
  | { readonly kind: 'empty' | 'member' }
  | { readonly kind: 'nameless'; readonly at: Place }
  | { readonly kind: 'sum'; readonly at: Place; readonly text: string };

/** What a row below the header is. A row with nothing in the known columns but a row number is empty. */
function lineOf(grid: Grid, header: Header, row: number): Line {
  const nameColumn = header.columns.get('name') ?? 0;
  const at = placeIn(grid, row, nameColumn);
  const name = textAt(grid, row, nameColumn);
  const first = (grid.values[row] ?? []).map((_, column) => textAt(grid, row, column)).find((text) => text !== '') ?? '';
  for (const text of [name, first]) {
    if (SUM_ROWS.has(comparable(text).replace(/[:：].*$/, ''))) return { kind: 'sum', at, text };
  }
  if (name !== '') return { kind: 'member' };
  const others = [...header.columns].filter(([column]) => column !== 'index' && column !== 'name');
  return others.some(([, index]) => textAt(grid, row, index) !== '') ? { kind: 'nameless', at } : { kind: 'empty' };
}

function readMember(grid: Grid, header: Header, row: number, findings: RosterFinding[]): Draft {
  const at: Partial<Record<Column, Place>> & { name: Place } = { name: placeIn(grid, row, header.columns.get('name') ?? 0) };
  for (const [column, index] of header.columns) at[column] = placeIn(grid, row, index);

  const text = (column: Column): string => {
    const index = header.columns.get(column);
    return index === undefined ? '' : textAt(grid, row, index);
  };
  /** A word of a vocabulary; a finding when there is text that is not in it. */
  const word = <T>(column: 'sex' | 'education' | 'service' | 'standing', read: (text: string) => T | null): T | null => {
    const found = read(text(column));
    const place = at[column];
    if (found === null && text(column) !== '' && place) {
      findings.push({ level: 'warning', code: 'word-unknown', at: place, data: { column, text: text(column) } });
    }
    return found;
  };
  const date = (column: 'born' | 'joined'): PartialDate | null => {
    const index = header.columns.get(column);
    const place = at[column];
    if (index === undefined || !place) return null;
    const reading = readDate(valueAt(grid, row, index), formatAt(grid, row, index), grid.date1904);
    const data = { column, text: text(column) };
    switch (reading.kind) {
      case 'empty':
        return null;
      case 'date':
        return reading.date;
      case 'ambiguous':
        findings.push({ level: 'warning', code: 'date-ambiguous', at: place, data: { ...data, year: reading.year } });
        return null;
      case 'wrong-weekday':
        findings.push({
          level: 'warning',
          code: 'date-weekday',
          at: place,
          data: { ...data, date: isoDate(reading.date), weekday: reading.weekday },
        });
        return reading.date;
      case 'invalid':
        findings.push({ level: 'warning', code: 'date-invalid', at: place, data });
        return null;
    }
  };

  const written = text('name');
  return {
    row,
    name: nameKey(written.replace(NOTE, '')),
    note: [...written.matchAll(NOTE)].map((match) => match[1]?.trim() ?? '').join(' ').trim(),
    at,
    sex: word('sex', readSex),
    born: date('born'),
    joined: date('joined'),
    education: word('education', readEducation),
    service: word('service', readService),
    standing: word('standing', readStanding) ?? (/预备/.test(written) ? 'probationary' : 'formal'),
    post: readPost(text('post')),
  };
}
