import { NEW_PREFIX, OLD_PREFIX } from '../workbook/reserved';

/**
 * Where an interrupted `apply` stands. It is kept in the workbook's settings from the first change to the last,
 * so that whoever opens the workbook next can finish or undo it. It holds names of sheets of ours, nothing else.
 */
export interface Journal {
  /** `build`: the old sheets still count. `finish`: the new ones do; the old ones only wait to be deleted. */
  readonly phase: 'build' | 'finish';
  /** Which write it was: sheets that it added carry this number as `Pingyi.Run`. */
  readonly run: number;
  /** The page that writes (`Writer`), and when it last gave a sign, in milliseconds since 1970. */
  readonly owner: string;
  readonly at: number;
  /** Old sheets that were set aside: the name they have meanwhile, and the one they had. */
  readonly aside: readonly { readonly reserved: string; readonly name: string }[];
}

/**
 * Sheet-scoped name on every sheet that `apply` added: the number of that write, above any in the workbook before.
 * With the journal's number it tells new sheets from old ones. It stays: a protected sheet may not let it go.
 */
export const RUN_MARK = 'Pingyi.Run';

/** A sheet between `worksheets.add` and its mark: empty, and nobody else's. */
export const isReservedNew = (sheet: string): boolean => sheet.startsWith(NEW_PREFIX);

/** Names for sheets set aside or just added, none of which is in use. */
export function reservedNames(
  kind: 'old' | 'new',
  count: number,
  taken: readonly string[],
): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const names: string[] = [];
  for (let n = 1; names.length < count; n++) {
    const name = `${kind === 'old' ? OLD_PREFIX : NEW_PREFIX}${n}`;
    if (!used.has(name.toLowerCase())) names.push(name);
  }
  return names;
}

/** As kept in the settings. */
export const writeJournal = (journal: Journal): string => JSON.stringify(journal);

const isEntry = (entry: unknown): entry is Journal['aside'][number] =>
  typeof entry === 'object' &&
  entry !== null &&
  'reserved' in entry &&
  typeof entry.reserved === 'string' &&
  'name' in entry &&
  typeof entry.name === 'string';

/** Reads the setting's value; null when it is none of ours, which then counts as no journal. */
export function readJournal(value: unknown): Journal | null {
  if (typeof value !== 'string') return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    // Translated: text that is no JSON is not our journal.
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || !('phase' in parsed) || !('aside' in parsed))
    return null;
  const { phase, aside } = parsed;
  const run = 'run' in parsed ? parsed.run : null;
  if ((phase !== 'build' && phase !== 'finish') || typeof run !== 'number') return null;
  const owner = 'owner' in parsed && typeof parsed.owner === 'string' ? parsed.owner : '';
  const at = 'at' in parsed && typeof parsed.at === 'number' ? parsed.at : 0;
  return Array.isArray(aside) && aside.every(isEntry) ? { phase, run, owner, at, aside } : null;
}
