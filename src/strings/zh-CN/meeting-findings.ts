import type { RectificationPart } from '../../meeting/rectification';
import type { MeetingCliWords, MeetingSentences } from '../words';
import { WEEKDAYS } from './roster';

const FACTS = { place: '地点', chair: '主持人', recorder: '记录人' };

const PARTS: Readonly<Record<RectificationPart, string>> = {
  goal: '整改目标',
  measure: '整改措施',
  responsible: '责任人',
  deadline: '整改期限',
  pledge: '公开承诺',
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
  'relation-stranger': ({ relation, name }) =>
    `“${relation}”里的“${name}”不在花名册上。请写花名册上的姓名，或书记、正副书记、支委、党员、服务对象。`,
  'relation-empty': ({ relation }) =>
    `“${relation}”没有要谈的人：花名册上没有这样的职务。请在“谈话覆盖”里直接写姓名，不需要的删去。`,

  'opinion-text-missing': () => '没有写意见内容。请补上，或删去这一行。',
  'opinion-target-missing': () => '没有写对象。请写“班子”或姓名。',
  'opinion-target-unknown': ({ target }) => `花名册上没有“${target}”。请写“班子”或花名册上的姓名。`,
  'opinion-consent-unclear': () => '看不出是否同意署名，按不同意处理。请选“同意”或“不同意”。',
  'opinion-giver-missing': () => '已同意署名，但没有写提出人。',
  'opinion-givers-removed': ({ count }) =>
    `有 ${String(count)} 条写了提出人而没有同意署名，姓名不读取，重新整理时删去。`,
  'opinions-alike': ({ codes: [a, b] }) => `${a}与${b}说法相近。意思相同的，请在“归并为”里写同一句话。`,
  'opinions-withheld': ({ count }) =>
    `未署名的意见不足 3 条，容易猜出是谁提的，汇总表暂不列出（${String(count)} 条）。请再征求一些。`,

  'exam-missing': ({ name }) => `${name}还没有交对照检查材料。`,
  'exam-part': ({ name, aspects }) => `${name}的${aspects.join('、')}方面还没有填全（问题、原因、措施）。`,
  'exam-late': ({ name, date, meeting }) => `${name}在 ${date} 才交，晚于 ${meeting} 的会议。请核对日期。`,
  'exam-copied': ({ name, other }) => `${name}的这一条问题与${other}的一字不差。请联系自身实际重写。`,
  'exam-stranger': ({ name }) => `花名册上没有${name}，所填内容保留在表的最后。请核对姓名。`,

  'minutes-day-missing': () => '没有写会议日期。请补上。',
  'minutes-day-differs': ({ date, meeting }) =>
    `会议记录的日期 ${date} 与评议方案的 ${meeting} 不一致。请核对。`,
  'minutes-fact-missing': ({ fact }) => `没有写${FACTS[fact]}。请补上。`,
  'minutes-official-missing': () => '没有列席人员。上级党组织派员列席的，请写上姓名。',
  'minutes-unmarked': ({ names, count }) =>
    `还有 ${String(count)} 人没有填出席情况：${names.join('、')}。填全后才能算实到。`,
  'minutes-quorum': ({ present, due }) =>
    `应到 ${String(due)} 人，实到 ${String(present)} 人，没有超过半数。请核对出席情况。`,
  'minutes-reason-missing': ({ name }) => `${name}缺席，没有写原因。`,
  'minutes-chair-absent': ({ name }) => `${name}是主持人，出席情况却不是出席。请核对。`,
  'minutes-item-silent': ({ item }) => `议程“${item}”没有发言人或主要内容。请补上。`,
  'minutes-items-few': ({ count, usual }) =>
    `议程只有 ${String(count)} 项，一般有 ${String(usual)} 项。请核对有没有漏记。`,
  'minutes-speaker-unknown': ({ name }) => `发言人${name}既不在花名册上，也不在列席人员中。请核对姓名。`,
  'minutes-speaker-absent': ({ name }) => `${name}有发言记录，出席情况却不是出席。请核对。`,
  'minutes-decisions-missing': () => '没有决议事项。请补上会议定下的事。',

  'rectify-problem-missing': () => '这一行没有写问题。请补上，或删去整行。',
  'rectify-unclear': ({ parts }) =>
    `还不明确：${parts.map((part) => PARTS[part]).join('、')}。四明确一承诺都要写。`,
  'rectify-source-missing': () => '没有写来源。请写意见编号、测评的项目，或对照检查等。',
  'rectify-source-unknown': ({ source }) => `来源“${source}”里的意见编号在“征求意见”里没有。请核对。`,
  'rectify-result-unknown': ({ form, text }) =>
    `来源写了“${form}”，但那张表上没有“${text}”。请写表上的测评内容或姓名。`,
  'rectify-stranger': ({ name }) => `花名册上没有责任人${name}。请写姓名，或支委会、支部。`,
  'rectify-overdue': ({ problem, responsible, days }) =>
    `“${problem}”已逾期 ${String(days)} 天${responsible === '' ? '' : `，责任人${responsible}`}。请督促，或办理验收、延期。`,
  'rectify-soon': ({ problem, responsible, days }) =>
    `“${problem}”${days === 0 ? '今天到期' : `还有 ${String(days)} 天到期`}${responsible === '' ? '' : `，责任人${responsible}`}。`,
  'rectify-accepted-early': ({ date }) => `验收日期 ${date} 还没有到，不能销号。请核对。`,
  'rectify-accepted-undated': () => '写了验收人，没有验收日期，还没有销号。请补上日期。',
  'rectify-acceptor-missing': () => '已销号，但没有写验收人。请补上。',
  'rectify-acceptor-same': ({ name }) => `${name}是责任人，不能验收自己的事项。请换人验收。`,
  'opinions-unanswered': ({ codes }) =>
    `对班子的意见还没有列入整改：${codes.join('、')}。请在整改台账的“来源”里写上编号。`,
};

