import type { QuarterCliWords } from '../words';
import { plural } from './quarter-text';

export const quarterCli: QuarterCliWords = {
  usage: `  pingyi scoreboard BOOK.xlsx --quarter 2021Q1 | --year 2021                  scoreboard of a quarter or a year
  pingyi indicators BOOK.xlsx [--set party|team|empty] [--import FILE.json]   print, start or import the indicators
  pingyi entry BOOK.xlsx --quarter 2021Q2                                     make the score sheet, people of last quarter
  pingyi events BOOK.xlsx [--import FILE.csv|--sheet NAME] [--indicator NAME] [--date 2021-05-03] [--what TEXT]   event log, attendance
  pingyi fill BOOK.xlsx --quarter 2021Q2                                      points from the event log
  pingyi bulletin BOOK.xlsx --quarter 2021Q1 [--date 2021-04-06]              quarterly bulletin
  pingyi recommend BOOK.xlsx --year 2021 [--form members]                     candidates for the best grade
  pingyi rollup FOLDER --quarter 2021Q1 [--csv FILE.csv] [--out BOOK.xlsx]    many units in one table`,
  badDate: (text) => `“${text}” is not a date. Write 2021-05-03.`,
  badSet: (text) => `There is no set “${text}”: choose party, team or empty.`,
  yearHead: (year) => `Scoreboard of ${year}`,
  yearRow: ({ rank, name, mean, band, counted }) =>
    mean === null
      ? `  –  ${name}  not counted`
      : `  ${String(rank)}  ${name}  ${mean}  ${band ?? ''}  (${plural(counted, 'quarter')})`,
  indicators: (count, total) => `${plural(count, 'indicator')}, total ${String(total)}`,
  entry: ({ sheet, members, from, filled }) =>
    `“${sheet}”: ${plural(members, 'member')}${from === null ? '' : `, people as in ${from}`}${filled > 0 ? `, ${plural(filled, 'cell')} filled from the event log` : ''}`,
  events: ({ sheet, lines, added }) => `“${sheet}”: ${plural(lines, 'line')}, ${String(added)} added now`,
  bulletin: (sheet, from, to) => `“${sheet}” is made, posted from ${from} to ${to}`,
  candidate: ({ name, mean, reason }) => `  ${name}  ${mean ?? 'not counted'}  ${reason}`,
  cap: (limit, unrounded) => `At most ${String(limit)} (${unrounded})`,
  unit: ({ unit, counted, mean, spread }) =>
    `  ${unit}  ${plural(counted, 'member')}  mean ${mean ?? '–'}  deviation ${spread ?? '–'}`,
  rollUp: (units, quarter) => `Roll-up ${quarter}: ${plural(units, 'unit')}`,
};
