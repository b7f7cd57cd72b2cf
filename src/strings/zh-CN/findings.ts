import type { FindingSentences, Places } from '../words';
import { letterSentences } from './letter';
import { meetingSentences } from './meeting-findings';
import { IMBALANCES, RULE_NAMES } from './count-rules';
import { quarterSentences } from './quarter-findings';
import { decisionSentences } from './decision';
import { privacy } from './privacy';
import { reasons } from './reasons';
import { roster } from './roster';

/** 存疑的缘由。 */
export const DOUBTS = {
  beside: '有记号打在格子旁边',
  unknown: '有的格子里不是可用的符号',
  stray: '表格上方、下方或插入的行里有记号',
  names: '表格的名称丢失，是按内容认出来的',
};

export const findings: FindingSentences = {
  ...roster,
  ...privacy,

  'ballot-foreign': ({ reason }) =>
    reason === 'session'
      ? '不是本次评议的票（批次不同），未计入。'
      : reason === 'voided'
        ? '这张票发出前已经作废，未计入。'
        : reason === 'form'
          ? '本次评议没有这张表，未计入。'
          : '票号与校验码对不上，可能是仿制的票，未计入。',
  'ballot-altered': ({ what, expected, found }) =>
    `票面被改动：${{ subject: '评议对象', grade: '等次', layout: '表格行列' }[what]}原为“${expected}”，现为“${found}”。未计入，请查明原因。`,
  'ballot-repeated': ({ serial }) => `票号 ${serial} 已在这一批中出现过，内容相同，只计一次。`,
  'ballot-already-counted': ({ serial }) => `票号 ${serial} 以前已经计过，不再重复计入。`,
  'ballot-conflict': ({ serial }) => `票号 ${serial} 出现了两份内容不同的票，无法分辨真伪，按一张无效票计。`,
  'ballot-without-serial': () => '这张票没有票号，分不清是否重复，未计入。请用“制票”生成带票号的票。',
  'ballot-doubtful': ({ reason }) => `这张票存疑：${DOUBTS[reason]}。已收入票箱，裁定之后才计入。`,
  'paper-serial-wrong': ({ number, serial }) =>
    `第 ${String(number)} 张纸票的票号“${serial}”有错字，未计入。请核对后重新录入这一张。`,
  'file-unreadable': ({ reason }) => `读不了这个文件：${reasons[reason]}。其中若有票，尚未计入。`,
  'file-not-ballot': () => '这个工作簿里没有测评票，已跳过。',

  'returned-over-issued': ({ form, returned, issued }) =>
    `${form}：收回 ${String(returned)} 张，多于发出的 ${String(issued)} 张。按规则整次投票无效，须重新投票。没有写入任何结果。`,
  'quorum-missed': ({ form, valid, due }) =>
    `${form}：有效票 ${String(valid)} 张，未超过应到 ${String(due)} 人的一半。请按本单位规定处理。`,
  'no-ballots': ({ form }) => `${form}：还没有收回的票。`,
  'ballots-doubtful': ({ form, count }) =>
    `${form}：有 ${String(count)} 张存疑票等待裁定，裁定之前结果不是最后结果。`,
  'ballots-blank': ({ form, count }) =>
    `${form}：有 ${String(count)} 张票整张未填，已按有效票计入，各行均为弃权。`,
  'ballots-one-blank': ({ form, count }) =>
    `${form}：有 ${String(count)} 张票恰好只空一行。若空的是本人，空行就暴露了投票人；建议每人都评全部对象，包括本人。`,
  'box-changed': ({ form }) =>
    `${form}的票箱与上次计票时不一致，有票被改动、增加或删除。没有写入任何结果；请恢复备份，或重新开始投票。`,
  'count-unchecked': () => '写好了，但没能读回 Excel 自己算出的数来核对。请再统计一次（不必再交票）。',
  'count-differs': ({ ours, theirs }) =>
    `公式算出 ${theirs}，独立计数为 ${ours}，两者不符。请先查明原因，不要公布。`,
  'cap-tied': ({ form, names, places }) =>
    `${form}：${names}得分并列，优秀名额只剩 ${String(places)} 个，由支委会研究决定。`,

  'ledger-unbalanced': ({ form, what }) => `${form}：计票报告单不平：${IMBALANCES[what]}。平了才能公布。`,
  'rules-changed': ({ form, rule, before, now }) =>
    `${form}：计票规则在发票以后改过：${RULE_NAMES[rule]}原为“${before}”，现为“${now}”。规则应在投票前定好并告知，结果表上已写明。`,
  'cap-members-differ': ({ form, members, rated }) =>
    `${form}：名额按花名册上的正式党员 ${String(members)} 人算，而表上评议 ${String(rated)} 人。请核对花名册。`,
  'marks-hidden': ({ form, count }) =>
    `${form}：有 ${String(count)} 个对象有等次的票不足 3 张，为免看出谁投的，分布和得分都不列。`,

  ...quarterSentences,
  ...meetingSentences,
  ...decisionSentences,
  ...letterSentences,
};

export const places: Places = {
  place: ({ sheet, cell, file }) =>
    file !== undefined
      ? `${file}${cell === undefined ? '' : `（${cell}）`}`
      : sheet === undefined
        ? ''
        : cell === undefined
          ? `“${sheet}”`
          : `“${sheet}”${cell}`,
  join: (place, sentence) => (place === '' ? sentence : `${place}：${sentence}`),
  levels: { error: '错误', warning: '提醒', note: '说明' },
};
