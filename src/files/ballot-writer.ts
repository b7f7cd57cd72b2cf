import type { BallotFiles, BallotSlip, MadeFile } from '../workbook/ballot-files';
import type { SheetPlan } from '../workbook/sheet-plan';
import { createBreather } from '../kernel/breathe';
import { createMould, type Mould } from './ballot-mould';
import { type Gap, prepareTemplate } from './ballot-template';
import { dotsPng } from './dots-png';
import { escapeXml } from './xml';

/** Makes one .xlsx with one sheet from a plan: the engine behind the files' Workbook. */
export type MakeTemplate = (plan: SheetPlan) => Promise<Uint8Array>;

/**
 * Writes ballots from one template, which is made once: the files differ in a few short texts and their checksums, which
 * are put into a copy of the template's bytes. Throws the signal's reason when it stops: half a set is no set.
 */
export const createBallotWriter = (makeTemplate: MakeTemplate): BallotFiles['write'] =>
  async function* (plan, slips, signal) {
    signal?.throwIfAborted();
    const xlsx = await makeTemplate(plan);
    let template: ReturnType<typeof prepareTemplate> | null = null;
    let mould: Mould | null = null;
    const breathe = createBreather();
    for (const slip of slips) {
      signal?.throwIfAborted();
      template ??= prepareTemplate(xlsx, plan, gapsOf(slip));
      const texts = template.gaps.map((gap) => textOf(slip, gap));
      const picture =
        slip.code && template.picture ? dotsPng(slip.code) : (template.picture?.bytes ?? NOTHING);
      // Slips of one vote are all as long, but for names; one that is not gets a mould of its own.
      if (!mould?.fits(texts, picture)) mould = createMould(template, texts, picture);
      yield { name: slip.file, ...mould.cast(texts, picture) } satisfies MadeFile;
      await breathe();
    }
  };

const gapsOf = ({ of }: BallotSlip): readonly Gap[] =>
  of ? ['serial', 'seal', 'form', 'subject'] : ['serial', 'seal'];

const encoder = new TextEncoder();

function textOf({ serial, seal, of }: BallotSlip, gap: Gap): Uint8Array {
  const texts: Readonly<Record<Gap, string>> = {
    serial,
    seal,
    form: of?.form ?? '',
    subject: of?.subject ?? '',
  };
  return encoder.encode(escapeXml(texts[gap]));
}

/** No picture. */
const NOTHING = new Uint8Array(0);
