/** Wording of the sample's own sheets; implemented by `strings`. */
export interface SampleWords {
  readonly unit: string;
  /** Which of a person's two made-up names. */
  readonly names: 'zh' | 'en';
  readonly rosterTitle: string;
  readonly sexes: Readonly<Record<'male' | 'female', string>>;
  readonly education: Readonly<Record<'postgraduate' | 'bachelor' | 'junior-college', string>>;
  readonly service: Readonly<Record<'in-service' | 'retired', string>>;
  readonly formal: string;
  readonly posts: Readonly<Record<'secretary' | 'discipline' | 'publicity', string>>;
  readonly scoresSheet: (quarter: string) => string;
  readonly scoresTitle: (quarter: string) => string;
  readonly indicators: readonly [string, string, string, string, string];
  readonly maximum: (points: number) => string;
  readonly notCounted: string;
  readonly rehearsal: {
    readonly unit: string;
    readonly rosterTitle: string;
    readonly standings: Readonly<Record<'formal' | 'probationary', string>>;
    /** Written beside a row of marks: it could tell the voter. */
    readonly remark: string;
    /** A name that stands on no roster, written over a subject. */
    readonly stranger: string;
    /** A file that is no workbook. */
    readonly brokenFile: string;
  };
}
