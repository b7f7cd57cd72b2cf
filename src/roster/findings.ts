import type { Finding } from '../kernel/finding';
import type { Column } from './columns';
import type { DateColumn, WordColumn } from './person';
import type { DeclaredKind } from './declared';

/** What each code tells beside its place. Resident IDs and phone numbers stand here masked, never whole. */
export interface RosterData {
  // names
  'name-missing': object;
  'name-error': { readonly text: string };
  'name-length': { readonly name: string };
  'name-spaces': { readonly name: string };
  'name-width': { readonly name: string };
  'name-dot': { readonly name: string };
  'name-note': { readonly name: string; readonly note: string };
  'name-signs': { readonly name: string; readonly signs: string };
  'name-merged': { readonly name: string; readonly rows: number };
  // rows and columns
  'roster-gone': { readonly chosen: string };
  'rows-outside': { readonly count: number };
  'sum-row': { readonly text: string };
  'signature-row': { readonly text: string };
  'unit-row': { readonly text: string };
  'text-row': { readonly text: string };
  'header-repeated': object;
  'rows-unnamed': { readonly count: number };
  'rows-hidden': { readonly count: number; readonly rows: string };
  'row-far': { readonly name: string; readonly gap: number };
  'heading-repeated': { readonly heading: string; readonly other: string };
  'heading-empty': { readonly letters: string };
  'column-missing': { readonly column: Column };
  'value-missing': { readonly column: Column; readonly name: string };
  'cell-error': { readonly column: Column; readonly text: string };
  // resident ID
  'id-lost-digits': { readonly name: string };
  'id-shape': { readonly id: string; readonly length: number };
  'id-check': { readonly id: string };
  'id-date': { readonly id: string };
  'id-area': { readonly id: string };
  'id-old': { readonly id: string };
  'id-form': { readonly id: string };
  'id-birth': { readonly id: string; readonly born: string };
  'id-sex': { readonly id: string; readonly sex: 'male' | 'female' };
  // dates
  'date-invalid': { readonly column: DateColumn; readonly text: string };
  'date-ambiguous': { readonly column: DateColumn; readonly text: string; readonly year: number };
  'date-weekday': {
    readonly column: DateColumn;
    readonly text: string;
    readonly date: string;
    readonly weekday: number;
  };
  'date-text': { readonly column: DateColumn; readonly text: string; readonly date: string };
  'date-future': { readonly column: DateColumn; readonly date: string };
  'born-early': { readonly date: string };
  'joined-before-born': { readonly born: string; readonly joined: string };
  'joined-too-young': { readonly born: string; readonly joined: string };
  'probation-over': { readonly name: string; readonly joined: string };
  'retired-young': { readonly name: string; readonly born: string };
  // vocabularies
  'word-unknown': { readonly column: WordColumn; readonly text: string };
  'word-standard': { readonly column: WordColumn; readonly text: string; readonly standard: string };
  'standing-differs': { readonly name: string; readonly standing: string; readonly political: string };
  // phones
  'phone-lost-digits': { readonly name: string };
  'phone-invalid': { readonly phone: string };
  'phone-shared': { readonly phone: string; readonly other: string };
  // duplicates
  'name-duplicate': { readonly name: string; readonly other: string };
  'name-shared': { readonly name: string; readonly other: string; readonly label: string };
  'person-repeated': { readonly name: string; readonly other: string };
  'id-shared': { readonly id: string; readonly other: string };
  // committee
  'secretary-count': { readonly count: number };
  'committee-size': { readonly count: number; readonly members: number };
  'post-probationary': { readonly name: string; readonly post: string };
  // totals
  'total-differs': { readonly kind: DeclaredKind; readonly declared: number; readonly counted: number };
  'total-parts': { readonly total: number; readonly inService: number; readonly retired: number };
}

export type RosterCode = keyof RosterData;

/** Everything that can be off with a roster. Sentences are in `strings`, by code; levels in the table of rules. */
export type RosterFinding = { readonly [Code in RosterCode]: Finding<Code, RosterData[Code]> }[RosterCode];
