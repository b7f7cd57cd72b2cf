import { comparable } from '../kernel/text';
import type { Education, Post, Service, Sex, Standing } from './member';

const table = <T extends string>(words: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(words) as [T, readonly string[]][]).flatMap(([code, list]) => list.map((word) => [comparable(word), code] as const)));

const SEX = table<Sex>({ male: ['男', '男性', 'M', 'male', '1'], female: ['女', '女性', 'F', 'female', '2'] });

const EDUCATION = table<Education>({
  postgraduate: ['研究生', '硕士', '博士', '硕士研究生', '博士研究生', '在职研究生', 'postgraduate', 'master', 'doctor'],
  bachelor: ['本科', '大学', '大学本科', '学士', '在职本科', 'bachelor', 'university'],
  'junior-college': ['专科', '大专', '大学专科', '高职', 'junior college', 'college'],
  'secondary-vocational': ['中专', '中职', '中等专科', '中技', '技校', 'secondary vocational'],
  'senior-high': ['高中', '普通高中', 'senior high'],
  'junior-high': ['初中', 'junior high'],
  primary: ['小学', 'primary'],
});

const SERVICE = table<Service>({
  'in-service': ['在职', '在岗', '是', '在职党员', 'in service', 'active', 'yes'],
  retired: ['退休', '离休', '离退休', '否', '退休党员', '离退', 'retired', 'no'],
});

const STANDING = table<Standing>({
  formal: ['正式', '正式党员', '中共党员', '否', 'formal', 'full'],
  probationary: ['预备', '预备党员', '中共预备党员', '是', 'probationary'],
});

export const readSex = (text: string): Sex | null => SEX.get(comparable(text)) ?? null;
export const readEducation = (text: string): Education | null => EDUCATION.get(comparable(text)) ?? null;
export const readService = (text: string): Service | null => SERVICE.get(comparable(text)) ?? null;
export const readStanding = (text: string): Standing | null => STANDING.get(comparable(text)) ?? null;

/** A post is free text (书记、主任 / 纪检委员): the committee seat in it, or null. The deputy is asked first: 副书记 contains 书记. */
export function readPost(text: string): Post | null {
  const plain = comparable(text);
  if (/副书记|deputysecretary/.test(plain)) return 'deputy-secretary';
  if (/书记|secretary/.test(plain)) return 'secretary';
  if (/委员|commissioner/.test(plain)) return 'commissioner';
  return null;
}
