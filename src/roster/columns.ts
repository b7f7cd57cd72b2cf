import { comparable } from '../kernel/text';

/** What a column of the roster holds. */
export type Column =
  | 'index'
  | 'name'
  | 'sex'
  | 'born'
  | 'joined'
  | 'education'
  | 'service'
  | 'standing'
  | 'post'
  | 'id'
  | 'phone'
  | 'ethnic'
  | 'political'
  | 'unit'
  | 'remarks';

/** Where each column stands: column → index in the sheet, from 0. */
export type ColumnMap = ReadonlyMap<Column, number>;

/** Headings that people use, Chinese and English; compared without spaces, width and case. */
export const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  index: ['序号', '编号', '序', '号', 'no', 'no.', '#', 'index', 'serial'],
  name: [
    ...['姓名', '党员姓名', '名字', '人员姓名', '成员', '成员姓名', '职工姓名', '被评议人', '人员'],
    ...['name', 'fullname', 'member', 'membername'],
  ],
  sex: ['性别', 'sex', 'gender'],
  born: [
    ...['出生年月', '出生日期', '出生时间', '出生年月日', '出生', '生日', '生年月'],
    ...['born', 'birthdate', 'dateofbirth', 'birthday', 'birth', 'dob'],
  ],
  joined: [
    ...[
      '入党时间',
      '入党日期',
      '入党年月',
      '入党年月日',
      '加入时间',
      '入党',
      '加入党组织时间',
      '加入党组织日期',
    ],
    ...['joined', 'datejoined', 'joindate', 'joiningdate', 'membersince', 'partyjoined'],
  ],
  education: [
    ...['学历', '文化程度', '最高学历', '教育程度', '学历层次', '文化', '学历学位', '学历/学位'],
    ...['education', 'educationlevel', 'degree'],
  ],
  service: [
    ...[
      '人员类别',
      '在职情况',
      '在职状态',
      '在职/退休',
      '在职退休',
      '在职或退休',
      '是否在职',
      '是否退休',
      '人员状态',
      '在岗情况',
    ],
    ...['service', 'employment', 'status', 'retired', 'inservice'],
  ],
  standing: [
    ...[
      '党员类别',
      '党员类型',
      '正式/预备',
      '正式或预备',
      '是否预备',
      '是否正式',
      '是否转正',
      '党员性质',
      '是否预备党员',
      '是否正式党员',
    ],
    ...['standing', 'membership', 'membershiptype', 'probationary'],
  ],
  post: [
    ...[
      '党内职务',
      '支部职务',
      '支委职务',
      '职务',
      '党组织职务',
      '所任职务',
      '现任职务',
      '党支部职务',
      '委员会职务',
    ],
    ...['post', 'position', 'role', 'committee', 'committeepost'],
  ],
  id: [
    ...[
      '身份证号',
      '身份证号码',
      '身份证',
      '公民身份号码',
      '公民身份证号码',
      '居民身份证号',
      '居民身份证号码',
      '证件号码',
      '证件号',
    ],
    ...['residentid', 'idnumber', 'idno', 'idno.', 'identitynumber', 'idcard', 'id'],
  ],
  phone: [
    ...['手机', '手机号', '手机号码', '联系电话', '电话', '联系方式', '电话号码', '移动电话', '联系手机'],
    ...['phone', 'mobile', 'phonenumber', 'mobilephone', 'telephone', 'tel', 'cellphone'],
  ],
  ethnic: ['民族', '族别', 'ethnicgroup', 'ethnicity', 'nationality', 'ethnic'],
  political: ['政治面貌', '政治身份', '政治面目', 'politicalstatus', 'political', 'politicalaffiliation'],
  unit: [
    ...[
      '部门',
      '单位',
      '所在单位',
      '工作单位',
      '所在部门',
      '党小组',
      '所在党小组',
      '所在支部',
      '党支部',
      '支部',
      '所属支部',
      '科室',
      '小组',
      '所属单位',
    ],
    ...['unit', 'department', 'dept', 'group', 'branch', 'team', 'division'],
  ],
  remarks: ['备注', '说明', '附注', 'remarks', 'remark', 'note', 'notes', 'comment', 'comments'],
};

/** Every column that a roster may have, in the order of `HEADINGS`. */
export const COLUMNS = Object.keys(HEADINGS) as readonly Column[];

const ALIAS: ReadonlyMap<string, Column> = new Map(
  (Object.entries(HEADINGS) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [comparable(name), column] as const),
  ),
);

/** What the user said of headings: the column that each holds, or null where it is to be ignored. */
export type HeadingChoices = ReadonlyMap<string, Column | null>;

/** A heading as choices know it. */
export const headingKey = (heading: string): string => comparable(heading);

/** The column that a heading names; the user's choice comes first; notes in brackets and line breaks do not matter. */
export function columnOf(heading: string, choices?: HeadingChoices): Column | null {
  const key = headingKey(heading);
  if (key === '') return null;
  const chosen = choices?.get(key);
  if (chosen !== undefined) return chosen;
  return ALIAS.get(key) ?? ALIAS.get(key.replace(/[（(].*?[）)]|[:：*＊]/g, '')) ?? null;
}

/** Reads the code of a column as `--columns` and our sheets spell it: `born`, or one of its headings. */
export const columnNamed = (text: string): Column | null =>
  COLUMNS.find((column) => column === comparable(text)) ?? columnOf(text);
