/** The field's rules of typing paper ballots, for screens and the command line: what a key says, and how two clerks agree. */
export {
  differencesOf,
  entryInHand,
  handOver,
  isCountable,
  mend,
  serialFault,
  startDesk,
  work,
} from '../ballot/paper-desk';
export { readDesk, writeDesk } from '../ballot/paper-draft';
export { choiceOfKey, currentRow, enter, isBegun, runningCount, startEntry } from '../ballot/paper-entry';
export { bandTops } from '../ballot/form-layout';
export { paperHeadings, readPaperChoice, readPaperTable } from '../ballot/read-paper-file';
