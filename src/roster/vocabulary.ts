import { comparable } from '../kernel/text';
import type { Education, Ethnic, Political, Post, Service, Sex, Standing } from './member';

/** How one meaning is written. The first of `standard` is what a fix would write. */
interface Words {
  /** Understood and left as they are: usual words, and narrower ones that a change would make poorer. */
  readonly standard: readonly string[];
  /** Understood, and the same as the first standard word of their script. */
  readonly synonyms?: readonly string[];
}

/** A word of a vocabulary as it was read. */
export interface Word<T> {
  readonly value: T;
  /** The standard word of the same meaning, where another one was written; null where the word is fine. */
  readonly standard: string | null;
}

export type Vocabulary<T> = ReadonlyMap<string, Word<T>>;

const isLatin = (text: string): boolean => /^[\x20-\x7e]*[a-z][\x20-\x7e]*$/i.test(text);

/** The standard word for a synonym: of its own script, so that an English roster stays English. */
function standardFor(synonym: string, standard: readonly string[]): string | null {
  return standard.find((word) => isLatin(word) === isLatin(synonym)) ?? null;
}

const vocabulary = <T extends string>(words: Readonly<Record<T, Words>>): Vocabulary<T> =>
  new Map(
    (Object.entries(words) as [T, Words][]).flatMap(([value, { standard, synonyms = [] }]) => [
      ...standard.map((word) => [comparable(word), { value, standard: null }] as const),
      ...synonyms.map(
        (word) => [comparable(word), { value, standard: standardFor(word, standard) }] as const,
      ),
    ]),
  );

/** GB/T 2261.1. */
export const SEX: Vocabulary<Sex> = vocabulary<Sex>({
  male: { standard: ['男', 'male', 'M'], synonyms: ['男性', '男士', '1', 'man'] },
  female: { standard: ['女', 'female', 'F'], synonyms: ['女性', '女士', '2', 'woman'] },
});

/** GB/T 4658, in the steps that rosters use. */
export const EDUCATION: Vocabulary<Education> = vocabulary<Education>({
  postgraduate: {
    standard: [
      ...['研究生', '硕士', '博士', '硕士研究生', '博士研究生', '在职研究生', '博士后', '党校研究生'],
      ...['postgraduate', 'master', "master's", 'doctor', 'doctorate', 'phd'],
    ],
    synonyms: ['研究生教育', '研究生学历', '研究生毕业'],
  },
  bachelor: {
    standard: ['本科', '学士', '在职本科', '党校本科', 'bachelor', "bachelor's", 'undergraduate'],
    synonyms: ['大学', '大学本科', '大本', '本科学历', '大学本科教育', '本科毕业', '大学毕业', 'university'],
  },
  'junior-college': {
    standard: ['大专', '专科', '高职', '党校大专', '在职大专', 'junior college', 'college', 'associate'],
    synonyms: ['大学专科', '专科学历', '大学专科教育', '大专毕业', '专科毕业'],
  },
  'secondary-vocational': {
    standard: ['中专', '中职', '中技', '技校', '职高', '中师', 'secondary vocational', 'vocational'],
    synonyms: ['中等专科', '中等职业教育', '中专毕业', '中等专业学校'],
  },
  'senior-high': {
    standard: ['高中', 'senior high', 'high school'],
    synonyms: ['普通高中', '高中毕业', '高级中学'],
  },
  'junior-high': { standard: ['初中', 'junior high'], synonyms: ['初级中学', '初中毕业'] },
  primary: { standard: ['小学', 'primary'], synonyms: ['小学毕业', '小学教育'] },
});

export const SERVICE: Vocabulary<Service> = vocabulary<Service>({
  'in-service': {
    standard: ['在职', '在岗', '在编', '在职党员', 'in service', 'active'],
    synonyms: ['在职人员', '现职', '在任', 'employed'],
  },
  retired: {
    standard: ['退休', '离休', '离退休', '退休党员', '离退休党员', 'retired'],
    synonyms: ['退休人员', '已退休', '离退', '退', 'retiree'],
  },
});

export const STANDING: Vocabulary<Standing> = vocabulary<Standing>({
  formal: {
    standard: ['正式党员', '正式', '中共党员', '党员', 'formal', 'full', 'full member'],
    synonyms: ['正式党员（转正）', '已转正'],
  },
  probationary: {
    standard: ['预备党员', '预备', '中共预备党员', 'probationary', 'probationary member'],
    synonyms: ['预备期', '未转正'],
  },
});

/** GB/T 4762. */
export const POLITICAL: Vocabulary<Political> = vocabulary<Political>({
  member: {
    standard: ['中共党员', '党员', 'CPC member', 'party member'],
    synonyms: ['中国共产党党员', '共产党员', '中共正式党员', '正式党员', '中共', '01'],
  },
  probationary: {
    standard: ['中共预备党员', '预备党员', 'probationary member', 'probationary'],
    synonyms: ['中国共产党预备党员', '预备', '02'],
  },
  'youth-league': {
    standard: ['共青团员', 'youth league member'],
    synonyms: ['团员', '中国共产主义青年团团员', '03'],
  },
  'other-party': {
    standard: [
      ...['民革党员', '民盟盟员', '民建会员', '民进会员', '农工党党员', '致公党党员', '九三学社社员'],
      ...['台盟盟员', '民革会员', '九三社员', 'other party'],
    ],
  },
  'no-party': { standard: ['无党派人士', '无党派民主人士', 'no party'], synonyms: ['无党派', '12'] },
  masses: { standard: ['群众', 'masses', 'none'], synonyms: ['普通公民', '13'] },
});

