import type { QuarterCliWords } from '../words';

export const quarterCli: QuarterCliWords = {
  usage: `  pingyi scoreboard BOOK.xlsx --quarter 2021Q1 | --year 2021                季度、年度积分榜
  pingyi indicators BOOK.xlsx [--set party|team|empty] [--import 指标.json]   导出、新建或导入考核指标
  pingyi entry BOOK.xlsx --quarter 2021Q2                                   新建打分表（沿用上季度人员）
  pingyi events BOOK.xlsx [--import 签到.csv|--sheet 表名] [--indicator 指标] [--date 2021-05-03] [--what 事项]   活动记录、导入签到
  pingyi fill BOOK.xlsx --quarter 2021Q2                                    按活动记录记分
  pingyi bulletin BOOK.xlsx --quarter 2021Q1 [--date 2021-04-06]             季度通报
  pingyi recommend BOOK.xlsx --year 2021 [--form members]                   推荐优秀
  pingyi rollup 文件夹 --quarter 2021Q1 [--csv 明细.csv] [--out 汇总.xlsx]     汇总多个单位`,
  badDate: (text) => `“${text}”不是日期。请写成 2021-05-03。`,
  badSet: (text) => `没有“${text}”这套指标，可选 party、team、empty。`,
  yearHead: (year) => `${year} 年度积分榜`,
  yearRow: ({ rank, name, mean, band, counted }) =>
    mean === null
      ? `  —  ${name}  不计`
      : `  ${String(rank)}  ${name}  ${mean}  ${band ?? ''}  （${String(counted)} 个季度）`,
  indicators: (count, total) => `考核指标 ${String(count)} 项，总分 ${String(total)}`,
  entry: ({ sheet, members, from, filled }) =>
    `“${sheet}”：${String(members)} 人${from === null ? '' : `，沿用 ${from} 的人员`}${filled > 0 ? `，按活动记录填入 ${String(filled)} 格` : ''}`,
  events: ({ sheet, lines, added }) => `“${sheet}”：共 ${String(lines)} 行，本次加入 ${String(added)} 行`,
  bulletin: (sheet, from, to) => `“${sheet}”已生成，公示 ${from} 至 ${to}`,
  candidate: ({ name, mean, reason }) => `  ${name}  ${mean ?? '不计'}  ${reason}`,
  cap: (limit, unrounded) => `名额 ${String(limit)}（${unrounded}）`,
  unit: ({ unit, counted, mean, spread }) =>
    `  ${unit}  ${String(counted)} 人  平均 ${mean ?? '—'}  标准差 ${spread ?? '—'}`,
  rollUp: (units, quarter) => `${quarter} 汇总：${String(units)} 个单位`,
};
