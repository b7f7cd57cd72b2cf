import { defaultScheme } from '../ballot/default-scheme';
import { type Form, formsFor, slipTemplate } from '../ballot/form';
import { planBallot } from '../ballot/plan-ballot';
import { parseScheme } from '../ballot/read-scheme';
import type { Scheme } from '../ballot/scheme';
import { type Result, refusal, success } from '../kernel/result';
import type { Member } from '../roster/member';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import { loadRoster, loadScheme } from './book';
import type { Job, JobResult } from './job';

export {
  FORM_CHOICES,
  VOID_CHOICES,
  withForm,
  withFormMoved,
  withGrade,
  withKey,
  withKind,
  withoutGrade,
} from '../ballot/edit-form';
export { schemeJson } from '../ballot/read-scheme';

/** What the editor of the scheme begins with. */
export interface SchemeToEdit {
  /** The default one where the workbook has none yet. */
  readonly scheme: Scheme;
  /** Whom forms rate; null where there is no roster that can be read: a form of the roster then has no picture. */
  readonly members: readonly Member[] | null;
}

/** The scheme as it stands, to be changed. Writes nothing. */
export async function openScheme(job: Job): JobResult<SchemeToEdit> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const scheme = await loadScheme(job, sheets.value);
  if (!scheme.ok) return scheme;
  const roster = await loadRoster(job, sheets.value);
  return success({
    scheme: scheme.value ?? defaultScheme('', '', job.words.ballot),
    members: roster.ok ? roster.value.members : null,
  });
}

/** The first place of a changed scheme that breaks a rule, by the check that every scheme goes through; null: it is sound. */
export function schemeFault(scheme: Scheme): { readonly path: string; readonly detail: string } | null {
  const parsed = parseScheme(scheme);
  if (parsed.ok || parsed.failure.code !== 'scheme-invalid') return null;
  return parsed.failure;
}

/** A form of a changed scheme as it would be printed, without a serial. Slips look alike: one stands for all. */
export function previewForm(
  scheme: Scheme,
  formId: string,
  members: readonly Member[] | null,
  words: Job['words'],
): Result<SheetPlan, Failure> {
  const parsed = parseScheme(scheme);
  if (!parsed.ok) return parsed;
  const asked = parsed.value.forms.find(({ id }) => id === formId);
  if (!asked) return refusal({ code: 'form-missing', form: formId });
  if (members === null && asked.subjects.from === 'roster') return refusal({ code: 'roster-missing' });
  const made = formsFor(asked, members ?? []);
  if (!made.ok) return made;
  const [first, ...others] = made.value;
  if (!first) return refusal({ code: 'subjects-invalid', form: formId, detail: 'none' });
  const form: Form =
    first.layout?.of === undefined ? first : slipTemplate([first, ...others], asked.shortTitle);
  const { unit, date, marks } = parsed.value;
  const print = { form, unit, date, session: '', serial: '', seal: '', mark: marks[0] ?? '' };
  return success(planBallot(print, words.ballot));
}
