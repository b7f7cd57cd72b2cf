import type { Form } from './form';
import type { FormScheme, Scheme } from './scheme';
import { SAMPLE_SESSION, type Vote } from './vote';

/** What stands on the paper of a form besides its questions: ballots that differ in it fall into two heaps. */
const LOOKS = [
  'title',
  'subjectHeading',
  'instructions',
  'kind',
  'aspects',
  'overall',
  'remarks',
  'opinion',
  'selfRating',
  'order',
  'paper',
  'color',
] as const;

export type LookKey = (typeof LOOKS)[number];

/** A setting that would lessen the anonymity of ballots that are out already. */
export interface Weakening {
  /** Short title of the form. */
  readonly form: string;
  readonly key: LookKey;
}

/**
 * Anonymity is one-way: once ballots are out, nothing may change that could tell some of them from the others or make
 * voters write more by hand. The first such setting; null when there is none.
 */
export function weakening(vote: Vote, scheme: Scheme): Weakening | null {
  // The sample's ballots are nobody's.
  if (vote.session === SAMPLE_SESSION) return null;
  for (const { form, issued } of vote.forms) {
    const now = scheme.forms.find(({ id }) => id === (form.layout?.of ?? form.id));
    const key = now && issued > 0 ? differing(form, now) : null;
    if (key) return { form: now?.shortTitle ?? form.shortTitle, key };
  }
  return null;
}

const USUAL: Partial<Record<LookKey, string>> = {
  kind: 'list',
  selfRating: 'included',
  order: 'roster',
  paper: 'a4',
  color: 'ink',
};

function differing(printed: Form, scheme: FormScheme): LookKey | null {
  const { title, subjectHeading, instructions, layout } = printed;
  const before: Partial<Record<LookKey, unknown>> = { title, subjectHeading, instructions, ...layout };
  const key = LOOKS.find(
    (look) => JSON.stringify(before[look] ?? USUAL[look]) !== JSON.stringify(scheme[look] ?? USUAL[look]),
  );
  return key ?? null;
}
