// The conventions of Chinese personnel data, vector by vector.
import type { CellValue } from '../../src/kernel/grid';
import { readDate } from '../../src/kernel/dates';
import { nameKey } from '../../src/kernel/text';
import { declaredIn } from '../../src/roster/declared';
import { cleanName, notesOf } from '../../src/roster/person';
import { maskPhone, readPhone } from '../../src/roster/phone';
import { maskId, readId } from '../../src/roster/resident-id';
import {
  EDUCATION,
  ETHNIC,
  isSignature,
  isSum,
  isUnitTitle,
  POLITICAL,
  readPost,
  SEX,
} from '../../src/roster/vocabulary';

describe('resident ID', () => {
  test.each<[CellValue, object]>([
    [
      '11010519491231002X',
      {
        kind: 'id',
        sex: 'female',
        hasCheck: true,
        isKnownArea: true,
        isOld: false,
        born: { year: 1949, month: 12, day: 31 },
      },
    ],
    ['34052419800101001X', { kind: 'id', sex: 'male', hasCheck: true }],
    ['340524198001010013', { kind: 'id', hasCheck: false }],
    ['440308199902301512', { kind: 'id', born: null }],
    ['111111199901101512', { kind: 'id', isKnownArea: false }],
    ['810000199408230021', { kind: 'id', hasCheck: true, isKnownArea: true }],
    ['830000199201300022', { kind: 'id', hasCheck: true, isKnownArea: true }],
    ['610104620927690', { kind: 'id', id: '610104196209276908', isOld: true, hasCheck: true }],
    [610104620927690, { kind: 'id', id: '610104196209276908' }],
    ['11010519491231002x', { kind: 'id', id: '11010519491231002X' }],
    ['１１０１０５１９４９１２３１００２Ｘ', { kind: 'id', id: '11010519491231002X', hasCheck: true }],
    [' 110105 19491231 002X ', { kind: 'id', id: '11010519491231002X' }],
    [110105194912310020, { kind: 'lost-digits' }],
    ['1.10105E+17', { kind: 'lost-digits' }],
    ['1101051949123100', { kind: 'shape', length: 16 }],
    ['', { kind: 'empty' }],
  ])('%s', (value, reading) => {
    expect(readId(value, String(value))).toMatchObject(reading);
  });

  test.each(['440401', '140120', '110105', '650000', '469021', '659001', '510000'])(
    'area %s was once in use',
    (area) => {
      expect(readId(`${area}19800101001X`, `${area}19800101001X`)).toMatchObject({ isKnownArea: true });
    },
  );

  test('masks', () => {
    expect(maskId('11010519491231002x')).toBe('1101**********002X');
    expect(maskId('610104620927690')).toBe('6101*******7690');
    expect(maskId('12345')).toBe('*****');
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('138001')).toBe('******');
  });
});

describe('dates', () => {
  const day = { year: 2021, month: 3, day: 15 };
  const month = { year: 2021, month: 3, day: null };
  test.each<[CellValue, string, object]>([
    [44270, 'yyyy-mm-dd', { kind: 'date', date: day }],
    [44256, 'yyyy"年"m"月"', { kind: 'date', date: month }],
    [44270, 'yyyy"年"m"月"', { kind: 'date', date: day }],
    ['2021-03-15', 'General', { kind: 'date', date: day }],
    ['2021/3/15', 'General', { kind: 'date', date: day }],
    ['2021.3.15', 'General', { kind: 'date', date: day }],
    ['20210315', 'General', { kind: 'date', date: day }],
    [20210315, 'General', { kind: 'date', date: day }],
    ['2021年3月15日（星期一）', 'General', { kind: 'date', date: day }],
    ['2021年3月15日（星期二）', 'General', { kind: 'wrong-weekday', date: day, weekday: 1 }],
    ['2021年3月', 'General', { kind: 'date', date: month }],
    ['2021.03', 'General', { kind: 'date', date: month }],
    ['２０２１年３月', 'General', { kind: 'date', date: month }],
    ['二〇二一年三月', 'General', { kind: 'date', date: month }],
    ['二〇二一年三月十五日', 'General', { kind: 'date', date: day }],
    [2021.1, 'General', { kind: 'ambiguous', year: 2021 }],
    [2021.03, 'General', { kind: 'date', date: month }],
    ['2021.10', 'General', { kind: 'date', date: { year: 2021, month: 10, day: null } }],
    ['2021-02-29', 'General', { kind: 'invalid' }],
    ['今年', 'General', { kind: 'invalid' }],
    [true, 'General', { kind: 'invalid' }],
  ])('%s in %s', (value, format, reading) => {
    expect(readDate(value, format, false)).toEqual(reading);
  });

  test('a workbook that counts from 1904', () => {
    expect(readDate(44270 - 1462, 'yyyy-mm-dd', true)).toEqual({ kind: 'date', date: day });
  });
});

