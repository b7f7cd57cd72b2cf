import { hasErrors } from '../kernel/finding';
import { success } from '../kernel/result';
import type { SheetKind } from '../workbook/sheet-plan';
import type { Job, JobResult } from './job';
import { loadBasis } from './meeting';
import { loadMinutes, type MinutesState } from './minutes';
import { loadOpinions, type Opinions } from './opinions';
import { loadRectification, type RectificationLedger } from './rectification';
import { loadSelfExamination, type SelfExamination } from './self-examination';
import { loadTalks, type Talks } from './talks';

/** The parts of the year's work in the order in which a year goes; each is the kind of its sheet. */
export const YEAR_PARTS = [
  'opinions',
  'talks',
  'self-examination',
  'minutes',
  'rectification',
] as const satisfies readonly SheetKind[];

export type YearPart = (typeof YEAR_PARTS)[number];

/** `none`: no sheet yet; `open`: something is left to do; `done`: nothing is. */
export type YearStatus = 'none' | 'open' | 'done';

/** How the year's work stands. */
export interface YearState {
  readonly parts: {
    readonly opinions: Opinions;
    readonly talks: Talks;
    readonly 'self-examination': SelfExamination;
    readonly minutes: MinutesState;
    readonly rectification: RectificationLedger;
  };
  readonly statuses: Readonly<Record<YearPart, YearStatus>>;
  /** The sheets of each part, in the order of their tabs. */
  readonly sheets: Readonly<Record<YearPart, readonly string[]>>;
}

/** How the year's work stands, for the pane. Writes nothing. */
export async function inspectYear(job: Job): JobResult<YearState> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const loaded = await loadBasis(job, sheets.value);
  if (!loaded.ok) return loaded;
  const basis = loaded.value;
  const opinions = await loadOpinions(job, sheets.value, basis);
  if (!opinions.ok) return opinions;
  const talks = await loadTalks(job, sheets.value, basis);
  if (!talks.ok) return talks;
  const selfExamination = await loadSelfExamination(job, sheets.value, basis);
  if (!selfExamination.ok) return selfExamination;
  const minutes = await loadMinutes(job, sheets.value, basis);
  if (!minutes.ok) return minutes;
  const rectification = await loadRectification(job, sheets.value, basis);
  if (!rectification.ok) return rectification;
  const parts = {
    opinions: opinions.value,
    talks: talks.value,
    'self-examination': selfExamination.value,
    minutes: minutes.value,
    rectification: rectification.value,
  };
  const sheetsOf = (part: YearPart): readonly string[] =>
    sheets.value.filter(({ kind }) => kind === part || kind?.startsWith(`${part}/`)).map(({ name }) => name);
  return success({
    parts,
    statuses: {
      opinions: statusOf(parts.opinions, isDone.opinions(parts.opinions)),
      talks: statusOf(parts.talks, isDone.talks(parts.talks)),
      'self-examination': statusOf(
        parts['self-examination'],
        isDone['self-examination'](parts['self-examination']),
      ),
      minutes: statusOf(parts.minutes, isDone.minutes(parts.minutes)),
      rectification: statusOf(parts.rectification, isDone.rectification(parts.rectification)),
    },
    sheets: {
      opinions: sheetsOf('opinions'),
      talks: sheetsOf('talks'),
      'self-examination': sheetsOf('self-examination'),
      minutes: sheetsOf('minutes'),
      rectification: sheetsOf('rectification'),
    },
  });
}

type Parts = YearState['parts'];

/** When nothing is left to do. */
const isDone: { readonly [Part in YearPart]: (part: Parts[Part]) => boolean } = {
  opinions: ({ merged }) => merged.length > 0,
  talks: ({ coverage }) => coverage.every(({ required, done }) => required === done),
  'self-examination': ({ people }) => people.every(({ state }) => state === 'handed-in'),
  minutes: ({ minutes }) => minutes !== null && minutes.unmarked.length === 0 && minutes.decisions.length > 0,
  rectification: ({ now }) => now.items.length > 0 && now.counts.closed === now.items.length,
};

const statusOf = (
  { sheet, findings }: Pick<Parts[YearPart], 'sheet' | 'findings'>,
  done: boolean,
): YearStatus => (sheet === null ? 'none' : done && !hasErrors(findings) ? 'done' : 'open');
