import type { Failure, SheetWords } from '../words';
import { sentenceOf, textOfFinding } from '../sentences';
import { failures } from './failures';
import { findings, places } from './findings';
import { PLACE_NAMES } from './letter';
import { plural } from './quarter-text';

const why = (reason: Failure | null): string =>
  reason === null ? 'not begun yet' : sentenceOf(reason, failures);

export const dossier: SheetWords['dossier'] = {
  sheet: 'Contents',
  title: 'The year’s papers: contents',
  note: 'Made from the workbook: values without formulas, and nothing of the ballot box, its key or serials. To change something, change the workbook and make the dossier again.',
  state: ({ day, made, all }) =>
    made === all
      ? `As of ${day}: all ${String(all)} parts are here.`
      : `As of ${day}: ${String(made)} of ${String(all)} parts are here, ${String(all - made)} missing.`,
  head: ['No.', 'Part', 'File', 'For whom', 'From (sheets)', 'State'],
  parts: {
    opinions: 'Opinions',
    talks: 'Talks',
    'self-examination': 'Self-examination',
    minutes: 'Minutes',
    forms: 'Ballot forms',
    results: 'Results of the count',
    decisions: 'Final grades',
    slips: 'Feedback slips',
    publication: 'Publication',
    scoreboards: 'Scoreboards',
    bulletins: 'Quarterly bulletins',
    recommendation: 'Recommendation',
    rectification: 'Rectification',
    pledges: 'Pledges',
    newsletter: 'Newsletter',
  },
  audiences: { posted: 'may be posted', committee: 'committee only', member: 'each member' },
  whole: 'complete',
  toCheck: (count, errors) =>
    `${plural(count, 'point')} to check${errors > 0 ? `, ${plural(errors, 'error')} among them` : ''}`,
  missing: (reason) => `Missing: ${why(reason)}`,
  absent: (part, reason) => `${part}: ${why(reason)}`,
  signatures: 'Prepared by: ______________    Secretary: ______________    Date: ______________',
  checks: {
    sheet: 'To be checked',
    title: 'To be checked',
    note: 'Put it right in the workbook, and make the dossier again.',
    head: ['No.', 'Part', 'Level', 'What is to be checked'],
    levels: places.levels,
  },
  said: (finding) => places.join(places.place(finding.at), textOfFinding(finding, findings)),
  unsaid: (places) =>
    `Not in the workbook yet, so not in it: ${[...new Set(places.map((place) => PLACE_NAMES[place]))].join(', ')}.`,
};
