/**
 * How marks become a score. `mean`: mean points of the grades. `coefficient`: the same as a factor (100 points are 1).
 * `trimmed`: the mean without one highest and one lowest mark, where there are more than five. `top-one`, `top-two`: share of
 * the best grade, or the best two (满意率). `majority`: the grade that more than half give at least.
 */
export const FORMULAS = ['mean', 'coefficient', 'trimmed', 'top-one', 'top-two', 'majority'] as const;
export type Formula = (typeof FORMULAS)[number];

/** The ballots that a share is taken of: valid, returned (void ones too), or the people present. */
export const DENOMINATORS = ['valid', 'returned', 'present'] as const;
export type Denominator = (typeof DENOMINATORS)[number];

/** Rows without a grade, in a mean: left out, or counted in the divisor without points. */
export const UNMARKED = ['out', 'zero'] as const;
export type Unmarked = (typeof UNMARKED)[number];

/** In which order a results sheet lists its subjects. */
export const RESULT_ORDERS = ['form', 'result'] as const;
export type ResultOrder = (typeof RESULT_ORDERS)[number];

/** The class of raters that a form is handed to: people of one class get a form of their own, so that no ballot names a class. */
export interface Raters {
  /** 支委会成员, 党员代表 … */
  readonly label: string;
  /** How many they are. */
  readonly due: number;
  /** Share of the score that is weighted over the classes, 1 to 100. */
  readonly weight: number;
}

/** How a form is counted: optional keys of a form in the scheme (docs/scheme.md). Agreed before the vote, printed with the result. */
export interface CountRules {
  /** Absent: `mean`. */
  readonly score?: Formula;
  /** Absent: `valid`. */
  readonly denominator?: Denominator;
  /** Absent: `out`. */
  readonly unmarked?: Unmarked;
  /** Absent: `form`. */
  readonly resultOrder?: ResultOrder;
  /** Absent: everyone gets the same form. */
  readonly raters?: Raters;
}
