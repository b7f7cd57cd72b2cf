import type { QuarterFailures, QuarterSentences } from '../words';
import { reasons } from './reasons';

/** Why a unit’s workbook is not in the roll-up. */
const UNIT_REASONS: Readonly<Record<string, string>> = {
  ...reasons,
  'scores-missing': '没有这个季度的得分表',
  'file-missing': '文件不在了',
  'write-interrupted': '上次写到一半，请先用 Excel 打开并让“评议”修复',
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
  'unit-unreadable': ({ reason }) => `这个工作簿没有汇总进来（${UNIT_REASONS[reason] ?? reason}）。`,
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
