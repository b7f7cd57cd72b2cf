import type { FailureSentences } from '../words';
import { reasons } from './reasons';
import { quarterFailures } from './quarter-findings';
import { decisionFailures } from './decision';

export const SCHEME_FAULTS: Readonly<Record<string, string>> = {
  'not-json': '文件不是 JSON',
  'unknown-format': '不是本软件的方案格式',
  empty: '不能为空',
  'too-long': '文字过长',
  'too-few': '数量太少',
  'too-many': '数量太多',
  'with-space': '不能含空格',
  repeated: '有重复',
  reserved: '不能以 # 开头',
  'not-a-number': '应为数字',
  'not-whole': '应为整数',
  'out-of-range': '超出允许的范围',
  'not-an-id': '应为小写字母开头的短名',
  'not-a-date': '应为 2021-03-15 这样的日期',
  'not-a-choice': '不是可选的值',
  'not-falling': '应从高到低',
  'no-lowest': '最后一档应从 0 开始',
  'names-the-voter':
    '不评本人时，本人那一行的空白就等于署名；请改为一人一票（kind 为 slip），不投自己那张即可',
  'matrix-only': '测评内容和总评行只用于矩阵表，矩阵表也必须有测评内容',
  'score-only': '各分数段最低分只用于打分表，打分表的每一段都要有',
  'not-bands': '分数段要由高到低，最后一段从 0 开始',
  'not-for-raters': '分主体评价要有数值得分才能加权，不能用多数等次',
  'not-for-kind': '这种表不能有名额限制',
};