describe('names', () => {
  test.each([
    ['张　三', '张三'],
    ['张 \u200B三', '张三'],
    ['买买提•艾力', '买买提·艾力'],
    ['买买提・艾力', '买买提·艾力'],
    ['买买提‧艾力', '买买提·艾力'],
    ['买买提．艾力', '买买提·艾力'],
    ['刘〇', '刘〇'],
    ['𠮷野', '𠮷野'],
    ['Zhang  San', 'Zhang San'],
  ])('%s is %s', (written, name) => {
    expect(nameKey(written)).toBe(name);
  });

  test.each([
    ['王　刚（女）', '王刚（女）', ['女']],
    ['王刚(预备)', '王刚(预备)', ['预备']],
    ['Wang Gang (senior)', 'Wang Gang (senior)', ['senior']],
    [' 王刚 ', '王刚', []],
  ])('%s is cleaned to %s', (written, clean, notes) => {
    expect(cleanName(written)).toBe(clean);
    expect(notesOf(written)).toEqual(notes);
  });
});

describe('phones', () => {
  test.each<[CellValue, string]>([
    ['13800138000', '13800138000'],
    [13800138000, '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['86-138-0013-8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['(010)12345678', '01012345678'],
  ])('%s', (value, number) => {
    expect(readPhone(value, String(value))).toEqual({ kind: 'phone', number });
  });
  test.each<[CellValue, string]>([
    ['1.38E+10', 'lost-digits'],
    ['12800138000', 'invalid'],
    ['1380013800', 'invalid'],
    [1012345678, 'invalid'],
    ['', 'empty'],
  ])('%s is %s', (value, kind) => {
    expect(readPhone(value, String(value)).kind).toBe(kind);
  });
});

describe('vocabularies', () => {
  test.each([
    ['男性', 'male', '男'],
    ['F', 'female', null],
    ['2', 'female', '女'],
    ['ｍ', 'male', null],
  ])('sex %s', (text, value, standard) => {
    expect(SEX.get(text.replace('ｍ', 'm').toLowerCase())).toEqual({ value, standard });
  });
  test.each([
    ['硕士', 'postgraduate', null],
    ['大学', 'bachelor', '本科'],
    ['大专', 'junior-college', null],
    ['中职', 'secondary-vocational', null],
    ['小学', 'primary', null],
  ])('education %s', (text, value, standard) => {
    expect(EDUCATION.get(text)).toEqual({ value, standard });
  });
  test('56 ethnic groups, with and without 族', () => {
    expect(new Set([...ETHNIC.values()].map(({ value }) => value)).size).toBe(58);
    for (const name of ['汉', '汉族', '维吾尔族', '基诺', 'han'])
      expect(ETHNIC.get(name)?.standard).toBeNull();
  });
  test('political status', () => {
    expect(POLITICAL.get('中共预备党员')?.value).toBe('probationary');
    expect(POLITICAL.get('中国共产党党员')).toEqual({ value: 'member', standard: '中共党员' });
    expect(POLITICAL.get('民革党员')?.value).toBe('other-party');
  });
  test.each([
    ['书记、主任', 'secretary'],
    ['副书记', 'deputy-secretary'],
    ['书记员', null],
    ['纪检委员', 'commissioner'],
    ['委员会工作人员', null],
    ['Deputy Secretary', 'deputy-secretary'],
  ])('post %s', (text, post) => {
    expect(readPost(text)).toBe(post);
  });
});

describe('rows that are no people', () => {
  test.each(['合计', '合计：48人', '小 计', '总计（人）', 'Total'])('%s is a sum', (text) => {
    expect(isSum(text)).toBe(true);
  });
  test.each(['计春华', '总书记', '合议庭', 'Summer Li'])('%s is none', (text) => {
    expect(isSum(text)).toBe(false);
  });
  test.each(['填表人：', '支部书记（签字）：', '审核人: 李四', '注：本表一式两份', 'Prepared by:'])(
    '%s is a signature',
    (text) => {
      expect(isSignature(text)).toBe(true);
    },
  );
  test.each(['张三', '书记', '注意安全'])('%s is none', (text) => {
    expect(isSignature(text)).toBe(false);
  });
  test.each(['第一党小组', '机关第二党支部：', '财务科', 'Second Branch'])('%s is a unit', (text) => {
    expect(isUnitTitle(text)).toBe(true);
  });
});

describe('stated totals', () => {
  test.each([
    ['某支部花名册（共121人）', [['members', 121]]],
    [
      '现有党员8名，其中在职7人，退休1人，女党员2名',
      [
        ['members', 8],
        ['in-service', 7],
        ['retired', 1],
        ['women', 2],
      ],
    ],
    [
      '正式党员：45 预备党员：3',
      [
        ['formal', 45],
        ['probationary', 3],
      ],
    ],
    ['2021年第3名', []],
    ['2021年3月15日', []],
    ['合计：48人', [['members', 48]]],
    ['Roster: 8 members', [['members', 8]]],
    ['机关党支部党员名册（48名党员）', [['members', 48]]],
  ])('%s', (text, stated) => {
    expect(declaredIn(text).map(({ kind, count }) => [kind, count])).toEqual(stated);
  });
});
