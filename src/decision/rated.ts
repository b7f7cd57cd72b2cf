import type { Form } from '../ballot/form';
import type { FormScheme } from '../ballot/scheme';
import type { FormTally, SubjectTally } from '../tally/tally';
import { ASPECT_MARK } from '../workbook/subjects';

/** A form of the vote, counted. */
export interface CountedForm {
  readonly form: Form;
  readonly tally: FormTally;
}

/**
 * One subject a member: slips are put together, of a matrix the overall rows are taken. Null where a form says nothing of
 * members as a whole: a matrix without an overall grade, or a form about the team's work.
 */
export function ratedMembers(scheme: FormScheme, forms: readonly CountedForm[]): FormTally | null {
  const [first] = forms;
  if (!first || scheme.subjects.from !== 'roster') return null;
  if (scheme.kind === 'matrix' && scheme.overall === undefined) return null;
  const subjects = forms.flatMap(({ tally }) => tally.subjects);
  const tail = scheme.kind === 'matrix' ? `${ASPECT_MARK}${scheme.overall ?? ''}` : '';
  return {
    grades: first.tally.grades,
    subjects: subjects.flatMap((subject): SubjectTally[] => {
      const { subject: name } = subject;
      return name.endsWith(tail) ? [{ ...subject, subject: name.slice(0, name.length - tail.length) }] : [];
    }),
    valid: Math.max(...forms.map(({ tally }) => tally.valid)),
    spoiled: first.tally.spoiled,
    abstained: first.tally.abstained,
    doubtful: forms.reduce((sum, { tally }) => sum + tally.doubtful, 0),
  };
}