/** GB/T 3304: name without 族 and its romanised form; the code is the romanised form. */
const ETHNIC_NAMES =
  '汉 Han,蒙古 Mongol,回 Hui,藏 Zang,维吾尔 Uygur,苗 Miao,彝 Yi,壮 Zhuang,布依 Buyei,朝鲜 Chosen,满 Man,侗 Dong,' +
  '瑶 Yao,白 Bai,土家 Tujia,哈尼 Hani,哈萨克 Kazak,傣 Dai,黎 Li,傈僳 Lisu,佤 Va,畲 She,高山 Gaoshan,拉祜 Lahu,水 Sui,' +
  '东乡 Dongxiang,纳西 Naxi,景颇 Jingpo,柯尔克孜 Kirgiz,土 Tu,达斡尔 Daur,仫佬 Mulao,羌 Qiang,布朗 Blang,撒拉 Salar,' +
  '毛南 Maonan,仡佬 Gelao,锡伯 Xibe,阿昌 Achang,普米 Pumi,塔吉克 Tajik,怒 Nu,乌孜别克 Uzbek,俄罗斯 Russ,鄂温克 Ewenki,' +
  '德昂 Deang,保安 Bonan,裕固 Yugur,京 Gin,塔塔尔 Tatar,独龙 Derung,鄂伦春 Oroqen,赫哲 Hezhen,门巴 Monba,珞巴 Lhoba,基诺 Jino';

/** The 56 of GB/T 3304, and what it has for those who belong to none of them. */
export const ETHNIC: Vocabulary<Ethnic> = vocabulary<Ethnic>({
  ...Object.fromEntries(
    ETHNIC_NAMES.split(',').map((entry) => {
      const [name = '', roman = ''] = entry.split(' ');
      return [roman.toLowerCase(), { standard: [`${name}族`, name, roman] }];
    }),
  ),
  other: { standard: ['其他', '穿青人', '革家人', '未识别民族', 'other'] },
  foreign: { standard: ['外国血统中国籍人士', '外国血统', '入籍', 'foreign descent'] },
});

/** Words for yes and no, in columns whose heading asks a question. */
const YES = new Set(['是', '√', '✓', 'y', 'yes', 'true', '1']);
const NO = new Set(['否', '×', 'n', 'no', 'false', '0']);

/** What yes and no mean under a heading such as 是否退休; null where the heading asks nothing. */
export function answer(
  heading: string,
  text: string,
  column: 'service' | 'standing',
): Service | Standing | null {
  const word = comparable(text);
  const isYes = YES.has(word);
  if (!isYes && !NO.has(word)) return null;
  const asks = comparable(heading);
  if (column === 'service') return /退|retired/.test(asks) === isYes ? 'retired' : 'in-service';
  return /正式|转正|formal|full/.test(asks) === isYes ? 'formal' : 'probationary';
}

/** What people write where there is nothing to say. */
const NOTHING = new Set([
  '',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '－',
  '无',
  '暂无',
  '空',
  'n/a',
  'na',
  'none',
  'null',
  '#n/a',
]);

/** The cell says that there is nothing. Political status knows 无党派 and English `none`: it is asked first. */
export const saysNothing = (text: string): boolean => NOTHING.has(comparable(text));

/** A post is free text (书记、主任 / 纪检委员): the committee seat in it, or null. The deputy is asked first: 副书记 contains 书记. */
export function readPost(text: string): Post | null {
  const plain = comparable(text);
  if (/副书记|deputysecretary|vicesecretary/.test(plain)) return 'deputy-secretary';
  // 书记员 is a clerk of a court, 党小组 is below the committee.
  if (/书记(?!员)|secretary/.test(plain)) return 'secretary';
  if (/委员(?!会)|commissioner/.test(plain)) return 'commissioner';
  return null;
}

/** Words in the first or the name cell that mark a row as a sum, not a person; what follows them may be the sum itself. */
const SUM = /^(?:合计|总计|共计|总数|小计|计|total|subtotal|sum|grandtotal)(?:$|[:：(（\d共为]|人数)/;

export const isSum = (text: string): boolean => SUM.test(comparable(text));

/** A sum of a part of the table. */
export const isPartSum = (text: string): boolean => /^(?:小计|subtotal)/.test(comparable(text));

/** Lines below a table: who filled it in, who signed, notes. */
const SIGNATURE =
  /(?:^|[\s_＿])(?:填表人?|填报人?|制表人?|审核人?|经办人?|负责人|联系人|单位负责人|支部书记|党支部书记|书记|盖章|签章|签字|签名|填表日期|填报日期|制表日期|日期|备注|说明|注|preparedby|checkedby|signature|date|note)(?:[(（][^)）]*[)）])?[:：]|[(（](?:签字|签名|盖章|公章|签章|signature)[)）]|^注\d*[:：.、]/;

export const isSignature = (text: string): boolean =>
  SIGNATURE.test(
    text
      .toLowerCase()
      .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
      .replaceAll('prepared by', 'preparedby')
      .replaceAll('checked by', 'checkedby'),
  );

/** A line that names a unit: 第二党小组, 机关第一党支部, Second Branch. */
export const isUnitTitle = (text: string): boolean =>
  /(?:支部|总支|党委|党组|小组|机关|部门|[科处室局部队组院所站班]|branch|team|department|office|division)(?:[(（][^)）]*[)）])?[:：]?$/i.test(
    text.trim(),
  );
