import type { Failure, SheetWords } from '../words';
import { sentenceOf, textOfFinding } from '../sentences';
import { failures } from './failures';
import { findings, places } from './findings';
import { PLACE_NAMES } from './letter';

const why = (reason: Failure | null): string =>
  reason === null ? '还没有开始做' : sentenceOf(reason, failures);

export const dossier: SheetWords['dossier'] = {
  sheet: '目录',
  title: '全年工作材料目录',
  note: '材料由工作簿生成，只有数值，没有公式；票箱、密钥、票号不在其中。要改内容，请改工作簿后重新生成。',
  state: ({ day, made, all }) =>
    made === all
      ? `截至 ${day}，${String(all)} 项材料齐全。`
      : `截至 ${day}，${String(all)} 项材料中有 ${String(made)} 项，缺 ${String(all - made)} 项。`,
  head: ['序号', '材料', '文件', '给谁看', '出自（工作表）', '情况'],
  parts: {
    opinions: '征求意见汇总',
    talks: '谈心谈话',
    'self-examination': '对照检查',
    minutes: '会议记录',
    forms: '测评表样',
    results: '计票结果',
    decisions: '等次评定',
    slips: '个人反馈单',
    publication: '评议结果公布',
    scoreboards: '季度积分榜',
    bulletins: '季度通报',
    recommendation: '推优建议',
    rectification: '整改台账和月报',
    pledges: '整改承诺书',
    newsletter: '简讯',
  },
  audiences: { posted: '可张贴', committee: '支委会内部', member: '只给本人' },
  whole: '齐全',
  toCheck: (count, errors) =>
    `有 ${String(count)} 处要核对${errors > 0 ? `，其中错误 ${String(errors)} 处` : ''}`,
  missing: (reason) => `缺：${why(reason)}`,
  absent: (part, reason) => `${part}：${why(reason)}`,
  signatures: '整理人：＿＿＿＿＿＿＿＿　　书记：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
  checks: {
    sheet: '要核对的地方',
    title: '要核对的地方',
    note: '在工作簿里改好后，重新生成材料。',
    head: ['序号', '材料', '程度', '要核对的'],
    levels: places.levels,
  },
  said: (finding) => places.join(places.place(finding.at), textOfFinding(finding, findings)),
  unsaid: (places) =>
    `工作簿里还没有，没有写进去：${[...new Set(places.map((place) => PLACE_NAMES[place]))].join('、')}。`,
};
