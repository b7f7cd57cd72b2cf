import type { Member } from '../roster/member';
import { comparable, nameKey } from '../kernel/text';

/** Points earned, points on top, points taken away. */
export type IndicatorKind = 'points' | 'bonus' | 'deduction';

/** Whom an indicator holds for; a member may be of two classes (in service, probationary). */
export type MemberClass = 'in-service' | 'retired' | 'formal' | 'probationary';

/** What is scored, as the unit decided it before the quarter. */
export interface IndicatorRule {
  readonly name: string;
  /** Indicators of one group have a sub-total on the scoreboard. */
  readonly group: string;
  readonly kind: IndicatorKind;
  /** Most points of a quarter: earned, on top, or taken away. */
  readonly maximum: number;
  /** Points for each event attended; null: not counted by events. */
  readonly perEvent: number | null;
  /** Most that events give in a quarter; null: the maximum. */
  readonly perQuarter: number | null;
  /** Most of a whole year; null: no such ceiling. */
  readonly perYear: number | null;
  /** Whom it holds for; empty: everyone. */
  readonly classes: readonly MemberClass[];
}

/** Somebody for whom an indicator does not hold, by decision and with its reason. */
export interface Exemption {
  readonly name: string;
  /** Name of the indicator; `*`: the whole assessment, so that no quarter counts. */
  readonly indicator: string;
  readonly reason: string;
}

/** The indicator table: how a quarter is scored. Kept in a sheet of ours, in and out as JSON (docs/indicators.md). */
export interface IndicatorTable {
  readonly format: 'pingyi-indicators/1';
  readonly title: string;
  /** What the points of all groups sum to. */
  readonly total: number;
  /** Indicators that do not hold for a member: the others are scaled up to the total, or the points are granted in full. */
  readonly exempted: 'scale' | 'full';
  /** What a band goes by: the total as it is, or rounded to a whole number first. */
  readonly rounding: 'none' | 'whole';
  /** Weight of each quarter in the year's mean. */
  readonly weights: readonly number[];
  /** A year needs so many quarters that count; with fewer there is no mean. */
  readonly quartersNeeded: number;
  /** A bulletin hangs so many days. */
  readonly postingDays: number;
  readonly indicators: readonly IndicatorRule[];
  readonly exemptions: readonly Exemption[];
}

/** Stands for every indicator in an exemption. */
export const EVERYTHING = '*';

/** What a heading or a cell calls an indicator, for comparison: without the brackets that state its maximum. */
export const indicatorKey = (text: string): string => comparable(text.replace(/[（(].*/, ''));

/** The rule of a heading; undefined when the table has none. */
export const ruleOf = (table: IndicatorTable, heading: string): IndicatorRule | undefined =>
  table.indicators.find((rule) => indicatorKey(rule.name) === indicatorKey(heading));

/** Most points that events give in a quarter. */
export const quarterCeiling = (rule: IndicatorRule): number =>
  Math.min(rule.maximum, rule.perQuarter ?? rule.maximum);

/** Groups in the order of the table. */
export const groupsOf = (table: IndicatorTable): readonly string[] => [
  ...new Set(table.indicators.map((rule) => rule.group)),
];

/** The classes of a member of the roster. */
export const classesOf = (member: Member): readonly MemberClass[] => [
  ...(member.service === null ? [] : [member.service]),
  member.standing,
];

/** The decision that frees somebody from an indicator; undefined when there is none. */
export const exemptionOf = (
  table: IndicatorTable,
  name: string,
  rule: IndicatorRule,
): Exemption | undefined =>
  table.exemptions.find(
    (exemption) =>
      nameKey(exemption.name) === nameKey(name) &&
      (exemption.indicator === EVERYTHING || indicatorKey(exemption.indicator) === indicatorKey(rule.name)),
  );

/** Does an indicator hold for somebody? Who is not on the roster has no class, and every indicator holds. */
export function holdsFor(
  table: IndicatorTable,
  rule: IndicatorRule,
  name: string,
  classes: readonly MemberClass[] | undefined,
): boolean {
  const ofClass =
    rule.classes.length === 0 || !classes || rule.classes.some((wanted) => classes.includes(wanted));
  return ofClass && exemptionOf(table, name, rule) === undefined;
}
