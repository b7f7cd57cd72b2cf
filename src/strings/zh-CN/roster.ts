import type { ColumnNames, DeclaredNames, RosterSentences } from '../words';

/** Columns of a roster, as findings and the pane name them. */
export const columns: ColumnNames = {
  index: '序号',
  name: '姓名',
  sex: '性别',
  born: '出生年月',
  joined: '入党时间',
  education: '学历',
  service: '人员类别',
  standing: '党员类别',
  post: '党内职务',
  id: '身份证号',
  phone: '联系电话',
  ethnic: '民族',
  political: '政治面貌',
  unit: '部门',
  remarks: '备注',
};

const DECLARED: DeclaredNames = {
  members: '总人数',
  'in-service': '在职',
  retired: '退休',
  women: '女',
  men: '男',
  formal: '正式党员',
  probationary: '预备党员',
};

/** 从 1（星期一）起。 */
export const WEEKDAYS = ['', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

export const roster: RosterSentences = {
  'name-missing': () => '这一行没有姓名。请补上姓名，或删去整行。',
  'name-error': ({ text }) => `姓名格是公式错误 ${text}，会印到票上。请改正公式或直接填写姓名。`,
  'name-length': ({ name }) => `姓名“${name}”过短或过长，请核对。`,
  'name-spaces': ({ name }) => `姓名中有空格，比较时按“${name}”处理。可以一键去掉空格；为排版留着也不影响。`,
  'name-width': ({ name }) => `姓名中有全角字母或符号，比较时按“${name}”处理。可以一键统一。`,
  'name-dot': ({ name }) => `间隔号用了相似的符号，比较时按“${name}”处理。可以一键统一为“·”。`,
  'name-note': ({ name, note }) =>
    `“${name}”后括号中的“${note}”按备注处理，不算作姓名。若是姓名的一部分请去掉括号。`,
  'name-signs': ({ name, signs }) => `姓名“${name}”中有不常见的符号 ${signs}。请核对，一格只写一个人。`,
  'name-merged': ({ name, rows }) =>
    `“${name}”的姓名格合并了 ${String(rows)} 行，按一人计。若不止一人，请取消合并，每行写一人。`,

  'roster-gone': ({ chosen }) =>
    `选定的花名册“${chosen}”不在工作簿里了（删除或改名），这里读的是另一张表。请在“花名册在哪里”重新选定，或选“自动”。`,
  'rows-outside': ({ count }) =>
    `选定的区域下面还有 ${String(count)} 行像是人员，没有计入。要计入请重新选定区域；转换为表格后区域会随行数增长。`,
  'sum-row': ({ text }) => `“${text}”按合计行处理，不算作一人。若是人名请改写。`,
  'signature-row': ({ text }) => `“${text}”按签字或说明行处理，不算作一人。若是人员请写到姓名栏。`,
  'unit-row': ({ text }) => `“${text}”按单位名称处理，以下的人归入其中。若是人员请写到姓名栏。`,
  'text-row': ({ text }) =>
    `“${text}”这一行看不出是哪一位，没有计入。若是人员请写到姓名栏；若不是，请移到表外。`,
  'header-repeated': () => '这里又出现一行表头，以下按新的一段读取，人员合在一起计。',
  'rows-unnamed': ({ count }) =>
    `从这里起共有 ${String(count)} 行只有序号没有姓名，没有计入。用不到的可以删去。`,
  'rows-hidden': ({ count, rows }) =>
    `有 ${String(count)} 人所在的行被隐藏或筛选掉（第 ${rows} 行），仍然计入。不该计入的请删去。`,
  'row-far': ({ name, gap }) => `“${name}”与上面的表隔了 ${String(gap)} 个空行，仍然计入。若是误填请删去。`,
  'heading-repeated': ({ heading, other }) =>
    `表头“${heading}”与 ${other} 列是同一项，以 ${other} 列为准。请改名，或在列对应中另选。`,
  'heading-empty': ({ letters }) => `${letters} 列有内容但没有表头，没有读取。需要的请补上表头。`,
  'column-missing': ({ column }) =>
    `没有“${columns[column]}”这一列，而它是必填项。请加上，或在列对应中选出它。`,
  'value-missing': ({ column, name }) => `${name}没有填“${columns[column]}”，而它是必填项。请补上。`,
  'cell-error': ({ column, text }) => `“${columns[column]}”是公式错误 ${text}，按空白处理。请改正。`,

  'id-lost-digits': ({ name }) =>
    `${name}的身份证号按数字存放，15 位以后的数字已经丢失，无法恢复。请把单元格设为文本后重新填写。`,
  'id-shape': ({ id, length }) =>
    `身份证号 ${id} 有 ${String(length)} 位，应为 18 位（旧号 15 位）。请核对。`,
  'id-check': ({ id }) => `身份证号 ${id} 的最后一位（校验码）对不上，其中有数字写错。请核对原件。`,
  'id-date': ({ id }) => `身份证号 ${id} 中的出生日期不存在。请核对原件。`,
  'id-area': ({ id }) => `身份证号 ${id} 的前六位不是已知的地区代码。请核对原件。`,
  'id-old': ({ id }) => `身份证号 ${id} 是 15 位旧号。可以一键换成对应的 18 位。`,
  'id-form': ({ id }) => `身份证号 ${id} 用了全角字符、空格或小写 x。可以一键统一。`,
  'id-birth': ({ id, born }) => `身份证号 ${id} 中的出生日期与所填的 ${born} 不一致。请核对。`,
  'id-sex': ({ id, sex }) =>
    `身份证号 ${id} 表示的性别与所填的“${sex === 'male' ? '男' : '女'}”不一致。请核对。`,

  'date-invalid': ({ column, text }) =>
    `${columns[column]}“${text}”不是可以识别的日期。请写成 2021-03-15 或 2021-03。`,
  'date-ambiguous': ({ column, text, year }) =>
    `${columns[column]}“${text}”可能是 ${String(year)} 年 1 月，也可能是 10 月（按数字输入时 2021.10 会变成 2021.1）。请写成 ${String(year)}-01 或 ${String(year)}-10。`,
  'date-weekday': ({ column, date, weekday }) =>
    `${columns[column]} ${date} 是${WEEKDAYS[weekday] ?? ''}，与所写的星期不符。请核对。`,
  'date-text': ({ column, text, date }) =>
    `${columns[column]}“${text}”不是日期格式，已按 ${date} 读取。可以一键改为标准写法。`,
  'date-future': ({ column, date }) => `${columns[column]} ${date} 在今天之后。请核对。`,
  'born-early': ({ date }) => `出生年月 ${date} 距今超过 120 年。请核对。`,
  'joined-before-born': ({ born, joined }) => `${joined} 入党，早于 ${born} 出生。请核对，两格是否填反。`,
  'joined-too-young': ({ born, joined }) => `${born} 出生，${joined} 入党，不满 18 周岁。请核对。`,
  'probation-over': ({ name, joined }) =>
    `${name}是预备党员，${joined} 入党，预备期已满一年。若已转正请改为正式党员；若延长请注明。`,
  'retired-young': ({ name, born }) => `${name}写的是退休，但 ${born} 出生，不到 45 岁。请核对。`,

  'word-unknown': ({ column, text }) =>
    `${columns[column]}“${text}”不是通用的写法，未计入统计。请改为通用写法。`,
  'word-standard': ({ column, text, standard }) =>
    `${columns[column]}“${text}”已按“${standard}”读取。可以一键改为标准写法。`,
  'standing-differs': ({ name, standing, political }) =>
    `${name}的党员类别是“${standing}”，政治面貌却是“${political}”，以党员类别为准。请核对。`,

  'phone-lost-digits': ({ name }) =>
    `${name}的电话变成了科学计数法，数字已经丢失。请把单元格设为文本后重新填写。`,
  'phone-invalid': ({ phone }) => `电话 ${phone} 不是手机号，也不是带区号的座机号。请核对。`,
  'phone-shared': ({ phone, other }) => `电话 ${phone} 与 ${other} 相同。若不是合用，请核对。`,

  'name-duplicate': ({ name, other }) =>
    `姓名“${name}”与 ${other} 重复，且没有可以区分的信息。若是同一人请删去一行；若是两个人，请在姓名后加括号注明，如“${name}（大）”。`,
  'name-shared': ({ name, other, label }) => `姓名“${name}”与 ${other} 相同，票面上将印作“${label}”。`,
  'person-repeated': ({ name, other }) =>
    `“${name}”与 ${other} 姓名和身份证号都相同，是同一个人写了两次。请删去一行。`,
  'id-shared': ({ id, other }) => `身份证号 ${id} 与 ${other} 相同，但姓名不同，其中一个写错了。请核对。`,

  'secretary-count': ({ count }) =>
    count === 0 ? '没有标明书记。请在职务栏写明。' : `标明了 ${String(count)} 位书记，应当只有一位。请核对。`,
  'committee-size': ({ count, members }) =>
    `${String(members)} 名正式党员的支部，支委会一般为 3 至 7 人，这里标明了 ${String(count)} 人。请核对职务栏。`,
  'post-probationary': ({ name, post }) => `${name}是预备党员，没有被选举权，却写有职务“${post}”。请核对。`,

  'total-differs': ({ kind, declared, counted }) =>
    `这里写的${DECLARED[kind]}是 ${String(declared)} 人，花名册数出来是 ${String(counted)} 人。请查明多了谁或少了谁。`,
  'total-parts': ({ total, inService, retired }) =>
    `这里写的总人数 ${String(total)} 不等于在职 ${String(inService)} 加退休 ${String(retired)}。请核对。`,
};
