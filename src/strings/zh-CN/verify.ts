import type { Place } from '../../kernel/finding';
import type { VerifyCliWords } from '../words';

const CHECKS = {
  fingerprint: '票箱与计票时一致（指纹）',
  count: '独立复算的票数与结果表一致',
  results: '结果表的每个数和公式都由票箱得出',
  ledger: '计票报告单平',
} as const;
const OUTCOMES = { passed: '通过', failed: '不通过', skipped: '无法核对' } as const;

const placeText = ({ sheet = '', cell }: Place): string => `“${sheet}”${cell ?? ''}`;

/** 复核（命令行）。 */
export const verifyCli: VerifyCliWords = {
  usage:
    '  pingyi verify BOOK.xlsx                                                     复核：指纹、独立复算、每个公式、计票报告单',
  check: ({ check, form, outcome, cells }) =>
    `${OUTCOMES[outcome]}  ${form}：${CHECKS[check]}${cells > 0 ? `（核对 ${String(cells)} 格）` : ''}`,
  deviation: ({ at, what, expected, found }) =>
    `  ${placeText(at)}${what === 'formula' ? '的公式' : ''}：应为 ${expected === '' ? '（空）' : expected}，现为 ${found === '' ? '（空）' : found}`,
  more: (count) => `  ……另有 ${String(count)} 处，见 --json`,
  verdict: (passed) =>
    passed ? '复核通过：结果与票箱一致。' : '复核不通过：请对照上面列出的各处，查明原因前不要公布。',
};
