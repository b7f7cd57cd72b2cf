import type { CliWords } from '../words';
import { ballotCli } from './ballot-cli';
import { countCli } from './count-cli';
import { meetingCli } from './meeting-findings';
import { quarterCli } from './quarter-cli';
import { resultsCli } from './results-cli';
import { letterCli } from './letter';
import { decisionCli } from './decision';
import { dossierCli } from './dossier-cli';
import { verifyCli } from './verify';

export const cli: CliWords = {
  quarter: quarterCli,
  meeting: meetingCli,
  ballot: ballotCli,
  results: resultsCli,
  count: countCli,
  decision: decisionCli,
  dossier: dossierCli,
  letter: letterCli,
  verify: verifyCli,
  usage: `Usage:
  pingyi new BOOK.xlsx [--sample] [--roster FILE.xlsx] [--scheme FILE.json]    start a workbook
  pingyi check BOOK.xlsx [--columns sex,born,…]                               check the roster, with columns that must be filled
               [--sheet NAME [--area A3:H40] | --table NAME] [--remember]   where the roster is; --remember: for all commands
  pingyi ballots BOOK.xlsx --out FOLDER|FILE.zip [--form team|members] [--copies N] [--spare N] [--paper] [--restart]   make ballots
  pingyi tally BOOK.xlsx RETURNED…                                            count returned files, folders, zips
${resultsCli.usage}
${quarterCli.usage}
${meetingCli.usage}
${dossierCli.usage}
${ballotCli.usage}
${countCli.usage}
${decisionCli.usage}
${letterCli.usage}
${verifyCli.usage}
  pingyi scheme BOOK.xlsx [--import FILE.json [--restart]]                                export (or import) the scheme
Every command: --json for JSON, --lang zh-CN|en-US, --help for this text
Exit: 0 done; 1 done with findings of level error, or the count was stopped; 2 could not run`,
  unknownCommand: (text) => `There is no command “${text}”. See pingyi --help.`,
  missingArgument: (name) => `${name} is missing. See pingyi --help.`,
  badOption: (detail) => `An option is wrong: ${detail}. See pingyi --help.`,
  badNumber: (option, text) => `${option} must be a whole number from 1 to 10000, not “${text}”.`,
  created: (file) => `Made ${file}`,
  roster: (facts) =>
    `${String(facts.members)} members: ${String(facts.inService)} in service, ${String(facts.retired)} retired; ${String(facts.women)} women; ${String(facts.postgraduate)} postgraduate, ${String(facts.bachelor)} bachelor, ${String(facts.juniorCollege)} junior college; committee of ${String(facts.committee)}`,
  noFindings: 'Nothing was found to be wrong',
  ballots: (form, copies, issued) =>
    `${form}: ${String(copies)} ballots made, ${String(issued)} issued in all`,
  handedOut: (target) => `Ballots are in ${target}`,
  ledger: (form, facts) =>
    `${form}: due ${String(facts.due)}, issued ${String(facts.issued)}, returned ${String(facts.returned)}, valid ${String(facts.valid)}, spoiled ${String(facts.spoiled)}`,
  intake: (facts) =>
    `Handed in ${String(facts.handedIn)}: counted ${String(facts.counted)}, doubtful ${String(facts.doubtful)}, duplicate ${String(facts.duplicate)}, foreign ${String(facts.foreign)}, altered ${String(facts.altered)}, unreadable ${String(facts.unreadable)}, no ballot ${String(facts.other)}`,
  fingerprint: (before, after) => `  Fingerprint of the box: ${before === '' ? '(none)' : before} → ${after}`,
  stopped: 'The count was stopped. Nothing was written.',
  nothingWritten: 'There was no new ballot to count. The workbook is unchanged.',
  subject: (subject, counts, blank, invalid) =>
    `  ${subject}: ${counts.join(', ')}; blank ${String(blank)}, invalid ${String(invalid)}`,
  cap: (limit, inside) =>
    `  At most ${String(limit)} may be excellent; inside by votes: ${inside.length === 0 ? 'nobody' : inside.join(', ')}`,
  boardHead: (quarter, previous) =>
    `Scoreboard ${quarter}${previous === null ? '' : ` (against ${previous})`}`,
  boardRow: ({ name, total, rank, band, change }) =>
    total === null
      ? `  –  ${name}  not counted`
      : `  ${String(rank)}  ${name}  ${total}  ${band ?? ''}${change === null ? '' : `  ${change}`}`,
};
