import { scoreText } from '../score-text';

/** 命令行上的结果和试算。 */
export const resultsCli = {
  usage: `  pingyi results BOOK.xlsx [--present 实到人数 [--form ID]] [--order form|result]   写出结果表：报告单、分布、得分、名额
  pingyi whatif BOOK.xlsx [--form ID]                                        同样的票换一种口径试算`,
  badPresent: (text: string) => `--present 应为实到人数，而不是“${text}”。`,
  ledger: (
    form: string,
    facts: {
      due: number;
      present: number | null;
      issued: number;
      returned: number;
      valid: number;
      abstained: number;
      spoiled: number;
      doubtful: number;
    },
  ) =>
    `${form}：应到 ${String(facts.due)}，实到 ${facts.present === null ? '未填' : String(facts.present)}，发出 ${String(facts.issued)}，收回 ${String(facts.returned)}，有效 ${String(facts.valid)}（弃权 ${String(facts.abstained)}），无效 ${String(facts.spoiled)}，存疑 ${String(facts.doubtful)}`,
  hidden: (subject: string) => `  ${subject}：有等次的票不足 3 张，不列`,
  subject: (facts: {
    subject: string;
    counts: readonly string[];
    blank: number;
    invalid: number;
    score: string;
    rank: number | null;
    flag: string;
  }) =>
    `  ${facts.subject}：${facts.counts.join('，')}；弃权 ${String(facts.blank)}，该项无效 ${String(facts.invalid)}；得分 ${facts.score === '' ? '—' : facts.score}${facts.rank === null ? '' : `，第 ${String(facts.rank)} 名`}${facts.flag === '' ? '' : `（${facts.flag}）`}`,
  score: scoreText,
  cap: (facts: {
    members: number;
    share: string;
    unrounded: string;
    limit: number;
    inside: readonly string[];
  }) =>
    `  名额：正式党员 ${String(facts.members)} 人的 ${facts.share} 为 ${facts.unrounded}，取整 ${String(facts.limit)} 人；在名额内：${facts.inside.length === 0 ? '无' : facts.inside.join('、')}`,
};

export type ResultsCliWords = typeof resultsCli;
