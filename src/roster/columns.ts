import { type Grid, textAt } from '../kernel/grid';
import { comparable } from '../kernel/text';

/** What a column of the roster holds. */
export type Column = 'index' | 'name' | 'sex' | 'born' | 'joined' | 'education' | 'service' | 'standing' | 'post';

/** Where each column stands: column → index in the sheet, from 0. */
export type ColumnMap = ReadonlyMap<Column, number>;

/** Headings that people use, Chinese and English; compared without spaces, width and case. */
export const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  index: ['序号', '编号', '序', 'no', 'no.', '#', 'index'],
  name: ['姓名', '党员姓名', '名字', '人员姓名', '成员', 'name', 'fullname', 'member'],
  sex: ['性别', 'sex', 'gender'],
  born: ['出生年月', '出生日期', '出生时间', '生日', 'born', 'birthdate', 'dateofbirth', 'birthday'],
  joined: ['入党时间', '入党日期', '入党年月', '加入时间', 'joined', 'datejoined', 'joindate'],
  education: ['学历', '文化程度', '最高学历', '教育程度', 'education'],
  service: ['人员类别', '在职情况', '在职状态', '在职/退休', '是否在职', '人员状态', 'service', 'employment'],
  standing: ['党员类别', '党员类型', '正式/预备', '是否预备', 'standing', 'membership'],
  post: ['党内职务', '支部职务', '支委职务', '职务', 'post', 'position', 'role'],
};

const ALIAS: ReadonlyMap<string, Column> = new Map(
  (Object.entries(HEADINGS) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [comparable(name), column] as const),
  ),
);

/** The column that a heading names; notes in brackets and line breaks do not matter. */
export const columnOf = (heading: string): Column | null =>
  ALIAS.get(comparable(heading)) ?? ALIAS.get(comparable(heading.replace(/[（(].*?[）)]/g, ''))) ?? null;

/** Titles and instructions may stand above the header, but not more than this. */
const DEEPEST_HEADER = 30;

export interface Header {
  /** From 0. */
  readonly row: number;
  readonly columns: ColumnMap;
}

/** The header row: names a name column and at least one other, and more columns than any other row. */
export function findHeader(grid: Grid): Header | null {
  let best: Header | null = null;
  for (let row = 0; row < Math.min(DEEPEST_HEADER, grid.values.length); row++) {
    const columns = new Map<Column, number>();
    grid.values[row]?.forEach((_, index) => {
      const column = columnOf(textAt(grid, row, index));
      if (column && !columns.has(column)) columns.set(column, index);
    });
    if (columns.has('name') && columns.size >= 2 && columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  return best;
}
