import type { QuarterWords } from '../words';
import { quarterText } from './quarter-text';

/** Words of what is typed: the indicator table, entry sheets, the event log. */
export const quarterEntry: Pick<QuarterWords, 'indicators' | 'entry' | 'events'> = {
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
    note: '在浅黄色格里打分。本季度不参加考核的（新转入、请假等），在该行任一格写“不计”，其余留空；不计不是 0 分。单项免考写“免”，理由写入考核指标。扣分写正数。说明写在备注栏：本表更新或填分时，备注保留，自己加的批注不保留。',
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
    notes: {
      joined: (quarter, notCounted) =>
        `${quarterText(quarter)}的打分表里没有此人（新加入或转入）。本季度不考核的，在这一行写“${notCounted}”。`,
      wasAbsent: (quarter) => `${quarterText(quarter)}不计。`,
      exempt: (reason) => `免考：${reason}`,
      classes: (classes) => `本项只考${classes}人员。`,
    },
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
};
