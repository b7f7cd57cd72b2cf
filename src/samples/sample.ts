import type { CivilDate } from '../kernel/dates';

/**
 * The reference branch: what a real branch published about its meeting of Monday 2021-03-15, with made-up names.
 * 8 members, 7 in service and 1 retired, 2 women, education 1/4/3, a committee of 3; decided: 优秀 2, 合格 6.
 */
export const SAMPLE_DATE: CivilDate = { year: 2021, month: 3, day: 15 };

interface Person {
  readonly zh: string;
  readonly en: string;
  readonly sex: 'male' | 'female';
  readonly born: string;
  readonly education: 'postgraduate' | 'bachelor' | 'junior-college';
  readonly service: 'in-service' | 'retired';
  readonly joined: CivilDate;
  readonly post?: 'secretary' | 'discipline' | 'publicity';
}

export const SAMPLE_MEMBERS: readonly Person[] = [
  { zh: '周国栋', en: 'Zhou Guodong', sex: 'male', born: '1968-04', education: 'postgraduate', service: 'in-service', joined: { year: 1990, month: 6, day: 12 }, post: 'secretary' },
  { zh: '林晓燕', en: 'Lin Xiaoyan', sex: 'female', born: '1975-09', education: 'bachelor', service: 'in-service', joined: { year: 1998, month: 7, day: 1 }, post: 'discipline' },
  { zh: '陈志远', en: 'Chen Zhiyuan', sex: 'male', born: '1980-02', education: 'bachelor', service: 'in-service', joined: { year: 2003, month: 12, day: 20 }, post: 'publicity' },
  { zh: '王秀兰', en: 'Wang Xiulan', sex: 'female', born: '1972-11', education: 'junior-college', service: 'in-service', joined: { year: 2001, month: 5, day: 18 } },
  { zh: '赵明辉', en: 'Zhao Minghui', sex: 'male', born: '1978-06', education: 'bachelor', service: 'in-service', joined: { year: 2000, month: 11, day: 3 } },
  { zh: '孙立新', en: 'Sun Lixin', sex: 'male', born: '1983-01', education: 'junior-college', service: 'in-service', joined: { year: 2008, month: 6, day: 25 } },
  { zh: '吴建华', en: 'Wu Jianhua', sex: 'male', born: '1986-08', education: 'bachelor', service: 'in-service', joined: { year: 2010, month: 6, day: 30 } },
  { zh: '郑德福', en: 'Zheng Defu', sex: 'male', born: '1952-03', education: 'junior-college', service: 'retired', joined: { year: 1976, month: 10, day: 8 } },
];

export const SAMPLE_UNITS: readonly string[] = ['青松路第三党支部', 'Qingsong Road Third Branch'];

/**
 * The returned ballots, one string a ballot, one letter a subject: A best grade … D last, `-` blank,
 * `2` two marks in the row, `?` a sign that is no mark. Hand-counted in test/fixtures.
 */
export const SAMPLE_BALLOTS: Readonly<Record<'team' | 'members', readonly string[]>> = {
  team: ['AAAAA', 'AABAA', 'ABAAA', 'BAAAB', 'AAA-A', 'AAAA2', 'AA?AA', 'BAAAC'],
  members: ['BABBABBB', 'BABBABBB', 'AABBABBB', 'BAABABBB', 'BABBAB-B', 'BABAABBC', 'BBBBA2BB', 'BABBBBBB'],
};

/** What the branch's newsletter said in numbers: 7 rated and 8 results, nothing of the third grade, and no ledger. */
export const SAMPLE_NEWSLETTER = {
  zh: '3月15日，支部召开组织生活会并开展民主评议党员，8名党员到会，7名在职党员参加评议。评议结果：优秀2名，合格6名，不合格0名。',
  en: 'On 15 March the branch held its meeting; 8 members came, and the 7 members in service were rated. Result: Excellent 2, Qualified 6, Unqualified 0.',
} as const;

/** Duty scores by quarter: one row a member, in the order of the roster; null = not counted. Maxima 30, 20, 10, 20, 20. */
export const SAMPLE_MAXIMA = [30, 20, 10, 20, 20] as const;
export const SAMPLE_SCORES: Readonly<Record<'2020Q4' | '2021Q1', readonly (readonly (number | null)[])[]>> = {
  '2020Q4': [
    [28, 18, 10, 16, 18],
    [30, 19, 10, 18, 18],
    [27, 17, 10, 15, 17.5],
    [26, 16, 10, 14, 16],
    [29, 18.5, 10, 17, 19],
    [24, 15, 10, 12, 15],
    [25, 16, 10, 13, 16],
    [null, null, null, null, null],
  ],
  '2021Q1': [
    [29, 18, 10, 17, 18],
    [30, 19.5, 10, 19, 18.5],
    [27, 18, 10, 16, 17.5],
    [27, 17, 10, 15, 16],
    [30, 19, 10, 18, 19],
    [25, 15.5, 10, 12, 16],
    [27, 17, 10, 15, 16],
    [22, 12, 10, 6, 9],
  ],
};
