/**
 * A host or a file refuses: expected, translated to a sentence in `strings`, shown with what to do next.
 * `file` and `sheet` are names as the user knows them.
 */
export type Failure =
  // files
  | { readonly code: 'file-missing'; readonly file: string }
  | { readonly code: 'file-exists'; readonly file: string }
  | { readonly code: 'file-read-only'; readonly file: string }
  | { readonly code: 'file-unreadable'; readonly file: string; readonly reason: UnreadableReason }
  /** On the disk it is no longer what was opened: writing would undo somebody's work. */
  | { readonly code: 'file-newer'; readonly file: string }
  | { readonly code: 'file-write-failed'; readonly file: string; readonly detail: string }
  /** Another program replaced the file since it was opened: writing would lose what that one wrote. */
  | { readonly code: 'file-changed'; readonly file: string }
  // the workbook
  | { readonly code: 'sheet-missing'; readonly sheet: string }
  | { readonly code: 'table-missing'; readonly table: string }
  /** The user has a sheet of his own under the name that we need. */
  | { readonly code: 'sheet-name-taken'; readonly sheet: string }
  | { readonly code: 'sheet-protected'; readonly sheet: string }
  | { readonly code: 'workbook-protected' }
  | { readonly code: 'workbook-read-only' }
  | { readonly code: 'cell-editing' }
  | { readonly code: 'too-large' }
  | { readonly code: 'connection-lost' }
  /** Writing broke off and could not be put right at once: nobody knows yet what stands there; the next look mends it. */
  | { readonly code: 'write-unfinished' }
  /** Somebody else is writing in this workbook at this moment, or was interrupted a moment ago. */
  | { readonly code: 'being-written' }
  /** A file in which Excel's Pingyi was interrupted while it wrote. */
  | { readonly code: 'write-interrupted'; readonly file: string }
  | { readonly code: 'host-error'; readonly hostCode: string; readonly detail: string }
  | { readonly code: 'cancelled' }
  // the work
  | { readonly code: 'roster-missing' }
  | { readonly code: 'roster-empty'; readonly sheet: string }
  | { readonly code: 'scheme-missing' }
  | { readonly code: 'scheme-invalid'; readonly path: string; readonly detail: string }
  | { readonly code: 'form-missing'; readonly form: string }
  | {
      readonly code: 'subjects-invalid';
      readonly form: string;
      readonly detail: 'none' | 'too-many' | 'repeated';
    }
  /** The roster has findings of level error: ballots made from it would be wrong. */
  | { readonly code: 'roster-errors'; readonly sheet: string; readonly count: number }
  /** Ballots with other subjects or grades were already made in this vote. */
  | { readonly code: 'vote-differs'; readonly form: string }
  /** The sample was counted; its key is public, so ballots of one's own need a vote of their own. */
  | { readonly code: 'sample-counted' }
  /** The workbook has a roster or sheets of ours: a rehearsal wants one of its own. */
  | { readonly code: 'rehearsal-elsewhere' }
  | { readonly code: 'rehearsal-missing' }
  /** The form was made from another roster than the mended one: the known answers would not fit. */
  | { readonly code: 'rehearsal-differs'; readonly form: string }
  /** Removing it would lose what cannot be made again. */
  | { readonly code: 'sheet-kept'; readonly sheet: string }
  /** Ballots are out, and this setting would make new ones, or old ones, less anonymous. */
  | { readonly code: 'anonymity-weakened'; readonly form: string; readonly key: string }
  /** More ballots to void than were issued and not counted. */
  | { readonly code: 'void-too-many'; readonly form: string; readonly most: number }
  /** Making ballots was cancelled when they counted as issued already: they are voided. */
  | { readonly code: 'making-stopped'; readonly count: number }
  /** A serial of slips does not say whom its slip is about: the form of one person is to be named. */
  | { readonly code: 'slip-unnamed'; readonly form: string; readonly example: string }
  | { readonly code: 'vote-missing' }
  /** The vote was closed: box, key and codes are gone for good. */
  | { readonly code: 'vote-closed'; readonly day: string }
  /** Nothing of this form was counted yet. */
  | { readonly code: 'count-missing'; readonly form: string }
  /** The ledger of a form does not balance, or ballots still wait for a decision. */
  | { readonly code: 'not-balanced'; readonly form: string }
  /** A form that says nothing of members as a whole: there is no grade to decide. */
  | { readonly code: 'form-not-decidable'; readonly form: string }
  | { readonly code: 'decisions-missing'; readonly form: string }
  /** Members without a final grade, or decisions that a rule forbids. */
  | {
      readonly code: 'decisions-incomplete';
      readonly form: string;
      readonly open: number;
      readonly errors: number;
    }
  /** A list of decisions that cannot be taken over. */
  | {
      readonly code: 'decision-list-invalid';
      readonly detail: 'no-headings' | 'unknown-name' | 'unknown-grade';
      readonly text: string;
    }
  /** Whoever closes a vote names it: the session that was given is another. */
  | { readonly code: 'close-unconfirmed'; readonly session: string }
  /** A decision about a doubtful ballot that cannot be carried out. */
  | {
      readonly code: 'decision-invalid';
      readonly detail: 'no-reason' | 'too-long' | 'no-such-ballot' | 'row-left-open' | 'row-not-open';
    }
  /** A file of typed paper ballots that does not say one choice for each row of the form. */
  | {
      readonly code: 'paper-unreadable';
      readonly file: string;
      /** From 1. */
      readonly line: number;
      /** Heading of the column; '' where it is about the whole line. */
      readonly column: string;
      readonly found: string;
      readonly fault: 'column-missing' | 'column-unknown' | 'not-a-choice' | 'serial-wrong' | 'empty';
    }
  | { readonly code: 'vote-damaged'; readonly sheet: string; readonly cell: string }
  /** A part of a sheet of ours cannot be found any more: it was cut, or its names were deleted. */
  | { readonly code: 'sheet-damaged'; readonly sheet: string }
  | { readonly code: 'scores-missing'; readonly quarter: string }
  | { readonly code: 'quarter-invalid'; readonly text: string }
  | { readonly code: 'month-invalid'; readonly text: string }
  | { readonly code: 'rectification-missing' }
  /** Nothing of the year was begun yet. */
  | { readonly code: 'dossier-empty' }
  | { readonly code: 'year-invalid'; readonly text: string }
  | { readonly code: 'indicators-invalid'; readonly path: string; readonly detail: string }
  | { readonly code: 'indicators-missing' }
  | { readonly code: 'indicator-missing'; readonly indicator: string }
  | { readonly code: 'events-missing' }
  | { readonly code: 'attendance-unreadable'; readonly file: string }
  /** The user has a score sheet of his own for that quarter. */
  | { readonly code: 'scores-exist'; readonly quarter: string; readonly sheet: string };

/** Why a file is not the workbook that it should be. */
export type UnreadableReason =
  | 'not-a-workbook'
  /** Wanted was something to read: text, or a .docx. */
  | 'not-a-text'
  | 'legacy-xls'
  | 'text-renamed'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'forbidden-content'
  /** Packed in a way that spreadsheet programs do not use (LZMA, bzip2, Deflate64 …). */
  | 'unsupported-method'
  /** A ballot of this vote whose table cannot be found any more. */
  | 'ballot-broken'
  | 'empty';
