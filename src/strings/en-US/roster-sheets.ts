import type { RosterFinding } from '../../roster/findings';
import type { RosterWords } from '../../roster/plan-roster';
import { roster as sentences } from './roster';

/** Wording of the sheets about a roster beside the roster itself. */
export const rosterSheets: Pick<RosterWords, 'findings' | 'choices'> = {
  findings: {
    sheet: 'Roster check',
    title: (roster) => `Check of “${roster}”`,
    counts: ({ error, warning, note }) =>
      `Errors: ${String(error)}, warnings: ${String(warning)}, notes: ${String(note)}. Click an address to go there; check again when all is corrected.`,
    headings: ['No.', 'Level', 'Cell', 'What is off, and what to do'],
    levels: { error: 'Error', warning: 'Warning', note: 'Note' },
    // The table is complete by its type; code and data belong together.
    sentence: (finding) => (sentences[finding.code] as (data: RosterFinding['data']) => string)(finding.data),
    none: 'Nothing was found.',
  },
  choices: {
    sheet: 'Roster columns',
    note: 'Kept by the appraisal software: where the roster is, what each of its columns holds and which are required. Change it there.',
    heading: 'Heading',
    column: 'Column',
    required: 'Required',
    roster: ['Sheet of the roster', 'Range', 'Table'],
  },
};
