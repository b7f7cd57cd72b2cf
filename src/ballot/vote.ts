import { cellAddress } from '../kernel/address';
import { setFingerprint } from '../kernel/fingerprint';
import { type Grid, textAt } from '../kernel/grid';
import { type Random, randomCode } from '../kernel/random';
import { type Result, refusal, success } from '../kernel/result';
import { BLANK_PLAN, cell, row } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { Form } from './form';
import { parseLayout } from './read-layout';
import { type DoubtReason, DOUBTS, type SpoilReason, SPOILS } from './judge-ballot';
import type { BallotWords } from './words';

/** One form in a vote: as it was printed, and how its ballots stand. */
export interface VoteForm {
  readonly form: Form;
  /** Ballots made and handed out so far: those that were voided are not among them. */
  readonly issued: number;
  /** 实到: who came to the vote, as somebody counted them. Absent: nobody has said so. */
  readonly present?: number;
  /** The rules of counting when the first ballots went out, by what they are called. Absent: none went out, or long ago. */
  readonly agreed?: Readonly<Record<string, string>>;
  /** Ballots made that nobody got: spare ones, torn ones. Absent: none. */
  readonly voided?: number;
  /** Codes of their serials, as far as these are known, sorted: they refuse a voided ballot that comes back. */
  readonly voidedCodes?: readonly string[];
  /** Codes of the serials counted so far, sorted: they refuse a repeat and lead to no row of the ballot box. */
  readonly counted: readonly string[];
  /** Fingerprint of the ballot box after the last count; '' before the first. */
  readonly fingerprint: string;
  /** What its box's fingerprint is salted with, where the key itself is not given away: in a recount file. Absent: it follows from the key. */
  readonly salt?: string;
  /** What became of doubtful ballots, sorted: nothing in it leads to a ballot or a person. Absent: none was decided. */
  readonly decisions?: readonly Decision[];
}

/** How a person settled a doubtful ballot, to be read out with the result; what stood on it is not kept. */
export interface Decision {
  readonly reason: DoubtReason;
  readonly outcome: 'counted' | SpoilReason;
  /** In the person's own words. */
  readonly because: string;
}

/** A vote: what the workbook must remember to know its own ballots. Nothing in it says who cast which. */
export interface Vote {
  readonly session: string;
  readonly key: string;
  readonly forms: readonly VoteForm[];
}

/** The sample's session: its key is known to everyone, so it must never be used for real ballots. */
export const SAMPLE_SESSION = 'SAMPLE-2021-0315';

/** A new vote over these forms, with a session and a key of its own. */
export const newVote = (forms: readonly Form[], random: Random): Vote => ({
  session: `${randomCode(random, 4)}-${randomCode(random, 4)}-${randomCode(random, 4)}`,
  key: randomCode(random, 40),
  forms: forms.map((form) => ({ form, issued: 0, counted: [], fingerprint: '' })),
});

/** Rows of the vote's sheet: a key in column A, its values from column B. */
type Line = readonly [key: string, ...values: string[]];

/** The vote as a sheet, hidden from the tabs. The last line seals it against slips, not against its owner. */
export function planVote(vote: Vote, words: BallotWords): SheetPlan {
  const lines = linesOf(vote);
  return {
    ...BLANK_PLAN,
    kind: 'vote',
    name: words.voteSheet,
    visibility: 'very-hidden',
    columns: [20, 40],
    rows: [
      row([cell(words.voteNote, 'text')]),
      ...[...lines, ['check', checkOf(lines)] as const].map(([key, ...values]) =>
        row([cell(key, 'text'), ...values.map((value) => cell(value, 'text'))]),
      ),
    ],
    unlocked: [],
  };
}

function linesOf(vote: Vote): readonly Line[] {
  return [
    ['session', vote.session],
    ['key', vote.key],
    ...vote.forms.flatMap(
      ({
        form,
        issued,
        present,
        agreed,
        voided = 0,
        voidedCodes = [],
        counted,
        fingerprint,
        decisions = [],
      }): Line[] => [
        ['form', form.id, form.title, form.shortTitle, form.subjectHeading, form.instructions],
        ['grades', ...form.grades],
        ['subjects', ...form.subjects],
        ...(form.layout ? [['layout', JSON.stringify(form.layout)] as const] : []),
        ['issued', String(issued)],
        ...(present === undefined ? [] : [['present', String(present)] as const]),
        ...Object.entries(agreed ?? {}).map(([rule, value]): Line => ['agreed', rule, value]),
        ...(voided > 0 ? [['voided', String(voided)] as const] : []),
        ...voidedCodes.map((code): Line => ['void', code]),
        ['fingerprint', fingerprint],
        ...counted.map((code): Line => ['counted', code]),
        ...decisions.map(({ reason, outcome, because }): Line => ['decided', reason, outcome, because]),
      ],
    ),
  ];
}

