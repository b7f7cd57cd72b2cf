import type { BallotCliWords } from '../words';

export const ballotCli: BallotCliWords = {
  usage: `  pingyi void BOOK.xlsx [UNUSED…] [--form ID --count N | --form ID --serials FILE.txt]   void ballots that nobody got
  pingyi privacy BOOK.xlsx [--before handing-out|publishing]                  what could be inferred`,
  voided: ({ voided, filled, counted, again, foreign }) =>
    `Voided ${String(voided)}; left as they are: filled ${String(filled)}, counted ${String(counted)}, voided before ${String(again)}, not of this vote ${String(foreign)}`,
  standing: (form, issued, voided) => `  ${form}: issued ${String(issued)}, voided ${String(voided)}`,
  nothingToVoid: 'name the unused files, or say with --form and --count or --serials which to void',
};