export const meetingCli: MeetingCliWords = {
  usage: `  pingyi opinions BOOK.xlsx                                                   征求意见：登记表、汇总表
  pingyi talks BOOK.xlsx                                                      谈心谈话：记录表、覆盖情况、矩阵
  pingyi self-examination BOOK.xlsx                                           对照检查：汇总、上交情况
  pingyi minutes BOOK.xlsx                                                    会议记录
  pingyi rectification BOOK.xlsx [--month 2021-03]                            整改台账、承诺书，或月报`,
  relation: ({ label, required, done }) =>
    `  ${label}：应谈 ${String(required)}，已谈 ${String(done)}，还差 ${String(required - done)}`,
  talks: (sheet, count) => `“${sheet}”：计入谈话 ${String(count)} 次`,
  opinions: (sheet, given, merged) => `“${sheet}”：意见 ${String(given)} 条，归并为 ${String(merged)} 条`,
  opinion: ({ code, target, text, count }) => `  ${code}  ${target}：${text}（${String(count)}）`,
  selfExamination: (sheet, { handedIn, people }) =>
    `“${sheet}”：${String(people)} 人，已交 ${String(handedIn)} 人`,
  examination: ({ label, whole, state }) => `  ${label}：${state}（${String(whole)}/6）`,
  minutes: (sheet, facts) =>
    facts === null
      ? `“${sheet}”已建立，请填写`
      : `“${sheet}”：应到 ${String(facts.due)}，实到 ${String(facts.present)}，议程 ${String(facts.items)} 项，决议 ${String(facts.decisions)} 项`,
  rectification: (sheet, counts) =>
    `“${sheet}”：${counts.map(([state, count]) => `${state} ${String(count)}`).join('，')}`,
  month: (sheet) => `“${sheet}”已建立`,
};
