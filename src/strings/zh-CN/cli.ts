import type { CliWords } from '../words';
import { ballotCli } from './ballot-cli';
import { countCli } from './count-cli';
import { meetingCli } from './meeting-findings';
import { quarterCli } from './quarter-cli';
import { resultsCli } from './results-cli';
import { letterCli } from './letter';
import { decisionCli } from './decision';
import { dossierCli } from './dossier-cli';
import { verifyCli } from './verify';

export const cli: CliWords = {
  quarter: quarterCli,
  meeting: meetingCli,
  ballot: ballotCli,
  results: resultsCli,
  count: countCli,
  decision: decisionCli,
  dossier: dossierCli,
  letter: letterCli,
  verify: verifyCli,
  usage: `用法：
  pingyi new BOOK.xlsx [--sample] [--roster 花名册.xlsx] [--scheme 方案.json]   新建工作簿
  pingyi check BOOK.xlsx [--columns 性别,出生年月,…]                          检查花名册，可指定必填的列
               [--sheet 名单 [--area A3:H40] | --table 表1] [--remember]     指定花名册在哪里；--remember 记在工作簿中，各命令都照此
  pingyi ballots BOOK.xlsx --out 文件夹|文件.zip [--form team|members] [--copies N] [--spare N] [--paper] [--restart]   制票
  pingyi tally BOOK.xlsx 收回的文件、文件夹或 zip…                            计票
${resultsCli.usage}
${quarterCli.usage}
${meetingCli.usage}
${dossierCli.usage}
${ballotCli.usage}
${countCli.usage}
${decisionCli.usage}
${letterCli.usage}
${verifyCli.usage}
  pingyi scheme BOOK.xlsx [--import 方案.json [--restart]]                               导出（或导入）评议方案
通用选项：--json 输出 JSON；--lang zh-CN|en-US 语言；--help 显示本说明
退出码：0 完成；1 完成但有错误级问题，或计票被叫停；2 未能执行`,
  unknownCommand: (text) => `没有“${text}”这个命令。用 pingyi --help 查看用法。`,
  missingArgument: (name) => `缺少 ${name}。用 pingyi --help 查看用法。`,
  badOption: (detail) => `选项有误：${detail}。用 pingyi --help 查看用法。`,
  badNumber: (option, text) => `${option} 应为 1 到 10000 的整数，而不是“${text}”。`,
  created: (file) => `已新建 ${file}`,
  roster: (facts) =>
    `党员 ${String(facts.members)} 名：在职 ${String(facts.inService)}，退休 ${String(facts.retired)}；女 ${String(facts.women)}；研究生 ${String(facts.postgraduate)}，本科 ${String(facts.bachelor)}，大专 ${String(facts.juniorCollege)}；支委会 ${String(facts.committee)} 人`,
  noFindings: '没有发现问题',
  ballots: (form, copies, issued) => `${form}：本次制票 ${String(copies)} 张，累计发出 ${String(issued)} 张`,
  handedOut: (target) => `票已存入 ${target}`,
  ledger: (form, facts) =>
    `${form}：应到 ${String(facts.due)}，发出 ${String(facts.issued)}，收回 ${String(facts.returned)}，有效 ${String(facts.valid)}，无效 ${String(facts.spoiled)}`,
  intake: (facts) =>
    `本次收到 ${String(facts.handedIn)} 件：计入 ${String(facts.counted)}，存疑 ${String(facts.doubtful)}，重复 ${String(facts.duplicate)}，非本次 ${String(facts.foreign)}，被改动 ${String(facts.altered)}，读不了 ${String(facts.unreadable)}，不是票 ${String(facts.other)}`,
  fingerprint: (before, after) => `  票箱指纹：${before === '' ? '（原无）' : before} → ${after}`,
  stopped: '计票已叫停，没有写入任何结果。',
  nothingWritten: '没有可以计入的新票，工作簿没有变化。',
  subject: (subject, counts, blank, invalid) =>
    `  ${subject}：${counts.join('，')}；弃权 ${String(blank)}，该项无效 ${String(invalid)}`,
  cap: (limit, inside) =>
    `  优秀名额 ${String(limit)} 人；得票在名额内：${inside.length === 0 ? '无' : inside.join('、')}`,
  boardHead: (quarter, previous) => `${quarter} 积分榜${previous === null ? '' : `（与 ${previous} 相比）`}`,
  boardRow: ({ name, total, rank, band, change }) =>
    total === null
      ? `  —  ${name}  不计`
      : `  ${String(rank)}  ${name}  ${total}  ${band ?? ''}${change === null ? '' : `  ${change}`}`,
};
