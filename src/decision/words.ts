/** Wording of the sheet on which the committee decides. */
export interface DecisionSheetWords {
  readonly sheet: (form: string) => string;
  readonly title: (form: string) => string;
  /** How the sheet is used; `grade` is the best one. */
  readonly note: (facts: { readonly grade: string; readonly hasRecord: boolean }) => string;
  readonly index: string;
  readonly name: string;
  /** Over the ballots' columns, the record's, and the committee's. */
  readonly ballots: string;
  readonly record: string;
  readonly committee: string;
  readonly blank: string;
  readonly invalid: string;
  readonly suggested: string;
  readonly undecided: string;
  readonly mean: (period: string) => string;
  readonly noMean: string;
  readonly divergence: string;
  readonly divergences: Readonly<Record<'votes' | 'record', string>>;
  readonly divergenceRule: (facts: {
    readonly best: string;
    readonly last: string;
    readonly bestBand: string;
    readonly lastBand: string;
  }) => string;
  readonly final: string;
  readonly reason: string;
  readonly remarks: string;
  readonly check: string;
  readonly notGraded: string;
  readonly probationary: string;
  readonly stray: string;
  readonly open: string;
  readonly agrees: string;
  readonly explained: string;
  readonly needsReason: string;
  readonly choiceTitle: string;
  readonly choice: (grades: readonly string[]) => string;
  readonly counts: string;
  readonly cap: (facts: {
    readonly grade: string;
    readonly members: number;
    readonly share: string;
    readonly unrounded: string;
    readonly limit: number;
  }) => string;
  readonly inside: string;
  readonly over: string;
  readonly overAgreed: string;
  readonly override: string;
  readonly overrideReason: string;
  readonly yes: string;
  readonly tied: (names: readonly string[], places: number) => string;
  readonly decides: string;
  readonly signatures: string;
  readonly fingerprint: string;
}

/** Wording of what each member is told. */
export interface SlipWords {
  readonly sheet: (form: string) => string;
  /** One file a member. */
  readonly file: (index: number, name: string) => string;
  readonly title: (form: string) => string;
  readonly addressee: (name: string) => string;
  readonly own: string;
  readonly group: (members: number) => string;
  readonly grade: string;
  readonly count: string;
  readonly share: string;
  readonly blank: string;
  readonly invalid: string;
  readonly hidden: (least: number) => string;
  readonly few: (least: number) => string;
  readonly unanimous: string;
  readonly groupHidden: Readonly<Record<'small' | 'hidden' | 'telling', string>>;
  readonly final: string;
  readonly notGraded: string;
  readonly comments: string;
  readonly signature: string;
  readonly note: string;
}

/** Wording of what is published. */
export interface PublicationWords {
  readonly sheet: string;
  readonly title: string;
  readonly text: (facts: {
    readonly unit: string;
    readonly date: string;
    readonly form: string;
    readonly issued: number;
    readonly returned: number;
    readonly valid: number;
    readonly spoiled: number;
    readonly rated: number;
    readonly notGraded: number;
    readonly counts: readonly { readonly label: string; readonly count: number }[];
  }) => string;
  readonly ledger: string;
  readonly form: string;
  readonly due: string;
  readonly issued: string;
  readonly returned: string;
  readonly valid: string;
  readonly spoiled: string;
  readonly grades: string;
  readonly index: string;
  readonly name: string;
  readonly final: string;
  readonly notGraded: string;
  readonly profile: (form: string) => string;
  readonly distribution: (form: string) => string;
  readonly grade: string;
  readonly share: string;
  readonly subject: string;
  readonly blank: string;
  readonly invalid: string;
  readonly hint: string;
  readonly hints: Readonly<Record<'hidden' | 'few' | 'unanimous', string>>;
  readonly profileHidden: string;
  readonly note: string;
  readonly signatures: string;
}

/** Wording of everything that is decided and told; implemented by `strings`. */
export interface DecisionWords {
  readonly decide: DecisionSheetWords;
  readonly slip: SlipWords;
  readonly publication: PublicationWords;
  /** What closing a vote destroys, and what can no longer be done then. */
  readonly closing: (facts: {
    readonly forms: readonly {
      readonly title: string;
      readonly ballots: number;
      readonly isDecided: boolean;
    }[];
    readonly doubtful: number;
  }) => readonly string[];
  /** Over the record of a closed vote. */
  readonly closedNote: string;
}
