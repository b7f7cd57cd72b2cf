import type { RectificationPart } from '../../meeting/rectification';
import type { MeetingCliWords, MeetingSentences, MeetingWords } from '../words';
import { WEEKDAYS } from './roster';

export const meeting: MeetingWords = {
  index: '序号',
  name: '姓名',
  separator: '、',
  dayHint: '请填日期，如 2021-03-10。',
  opinions: {
    log: {
      sheet: '征求意见',
      title: '征求意见登记表',
      note: '一行一条意见，照原话写。对班子的写“班子”，对个人的写姓名。意思相同的，在“归并为”里写同一句话。同意署名的才写提出人，其余的姓名不保留；不登记日期，每次整理后按编号排列，看不出先后。',
      head: ['编号', '对象', '类别', '意见内容', '归并为', '征求方式', '同意署名', '提出人'],
      giverHint: '提出人同意署名（左边选“同意”）才可以写姓名。',
    },
    summary: {
      sheet: '意见汇总',
      title: '征求意见汇总表',
      note: '按对象归并，不按先后。条数为归并的原始意见数；只有同意署名的才列出提出人。',
      head: ['编号', '对象', '类别', '意见', '条数', '提出人（同意署名的）'],
      none: '还没有意见。',
      withheld: '未署名的意见不足 3 条，容易猜出是谁提的，暂不列出。',
      signatures: '整理人：＿＿＿＿＿＿＿＿　　书记：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
    },
    code: (number) => `意见${String(number)}`,
    team: '班子',
    categories: ['思想', '组织', '作风', '纪律', '工作', '其他'],
    ways: ['座谈会', '个别访谈', '意见箱', '问卷', '走访', '其他'],
    consents: ['同意', '不同意'],
  },
  selfExamination: {
    register: {
      sheet: '对照检查',
      title: '对照检查问题汇总',
      note: '每人每个方面一行：查摆的问题、原因剖析、整改措施。方面的名称可在“对照检查进度”的表头修改。',
      head: ['姓名', '方面', '查摆的问题', '原因剖析', '整改措施'],
    },
    progress: {
      sheet: '对照检查进度',
      title: '对照检查材料上交情况',
      note: '“√”为问题、原因、措施都已填写，“○”为填了一部分。交来纸质材料的，填上日期即可。浅黄色格和各方面的名称可以修改。',
      head: ['序号', '姓名', '已填', '状态', '交来日期'],
    },
    aspects: ['政治', '思想', '组织', '作风', '纪律', '工作'],
    states: { 'handed-in': '已交', part: '部分', missing: '未交' },
  },
  minutes: {
    sheet: '会议记录',
    title: '组织生活会会议记录',
    note: '在浅黄色格里填写。日期可写成 2021年3月15日（星期一），会核对星期；实到按后面的出席情况计算。',
    meeting: '年度组织生活会和民主评议党员大会',
    facts: {
      title: '会议名称',
      day: '日期',
      weekday: '星期',
      place: '地点',
      chair: '主持人',
      recorder: '记录人',
      due: '应到',
      present: '实到',
      absent: '缺席',
      officials: '列席人员',
    },
    weekdays: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
    agenda: '一、议程与发言',
    agendaHead: ['序号', '议程', '发言人', '主要内容'],
    items: [
      '通报上年度整改和本次征求意见情况',
      '书记代表班子作对照检查',
      '党员逐一对照检查，开展批评和自我批评',
      '民主测评',
      '列席领导点评，书记总结表态',
    ],
    decisions: '二、决议事项',
    decisionHead: ['序号', '决议', '责任人', '期限'],
    attendance: '三、出席情况',
    attendanceHead: ['序号', '姓名', '出席情况', '缺席原因'],
    everyone: '全体党员',
    marks: ['出席', '请假', '缺席'],
    signatures: '主持人：＿＿＿＿＿＿＿＿　　记录人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
  },
  rectification: {
    ledger: {
      sheet: '整改台账',
      title: '整改台账（四明确一承诺）',
      note: '一行一个问题：明确目标、措施、责任人、期限，作出公开承诺。来源写意见编号（如 意见3）、对照检查、民主测评等。填上验收日期和验收人即销号。状态按“截至日期”自动计算。',
      head: [
        '序号',
        '问题',
        '来源',
        '整改目标',
        '整改措施',
        '责任人',
        '整改期限',
        '公开承诺',
        '进展情况',
        '验收日期',
        '验收人',
        '状态',
      ],
      asOf: '截至日期',
      notice: '临期天数',
      noticeHint: '到期前几天算临期：请填 0 以上的数。',
    },
    states: { closed: '已销号', open: '整改中', soon: '临期', overdue: '逾期', undated: '未定期' },
    month: {
      sheet: (month) => `整改月报 ${month}`,
      title: (month) => `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月整改情况月报`,
      text: ({ unit, day, total, closedInMonth, counts }) =>
        `截至 ${day}，${unit === '' ? '本单位' : unit}整改事项共 ${String(total)} 项：已销号 ${String(counts.closed)} 项（其中本月 ${String(closedInMonth)} 项），整改中 ${String(counts.open)} 项，临期 ${String(counts.soon)} 项，逾期 ${String(counts.overdue)} 项${counts.undated > 0 ? `，未定期限 ${String(counts.undated)} 项` : ''}。`,
      states: '一、总体情况',
      total: '合计',
      items: '二、各项进展',
      head: ['序号', '问题', '责任人', '整改期限', '进展情况', '状态'],
      signatures: '填报人：＿＿＿＿＿＿＿＿　　书记：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
    },
    pledges: {
      sheet: '整改承诺',
      title: '整改承诺书',
      text: (unit) =>
        `针对组织生活会查摆出的问题，${unit === '' ? '我们' : unit}郑重承诺如下，欢迎党员、群众监督。`,
      head: ['序号', '问题', '整改承诺', '责任人', '完成期限'],
      supervision: '监督方式：向支委会反映，或投意见箱。联系电话：＿＿＿＿＿＿＿＿＿＿',
      signatures: '支部（盖章）：＿＿＿＿＿＿＿＿　　书记：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
    },
  },
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
  'rectify-source-missing': () => '没有写来源。请写意见编号，或对照检查、民主测评等。',
  'rectify-source-unknown': ({ source }) => `来源“${source}”里的意见编号在“征求意见”里没有。请核对。`,
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
