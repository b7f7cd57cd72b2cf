import type { MeetingCliWords, MeetingSentences, MeetingWords } from '../words';
import { WEEKDAYS } from './roster';

export const meeting: MeetingWords = {
  index: '序号',
  name: '姓名',
  separator: '、',
  dayHint: '请填日期，如 2021-03-10。',
  talks: {
    log: {
      sheet: '谈心谈话',
      title: '谈心谈话记录',
      note: '一行一次谈话，在浅黄色格里填写。姓名与花名册一致，几个人用顿号隔开；同服务对象等不在花名册上的人谈话，要选“必谈关系”。填好后在窗格里重新统计，看还差谁。',
      head: ['日期', '必谈关系', '谈话人', '谈话对象', '谈话主题', '备注'],
    },
    coverage: {
      sheet: '谈话覆盖',
      title: '谈心谈话覆盖情况',
      note: '每种关系中，一方的每个人同另一方的每个人都要谈到，谈过即算，不论谁找谁。浅黄色格可以修改或增加：写“书记、正副书记、支委、党员、服务对象”之一，或直接写姓名。',
      relations: '一、必谈关系',
      head: ['必谈关系', '一方', '另一方', '每人至少', '应谈', '已谈', '还差'],
      leastHint: '同花名册以外的人谈话，每人至少谈几位：请填 1 以上的整数。',
      gaps: '二、还差的谈话',
      gapHead: ['必谈关系', '姓名', '还差', '还没有同谁谈'],
      everyone: (count) => `其余 ${String(count)} 人都还没有`,
      outside: '（花名册以外的人）',
      noGaps: '必谈的都谈到了。',
    },
    matrix: {
      sheet: '谈话矩阵',
      title: '谈心谈话矩阵',
      note: '“√”为已谈过，空白为还没有谈。每人一行，看自己那一行即可；上下两半相同。',
      held: '已谈',
    },
    relations: [
      ['支委会成员之间', '支委', '支委'],
      ['班子主要负责人之间', '正副书记', '正副书记'],
      ['党员之间', '党员', '党员'],
      ['书记同服务对象', '书记', '服务对象'],
    ],
  },
};

export const meetingSentences: MeetingSentences = {
  'day-unreadable': ({ text }) => `日期“${text}”认不出是哪一天。请写成 2021-03-10。`,
  'day-weekday': ({ date, weekday }) =>
    `${date} 是${WEEKDAYS[weekday] ?? ''}，与所写的星期不符。请核对日期。`,
  'talk-day-missing': () => '这次谈话没有日期，还不能计入。请补上日期。',
  'talk-side-missing': () => '这次谈话没有写明双方，还不能计入。请补上姓名。',
  'talk-stranger': ({ name }) =>
    `花名册上没有${name}。请核对姓名；同服务对象等谈话的，请在“必谈关系”中选出那一种。`,
  'talk-with-oneself': ({ name }) => `${name}同时写在双方。请核对。`,
  'talk-topic-missing': () => '没有写谈话主题。请补上。',
  'talk-planned': ({ date }) => `${date} 还没有到，这次谈话暂不计入。`,
  'talk-late': ({ date, meeting }) =>
    `谈话在 ${date}，晚于 ${meeting} 的会议。谈心谈话应在会前进行，请核对。`,
  'relation-unknown': ({ relation }) => `“谈话覆盖”里没有“${relation}”这种关系。请重新选择，或在那里补上。`,
  'relation-empty': ({ relation }) =>
    `“${relation}”没有要谈的人：花名册上没有这样的职务。请在“谈话覆盖”里直接写姓名，不需要的删去。`,
};

export const meetingCli: MeetingCliWords = {
  usage: `  pingyi talks BOOK.xlsx                                                      谈心谈话：记录表、覆盖情况、矩阵`,
  relation: ({ label, required, done }) =>
    `  ${label}：应谈 ${String(required)}，已谈 ${String(done)}，还差 ${String(required - done)}`,
  talks: (sheet, count) => `“${sheet}”：计入谈话 ${String(count)} 次`,
};
