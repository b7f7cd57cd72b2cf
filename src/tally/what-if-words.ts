import type { CapPlace } from './cap';
import type { Figures, Variant, WhatIf } from './what-if';

/** Wording of the sheet on which rules are tried; implemented by `strings`. */
export interface WhatIfWords {
  readonly sheet: (form: string) => string;
  readonly title: (form: string) => string;
  /** Whether anyone's rank, grade or place under the cap would change, in one sentence. */
  readonly sentence: (tried: WhatIf) => string;
  readonly explain: string;
  readonly groups: Readonly<Record<'scores' | 'rows' | 'voids', string>>;
  /** What holds: its formula. */
  readonly holds: (base: Figures) => string;
  readonly holdsShare: string;
  readonly variant: (variant: Variant) => string;
  readonly index: string;
  readonly figure: string;
  readonly bestShare: (grade: string) => string;
  readonly rank: string;
  readonly says: string;
  /** Where the ballots say no grade: tied, or no score. */
  readonly open: (place: CapPlace | null) => string;
  readonly fingerprint: (code: string) => string;
}
