import type { QuarterWords } from '../words';
import { quarterText } from './quarter-text';

/** Words of what is made of the quarters: the year's board, bulletin, recommendation, roll-up. */
export const quarterPublish: Pick<QuarterWords, 'year' | 'bulletin' | 'recommendation' | 'rollUp'> = {
  year: {
    sheet: (year) => `年度积分榜 ${year}`,
    title: (year) => `${year}年度考核积分榜`,
    quarters: ['第一季度', '第二季度', '第三季度', '第四季度'],
    counted: '计入季数',
    mean: '年度平均',
    policy: ({ weights, needed, bands }) =>
      `年度分为计入的各季度${weights.every((weight) => weight === weights[0]) ? '平均' : `加权平均（权重 ${weights.join('、')}）`}，不计的季度不算，也不按 0 分；至少 ${String(needed)} 个季度才有年度分。档次：${bands}；红底白字为最高档，黄底黑字为最低档。同分同名次。走势为四个季度，同一刻度。`,
  },
  bulletin: {
    sheet: (quarter) => `通报 ${quarter}`,
    title: (quarter) => `${quarterText(quarter)}考核情况通报`,
    text: ({ unit, quarter, counted, absent, mean, highest, lowest, bands }) =>
      `${unit === '' ? '本单位' : unit}${quarterText(quarter)}考核已结束，参加考核 ${String(counted)} 人${absent > 0 ? `，不计 ${String(absent)} 人` : ''}。平均 ${mean} 分，最高 ${highest} 分，最低 ${lowest} 分；${bands.map(({ label, count }) => `${label} ${String(count)} 人`).join('，')}。现将结果通报如下。`,
    posting: (from, to, days) => `公示期：${from} 至 ${to}（${String(days)} 天）`,
    objection: '异议（写明项目和理由）',
    objectionHow: '对结果有异议的，请在公示期内写入“异议”栏或向支委会反映；经核实更正的，重新通报。',
    signatures: '支部（盖章）：＿＿＿＿＿＿＿＿　　书记：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
  },
  recommendation: {
    sheet: (year) => `推优 ${year}`,
    title: (year) => `${year}年度优秀等次推荐表`,
    rule: ({ grade, band, from, members, limit, unrounded }) =>
      `推荐规则：季度考核年度平均达到“${band}”（≥ ${String(from)}），并且民主测评中位等次为“${grade}”的，按年度平均、再按测评得分从高到低，取不超过名额的人数。名额：${String(members)} 人，比例数 ${unrounded}，取整 ${String(limit)} 人。边上并列的不由程序决定。`,
    mean: '年度平均',
    ballots: '测评中位等次',
    result: '推荐结果与理由',
    committee: '支委会意见（保留）',
    reasons: {
      inside: '推荐：符合规则，在名额内',
      tied: '待定：名额边上并列',
      'over-cap': '未推荐：符合规则，超出名额',
      'mean-below': '未推荐：年度平均未达最高档',
      'ballots-below': '未推荐：测评中位等次不是最高',
      'too-few': '未推荐：有效的票不足 3 张，不列',
      'no-mean': '未推荐：计入的季度不够',
      'not-rated': '未推荐：没有参加测评',
    },
    tied: (names, places) => `${names.join('、')}并列，名额剩 ${String(places)}，由支委会研究。`,
    decides: '本表为推荐，最终等次由支委会结合平时表现研究确定。',
    signatures: '书记：＿＿＿＿＿＿＿＿　　委员：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
  },
  rollUp: {
    sheet: (quarter) => `汇总 ${quarter}`,
    title: (quarter) => `${quarterText(quarter)}各单位考核汇总`,
    unit: '单位',
    counted: '计分人数',
    absent: '不计',
    spread: '标准差',
    highest: '最高',
    lowest: '最低',
    overall: '全部',
    file: '文件',
    note: '每个单位一行，按平均从高到低。“全部”按人计算，不是各单位平均的平均；平均、标准差保留两位小数。档次按各单位自己的分界。',
  },
};
