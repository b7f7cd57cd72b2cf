import type { QuarterWords } from '../words';
import { quarterEntry } from './quarter-entry';
import { quarterPublish } from './quarter-publish';
import { bandList, quarterText } from './quarter-text';

export const quarter: QuarterWords = {
  scoreboardSheet: (quarter) => `积分榜 ${quarter}`,
  scoreboardTitle: (quarter) => `${quarterText(quarter)}考核积分榜`,
  rank: '名次',
  name: '姓名',
  total: '总分',
  band: '档次',
  previous: '上季度',
  change: '增减',
  directions: { up: '▲ 升', down: '▼ 降', same: '＝ 平' },
  trend: '走势',
  check: '核对',
  own: '独立计算',
  mean: '平均',
  spread: '标准差',
  bandCounts: '各档人数',
  scale: ['走势刻度', '最低、最高'],
  notCounted: '不计',
  balanced: '一致',
  differs: '不符',
  agreement: '公式核对',
  policy: (bands, previous, { rounding, trend, scaled }) =>
    [
      `档次按${rounding === 'whole' ? '四舍五入到整数的' : '未取整的'}总分：${bandList(bands)}；红底白字为最高档，黄底黑字为最低档。同分同名次。`,
      previous === null ? '没有上一季度的得分表。' : `增减与 ${previous} 相比。`,
      trend ? '走势为最近四个季度，同一刻度，空缺或“·”为不计。' : '',
      scaled ? '有免考项目的，其余项目按比例折算到满分。' : '',
      '“不计”不是 0 分，不参加排名和平均。“公式核对”为与独立计算一致的人数／计分人数。',
    ].join(''),
  borderline: (people, rounding) =>
    `分界说明（档次按${rounding === 'whole' ? '四舍五入到整数后的' : '未取整的'}总分）：${people
      .map(({ name, total, exact, rounded }) =>
        rounding === 'whole'
          ? `${name} ${String(total)} 分，取整后为${rounded ?? '—'}（不取整则为${exact ?? '—'}）`
          : `${name} ${String(total)} 分，未达上一档分界，为${exact ?? '—'}（若先取整则为${rounded ?? '—'}）`,
      )
      .join('；')}。`,
  chartTitle: (quarter) => `${quarterText(quarter)}总分`,
  signatures: '考核人：＿＿＿＿＿＿＿＿　　审核人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
  ...quarterEntry,
  ...quarterPublish,
};
