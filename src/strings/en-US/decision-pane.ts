import type { decisionPane as zh } from '../zh-CN/decision-pane';

/** Deciding, telling, publishing and closing, on the Results screen. */
export const decisionPane = {
  form: 'Form',
  none: 'No form of this scheme asks for a grade of each member: there is nothing to decide.',
  decide: {
    title: 'Final grades',
    hint: 'The ballots only inform. The committee writes each final grade into the sheet; a grade other than the ballots suggest needs a reason.',
    period: 'Record beside the ballots',
    asBefore: 'As on the sheet; else the newest year',
    make: 'Make the sheet',
    open: 'Open the sheet',
    check: 'Check',
    renew: 'Make it anew',
    renewHint: 'After counting or settling more ballots, make it anew: what was typed stays.',
    accept: 'Fill open grades as the ballots suggest',
    acceptHint: 'Only where nothing stands yet; ties stay with the committee. Still go through everyone.',
    counts: 'Decided',
    notGraded: 'Not graded',
    undecided: 'Open',
    limit: (grade: string, limit: number) => `At most ${limit} of “${grade}”`,
    complete: 'All grades are decided: they may be told and published.',
  },
  slips: {
    title: 'Feedback slips',
    hint: 'One a member: own ballots, the group without names, the final grade, room for comments and a signature. They do not stay in this workbook; each goes to its member alone.',
    whole: 'Download one file, a page each',
    single: 'Download a zip, a file each',
    done: (members: number, file: string) =>
      `${members} slips are in “${file}”. Each goes to its member alone.`,
    file: (title: string) => `${title} slips`,
  },
  publication: {
    title: 'Publish',
    hint: 'A file of its own with totals and decided numbers: no ballot box, key, reasons or hidden sheets.',
    names: 'With each member’s final grade and ballots',
    make: 'Download the copy',
    file: 'Results to publish',
    done: (file: string) => `The copy is in “${file}”. To read out with it:`,
  },
  closing: {
    title: 'Close the vote',
    hint: 'When all is done the ballot box is destroyed, and nobody can look at a single ballot again. See first what would go.',
    preview: 'See what would go',
    ask: 'Close the vote? It cannot be undone',
    session: (session: string) => `Type the session code ${session}`,
    yes: 'Destroy the box and close',
    no: 'Do not close',
    closed: (day: string) =>
      `This vote was closed on ${day}. Box, key and codes are destroyed: ballots can no longer be counted, settled, voided, tried under other rules or checked. Grades can still be decided, told and published.`,
    copies:
      'Other copies, backups and earlier versions of this workbook still hold the box: delete them too. For the next vote, start over under “Ballots”.',
  },
} satisfies typeof zh;
