import type { BallotCliWords } from '../words';

export const ballotCli: BallotCliWords = {
  usage: `  pingyi void BOOK.xlsx [未用的票文件、文件夹或 zip…] [--form ID --count N | --form ID --serials 文件.txt]   作废没发出的票
  pingyi privacy BOOK.xlsx [--before handing-out|publishing]                 发票前、公布前的保密预览`,
  voided: ({ voided, filled, counted, again, foreign }) =>
    `作废 ${String(voided)} 张；未动：已填 ${String(filled)}，已计票 ${String(counted)}，早已作废 ${String(again)}，非本次 ${String(foreign)}`,
  standing: (form, issued, voided) => `  ${form}：发出 ${String(issued)} 张，作废 ${String(voided)} 张`,
  nothingToVoid: '请给出没发出的票文件，或用 --form 和 --count、--serials 说明作废哪些',
};
