import type { SpoilReason } from '../../ballot/judge-ballot';
import type { TallyWords } from '../../tally/words';
import { definitionOf, DENOMINATOR_NAMES, FORMULA_NAMES, IMBALANCES, RULE_NAMES } from './count-rules';
import { DOUBTS } from './findings';

/** 无效票的原因。 */
export const SPOILED: Readonly<Record<SpoilReason, string>> = {
  blank: '未填',
  'over-marked': '多选',
  'unknown-mark': '符号不符',
  'identifying-mark': '有记号',
  'over-quota': '超额',
  'straight-line': '全同',
  conflict: '两份内容不同',
};

export const tally: TallyWords = {
  boxSheet: (form) => `票箱 ${form}`,
  resultsSheet: (form) => `结果 ${form}`,
  status: '状态',
  resultsTitle: (form) => `${form}计票结果`,
  ledger: '一、计票报告单',
  due: '应到',
  present: '实到',
  issued: '发出',
  returned: '收回',
  valid: '有效',
  abstained: '其中弃权',
  spoiled: '无效',
  check: '核对',
  doubtful: '存疑',
  reasons: '无效原因',
  ballots: '张数',
  spoils: SPOILED,
  imbalances: IMBALANCES,
  distribution: '二、得票分布',
  index: '序号',
  count: '票数',
  share: '占比',
  blank: '弃权',
  invalid: '该项无效',
  sum: '合计',
  score: '得分',
  scores: FORMULA_NAMES,
  rank: '名次',
  flag: '提示',
  flags: { open: '', few: '不足5票', unanimous: '全体一致', hidden: '不足3票，不列' },
  bar: '分布图',
  suggested: '得票所示',
  undecided: '并列待定',
  own: '独立计数（不打印）',
  scoreParts: '得分的算法（不打印）',
  marks: '有等次票',
  gradeNumber: '等次序号',
  scoreSum: '被除数',
  scoreBy: '除数',
  policy: ({ denominator, formula, unmarked, grades }) =>
    [
      `占比以${DENOMINATOR_NAMES[denominator]}为分母。`,
      '弃权指该行未打，该项无效指一行多打或符号不符，均不折算为低等次。',
      definitionOf(formula, unmarked, denominator, grades),
      '有等次的票不足 3 张的，不列分布；不足 5 张或全体一致的，加注提示。',
    ].join(''),
  ruleChanged: ({ rule, before, now }) =>
    `计票规则在发票以后改过：${RULE_NAMES[rule]}原为“${before}”，现为“${now}”。`,
  voids: ({ overMark, unknownMark, blankBallot, straightLine, strangeText, quota }) => {
    const whole = [
      ...(overMark === 'ballot' ? ['一行多选'] : []),
      ...(unknownMark === 'ballot' ? ['符号不符'] : []),
      ...(blankBallot ? ['整票未填'] : []),
      ...(quota ? [`“${quota.grade}”超过 ${String(quota.most)} 个`] : []),
      ...(straightLine ? ['各行全同'] : []),
      ...(strangeText ? ['表旁写字'] : []),
      '同一票号两份内容',
    ];
    const asked = unknownMark === 'ask' ? ['符号不符的'] : [];
    return `整票无效：${whole.join('、')}。${[...asked, '记号打在格外的'].join('、')}逐张裁定，裁定前不计入。`;
  },
  decided: (reason, outcome, because) =>
    `存疑票（${DOUBTS[reason]}）裁定为${outcome === 'counted' ? '有效' : `无效（${SPOILED[outcome]}）`}：${because}`,
  capLine: ({ grade, limit, share, unrounded, members, rated, inside }) =>
    `${grade}名额：正式党员 ${String(members)} 人${rated === members ? '' : `（本表评议 ${String(rated)} 人）`}的 ${share} 为 ${unrounded}，取整 ${String(limit)} 人。得票在名额内：${inside.length === 0 ? '无' : inside.join('、')}。`,
  tiedLine: (names, places) => `${names.join('、')}得分并列，名额剩 ${String(places)}，由支委会研究。`,
  overCapLine: (names) => `过半评为最好等次但超出名额：${names.join('、')}，得票所示为下一等次。`,
  belowLine: (count, grade) => `未过半评为${grade}的 ${String(count)} 人，不进入名额。`,
  unscoredLine: (names) => `没有得分、不排名额：${names.join('、')}。`,
  decides: '得票分布仅供参考，最终等次由支委会结合平时表现研究确定。',
  chartTitle: (form) => `${form}得票分布`,
  signatures: '监票人：＿＿＿＿＿＿＿＿　　计票人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
  fingerprint: (code) => `票箱指纹 ${code}`,
  balanced: '一致',
  classSheet: (form) => `加权 ${form}`,
  classTitle: (form) => `${form}：各主体加权得分`,
  classPolicy: (classes) =>
    `加权得分为各主体得分乘以权重之和除以权重总和（${classes.map(({ label, weight }) => `${label} ${String(weight)}`).join('、')}）。各主体分别发票、分别计票，票上不写主体。任一主体有等次的票不足 3 张的对象，不列加权得分。`,
  classCap:
    '得票所示为各主体的占比乘以权重后过半达到的最好等次；名额按加权得分从高到低，得分并列的不由程序决定。',
  classHead: ({ label, weight }) => `${label}（权重 ${String(weight)}）`,
  weighted: '加权得分',
  ownDiffers: '与独立计数不符',
  sumDiffers: '合计不等于有效票',
};