export const failures: FailureSentences = {
  'file-missing': ({ file }) => `找不到“${file}”。请核对文件名和位置。`,
  'file-exists': ({ file }) => `“${file}”已经存在，没有覆盖。请换一个名字，或先移走原来的文件。`,
  'file-read-only': ({ file }) => `“${file}”正在别处打开，或为只读，不能写入。请关闭后再试。`,
  'file-unreadable': ({ file, reason }) => `打不开“${file}”：${reasons[reason]}。`,
  'file-write-failed': ({ file, detail }) =>
    `写不了“${file}”（${detail}）。原文件没有变化。请检查磁盘空间和权限。`,
  'table-missing': ({ table }) =>
    `工作簿里没有名为“${table}”的表格。它可能被删除、改名或转换成了普通区域，请重新选择。`,
  'file-changed': ({ file }) =>
    `“${file}”在处理期间被别的程序改动了。没有写入；请再运行一次，会在新的内容上处理。`,
  'file-newer': ({ file }) =>
    `“${file}”打开之后又被别的程序改过。为免盖掉那些改动，没有写入；请用“另存为”存成别的名字。`,
  'sheet-missing': ({ sheet }) => `工作簿里没有“${sheet}”这张表。`,
  'sheet-name-taken': ({ sheet }) => `您已有一张名为“${sheet}”的表。为免覆盖，没有写入；请先给它改名。`,
  'sheet-protected': ({ sheet }) => `“${sheet}”受保护，不能写入。请先撤销工作表保护。`,
  'workbook-protected': () => '工作簿的结构受保护，不能增加工作表。请先撤销工作簿保护。',
  'workbook-read-only': () => '工作簿以只读方式打开，不能写入。请另存一份再试。',
  'cell-editing': () => '有单元格正在编辑。请按回车结束编辑，再试一次。',
  'too-large': () => '数据太多，一次处理不了。请分批进行。',
  'connection-lost': () => '与 Excel 的连接中断。请检查工作簿后再试一次。',
  'write-unfinished': () =>
    '写到一半时 Excel 不再应答，现在还不知道写成了没有。请重新打开评议窗格：会自动恢复成写入之前或写完之后的样子，票不会丢失，也不会重复计算。然后再试一次。',
  'being-written': () =>
    '此刻有人正在用评议写这个工作簿（也可能是另一个窗口，或刚刚中断的一次写入）。请等两分钟再试。',
  'write-interrupted': ({ file }) =>
    `“${file}”里有一次没有写完的写入。请先用 Excel 打开它，打开评议窗格，等它自动恢复，保存后再到这里打开；或者改用写入之前的副本。`,
  'host-error': ({ hostCode }) =>
    `Excel 没有完成这一步（${hostCode}）。请再试一次；若仍不行，请复制详情求助。`,
  cancelled: () => '已取消，工作簿没有变化。',
  'roster-missing': () =>
    '没有找到花名册：没有哪张表的表头同时有“姓名”和其他栏目（如性别、学历）。请准备好花名册，或核对表头。',
  'roster-empty': ({ sheet }) => `花名册“${sheet}”里还没有人。请先填写姓名。`,
  'scheme-missing': () => '工作簿里还没有评议方案。请先制票，或导入方案。',
  'scheme-invalid': ({ path, detail }) =>
    `评议方案有误${path === '' ? '' : `（${path}）`}：${SCHEME_FAULTS[detail] ?? detail}。请改正后再试。`,
  'form-missing': ({ form }) => `方案里没有“${form}”这张表。`,
  'subjects-invalid': ({ form, detail }) =>
    `“${form}”的评议对象${{ none: '是空的', 'too-many': '超过 100 个', repeated: '有重复' }[detail]}。请改正花名册或方案。`,
  'roster-errors': ({ sheet, count }) =>
    `花名册“${sheet}”有 ${String(count)} 处错误，制出的票会有误。请先检查并改正。`,
  'anonymity-weakened': ({ form, key }) =>
    `“${form}”的票已经发出，不能再改“${key}”：改后的票与已发的看得出不同，少的一种会暴露投票人。请改回，或重新开始投票（已发的票作废）。`,
  'void-too-many': ({ form, most }) => `“${form}”最多还能作废 ${String(most)} 张：其余的已经计票。没有写入。`,
  'making-stopped': ({ count }) =>
    `已停下，没有存下测评票文件。这 ${String(count)} 张记作已作废，不算在“发出”里。`,
  'slip-unnamed': ({ form, example }) =>
    `“${form}”是一人一票，从票号看不出评的是谁。请写明是哪一张（如 ${example}），或者直接给出票文件。没有写入。`,
  'vote-missing': () => '这个工作簿还没有制过票，无从核对收回的票。请先制票。',
  'decision-invalid': ({ detail }) =>
    ({
      'no-reason': '请写明裁定的理由，理由会与结果一起保存。',
      'too-long': '裁定理由过长，请写在 100 字以内。',
      'no-such-ballot': '这张存疑票已经不在票箱里，可能已裁定。请刷新后再看。',
      'row-left-open': '还有存疑的行没有裁定，请逐行选择后再确定。',
      'row-not-open': '只有存疑的行可以裁定；表外的记号只能归给空着的行，一个记号归一行。请重新选择。',
    })[detail],
  'paper-unreadable': ({ file, line, column, found, fault }) =>
    `“${file}”第 ${String(line)} 行${column === '' ? '' : `“${column}”`}：${
      {
        'column-missing': '缺少这一列。每一行评议对象都要有一列，列名与测评表相同。',
        'column-unknown': '测评表里没有这一行，请删去这一列或改正列名。',
        'not-a-choice': `“${found}”不是等次，也不是 0（弃权）、*（多选）、?（符号不符）。`,
        'serial-wrong': `票号“${found}”有错字，请对照纸票核对。`,
        empty: column === '' ? '没有一张票。' : '是空的。弃权请写 0，以免把漏录当成弃权。',
      }[fault]
    }没有计入任何票。`,
  'vote-damaged': ({ sheet, cell }) =>
    `“${sheet}”${cell} 被改动过，不能在此基础上计票。请恢复备份，或重新开始投票。`,
  'rehearsal-elsewhere': () =>
    '这个工作簿里已有花名册或评议的表。演练不与正式工作混在一起：请新建一个空工作簿，在那里演练。',
  'rehearsal-missing': () => '这个工作簿里没有演练。',
  'rehearsal-differs': ({ form }) =>
    `“${form}”不是按改好的演练花名册制作的，已知答案对不上。请把花名册里多出的一行（许春梅）删去，其他姓名不动，再重新制作测评票。`,
  'sheet-kept': ({ sheet }) => `“${sheet}”不能移走：里面有重做不出来的内容（票或手工填写的内容）。`,
  'sample-counted': () => '示例支部的票已经计过。制作自己的测评票，须重新开始投票，示例的计票结果会移走。',
  'vote-differs': ({ form }) =>
    `“${form}”与已经发出的票不一致（对象或等次变了）。请改回，或重新开始投票（已发的票作废）。`,
  'sheet-damaged': ({ sheet }) =>
    `“${sheet}”里有一部分找不到了（可能删过行列或名称）。为免覆盖您填的内容，没有写入。请撤销那次改动，或恢复备份。`,
  'scores-missing': ({ quarter }) =>
    `没有找到 ${quarter} 的考核得分表。请建一张表名含“${quarter}”、表头有“姓名”的表。`,
  'quarter-invalid': ({ text }) => `“${text}”不是季度。请写成 2021Q1。`,
  'month-invalid': ({ text }) => `“${text}”不是月份。请写成 2021-03。`,
  'dossier-empty': () => '工作簿里还没有可以归档的内容。请先建立花名册，开始全年工作。',
  'rectification-missing': () => '工作簿里还没有整改台账。请先建立台账。',
  ...quarterFailures,
  ...decisionFailures,
};
