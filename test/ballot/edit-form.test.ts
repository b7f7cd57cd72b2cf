// A scheme that is changed by the editor's steps stays one that every scheme's check lets through.
import * as fc from 'fast-check';
import { defaultScheme } from '../../src/ballot/default-scheme';
import {
  FORM_CHOICES,
  withForm,
  withGrade,
  withKey,
  withKind,
  withoutGrade,
} from '../../src/ballot/edit-form';
import { parseScheme } from '../../src/ballot/read-scheme';
import type { FormScheme, Scheme } from '../../src/ballot/scheme';
import { stringsFor } from '../../src/strings/strings-for';

const start = defaultScheme('青松路第三党支部', '', stringsFor('zh-CN').sheets.ballot);
const KIND = { aspects: ['德', '能'], overall: '总评' };

type Step = (form: FormScheme) => FormScheme;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...FORM_CHOICES.kind).map(
    (kind): Step =>
      (form) =>
        withKind(form, kind, KIND),
  ),
  fc.nat(999).map(
    (number): Step =>
      (form) =>
        form.grades.length < 7 && !form.grades.some(({ label }) => label === `等次${String(number)}`)
          ? withGrade(form, `等次${String(number)}`)
          : form,
  ),
  fc.nat(6).map(
    (at): Step =>
      (form) =>
        form.grades.length > 2 ? withoutGrade(form, at % form.grades.length) : form,
  ),
  fc.constant<Step>((form) => withKey(form, 'remarks', '备注')),
  fc.constant<Step>((form) => (form.kind === 'slip' ? withKey(form, 'selfRating', 'excluded') : form)),
  fc.constant<Step>((form) =>
    form.kind === undefined || form.kind === 'score' ? withKey(form, 'quota', 2) : form,
  ),
);

test('whatever steps are taken, the scheme can be saved', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.nat(1), (steps, which) => {
      const forms = start.forms.map((form, at) =>
        at === which ? steps.reduce((changed, one) => one(changed), form) : form,
      );
      const last = forms[which];
      const scheme: Scheme = { ...start, forms };
      const more = last ? withForm(scheme, last, (number) => `表${String(number)}`) : scheme;
      expect(parseScheme(more)).toEqual({ ok: true, value: more });
      expect(new Set(more.forms.map(({ id }) => id)).size).toBe(3);
    }),
    { numRuns: 300 },
  );
});

test('a matrix keeps its aspects, and gives them up as a list', () => {
  const [team] = start.forms;
  if (!team) throw new Error('no form');
  const matrix = withKind({ ...team, cap: { over: 1, under: 3 }, quota: 1 }, 'matrix', KIND);
  expect(matrix).toMatchObject({ kind: 'matrix', aspects: ['德', '能'], overall: '总评', cap: null });
  expect(matrix).not.toHaveProperty('quota');
  expect(withKind(matrix, 'list', KIND)).toEqual({ ...team, cap: null });
  const scores = withKind(team, 'score', KIND);
  expect(scores.grades.map(({ from }) => from)).toEqual([90, 80, 60, 0]);
  expect(withoutGrade(scores, 3).grades.map(({ from }) => from)).toEqual([90, 80, 0]);
  expect(withKind(scores, 'list', KIND)).toEqual(team);
});
