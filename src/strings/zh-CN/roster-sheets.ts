import type { RosterFinding } from '../../roster/findings';
import type { RosterWords } from '../../roster/plan-roster';
import { roster as sentences } from './roster';

/** Wording of the sheets about a roster beside the roster itself. */
export const rosterSheets: Pick<RosterWords, 'findings' | 'choices'> = {
  findings: {
    sheet: '花名册检查',
    title: (roster) => `“${roster}”检查结果`,
    counts: ({ error, warning, note }) =>
      `错误 ${String(error)} 条，提醒 ${String(warning)} 条，说明 ${String(note)} 条。点单元格地址可跳转；改完请重新检查。`,
    headings: ['序号', '级别', '单元格', '问题和处理办法'],
    levels: { error: '错误', warning: '提醒', note: '说明' },
    // The table is complete by its type; code and data belong together.
    sentence: (finding) => (sentences[finding.code] as (data: RosterFinding['data']) => string)(finding.data),
    none: '没有发现问题。',
  },
  choices: {
    sheet: '花名册列对应',
    note: '评议软件自用：花名册在哪里、各列的对应关系和必填项。请在软件中修改。',
    heading: '表头',
    column: '对应',
    required: '必填',
    roster: ['花名册所在的表', '区域', '表格'],
  },
};
