import type { QuarterCliWords, QuarterFailures, QuarterSentences, QuarterWords } from '../words';

const QUARTERS = ['', '一', '二', '三', '四'];

/** 2021Q1 → 2021年第一季度 */
const quarterText = (quarter: string): string =>
  `${quarter.slice(0, 4)}年第${QUARTERS[Number(quarter.slice(5))] ?? ''}季度`;

const bandList = (bands: readonly { readonly label: string; readonly from: number }[]): string =>
  bands.map(({ label, from }) => `${label} ≥ ${String(from)}`).join('、');

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
      `档次按${rounding === 'whole' ? '四舍五入到整数的' : '未取整的'}总分：${bandList(bands)}；淡红底为最高档，淡黄底为最低档。同分同名次。`,
      previous === null ? '没有上一季度的得分表。' : `增减与 ${previous} 相比。`,
      trend ? '走势为最近四个季度，同一刻度，“·”为不计。' : '',
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
  indicators: {
    sheet: '考核指标',
    note: '浅黄色格可以修改，一行一个指标。计分项目的满分合计应等于总分；加分、扣分另计。“每次得分”用于活动记录自动记分；季度、年度上限为记分的最高限。适用人员：在职、退休、正式、预备，可写多个，空白为全体。',
    settings: {
      format: '格式（勿改）',
      title: '标题',
      total: '总分（各计分项目满分之和）',
      exempted: '免考项目：scale 其余项目折算，full 按满分计',
      rounding: '定档：none 不取整，whole 先四舍五入到整数',
      weights: '年度平均中四个季度的权重',
      quartersNeeded: '年度平均至少要有几个季度',
      postingDays: '通报公示天数',
    },
    head: {
      name: '指标',
      group: '分组',
      kind: '类型',
      maximum: '满分',
      perEvent: '每次得分',
      perQuarter: '季度上限',
      perYear: '年度上限',
      classes: '适用人员',
    },
    exemptions: '免考（经研究决定，写明理由；指标写 * 为全部不计）',
    exemptionHead: { name: '姓名', indicator: '指标', reason: '理由' },
    kinds: { points: '计分', bonus: '加分', deduction: '扣分' },
    classes: { 'in-service': '在职', retired: '退休', formal: '正式', probationary: '预备' },
    separator: '、',
    titles: { party: '党员季度考核指标', team: '班组季度考核指标', empty: '季度考核指标' },
    sets: {
      party: [
        { name: '组织生活', group: '组织生活' },
        { name: '学习教育', group: '学习教育' },
        { name: '党费缴纳', group: '党费缴纳' },
        { name: '主题活动', group: '活动服务' },
        { name: '志愿服务', group: '活动服务' },
        { name: '先锋作用', group: '先锋作用' },
        { name: '表彰加分', group: '加减分' },
        { name: '违纪扣分', group: '加减分' },
      ],
      team: [
        { name: '任务完成', group: '任务' },
        { name: '工作质量', group: '质量' },
        { name: '安全规范', group: '安全' },
        { name: '培训学习', group: '学习' },
        { name: '协作配合', group: '协作' },
        { name: '改进创新', group: '加减分' },
        { name: '差错扣分', group: '加减分' },
      ],
    },
  },
  entry: {
    sheet: (quarter) => `${quarter}考核`,
    title: (quarter) => `${quarterText(quarter)}考核打分表`,
    note: '在浅黄色格里打分。本季度不参加考核的（新转入、请假等），在该行任一格写“不计”，其余留空；不计不是 0 分。单项免考写“免”，理由写入考核指标。扣分写正数。',
    heading: (name, maximum) => `${name}（${String(maximum)}）`,
    index: '序号',
    sum: '合计',
    remarks: '备注',
    exempt: '免',
    rule: ({ kind, perEvent, ceiling, perYear }) =>
      [
        kind === 'bonus' ? '加分' : kind === 'deduction' ? '扣分' : '',
        perEvent === null ? '' : `每次 ${String(perEvent)} 分`,
        `最多 ${String(ceiling)}`,
        perYear === null ? '' : `全年 ${String(perYear)}`,
      ]
        .filter(Boolean)
        .join('，'),
    validationTitle: '分数不对',
    validation: (maximum, notCounted) => `请填 0 到 ${String(maximum)} 的数字，或“${notCounted}”“免”。`,
  },
  events: {
    sheet: '活动记录',
    title: '活动记录',
    note: '一行一次活动：日期、指标、事项、参加人员（姓名之间用顿号，或写“全体”）、缺席人员。“记分”据此填入考核打分表。每次分值留空时按考核指标。',
    head: ['日期', '指标', '事项', '参加人员', '缺席人员', '每次分值'],
    everyone: '全体',
    separator: '、',
  },
  year: {
    sheet: (year) => `年度积分榜 ${year}`,
    title: (year) => `${year}年度考核积分榜`,
    quarters: ['第一季度', '第二季度', '第三季度', '第四季度'],
    counted: '计入季数',
    mean: '年度平均',
    policy: ({ weights, needed, bands }) =>
      `年度分为计入的各季度${weights.every((weight) => weight === weights[0]) ? '平均' : `加权平均（权重 ${weights.join('、')}）`}，不计的季度不算，也不按 0 分；至少 ${String(needed)} 个季度才有年度分。档次：${bands}；淡红底为最高档，淡黄底为最低档。同分同名次。走势为四个季度，同一刻度。`,
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
    score: '测评得分',
    result: '推荐结果与理由',
    committee: '支委会意见（保留）',
    reasons: {
      inside: '推荐：符合规则，在名额内',
      tied: '待定：名额边上并列',
      'over-cap': '未推荐：符合规则，超出名额',
      'mean-below': '未推荐：年度平均未达最高档',
      'ballots-below': '未推荐：测评中位等次不是最高',
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

export const quarterSentences: QuarterSentences = {
  'score-missing': ({ name, indicator }) =>
    `${name}的“${indicator}”没有分数。空白不等于 0 分，此人本季度暂不计总分；不参加的请整行写“不计”。`,
  'score-not-number': ({ name, indicator, text }) =>
    `${name}的“${indicator}”写的是“${text}”，不是数字，此人本季度暂不计总分。`,
  'score-over-maximum': ({ name, indicator, score, maximum }) =>
    `${name}的“${indicator}”为 ${String(score)} 分，超过满分 ${String(maximum)}。请核对。`,
  'score-over-year': ({ name, indicator, score, ceiling }) =>
    `${name}的“${indicator}”全年累计 ${String(score)} 分，超过年度上限 ${String(ceiling)}。请核对。`,
  'score-negative': ({ name, indicator, score }) => `${name}的“${indicator}”为 ${String(score)} 分（扣分）。`,
  'score-exempt': ({ name, indicator }) =>
    `${name}不考“${indicator}”，格中的分数没有计入。请删去，或改考核指标。`,
  'exemption-unstated': ({ name, indicator }) =>
    `${name}的“${indicator}”写了免考，考核指标里没有理由。请补写理由。`,
  'member-absent': ({ name }) => `${name}本季度没有分数，按“不计”处理，不参加排名。`,
  'member-unscored': ({ name }) => `花名册中的${name}没有出现在考核表里。请核对。`,
  'member-unknown': ({ name }) => `考核表中的${name}不在花名册里。请核对姓名。`,
  'member-repeated': ({ name, other }) => `${name}与 ${other} 重复，这一行未计入。请删去其中一行。`,
  'board-unchecked': () => '写好了，但没能读回 Excel 自己算出的数来核对。请再生成一次。',
  'board-differs': ({ ours, theirs }) =>
    `公式算出 ${theirs}，独立计算为 ${ours}，两者不符。请先查明原因，不要公布。`,
  'maximum-sum': ({ sum, total }) =>
    `计分项目的满分合计为 ${String(sum)}，应为 ${String(total)}。请改满分或总分。`,
  'ceiling-unreachable': ({ indicator, ceiling, value, reach }) =>
    `“${indicator}”的${ceiling === 'quarter' ? '季度' : '年度'}上限 ${String(value)} 达不到，最多只能得 ${String(reach)}。`,
  'event-over-ceiling': ({ indicator, points, ceiling }) =>
    `“${indicator}”每次 ${String(points)} 分，一次就超过上限 ${String(ceiling)}。`,
  'exemption-unknown': ({ name, indicator }) => `${name}的免考写了“${indicator}”，没有这个指标。请核对。`,
  'indicator-unknown': ({ indicator }) =>
    `“${indicator}”不在考核指标里，仍计入总分。请改表头，或补入考核指标。`,
  'indicator-missing': ({ indicator }) => `考核表里没有“${indicator}”这一栏。`,
  'event-date': ({ text }) => `日期“${text}”看不懂，这一行没有记分。请写成 2021-03-05。`,
  'event-indicator': ({ indicator }) => `没有“${indicator}”这个指标，这一行没有记分。请核对。`,
  'event-nobody': ({ what }) => `“${what}”没有写参加人员，没有记分。`,
  'event-stranger': ({ name }) => `活动记录中的${name}不在考核表里，没有记分。请核对姓名。`,
  'fill-changed': ({ name, indicator, from, to }) =>
    `${name}的“${indicator}”原为 ${from}，按活动记录改为 ${String(to)}。`,
  'fill-capped': ({ name, indicator, raw, given }) =>
    `${name}的“${indicator}”活动共 ${String(raw)} 分，按上限记 ${String(given)} 分。`,
  'quarters-few': ({ name, counted, needed }) =>
    `${name}只有 ${String(counted)} 个季度计入，少于 ${String(needed)} 个，没有年度分。`,
  'candidates-tied': ({ names, places }) => `${names}并列，名额只剩 ${String(places)} 个，由支委会研究决定。`,
  'unit-unreadable': ({ reason }) => `这个工作簿没有汇总进来（${reason}）。`,
  'unit-errors': ({ count }) => `得分表里有 ${String(count)} 处错误，请该单位改正后重新汇总。`,
};

const INDICATOR_FAULTS: Readonly<Record<string, string>> = {
  'not-json': '文件不是 JSON',
  'unknown-format': '不是本软件的考核指标格式',
  empty: '不能为空',
  'too-long': '文字过长',
  'too-few': '数量不对',
  'too-many': '数量太多',
  repeated: '有重复',
  reserved: '这个名称不能用',
  'not-a-number': '应为数字',
  'not-whole': '应为整数',
  'out-of-range': '超出允许的范围',
  'not-a-choice': '不是可选的值',
};

export const quarterFailures: QuarterFailures = {
  'indicators-invalid': ({ path, detail }) =>
    `考核指标有误${path === '' ? '' : `（${path}）`}：${INDICATOR_FAULTS[detail] ?? detail}。请改正后再试。`,
  'indicators-missing': () => '工作簿里还没有考核指标。请先选一套现成的指标，或导入。',
  'indicator-missing': ({ indicator }) => `考核指标里没有“${indicator}”。请核对名称。`,
  'events-missing': () => '工作簿里还没有活动记录。请先新建活动记录。',
  'attendance-unreadable': ({ file }) => `“${file}”里没有找到“姓名”一栏，不能当签到表导入。`,
  'scores-exist': ({ quarter, sheet }) =>
    `${quarter} 已有您自己的考核表“${sheet}”，没有另建。请继续用它，或先给它改名。`,
  'year-invalid': ({ text }) => `“${text}”不是年份。请写成 2021。`,
};

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
