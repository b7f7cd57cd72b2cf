import type { CountCliWords } from '../words';
import { DOUBTS } from './findings';
import { strayPlace } from './stray';
import { SPOILED } from './tally';

export const countCli: CountCliWords = {
  usage: `  pingyi doubtful BOOK.xlsx                                                  lists the ballots that wait for a decision
  pingyi doubtful BOOK.xlsx --decide KEY [--rows Excellent,0,…] [--stray ROW=Excellent,…] [--void REASON] --because WHY   decides one of them
  pingyi paper BOOK.xlsx --form ID [FIRST.csv [SECOND.csv]]                  counts typed paper ballots; without a file prints the headings`,
  nothingDoubtful: 'No ballot waits for a decision',
  doubtful: (key, form, reason) => `${key}  ${form}: ${DOUBTS[reason]}`,
  row: (number, subject, found) => `  row ${String(number)} ${subject}: |${found.join('|')}|`,
  stray: (text, ...place) => `  mark ${text} outside the table: ${strayPlace(...place)}`,
  empty: (rows) =>
    rows.length === 0
      ? '  no row is empty'
      : `  empty rows: ${rows.map(([number, subject]) => `${String(number)} ${subject}`).join(', ')}`,
  read: (rows) => `  read as: ${rows.map(([subject, choice]) => `${subject} ${choice}`).join(', ')}`,
  choices: { blank: 'blank', 'over-marked': 'more than one', 'unknown-mark': 'not a mark' },
  rowsWanted: (rows, strays) =>
    [
      `--rows wants the ${String(rows)} rows in doubt, one after the other, such as “Excellent,0” (0 blank, * more than one, ? not a mark)`,
      ...(strays > 0
        ? [
            `--stray may give at most ${String(strays)} of the empty rows a grade, such as “3=Excellent”; a mark not given is passed over`,
          ]
        : []),
    ].join('; '),
  decided: (outcome) => `Decided ${outcome === 'counted' ? 'valid' : `void (${SPOILED[outcome]})`}`,
  paper: ({ counted, duplicate, foreign }) =>
    `Paper ballots: ${String(counted)} counted, ${String(duplicate)} duplicate, ${String(foreign)} foreign`,
  differs: (count) =>
    `The two differ in ${String(count)} places; no ballot was counted. Correct them by the paper, then count again.`,
  difference: (ballot, subject, first, second) =>
    `  ballot ${String(ballot)}, ${subject}: first “${first}”, second “${second}”`,
  serial: 'Serial',
};
