import type { CountCliWords } from '../words';
import { DOUBTS } from './findings';
import { strayPlace } from './stray';
import { SPOILED } from './tally';

export const countCli: CountCliWords = {
  usage: `  pingyi doubtful BOOK.xlsx                                                  列出等待裁定的存疑票
  pingyi doubtful BOOK.xlsx --decide 代号 [--rows 优秀,0,…] [--stray 行号=优秀,…] [--void 原因] --because 理由   裁定一张存疑票
  pingyi paper BOOK.xlsx --form ID [一遍.csv [另一遍.csv]]                   计入录好的纸质票；不给文件时输出表头`,
  nothingDoubtful: '没有等待裁定的存疑票',
  doubtful: (key, form, reason) => `${key}  ${form}：${DOUBTS[reason]}`,
  row: (number, subject, found) => `  第 ${String(number)} 行 ${subject}：｜${found.join('｜')}｜`,
  stray: (text, ...place) => `  表外的记号 ${text}：在${strayPlace(...place)}`,
  empty: (rows) =>
    rows.length === 0
      ? '  没有空着的行'
      : `  空着的行：${rows.map(([number, subject]) => `${String(number)} ${subject}`).join('，')}`,
  read: (rows) => `  认作：${rows.map(([subject, choice]) => `${subject} ${choice}`).join('，')}`,
  choices: { blank: '弃权', 'over-marked': '多选', 'unknown-mark': '符号不符' },
  rowsWanted: (rows, strays) =>
    [
      `--rows 应逐行写明存疑的 ${String(rows)} 行，如“优秀,0”（0 弃权，* 多选，? 符号不符）`,
      ...(strays > 0
        ? [`--stray 最多可把 ${String(strays)} 个记号归给空着的行，如“3=优秀”，没有归的不予理会`]
        : []),
    ].join('；'),
  decided: (outcome) => `已裁定为${outcome === 'counted' ? '有效' : `无效（${SPOILED[outcome]}）`}`,
  paper: ({ counted, duplicate, foreign }) =>
    `纸质票：计入 ${String(counted)}，重复 ${String(duplicate)}，非本次 ${String(foreign)}`,
  differs: (count) => `两遍有 ${String(count)} 处不同，没有计入任何票。请对照纸票改正后再计。`,
  difference: (ballot, subject, first, second) =>
    `  第 ${String(ballot)} 张 ${subject}：第一遍“${first}”，第二遍“${second}”`,
  serial: '票号',
};
