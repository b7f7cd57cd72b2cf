/** Wording of the scoreboard; implemented by `strings`. */
export interface QuarterWords {
  readonly scoreboardSheet: (quarter: string) => string;
  readonly scoreboardTitle: (quarter: string) => string;
  readonly rank: string;
  readonly name: string;
  readonly total: string;
  readonly band: string;
  readonly previous: string;
  readonly change: string;
  readonly check: string;
  readonly own: string;
  readonly mean: string;
  readonly notCounted: string;
  readonly balanced: string;
  readonly differs: string;
  readonly policy: (
    bands: readonly { readonly label: string; readonly from: number }[],
    previous: string | null,
  ) => string;
  readonly chartTitle: (quarter: string) => string;
  readonly signatures: string;
}
