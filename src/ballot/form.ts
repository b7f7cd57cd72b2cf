import { type Result, refusal, success } from '../kernel/result';
import type { Member } from '../roster/member';
import type { Failure } from '../workbook/failure';
import type { FormScheme } from './scheme';

/** A form as it is printed: the scheme with its subjects filled in. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly subjectHeading: string;
  readonly instructions: string;
  readonly subjects: readonly string[];
  /** Labels, best first. */
  readonly grades: readonly string[];
}

/** The most subjects on one form. */
export const MOST_SUBJECTS = 100;

/**
 * The form for this roster. Probationary members rate others, but are not rated themselves.
 * Refused: no subject, more than 100, or two of the same name.
 */
export function formFor(scheme: FormScheme, members: readonly Member[]): Result<Form, Failure> {
  const subjects =
    scheme.subjects.from === 'list'
      ? scheme.subjects.items
      : members.filter((member) => member.standing === 'formal').map((member) => member.label);
  const refuse = (detail: 'none' | 'too-many' | 'repeated'): Result<Form, Failure> =>
    refusal({ code: 'subjects-invalid', form: scheme.id, detail });
  if (subjects.length === 0) return refuse('none');
  if (subjects.length > MOST_SUBJECTS) return refuse('too-many');
  if (new Set(subjects).size !== subjects.length) return refuse('repeated');
  const { id, title, shortTitle, subjectHeading, instructions } = scheme;
  return success({
    id,
    title,
    shortTitle,
    subjectHeading,
    instructions,
    subjects,
    grades: scheme.grades.map((grade) => grade.label),
  });
}

/** Do two forms ask the same? Ballots made for one can then be counted for the other. */
export const sameQuestions = (a: Form, b: Form): boolean =>
  JSON.stringify([a.id, a.subjects, a.grades]) === JSON.stringify([b.id, b.subjects, b.grades]);
