import type { Place } from '../../kernel/finding';
import type { VerifyCliWords, VerifyWords } from '../verify-words';

const CHECKS = {
  fingerprint: '票箱与计票时一致（指纹）',
  count: '独立复算的票数、占比、得分、名次和名额与结果表一致',
  results: '结果表的每个数和公式都由票箱得出',
  ledger: '计票报告单平',
} as const;
const OUTCOMES = { passed: '通过', failed: '不通过', skipped: '无法核对' } as const;

const placeText = ({ sheet = '', cell }: Place): string => `“${sheet}”${cell ?? ''}`;
const shown = (text: string): string => (text === '' ? '（空）' : text);

/** 复核。 */
export const verify: VerifyWords = {
  check: ({ check, form, outcome, cells }) =>
    `${OUTCOMES[outcome]}  ${form}：${CHECKS[check]}${cells > 0 ? `（核对 ${String(cells)} 格）` : ''}`,
  deviation: ({ at, what, expected, found }) =>
    `${placeText(at)}${what === 'formula' ? '的公式' : ''}：应为 ${shown(expected)}，现为 ${shown(found)}`,
  more: (count) => `……另有 ${String(count)} 处`,
  verdict: (passed) =>
    passed ? '复核通过：结果与票箱一致。' : '复核不通过：请对照列出的各处，查明原因前不要公布。',
};

/** 复核（命令行）。 */
export const verifyCli: VerifyCliWords = {
  ...verify,
  usage: `  pingyi recount BOOK.xlsx --out 复核件.xlsx                                  复核件：票箱、结果、方案，不含密钥；只交复核人
  pingyi verify BOOK.xlsx|复核件.xlsx                                         复核：指纹、独立复算、每个公式、计票报告单`,
  recounted: (target) =>
    `复核件已存入 ${target}。里面有票箱，只交指定的复核人，复核完请删除。复核人运行 pingyi verify ${target}`,
};

/** 结果页的“复核”。 */
export const verifyPane = {
  ...verify,
  title: '复核',
  hint: '由没有参加计票的人另行复核。复核件含票箱，只交指定的复核人；不含密钥，查不到某张票是谁的。',
  hintFile: '本文件是复核件。请先把“复核说明”表与当场宣读、签名的计票报告单对照，再点“复核”。',
  make: '下载复核件',
  file: '复核件',
  made: (file: string) => `复核件已存为“${file}”。只交指定的复核人，复核完请删除。`,
  start: '复核',
  startHint: '按票箱另行数票、算分、排名次、算名额，逐格核对本工作簿里的结果表。不改动任何内容。',
};
