import type { CountingRule } from '../../ballot/agreed-rules';
import type { Denominator, Formula, Unmarked } from '../../ballot/count-rules';
import type { Imbalance } from '../../tally/balance';

/** 计分办法的叫法。 */
export const FORMULA_NAMES: Readonly<Record<Formula, string>> = {
  mean: '得分',
  coefficient: '系数得分',
  trimmed: '去高低得分',
  'top-one': '最好等次率',
  'top-two': '满意率',
  majority: '多数等次',
};

/** 分母的叫法。 */
export const DENOMINATOR_NAMES: Readonly<Record<Denominator, string>> = {
  valid: '有效票',
  returned: '收回的票',
  present: '实到人数',
};

/** 计票报告单不平的原因。 */
export const IMBALANCES: Readonly<Record<Imbalance, string>> = {
  'present-missing': '未填实到人数',
  'present-over-due': '实到多于应到',
  'issued-over-present': '发出多于实到，请先作废未发的票',
  'returned-over-issued': '收回多于发出，投票无效',
  'doubtful-left': '还有存疑票未裁定',
  'returned-differs': '收回不等于有效加无效',
  'subject-differs': '有对象的票数与有效票不符',
};

/** 计票规则的叫法。 */
export const RULE_NAMES: Readonly<Record<CountingRule, string>> = {
  points: '各等次分值',
  cap: '名额比例',
  score: '计分办法',
  denominator: '占比分母',
  unmarked: '未评的行',
  raters: '主体权重',
  overMark: '一行多选',
  unknownMark: '符号不符',
  blankBallot: '整票未填',
  straightLine: '各行全同',
  strangeText: '表旁写字',
};

/** 计分办法的定义，印在得分旁边。 */
export function definitionOf(
  formula: Formula,
  unmarked: Unmarked,
  denominator: Denominator,
  grades: readonly { readonly label: string; readonly points: number }[],
): string {
  const list = (text: (points: number) => string): string =>
    grades.map(({ label, points }) => `${label} ${text(points)}`).join('、');
  const points = list(String);
  const rest =
    unmarked === 'out'
      ? '弃权与无效不计入'
      : `弃权与无效不得分，但计入除数（除数为${DENOMINATOR_NAMES[denominator]}）`;
  switch (formula) {
    case 'mean':
      return `得分为所评等次分值的平均（${points}），${rest}。`;
    case 'coefficient':
      return `系数得分为所评等次系数的平均（${list((value) => String(value / 100))}），${rest}。`;
    case 'trimmed':
      return `得分为所评等次分值的平均（${points}），超过 5 票的去掉一个最高分、一个最低分，${rest}。`;
    case 'top-one':
      return `最好等次率为${grades[0]?.label ?? ''}票除以${DENOMINATOR_NAMES[denominator]}。`;
    case 'top-two':
      return `满意率为${grades
        .slice(0, 2)
        .map(({ label }) => label)
        .join('、')}票之和除以${DENOMINATOR_NAMES[denominator]}。`;
    case 'majority':
      return '多数等次为过半的票至少给到的最好等次；等次相同的，比高于它的票与低于它的票哪边多：高的多者在前，都高的比高的占比，都低的比低的占比，再相同即为并列。弃权与无效不计入。';
  }
}
