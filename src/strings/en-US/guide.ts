import type { Guide } from '../zh-CN/guide';
import { PLACE_NAMES } from './letter';
import { voiding } from './voiding';

/** Help on each screen, the rehearsal, and the sheets that were made: fetched when they are wanted. */
export const guide = {
  voiding,
  help: {
    heading: 'How this step works',
    home: [
      'Go from top to bottom: roster → ballots → count → results → quarter. “Next” marks what to do now.',
      'New here? Insert the sample branch. The day before the meeting, try it all in a rehearsal.',
    ],
    roster: [
      'One member a row, with headings such as Name above; the order of the columns does not matter.',
      'Errors must be put right before ballots can be made; warnings are for you to look at; notes can stay.',
      'What can be fixed is shown as it is and as it would be; nothing changes until you agree, and it can be taken back.',
    ],
    ballots: [
      'Make as many copies as there are members due, and a few spare ones. Void what was not handed out before you count.',
      'Ballot files are filled in on a computer; ballots on paper are ready to print. No ballot bears a name, and its serial belongs to nobody.',
    ],
    scheme: [
      'Change the scheme setting by setting; the picture follows. Nothing is written before you save.',
      'Once ballots are out, another look is asked about first: it begins the vote again.',
    ],
    tally: [
      'Hand in files, folders or zips together, in as many batches as you like; the same ballot twice counts once.',
      'Each one ends in one pile: valid, spoiled, doubtful, duplicate, foreign, altered or unreadable.',
      'Ballots are shuffled into the box: nothing in the workbook says who cast which.',
    ],
    doubtful: [
      'What cannot be read surely is never guessed. Two people look at the original, decide, and say why.',
    ],
    paper: [
      'Look at the paper and press one digit a row. Two clerks type it twice; only what agrees is counted.',
    ],
    results: [
      'Say first how many were present, so that the ledger balances: due ≥ present ≥ issued ≥ returned = valid + spoiled + doubtful.',
      'The ballots are a reference; the committee decides the grades.',
    ],
    quarter: [
      'Set the indicators, enter the points, then add them up. Somebody absent or new is “absent”, never 0 points.',
    ],
    year: [
      'Each piece of work around the appraisal has a sheet of its own: fill it in, then come back here to sort and count.',
      'At the end of the year the dossier makes all that is printed, posted and kept; its contents page says what is missing.',
    ],
    letter: [
      'Every number of the newsletter is the workbook’s; what is not settled is left out, and you are told.',
      'Paste a text written elsewhere: numbers, ballots, grades, days and names are checked sentence by sentence.',
    ],
    rehearsal: [
      'A rehearsal uses a made-up branch and answers counted beforehand, in an empty workbook only: it never touches real ballots.',
    ],
    made: [
      'The sheets that this software wrote. What can be made again can be removed; ballots and what was typed cannot.',
    ],
    settings: [
      'These choices hold for the pane on this computer and for new sheets; existing sheets stay as they are.',
    ],
  },
  letter: {
    newsletter: 'Newsletter',
    hint: 'The branch, the preparation, the meeting, the results, the next steps, as a Word document; every number is a content control that names its cell.',
    make: 'Make the newsletter',
    file: 'Newsletter.docx',
    saved: (file) => `Saved as “${file}”. Read it once more before you publish it.`,
    missing: (places) =>
      `Not in the workbook yet, so not in it: ${[...new Set(places.map((place) => PLACE_NAMES[place]))].join(', ')}.`,
    text: 'Text of the newsletter',
    check: 'Check a text',
    checkHint: 'A newsletter, a notice, a report: any text. It is checked on this machine and not kept.',
    paste: 'Paste the text here',
    open: 'Open a Word or text file',
    start: 'Check',
    changed: 'The text was changed: check it again.',
    found: (sentences, findings) => {
      const read = `${String(sentences)} ${sentences === 1 ? 'sentence' : 'sentences'}`;
      return findings === 0
        ? `${read}, nothing against the workbook.`
        : `${read}, ${String(findings)} to look at:`;
    },
  },
  rehearsal: {
    intro:
      'Try it the day before: a made-up branch, a roster with faults on purpose, returned ballots of every kind, and answers that were counted by hand. At the end, see whether you and the software agree with them.',
    start: 'Start the rehearsal',
    elsewhere:
      'This workbook already has a roster or sheets of an appraisal. Open a new, empty workbook and start this pane there.',
    leave: 'Close this workbook for the rehearsal?',
    leaveText:
      'A rehearsal has a new workbook of its own. Changes to this one that are not saved will be lost: save them first.',
    leaveYes: 'Start without saving',
    leaveNo: 'Not now',
    fileName: 'Rehearsal.xlsx',
    way: 'The way through',
    steps: [
      'Check the roster, find the 6 faults, and put them right; clear the row that is there twice.',
      'Make 12 copies of each of the two forms.',
      'Under Count, use the returned ballots of the rehearsal.',
      'One ballot is doubtful: its 4th row has no mark in a cell. The answers take that row as blank.',
      'Under Quarterly assessment, build the scoreboard of the first quarter of 2021.',
      'Come back here, compare with the answers, and remove the rehearsal.',
    ],
    faults: 'Faults in the roster',
    fault: {
      spaces: 'Two spaces inside a name',
      word: '“university”, where others write “bachelor”',
      day: 'November has no 31st',
      young: 'Joined at the age of 13',
      unknown: 'Service “normal” is no known word',
      repeated: 'The same person twice',
    },
    isThere: 'still there',
    isMended: 'put right',
    answers: 'Compared with the answers',
    notCounted: 'Nothing was counted yet. Count the ballots, then come back.',
    same: 'Everything agrees.',
    different: (count: number) =>
      `${count === 1 ? 'One figure differs' : `${count} figures differ`}. Were ballots left out, were there not 12 copies, was the doubtful one decided otherwise, or were scores changed?`,
    piles: 'What was handed in',
    pile: {
      handedIn: 'handed in',
      valid: 'valid',
      spoiled: 'spoiled',
      doubtful: 'doubtful',
      duplicate: 'duplicate',
      foreign: 'foreign',
      altered: 'altered',
      unreadable: 'unreadable',
      other: 'no ballot',
    },
    issued: 'issued',
    what: 'Figure',
    expected: 'Answer',
    found: 'Counted',
    verdict: 'Check',
    agrees: 'agrees',
    differs: 'differs',
    board: 'Scoreboard',
    place: (rank: number | null, total: number | null, band: string | null) =>
      rank === null ? 'not counted' : `place ${rank}, ${String(total)} points, ${band ?? ''}`,
    notThere: 'not on the board',
    blank: 'blank',
    row: (names: readonly string[]) => `Each row: ${names.join(', ')}`,
    again: 'Compare again',
    remove: 'Remove the rehearsal',
    removeTitle: 'Remove the rehearsal?',
    removeText: 'Its roster, scores, scheme, ballots and results will go. Your own sheets stay.',
    removeYes: 'Remove',
    removeNo: 'Keep',
    removed: 'The rehearsal was removed.',
  },
  made: {
    intro: 'Sheets that this software wrote into the workbook. Your own are not among them.',
    none: 'No sheet was written yet.',
    open: 'Open',
    remove: 'Remove',
    removeOf: (sheet: string) => `Remove “${sheet}”`,
    removeTitle: 'Remove what was written?',
    removeText: (sheets: string) =>
      `${sheets} will be removed from the workbook. The ballot box and what was typed stay: it can be made again at any time.`,
    removeYes: 'Remove',
    removeNo: 'Keep',
    removed: (sheets: string) => `Removed: ${sheets}.`,
    sheets: (names: readonly string[]) => names.map((name) => `“${name}”`).join(', '),
    keeping: {
      again: 'can be made again',
      ballots: 'holds ballots, stays',
      typed: 'holds what was typed, stays',
    },
    hidden: 'hidden',
    ballots: (count: number) => `${count} ballot ${count === 1 ? 'sheet' : 'sheets'}`,
    kinds: {
      scheme: 'Scheme',
      vote: 'Record of this vote',
      findings: 'List of findings',
      columns: 'Choices about the roster',
      rehearsal: 'Sheet of the rehearsal',
      ballot: 'Ballot',
      box: 'Ballot box',
      results: 'Results',
      decisions: 'Final grades',
      closed: 'Vote that was closed',
      classes: 'Weighted scores',
      whatif: 'What if',
      indicators: 'Indicators',
      events: 'Event log',
      scores: 'Entry sheet',
      scoreboard: 'Scoreboard',
      bulletin: 'Bulletin',
      recommendation: 'Recommendation',
      rollup: 'Roll-up',
      talks: 'Talks',
      opinions: 'Opinions',
      'self-examination': 'Self-examination',
      minutes: 'Minutes',
      rectification: 'Rectification ledger',
    },
    other: 'Other',
  },
  preview: {
    run: 'See what will be written',
    title: 'These sheets will be written',
    nothing: 'No sheet will be written.',
    fates: { new: 'new', replaced: 'replaced', removed: 'removed' },
    rows: (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`,
    untouched: 'No other sheet changes. Nothing has been written yet.',
  },
} satisfies Guide;
