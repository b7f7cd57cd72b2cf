import { exportScheme } from '../jobs/scheme';
import type { Job, JobResult } from '../jobs/job';
import { success } from '../kernel/result';

/** What the Ballots screen lists. */
export interface FormLine {
  readonly form: string;
  readonly title: string;
}

export interface FormList {
  /** '' where the scheme names no unit. */
  readonly unit: string;
  readonly forms: readonly FormLine[];
}

interface SchemeJson {
  readonly unit: string;
  readonly forms: readonly { readonly id: string; readonly shortTitle: string }[];
}

/** The forms of the workbook's scheme; those of the default one where it has none yet. */
export async function listForms(job: Job): JobResult<FormList> {
  const { team, members } = job.words.ballot.defaults;
  const scheme: SchemeJson = {
    unit: '',
    forms: [
      { id: 'team', shortTitle: team.shortTitle },
      { id: 'members', shortTitle: members.shortTitle },
    ],
  };
  const exported = await exportScheme(job);
  if (!exported.ok && exported.failure.code !== 'scheme-missing') return exported;
  const { unit, forms } = exported.ok ? (JSON.parse(exported.value) as SchemeJson) : scheme;
  return success({ unit, forms: forms.map(({ id, shortTitle }) => ({ form: id, title: shortTitle })) });
}
