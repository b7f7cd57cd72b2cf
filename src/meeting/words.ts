/** How every sheet of the year begins. */
export interface SheetHead {
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
}

/** Wording of the talks: the log, the coverage, the matrix. */
export interface TalkWords {
  readonly log: SheetHead & {
    readonly head: readonly [
      day: string,
      relation: string,
      from: string,
      to: string,
      topic: string,
      remarks: string,
    ];
  };
  readonly coverage: SheetHead & {
    readonly relations: string;
    readonly head: readonly [
      relation: string,
      from: string,
      to: string,
      least: string,
      required: string,
      done: string,
      missing: string,
    ];
    readonly leastHint: string;
    readonly gaps: string;
    readonly gapHead: readonly [relation: string, name: string, missing: string, partners: string];
    readonly everyone: (count: number) => string;
    readonly outside: string;
    readonly noGaps: string;
  };
  readonly matrix: SheetHead & { readonly held: string };
  /** The relations that a new workbook begins with: label, one side, the other side. */
  readonly relations: readonly (readonly [label: string, from: string, to: string])[];
}

/** Wording of the sheets of the year; implemented by `strings`. */
export interface MeetingWords {
  readonly index: string;
  readonly name: string;
  readonly separator: string;
  readonly dayHint: string;
  readonly talks: TalkWords;
}