/** Over the lines as a sheet keeps them: empty values at a line's end do not survive it. */
const checkOf = (lines: readonly Line[]): string => setFingerprint(lines.map(trimEnd));

function trimEnd(values: readonly string[]): readonly string[] {
  const last = values.findLastIndex((value) => value !== '');
  return values.slice(0, last + 1);
}

/** Reads the vote back. `vote-damaged` where the sheet was changed by hand: counting on would be guessing. */
export function readVote(grid: Grid): Result<Vote, Failure> {
  const lines: Line[] = [];
  let check = '';
  for (let index = 1; index < grid.values.length; index++) {
    const [key = '', ...rest] = trimEnd(
      (grid.values[index] ?? []).map((_, column) => textAt(grid, index, column)),
    );
    if (key === 'check') check = rest[0] ?? '';
    else if (key !== '') lines.push([key, ...rest]);
  }
  const vote = voteOf(lines);
  if (!vote || check !== checkOf(lines)) {
    return refusal({ code: 'vote-damaged', sheet: grid.sheet, cell: cellAddress(0, 0) });
  }
  return success(vote);
}

/** A form of the vote while its lines are read. */
interface Draft {
  form: Form;
  issued: number;
  present?: number;
  agreed?: Readonly<Record<string, string>>;
  voided?: number;
  voidedCodes?: readonly string[];
  counted: string[];
  fingerprint: string;
  decisions?: readonly Decision[];
}

function voteOf(lines: readonly Line[]): Vote | null {
  const one = (key: string): string => lines.find(([name]) => name === key)?.[1] ?? '';
  const forms: Draft[] = [];
  for (const [key, ...values] of lines) {
    const current = forms.at(-1);
    if (key === 'form') {
      const [id = '', title = '', shortTitle = '', subjectHeading = '', instructions = ''] = values;
      const form = { id, title, shortTitle, subjectHeading, instructions, subjects: [], grades: [] };
      forms.push({ form, issued: 0, counted: [], fingerprint: '' });
    } else if (current && key === 'grades') current.form = { ...current.form, grades: values };
    else if (current && key === 'subjects') current.form = { ...current.form, subjects: values };
    else if (current && key === 'layout') {
      const layout = parseLayout(values[0] ?? '');
      if (!layout) return null;
      current.form = { ...current.form, layout };
    } else if (current && key === 'issued') current.issued = Number(values[0]);
    else if (current && key === 'present') current.present = Number(values[0]);
    else if (current && key === 'agreed')
      current.agreed = { ...current.agreed, [values[0] ?? '']: values[1] ?? '' };
    else if (current && key === 'voided') current.voided = Number(values[0]);
    else if (current && key === 'void')
      current.voidedCodes = [...(current.voidedCodes ?? []), values[0] ?? ''];
    else if (current && key === 'fingerprint') current.fingerprint = values[0] ?? '';
    else if (current && key === 'counted') current.counted.push(values[0] ?? '');
    else if (current && key === 'decided') {
      const decision = readDecision(values);
      if (!decision) return null;
      current.decisions = [...(current.decisions ?? []), decision];
    }
  }
  const sound = forms.every(
    ({ form, issued, present = 0, voided = 0 }) =>
      form.id !== '' &&
      form.subjects.length > 0 &&
      form.grades.length >= 2 &&
      Number.isInteger(issued) &&
      issued >= 0 &&
      Number.isInteger(present) &&
      present >= 0 &&
      Number.isInteger(voided) &&
      voided >= 0,
  );
  return one('session') !== '' && one('key') !== '' && sound
    ? { session: one('session'), key: one('key'), forms }
    : null;
}

function readDecision([reason, outcome, because = '']: readonly string[]): Decision | null {
  const doubt = DOUBTS.find((one) => one === reason);
  const end = (['counted', ...SPOILS] as const).find((one) => one === outcome);
  return doubt && end ? { reason: doubt, outcome: end, because } : null;
}

/** The vote with one form's state changed. */
export const withForm = (vote: Vote, id: string, change: Partial<Omit<VoteForm, 'form'>>): Vote => ({
  ...vote,
  forms: vote.forms.map((entry) => (entry.form.id === id ? { ...entry, ...change } : entry)),
});
