import type { BallotWords } from '../ballot/words';
import type { DossierWords } from '../meeting/dossier';
import type { MeetingWords } from '../meeting/words';
import type { AnyFinding } from './reports';
import type { PlaceName } from '../letter/newsletter';
import type { LetterWords } from '../letter/words';
import type { DecisionWords } from '../decision/words';
import type { QuarterWords } from '../quarter/words';
import type { RosterWords } from '../roster/plan-roster';
import type { SampleWords } from '../samples/words';
import type { RecountWords } from '../tally/recount-words';
import type { TallyWords } from '../tally/words';
import type { WhatIfWords } from '../tally/what-if-words';

/** Wording of everything that is written into a workbook, in the language that the user chose for its sheets. */
export interface SheetWords {
  readonly language: 'zh-CN' | 'en-US';
  readonly ballot: BallotWords;
  readonly tally: TallyWords;
  readonly recount: RecountWords;
  readonly whatIf: WhatIfWords;
  readonly quarter: QuarterWords;
  readonly meeting: MeetingWords;
  readonly dossier: DossierWords & {
    /** A finding in words, its place in front. */
    readonly said: (finding: AnyFinding) => string;
    /** What a text does not say, because the workbook does not. */
    readonly unsaid: (places: readonly PlaceName[]) => string;
  };
  readonly decision: DecisionWords;
  readonly letter: LetterWords;
  readonly roster: RosterWords;
  readonly sample: SampleWords;
}
