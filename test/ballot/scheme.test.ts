import { defaultScheme } from '../../src/ballot/default-scheme';
import { parseScheme, parseSchemeJson, schemeJson } from '../../src/ballot/read-scheme';
import type { Scheme } from '../../src/ballot/scheme';
import { planScheme, readSchemeSheet } from '../../src/ballot/scheme-sheet';
import { gridOf } from '../../src/kernel/grid';
import { stringsFor } from '../../src/strings/strings-for';
import { valueOf } from '../support/book';

const zh = stringsFor('zh-CN').sheets.ballot;
const scheme = defaultScheme('某支部', '2021-03-15', zh);

const sheetOf = (value: Scheme) => {
  const plan = planScheme(value, zh);
  return gridOf(
    plan.name,
    plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
  );
};

const wide: Scheme = {
  ...scheme,
  date: '',
  overMark: 'ballot',
  marks: ['√', 'V'],
  unknownMark: 'ask',
  blankBallot: 'ballot',
  straightLine: 'ballot',
  strangeText: 'ballot',
  forms: [
    {
      id: 'seven',
      title: '七档百项',
      shortTitle: '七档',
      subjectHeading: '项目',
      instructions: '',
      subjects: { from: 'list', items: Array.from({ length: 100 }, (_, i) => `第${String(i + 1)}项`) },
      grades: Array.from({ length: 7 }, (_, i) => ({ label: `${String(7 - i)}档`, points: 100 - i * 12.5 })),
      cap: { over: 1, under: 5 },
      quota: 3,
    },
  ],
};

describe('a scheme', () => {
  test.each([
    ['the default', scheme],
    ['seven grades, a hundred subjects', wide],
    ['English', defaultScheme('Third Branch', '', stringsFor('en-US').sheets.ballot)],
  ])('%s survives its sheet and its JSON', (_, value) => {
    expect(valueOf(readSchemeSheet(sheetOf(value)))).toEqual(value);
    expect(valueOf(parseSchemeJson(schemeJson(value)))).toEqual(value);
    expect(valueOf(parseSchemeJson(`\uFEFF${schemeJson(value)}`))).toEqual(value);
  });

  const form = scheme.forms[1];
  const withForm = (change: object): object => ({ ...scheme, forms: [{ ...form, ...change }] });
  const grades = (count: number): object => ({
    grades: Array.from({ length: count }, (_, i) => ({ label: `g${String(i)}`, points: 1 })),
  });
  test.each<[string, object, string, string]>([
    ['another format', { ...scheme, format: 'x' }, 'format', 'unknown-format'],
    ['no such day', { ...scheme, date: '2021-02-29' }, 'date', 'not-a-date'],
    ['no forms', { ...scheme, forms: [] }, 'forms', 'too-few'],
    ['two forms of one id', { ...scheme, forms: [form, form] }, 'forms', 'repeated'],
    ['one grade', withForm(grades(1)), 'forms.0.grades', 'too-few'],
    ['eight grades', withForm(grades(8)), 'forms.0.grades', 'too-many'],
    [
      'a grade twice, but for width',
      withForm({
        grades: [
          { label: 'A', points: 1 },
          { label: 'Ａ', points: 0 },
        ],
      }),
      'forms.0.grades',
      'repeated',
    ],
    [
      'a grade like a code of the box',
      withForm({
        grades: [
          { label: '#blank', points: 1 },
          { label: 'b', points: 0 },
        ],
      }),
      'forms.0.grades.0.label',
      'reserved',
    ],
    [
      '101 subjects',
      withForm({ subjects: { from: 'list', items: Array.from({ length: 101 }, (_, i) => String(i)) } }),
      'forms.0.subjects.items',
      'too-many',
    ],
    [
      'a subject twice',
      withForm({ subjects: { from: 'list', items: ['甲 一', '甲一'] } }),
      'forms.0.subjects.items',
      'repeated',
    ],
    ['a cap over one', withForm({ cap: { over: 2, under: 1 } }), 'forms.0.cap', 'out-of-range'],
    [
      'rising bands',
      {
        ...scheme,
        bands: [
          { label: 'a', from: 10 },
          { label: 'b', from: 20 },
          { label: 'c', from: 0 },
        ],
      },
      'bands',
      'not-falling',
    ],
    ['no lowest band', { ...scheme, bands: [{ label: 'a', from: 10 }] }, 'bands', 'no-lowest'],
  ])('refused: %s', (_, value, path, detail) => {
    expect(parseScheme(value)).toEqual({ ok: false, failure: { code: 'scheme-invalid', path, detail } });
  });

  test('what is no JSON at all', () => {
    expect(parseSchemeJson('{')).toEqual({
      ok: false,
      failure: { code: 'scheme-invalid', path: '', detail: 'not-json' },
    });
  });

  test('a prototype in JSON stays data', () => {
    expect(
      parseSchemeJson(schemeJson(scheme).replace('"unit"', '"__proto__": {"polluted": 1}, "unit"')).ok,
    ).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
