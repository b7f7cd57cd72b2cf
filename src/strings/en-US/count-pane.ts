import type { countPane as zh } from '../zh-CN/count-pane';
import { DOUBTS } from './findings';
import { strayPlace } from './stray';
import { SPOILED } from './tally';

const ballots = (count: number): string => (count === 1 ? '1 ballot' : `${count} ballots`);

/** Wording of the screens for intake, doubtful ballots and paper ballots. */
export const countPane: typeof zh = {
  spoiled: SPOILED,
  doubts: DOUBTS,
  choices: { blank: 'Blank', 'over-marked': 'More than one', 'unknown-mark': 'Not a mark' },
  piles: {
    heading: (count) => `Handed in this time: ${count}`,
    sum: (count) => `${count} in all; each is in just one pile.`,
    valid: 'Valid',
    spoiled: 'Spoiled',
    doubtful: 'Doubtful',
    duplicate: 'Duplicate',
    foreign: 'Foreign',
    altered: 'Altered',
    unreadable: 'Not read',
    other: 'No ballot',
    reasons: (list) => `Spoiled because: ${list.join(', ')}`,
    reason: (reason, count) => `${reason} ${count}`,
  },
  box: {
    heading: 'Ballot box',
    empty: 'No ballots yet',
    intact: (count) => `${ballots(count)}, just as the last count left them`,
    changed: (title, cell) =>
      `${title}: the ballot box is not as the last count left it${cell === '' ? '' : ` (${cell})`}. A ballot was changed, added or removed. Restore a backup, or hold the vote again; until then nothing can be counted.`,
    stopped:
      'The ballot box is not as the last count left it. Nothing was counted or written. Restore a backup, or hold the vote again.',
    fingerprint: 'Fingerprint of the box',
    before: 'Before',
    after: 'After',
    none: '(none yet)',
    hint: 'The same fingerprint twice means the same ballots: none missing, none added, none changed.',
    doubtful: (count) =>
      count === 1
        ? '1 doubtful ballot waits for a decision. It counts only then.'
        : `${count} doubtful ballots wait for a decision. They count only then.`,
    decide: 'Decide one by one',
    paper: 'Enter paper ballots',
    paperHint:
      'Typed from the paper, one key a row; two people can each type them, and compare before counting.',
  },
  drop: {
    failed:
      'Part of the dropped folder could not be read, so nothing was taken. Use “Choose folder”, or make a zip first.',
  },
  doubtful: {
    title: 'Doubtful ballots',
    none: 'No ballot waits for a decision.',
    back: 'Back to counting',
    place: (at, of) => `Ballot ${at} of ${of}`,
    previous: 'Previous',
    next: 'Next',
    rows: 'Rows in doubt',
    beside: 'Out',
    strays: 'Marks outside the table, or in an inserted row',
    strayPlace,
    strayHint:
      'Give a mark to the empty row it clearly belongs to. Otherwise pass over it and count the table as it is, or void the ballot.',
    strayNoRow:
      'No row is empty, so none can be given it: pass over it and count the table as it is, or void the ballot.',
    strayRow: (text, number) => `Row of mark ${number === null ? '' : `${number} `}“${text}”`,
    strayNone: 'Pass over it',
    strayGrade: (text, number) => `Grade of mark ${number === null ? '' : `${number} `}“${text}”`,
    strayChoose: 'Choose a grade',
    names: 'Known by its content and read like this; compare it with the original',
    subject: 'Subject',
    readAs: 'Read as',
    decideRow: (subject) => `The row “${subject}” says:`,
    decided: (choice) => `Decided: ${choice}`,
    open: 'Open',
    empty: 'empty',
    keys: 'Keys: a digit chooses a grade, Backspace takes back, V voids, ← → move; write the reason and press Enter.',
    verdict: 'This ballot',
    count: 'Counts',
    void: 'Is void',
    voidReason: 'Why it is void',
    because: 'Reason',
    becauseHint: 'Needed. Kept and printed with the result; never say who voted.',
    becausePlaceholder: 'Such as: two tellers saw the original, the meaning is clear',
    undo: 'Undo',
    submit: 'Decide',
    written: (title, ledger) => `Decided. The result of “${title}” has followed: ${ledger}.`,
    ledger: ({ returned, valid, spoiled, doubtful }) =>
      `returned ${returned}, valid ${valid}, spoiled ${spoiled}, doubtful ${doubtful}`,
  },
  paper: {
    title: 'Paper ballots',
    intro:
      'Type from the paper: one key a row, Enter for the next ballot. The heap goes into the box at once, shuffled.',
    form: 'Form',
    formLine: (title, counted, issued) => `${title} (${counted} counted of ${issued})`,
    clerks: 'Who types',
    one: 'One person',
    two: 'Two people, each the whole heap',
    twoHint:
      'The second does not see what the first typed; only when both agree in every cell can it be counted. Keep the heap in its order.',
    serials: 'Type the serials',
    serialsHint:
      'A serial shows wrong characters and repeats; without it only the number issued limits the heap.',
    start: 'Start typing',
    resumed: 'Going on with what was typed last time and not counted yet.',
    unkept: 'No draft can be kept here: do not close the pane before the heap is counted.',
    kept: 'What is typed stays on this computer, locked with a key from this workbook, and is deleted when it is counted or given up.',
    inHand: (number) => `Ballot ${number}`,
    done: (count) => `${count} done`,
    first: 'First person',
    second: 'Second person',
    compare: 'Comparing',
    serial: 'Serial',
    serialWrong: 'A character of the serial is wrong. Look again.',
    serialRepeated: 'This serial was typed before in this heap.',
    pad: 'Entry: type the rows by key',
    row: 'Row',
    choice: 'Choice',
    ready: 'This ballot is full. Press Enter for the next.',
    now: (subject) => `Now: ${subject}`,
    said: (subject, choice) => `${subject}: ${choice}.`,
    points: (bands) =>
      `Two digits go on by themselves; type 100 in full, a single digit with a space. ${bands}`,
    band: (grade, from, to) => `${grade} ${from}–${to}`,
    keys: '0 blank · * more than one · / not a mark · Enter next · Backspace undo',
    scoreKeys: '- blank · * more than one · / not a mark · Enter next · Backspace undo',
    nextBallot: 'Next ballot',
    undo: 'Undo',
    running: 'So far',
    runningOf: (count) => `Sums of ${ballots(count)} so far`,
    invalid: 'Invalid',
    finishOne: (count) => `Done: put ${ballots(count)} into the box`,
    finishFirst: 'Done: the second person’s turn',
    finishSecond: 'Done: compare cell by cell',
    leave: 'Give up this heap',
    leaveText: (count) =>
      `${ballots(count)} typed and not in the box yet. They would have to be typed again.`,
    leaveYes: 'Give up',
    leaveNo: 'Go on typing',
    different: (count) =>
      count === 1
        ? '1 difference. Counting is locked until there is none.'
        : `${count} differences. Counting is locked until there are none.`,
    agree: (count) => `Both agree in every cell: ${ballots(count)}, ready to be counted.`,
    differenceAt: (number) => `Ballot ${number}`,
    firstTyped: 'First',
    secondTyped: 'Second',
    lookRow: (number, subject) => `Look at “${subject}” on paper ballot ${number}, and type it once more:`,
    lookSerial: (number) => `Look at the serial of paper ballot ${number}, and type it once more:`,
    lookBallot: (number) => `Only one person typed ballot ${number}.`,
    apply: 'OK',
    shifted: 'Shifted from this ballot on?',
    extra: { first: 'First typed one too many here', second: 'Second typed one too many here' },
    missing: { first: 'First left this one out', second: 'Second left this one out' },
    counted: (count, title) => `${ballots(count)} went into the box of “${title}”.`,
    nothing: 'None of them could be counted; the reasons are below.',
    again: 'Type another heap',
    toTally: 'See the count',
  },
};
