import type { SheetWords } from '../words';
import { meeting } from './meeting';
import { letter } from './letter';
import { decision } from './decision';
import { dossier } from './dossier';
import { quarter } from './quarter';
import { recount } from './recount';
import { rosterSheets } from './roster-sheets';
import { tally } from './tally';
import { whatIf } from './what-if';

const QUARTERS = ['', '一', '二', '三', '四'];

/** 2021Q1 → 2021年第一季度 */
const quarterText = (quarter: string): string =>
  `${quarter.slice(0, 4)}年第${QUARTERS[Number(quarter.slice(5))] ?? ''}季度`;

/** 2021-03-15 → 2021年3月15日；空的由手填 */
function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return date === '' ? '　　　　年　　月　　日' : `${String(year)}年${String(month)}月${String(day)}日`;
}

export const sheets: SheetWords = {
  language: 'zh-CN',
  ballot: {
    index: '序号',
    serial: '票号',
    seal: '校验码',
    session: '批次',
    form: '表',
    markTitle: '请选择',
    markMessage: (mark) => `每行只选一格，打“${mark}”；其余留空。`,
    pointsMessage: '请在对应分数段填整数分。',
    overMarked: '← 本行多选，将计为无效',
    overQuota: (grade, quota) => `← “${grade}”已超过 ${String(quota)} 个`,
    quotaLine: (grade, quota) => `每张票“${grade}”不超过 ${String(quota)} 个，超过的整票无效。`,
    unitLine: (unit) => `单位：${unit === '' ? '＿＿＿＿＿＿＿＿＿＿' : unit}`,
    dateLine: (date) => `日期：${chineseDate(date)}`,
    aspect: '测评内容',
    orderLine: (order) => ({ roster: '', pinyin: '（按姓名拼音排序）', stroke: '（按姓氏笔画排序）' })[order],
    ballotSheet: (form) => `${form}表`,
    paperSheet: (form) => `${form}（打印）`,
    paperFile: (form, part, parts) => `${form}-打印${parts > 1 ? `-${String(part)}` : ''}.xlsx`,
    continued: (serial, page, pages) => `票号 ${serial}（续），第 ${String(page)} 页，共 ${String(pages)} 页`,
    schemeSheet: '评议方案',
    schemeTitle: '评议方案',
    schemeNote: '浅黄色格可以修改；一项有多个值时向右排列。票发出后再改对象或等次，须重新开始投票。',
    schemeKeys: {
      kind: '形式：list 列表，matrix 矩阵，score 打分，slip 一人一票',
      from: '各分数段最低分（打分表）',
      aspects: '测评内容（矩阵表）',
      overall: '总评行（矩阵表，可空）',
      remarks: '备注栏标题（可空）',
      opinion: '意见栏标题（可空）',
      selfRating: '是否评本人：included 人人评所有人；excluded 只能用 slip',
      order: '姓名排序：roster 花名册，pinyin 拼音，stroke 笔画',
      paper: '每张票的纸：a3、a4；a5 一张 A4 印两票，a6 印四票',
      color: '颜色：ink、red、green、amber、plain',
      format: '格式（勿改）',
      unit: '单位',
      title: '评议名称／表名',
      date: '会议日期',
      marks: '可用的符号',
      overMark: '一行多选：row 该项无效，ballot 整票无效',
      unknownMark: '符号不符：row 该项无效，ballot 整票无效，ask 逐张裁定',
      blankBallot: '整票未填：count 计为弃权，ballot 整票无效',
      straightLine: '各行全同：count 照计，ballot 整票无效',
      strangeText: '表旁写字：count 不理会，ballot 整票无效（有记号）',
      bands: '季度档次（高到低）',
      bandsFrom: '各档最低分',
      shortTitle: '简称',
      subjectHeading: '对象栏标题',
      instructions: '填票说明',
      subjects: '评议对象（@roster 为花名册）',
      grades: '等次（好到差）',
      points: '各等次分值',
      cap: '优秀比例上限（分子、分母）',
      quota: '每票最高等次至多几个（空为不限）',
      score:
        '计分办法：mean 分值平均，coefficient 系数平均，trimmed 去一最高去一最低，top-one、top-two 满意率，majority 多数等次',
      denominator: '占比分母：valid 有效票，returned 收回票，present 实到人数',
      unmarked: '未评的行：out 不计入平均，zero 计入分母、不得分',
      resultOrder: '结果表排序：form 按表，result 按结果',
      raters: '评价主体：名称、人数、权重（空为不分类）',
    },
    voteSheet: '评议记录',
    voteNote: '评议软件自用：记录本次投票的批次和已计票号的暗码，不含任何人与票的对应。请勿修改。',
    defaults: {
      title: '民主评议',
      bands: ['优秀', '良好', '合格', '不合格'],
      team: {
        title: '领导班子测评表',
        shortTitle: '班子测评',
        subjectHeading: '测评内容',
        instructions: '请在每一项的一个等次下打“√”。不打为弃权，多打该项无效。本表无记名，请勿署名或做记号。',
        subjects: ['思想建设', '组织建设', '作风建设', '纪律建设', '工作实绩'],
        grades: ['好', '较好', '一般', '差'],
      },
      members: {
        title: '民主评议党员测评表',
        shortTitle: '党员测评',
        subjectHeading: '姓名',
        instructions:
          '请对每位党员（包括本人）选择一个等次打“√”。不打为弃权，多打该项无效。本表无记名，请勿署名或做记号。',
        grades: ['优秀', '合格', '基本合格', '不合格'],
      },
    },
  },
  tally,
  recount,
  whatIf,
  quarter,
  meeting,
  dossier,
  decision,
  letter,
  roster: {
    ...rosterSheets,
    sheet: '花名册',
    title: '党员花名册',
    headings: ['序号', '姓名', '性别', '出生年月', '学历', '人员类别', '党员类别', '入党时间', '党内职务'],
  },
  sample: {
    unit: '青松路第三党支部',
    names: 'zh',
    rosterTitle: '青松路第三党支部党员花名册（示例，姓名均为虚构）',
    sexes: { male: '男', female: '女' },
    education: { postgraduate: '研究生', bachelor: '本科', 'junior-college': '大专' },
    service: { 'in-service': '在职', retired: '退休' },
    formal: '正式党员',
    posts: { secretary: '书记、主任', discipline: '纪检委员', publicity: '宣传委员' },
    scoresSheet: (quarter) => `${quarter}考核`,
    scoresTitle: (quarter) => `${quarterText(quarter)}党员考核得分`,
    indicators: ['组织生活', '学习教育', '党费缴纳', '志愿服务', '岗位作用'],
    maximum: (points) => `（${String(points)}）`,
    notCounted: '不计',
    rehearsal: {
      unit: '【演练】梧桐街党支部',
      rosterTitle: '【演练】梧桐街党支部党员花名册（姓名均为虚构，有几处故意留的错）',
      standings: { formal: '正式党员', probationary: '预备党员' },
      remark: '老沈',
      stranger: '丁一鸣',
      brokenFile: '会议通知.xlsx',
    },
  },
};
