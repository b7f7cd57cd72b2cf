import { sortFindings } from '../kernel/finding';
import { refusal, success } from '../kernel/result';
import {
  type Check,
  DOSSIER_PARTS,
  type DossierEntry,
  dossierFile,
  type DossierPart,
} from '../meeting/dossier';
import { planChecks, planContents } from '../meeting/plan-contents';
import { asCopy } from '../workbook/as-values';
import type { MadeFile } from '../workbook/ballot-files';
import type { DocumentPlan } from '../workbook/document-plan';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import { readOnce } from '../workbook/read-once';
import type { SheetInfo } from '../workbook/workbook';
import { loadScheme } from './book';
import type { Making, Piece } from './dossier-copies';
import { PIECES } from './dossier-parts';
import type { Job, JobResult } from './job';
import type { SheetWords } from './words';

/** Everything of the year, ready to be stored: the contents page first. */
export interface Dossier {
  readonly files: readonly MadeFile[];
  readonly entries: readonly DossierEntry[];
}

/** How the files of a dossier are written. */
export interface DossierWriter {
  /** An .xlsx of these sheets and nothing else. */
  readonly book: (plans: readonly SheetPlan[]) => Promise<Uint8Array>;
  /** A .docx. */
  readonly document: (plan: DocumentPlan) => Promise<Uint8Array>;
}

/**
 * Refusals that are about what stands in the workbook: that part is missing then, and the contents page says why. Any other
 * one ends the whole.
 */
const OF_A_PART: ReadonlySet<Failure['code']> = new Set([
  'roster-missing',
  'roster-empty',
  'scheme-missing',
  'scheme-invalid',
  'form-missing',
  'form-not-decidable',
  'vote-missing',
  'vote-closed',
  'vote-damaged',
  'vote-differs',
  'count-missing',
  'not-balanced',
  'decisions-missing',
  'decisions-incomplete',
  'sheet-damaged',
  'scores-missing',
  'indicators-missing',
  'indicators-invalid',
  'rectification-missing',
]);

/**
 * Makes everything of the year from the workbook, as files; the workbook itself is not changed. Each part is made by the job
 * that makes it in the workbook, writing aside, and its copy holds values alone. A part that cannot be made is named.
 */
export async function prepareDossier(asked: Job, write: DossierWriter): JobResult<Dossier> {
  // A dozen jobs look at the same sheets: in Excel on the web each look is a journey.
  const job: Job = { ...asked, workbook: readOnce(asked.workbook) };
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const scheme = await loadScheme(job, sheets.value);
  if (!scheme.ok && !OF_A_PART.has(scheme.failure.code)) return scheme;
  const words = job.words.dossier;
  const making: Making = { job, sheets: sheets.value };
  const entries: DossierEntry[] = [];
  const files: MadeFile[] = [];
  for (const [index, part] of DOSSIER_PARTS.entries()) {
    job.onProgress?.({ step: 'make', done: index, total: DOSSIER_PARTS.length });
    await job.pause?.();
    if (job.signal?.aborted === true) return refusal({ code: 'cancelled' });
    const { make, from } = PIECES[part];
    const made = await make(making);
    if (!made.ok && !OF_A_PART.has(made.failure.code)) return made;
    const piece = made.ok ? made.value : null;
    const file = dossierFile(index + 1, words.parts[part], part === 'newsletter' ? 'docx' : 'xlsx');
    entries.push({
      part,
      file,
      sources: sourcesOf(piece, sheets.value, from),
      state: made.ok ? stateOf(made.value, words) : { kind: 'missing', reason: made.failure },
    });
    if (piece) files.push({ name: file, bytes: await bytesOf(piece, write) });
  }
  if (files.length === 0) return refusal({ code: 'dossier-empty' });
  const unit = scheme.ok ? (scheme.value?.unit ?? '') : '';
  const contents = planContents({ unit, today: job.today, entries }, words, job.words.meeting.separator);
  const checks = planChecks({ unit, entries }, words);
  const pages = [contents, ...(checks ? [checks] : [])].map(asCopy);
  const first = { name: dossierFile(0, words.sheet), bytes: await write.book(pages) };
  return success({ files: [first, ...files], entries });
}

const bytesOf = ({ content }: Piece, write: DossierWriter): Promise<Uint8Array> =>
  'paragraphs' in content ? write.document(content) : write.book(content);

/** What is there, with what is to be checked in it: notes are not, and nothing is said twice. */
function stateOf(piece: Piece | null, words: SheetWords['dossier']): DossierEntry['state'] {
  if (!piece) return { kind: 'missing', reason: null };
  const { findings, unsaid = [] } = piece;
  const all = sortFindings(findings)
    .filter(({ level }) => level !== 'note')
    .map((finding): [string, Check] => [
      words.said(finding),
      { level: finding.level, text: words.said(finding) },
    ]);
  const checks: readonly Check[] = [
    ...new Map(all).values(),
    ...(unsaid.length > 0 ? [{ level: 'warning', text: words.unsaid(unsaid) } satisfies Check] : []),
  ];
  return { kind: 'made', checks, errors: checks.filter(({ level }) => level === 'error').length };
}

/** The sheets that a part was made from, as their tabs are called. */
const sourcesOf = (
  piece: Piece | null,
  sheets: readonly SheetInfo[],
  from: (typeof PIECES)[DossierPart]['from'],
): readonly string[] =>
  piece?.sources ?? sheets.filter(({ kind }) => kind !== null && from.test(kind)).map(({ name }) => name);
