import { type Result, refusal, success } from '../kernel/result';
import type { Member } from '../roster/member';
import type { Failure } from '../workbook/failure';
import { type FormLayout, rowsOf } from './form-layout';
import { orderNames } from './name-order';
import { textWidth } from './text-width';
import type { FormScheme } from './scheme';

/** How a form was laid out when it was printed. */
export interface PrintedLayout extends FormLayout {
  /** Score form: the lowest points of each band. */
  readonly from?: readonly number[];
  readonly quota?: number;
  /** Slip: the id of the scheme's form that it belongs to. */
  readonly of?: string;
}

/** A form as it is printed: the scheme with its subjects filled in. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly subjectHeading: string;
  readonly instructions: string;
  /** One a row; on a matrix form `subject · aspect`. */
  readonly subjects: readonly string[];
  /** Labels, best first. */
  readonly grades: readonly string[];
  /** Absent: a plain list. */
  readonly layout?: PrintedLayout;
}

/** The most subjects on one form. */
export const MOST_SUBJECTS = 100;

/** The id of the scheme's form that a form was made from. */
export const schemeIdOf = (form: Form): string => form.layout?.of ?? form.id;

/**
 * The form for this roster. Probationary members rate others, but are not rated themselves.
 * Refused: no subject, more than 100, or two of the same name.
 */
export function formFor(scheme: FormScheme, members: readonly Member[]): Result<Form, Failure> {
  const subjects =
    scheme.subjects.from === 'list'
      ? scheme.subjects.items
      : orderNames(
          members.filter((member) => member.standing === 'formal').map((member) => member.label),
          scheme.order ?? 'roster',
        );
  const refuse = (detail: 'none' | 'too-many' | 'repeated'): Result<Form, Failure> =>
    refusal({ code: 'subjects-invalid', form: scheme.id, detail });
  if (subjects.length === 0) return refuse('none');
  if (subjects.length > MOST_SUBJECTS) return refuse('too-many');
  if (new Set(subjects).size !== subjects.length) return refuse('repeated');
  const { id, title, shortTitle, subjectHeading, instructions } = scheme;
  const layout = layoutOf(scheme);
  return success({
    id,
    title,
    shortTitle,
    subjectHeading,
    instructions,
    subjects: rowsOf(subjects, scheme),
    grades: scheme.grades.map((grade) => grade.label),
    ...(Object.keys(layout).length > 0 && { layout }),
  });
}

/** Every form that a scheme's form stands for: itself, or a slip for each subject, numbered in the order of the names. */
export function formsFor(scheme: FormScheme, members: readonly Member[]): Result<readonly Form[], Failure> {
  const whole = formFor(scheme, members);
  if (!whole.ok) return whole;
  const form = whole.value;
  if (scheme.kind !== 'slip') return success([form]);
  return success(
    form.subjects.map((subject, index) => ({
      ...form,
      id: `${form.id}.${String(index + 1)}`,
      shortTitle: `${form.shortTitle} ${subject}`,
      subjects: [subject],
      layout: { ...form.layout, of: form.id },
    })),
  );
}

/** The one form that all slips of a scheme's form are laid out as: wide enough for each of their names. */
export function slipTemplate(slips: readonly [Form, ...Form[]], shortTitle: string): Form {
  const [first] = slips;
  const names = slips.flatMap(({ subjects }) => subjects);
  const widest = names.reduce((a, b) => (textWidth(b) > textWidth(a) ? b : a));
  return { ...first, id: schemeIdOf(first), shortTitle, subjects: [widest] };
}

/** The keys of a form that say how it is laid out, without those that only the scheme needs. */
function layoutOf(scheme: FormScheme): PrintedLayout {
  const { kind, aspects, overall, quota, remarks, opinion, selfRating, order, paper, color } = scheme;
  const from = scheme.grades.flatMap((grade) => (grade.from === undefined ? [] : [grade.from]));
  return {
    ...(kind !== undefined && kind !== 'list' && { kind }),
    ...(aspects && { aspects }),
    ...(overall !== undefined && { overall }),
    ...(quota !== undefined && { quota }),
    ...(remarks !== undefined && { remarks }),
    ...(opinion !== undefined && { opinion }),
    ...(selfRating === 'excluded' && { selfRating }),
    ...(order !== undefined && order !== 'roster' && { order }),
    ...(paper !== undefined && paper !== 'a4' && { paper }),
    ...(color !== undefined && color !== 'ink' && { color }),
    ...(from.length > 0 && { from }),
  };
}

/** Do two forms ask the same? Ballots made for one can then be counted for the other. */
export const sameQuestions = (a: Form, b: Form): boolean => questions(a) === questions(b);

const questions = ({ id, subjects, grades, layout }: Form): string =>
  JSON.stringify([id, subjects, grades, layout?.kind ?? 'list', layout?.from ?? [], layout?.quota ?? null]);
