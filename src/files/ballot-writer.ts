import { deflateSync } from 'fflate';
import type { BallotFiles, MadeFile } from '../workbook/ballot-files';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { BallotTemplate } from './ballot-template';
import { prepareTemplate } from './ballot-template';
import { createBreather } from './breathe';
import { crc32, crcBefore } from './crc32';
import { deflateOpen } from './deflate-open';
import { dotsPng } from './dots-png';
import { escapeXml } from './xml';
import type { PackedFile } from './zip-writer';
import {
  CENTRAL_CRC,
  centralHeader,
  concat,
  endRecords,
  LOCAL_CRC,
  localHeader,
  stored,
  zipBytes,
} from './zip-writer';

/** Makes one .xlsx with one sheet from a plan: the engine behind the files' Workbook. */
export type MakeTemplate = (plan: SheetPlan) => Promise<Uint8Array>;

/**
 * Writes ballots from one template, which is made once: the files differ in two short texts and three checksums, which
 * are put into a copy of the template's bytes. Throws the signal's reason when it stops: half a set is no set.
 */
export const createBallotWriter = (makeTemplate: MakeTemplate): BallotFiles['write'] =>
  async function* (plan, slips, signal) {
    signal?.throwIfAborted();
    const template = prepareTemplate(await makeTemplate(plan), plan);
    let mould: Mould | null = null;
    const breathe = createBreather();
    for (const slip of slips) {
      signal?.throwIfAborted();
      const [one, two] = template.order;
      const texts = [textOf(slip[one]), textOf(slip[two])] as const;
      // Slips of one vote are all as long; one that is not gets a mould of its own.
      const picture =
        slip.code && template.picture ? dotsPng(slip.code) : (template.picture?.bytes ?? NOTHING);
      if (!mould?.fits(texts, picture)) mould = createMould(template, texts, picture);
      yield { name: slip.file, bytes: mould.cast(texts, picture) } satisfies MadeFile;
      await breathe();
    }
  };

const encoder = new TextEncoder();
const textOf = (text: string): Uint8Array => encoder.encode(escapeXml(text));

/** Serial and seal in the order in which they stand in the sheet. */
type Texts = readonly [Uint8Array, Uint8Array];

/** No picture. */
const NOTHING = new Uint8Array(0);

interface Mould {
  readonly fits: (texts: Texts, picture: Uint8Array) => boolean;
  readonly cast: (texts: Texts, picture: Uint8Array) => Uint8Array;
}

/**
 * A whole ballot file with two gaps, and a picture that is stored as it is. The sheet is one deflate stream of five blocks: the XML around the gaps deflated,
 * each gap a stored block of its own, so that a text is put in without packing anything again. The CRC of the sheet
 * follows from the gaps alone: what the XML behind a gap does to it is known beforehand.
 */
function createMould(template: BallotTemplate, texts: Texts, picture: Uint8Array): Mould {
  const { sheet, pieces } = template;
  const drawn = template.picture && stored(template.picture.name, picture);
  const parts = [...template.parts, ...(drawn ? [drawn] : [])];
  const [head, middle, tail] = [
    encoder.encode(pieces[0]),
    encoder.encode(pieces[1]),
    encoder.encode(pieces[2]),
  ];
  const [gapOne, gapTwo] = [texts[0].length, texts[1].length];
  const packedHead = deflateOpen(head);
  const packedMiddle = deflateOpen(middle);
  const packed = concat([
    packedHead,
    storedBlock(gapOne),
    packedMiddle,
    storedBlock(gapTwo),
    deflateSync(tail, { level: 9 }),
  ]);
  const size = head.length + gapOne + middle.length + gapTwo + tail.length;
  const file: PackedFile = { name: sheet, method: 8, crc: 0, size, packed };
  // The sheet comes last, so that its places are counted from the ends of the archive.
  const whole = zipBytes([...parts, file]);
  const header = localHeader(file).length;
  const localAt = parts.reduce((at, part) => at + localHeader(part).length + part.packed.length, 0);
  const centralAt =
    whole.length - endRecords(parts.length + 1, 0, 0).length - centralHeader(file, localAt).length;
  const pictureAt = localAt - (drawn?.packed.length ?? 0);
  const pictureLocal = pictureAt - (drawn ? localHeader(drawn).length : 0);
  const pictureCentral = centralAt - (drawn ? centralHeader(drawn, pictureLocal).length : 0);
  const oneAt = localAt + header + packedHead.length + BLOCK_HEADER;
  const twoAt = oneAt + gapOne + packedMiddle.length + BLOCK_HEADER;
  const crcHead = crc32(head);
  const throughMiddle = crcBefore(middle);
  const throughTail = crcBefore(tail);

  return {
    fits: ([one, two], { length }) =>
      one.length === gapOne && two.length === gapTwo && length === picture.length,
    cast: ([one, two], image) => {
      const bytes = whole.slice();
      bytes.set(one, oneAt);
      bytes.set(two, twoAt);
      const crc = throughTail(crc32(two, throughMiddle(crc32(one, crcHead))));
      const view = new DataView(bytes.buffer);
      view.setUint32(localAt + LOCAL_CRC, crc, true);
      view.setUint32(centralAt + CENTRAL_CRC, crc, true);
      if (drawn) {
        bytes.set(image, pictureAt);
        const imageCrc = crc32(image);
        view.setUint32(pictureLocal + LOCAL_CRC, imageCrc, true);
        view.setUint32(pictureCentral + CENTRAL_CRC, imageCrc, true);
      }
      return bytes;
    },
  };
}

const BLOCK_HEADER = 5;

/** A deflate block of bytes as they are, not the last of its stream; its content is to be filled in. */
function storedBlock(length: number): Uint8Array {
  const block = new Uint8Array(BLOCK_HEADER + length);
  const view = new DataView(block.buffer);
  view.setUint16(1, length, true);
  view.setUint16(3, ~length & 0xffff, true);
  return block;
}
