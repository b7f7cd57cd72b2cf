import type { CapPlace } from '../../tally/cap';
import { scoreText } from '../score-text';
import { DENOMINATOR_NAMES, FORMULA_NAMES, IMBALANCES } from './count-rules';
import { variantName, whatIfSentence } from './what-if';

/** 结果这一步。 */
export const resultsStep = {
  title: '结果',
  action: '看结果',
  todo: '填实到人数，看分布、名额和试算',
  blocked: '先要计票',
  done: '结果表已出；接着定等、反馈、公布',
};

/** 结果页。 */
export const resultsPane = {
  title: '结果',
  intro: '先看得票分布，再看得分。等次由支委会结合平时表现研究确定，不由票数自动决定。',
  none: '还没有计票。计票以后才有结果。',
  reading: '正在读取票箱',
  again: '重新读取',
  stopped: '票箱与上次计票时不一致，或收回多于发出，结果不能用。请先查明原因。',
  present: '实到人数',
  presentHint: '清点到会的人数。发出的票不应多于实到，没发的票请先作废。',
  order: '结果表排序',
  orders: { form: '按表上的顺序', result: '按结果高低' },
  write: '写出结果表',
  written: '结果表已写出。',
  presentLabel: '实到',
  abstained: '其中弃权',
  doubtful: '存疑',
  unknown: '未填',
  balanced: '报告单平衡，可以公布',
  unbalanced: '报告单还不平',
  imbalances: IMBALANCES,
  formulas: FORMULA_NAMES,
  shares: (denominator: keyof typeof DENOMINATOR_NAMES) => `占比以${DENOMINATOR_NAMES[denominator]}为分母`,
  score: scoreText,
  hidden: '有等次的票不足 3 张，不列',
  flags: { open: '', few: '不足 5 票', unanimous: '全体一致', hidden: '' },
  scores: '得分和名次',
  name: '对象',
  rank: '名次',
  cap: '名额',
  capLimit: (facts: { members: number; share: string; unrounded: string; limit: number }) =>
    `正式党员 ${facts.members} 人的 ${facts.share} 为 ${facts.unrounded}，取整 ${facts.limit} 人。`,
  capPlaces: {
    inside: '在名额内',
    tied: '并列待定',
    'over-cap': '超出名额',
    below: '未过半',
    unscored: '没有得分',
  } satisfies Record<CapPlace, string>,
  tied: (places: number) => `并列的人中还有 ${places} 个名额，由支委会研究，软件不替您分先后。`,
  names: (names: readonly string[]) => (names.length === 0 ? '无' : names.join('、')),
  whatIf: '换一种口径试算',
  whatIfHint: '同样的票，在别的计分办法和规则下会怎样。只供了解，规则应在投票前定好。',
  whatIfRun: '试算',
  whatIfWrite: '写成试算表',
  whatIfWritten: '试算表已写出。',
  whatIfTable: (form: string) => `${form}：各种口径下的得分和名次`,
  whatIfHolds: '现行',
  whatIfVariant: variantName,
  whatIfSentence,
  whatIfWithheld: '票太少，不列',
  changed: '与现行不同',
  weighted: '各主体加权得分',
  weightedOf: (classes: readonly { label: string; weight: number }[]) =>
    `各主体分别计票，按权重合计：${classes.map(({ label, weight }) => `${label} ${weight}`).join('、')}。任一主体不足 3 票的不列。`,
  openSheet: '打开结果表',
  findings: '需要留意的',
  next: '去看季度考核',
};
