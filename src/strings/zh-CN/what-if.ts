import type { WhatIf } from '../../tally/what-if';
import type { WhatIfWords } from '../../tally/what-if-words';
import { nameOfVariant, type RuleNames, saidOf } from '../what-if-text';
import { FORMULA_NAMES } from './count-rules';

const FORMULAS: RuleNames['formulas'] = {
  mean: '分值平均',
  coefficient: '系数平均',
  trimmed: '去一高一低',
  'top-one': FORMULA_NAMES['top-one'],
  'top-two': FORMULA_NAMES['top-two'],
  majority: FORMULA_NAMES.majority,
};

const RULES: RuleNames['rules'] = {
  unmarked: { out: '未评的行不计入', zero: '未评的行计入除数' },
  denominator: { valid: '以有效票为分母', returned: '以收回票为分母', present: '以实到为分母' },
  overMark: { row: '多选只废该行', ballot: '多选整票无效' },
  unknownMark: { row: '符号不符只废该行', ballot: '符号不符整票无效' },
  blankBallot: { count: '整票未填计弃权', ballot: '整票未填无效' },
  straightLine: { count: '各行全同照计', ballot: '各行全同无效' },
  quota: { off: '不限最好等次个数' },
};

/** 一种口径的叫法，后面写明涉及几张票。 */
export const variantName = nameOfVariant({
  formulas: FORMULAS,
  rules: RULES,
  touching: (ballots) => `（涉及 ${String(ballots)} 张）`,
});

const CHANGES = { rank: '名次会变的有', grade: '得票所示等次会变的有', cap: '名额里外会变的有' } as const;

/** 换一种口径，名次、等次、名额会不会变，一句话说清；名单太长时只列前几个。 */
export function whatIfSentence(tried: WhatIf): string {
  const { changes, shown, unseen, moved } = saidOf(tried);
  const parts = changes.map(
    ({ what, names, more }) =>
      `${CHANGES[what]}${names.join('、')}${more > 0 ? `等 ${String(names.length + more)} 个` : ''}`,
  );
  const nobody = '没有任何人的名次、等次或名额会变';
  const said = `同样的票换用另外 ${String(shown)} 种口径，${parts.length === 0 ? nobody : parts.join('；')}`;
  if (unseen === 0) return `${said}。`;
  return `${said}；还有 ${String(unseen)} 种口径涉及的票太少，为免看出是谁的票，不列数字，其结果${moved ? '会有变化' : '没有变化'}。`;
}

export const whatIf: WhatIfWords = {
  sheet: (form) => `试算 ${form}`,
  title: (form) => `${form}：换一种口径试算`,
  sentence: whatIfSentence,
  explain:
    '每一栏只改一条规则，其余照现行办法；涂色的是与现行办法不同的名次和等次。试算只供了解规则的影响，规则应在投票前定好，不得看了结果再改。少量票的差别能反推出个别票，那一栏不列。',
  groups: {
    scores: '一、计分办法',
    rows: '二、未评的行与占比分母',
    voids: '三、整票无效的规则',
  },
  holds: ({ formula }) => `现行：${FORMULAS[formula] ?? formula}`,
  holdsShare: '现行分母',
  variant: variantName,
  index: '序号',
  figure: '得分',
  bestShare: (grade) => `${grade}占比`,
  rank: '名次',
  says: '得票所示',
  open: (place) => (place === 'tied' ? '并列待定' : '—'),
  fingerprint: (code) => `票箱指纹 ${code}`,
};
