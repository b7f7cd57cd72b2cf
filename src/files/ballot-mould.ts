import { deflateSync } from 'fflate';
import type { MadeFile } from '../workbook/ballot-files';
import type { BallotTemplate } from './ballot-template';
import { crc32, crcBefore } from './crc32';
import { deflateOpen } from './deflate-open';
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

/** A whole ballot file with gaps: a ballot is a copy of it with the gaps filled. */
export interface Mould {
  /** Texts in the order of the template's gaps, all as long as those that it was made for; the picture too. */
  readonly fits: (texts: readonly Uint8Array[], picture: Uint8Array) => boolean;
  readonly cast: (
    texts: readonly Uint8Array[],
    picture: Uint8Array,
  ) => Required<Pick<MadeFile, 'bytes' | 'crc'>>;
}

/** Bytes that differ from file to file, and where. */
interface Spot {
  readonly at: number;
  readonly length: number;
}

/**
 * The sheet is one deflate stream: the XML around the gaps deflated, each gap a stored block of its own, so that a text is
 * put in without packing anything again; the picture is stored as it is. No checksum reads what never changes: that of
 * the sheet follows from its gaps, that of the file from its spots.
 */
export function createMould(
  template: BallotTemplate,
  texts: readonly Uint8Array[],
  picture: Uint8Array,
): Mould {
  const { sheet } = template;
  const drawn = template.picture && stored(template.picture.name, picture);
  const parts = [...template.parts, ...(drawn ? [drawn] : [])];
  const pieces = template.pieces.map((piece) => new TextEncoder().encode(piece));
  const lengths = texts.map(({ length }) => length);
  const last = pieces.length - 1;
  const blocks = pieces.flatMap((piece, index) =>
    index === last
      ? [deflateSync(piece, { level: 9 })]
      : [deflateOpen(piece), storedBlock(lengths[index] ?? 0)],
  );
  const size = [...pieces, ...texts].reduce((sum, { length }) => sum + length, 0);
  const file: PackedFile = { name: sheet, method: 8, crc: 0, size, packed: concat(blocks) };
  // The sheet comes last, so that its places are counted from the ends of the archive.
  const whole = zipBytes([...parts, file]);

  const localAt = parts.reduce((at, part) => at + localHeader(part).length + part.packed.length, 0);
  const centralAt =
    whole.length - endRecords(parts.length + 1, 0, 0).length - centralHeader(file, localAt).length;
  const gaps = gapsFrom(localAt + localHeader(file).length, blocks, lengths);
  const pictureAt = localAt - (drawn?.packed.length ?? 0);
  const pictureLocal = pictureAt - (drawn ? localHeader(drawn).length : 0);
  const pictureCentral = centralAt - (drawn ? centralHeader(drawn, pictureLocal).length : 0);

  const spots: readonly Spot[] = [
    ...(drawn
      ? [
          { at: pictureLocal + LOCAL_CRC, length: 4 },
          { at: pictureAt, length: picture.length },
        ]
      : []),
    { at: localAt + LOCAL_CRC, length: 4 },
    ...gaps,
    ...(drawn ? [{ at: pictureCentral + CENTRAL_CRC, length: 4 }] : []),
    { at: centralAt + CENTRAL_CRC, length: 4 },
  ];
  const sheetCrc = crcOver(pieces);
  const fileCrc = crcOver(between(whole, spots));

  return {
    fits: (given, { length }) =>
      length === picture.length && given.every((text, index) => text.length === lengths[index]),
    cast: (given, image) => {
      const bytes = whole.slice();
      const view = new DataView(bytes.buffer);
      gaps.forEach(({ at }, index) => {
        bytes.set(given[index] ?? [], at);
      });
      const crc = sheetCrc(given);
      view.setUint32(localAt + LOCAL_CRC, crc, true);
      view.setUint32(centralAt + CENTRAL_CRC, crc, true);
      if (drawn) {
        bytes.set(image, pictureAt);
        const imageCrc = crc32(image);
        view.setUint32(pictureLocal + LOCAL_CRC, imageCrc, true);
        view.setUint32(pictureCentral + CENTRAL_CRC, imageCrc, true);
      }
      return { bytes, crc: fileCrc(spots.map(({ at, length }) => bytes.subarray(at, at + length))) };
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

/** Where the gaps are in the file: every second block is one, behind its header. */
function gapsFrom(start: number, blocks: readonly Uint8Array[], lengths: readonly number[]): readonly Spot[] {
  let at = start;
  return blocks.flatMap((block, index) => {
    const from = at + BLOCK_HEADER;
    at += block.length;
    return index % 2 === 0 ? [] : [{ at: from, length: lengths[(index - 1) / 2] ?? 0 }];
  });
}

/** What stays the same: before, between and after the spots, which stand in order. */
function between(whole: Uint8Array, spots: readonly Spot[]): readonly Uint8Array[] {
  const ends = [0, ...spots.map(({ at, length }) => at + length)];
  return ends.map((from, index) => whole.subarray(from, spots[index]?.at ?? whole.length));
}

/** The CRC of fixed pieces with changing ones between them, reading the changing ones alone. */
function crcOver(pieces: readonly Uint8Array[]): (changing: readonly Uint8Array[]) => number {
  const through = pieces.map((piece) => crcBefore(piece));
  return (changing) => {
    let crc = through[0]?.(0) ?? 0;
    for (let index = 0; index < changing.length; index++)
      crc = through[index + 1]?.(crc32(changing[index] ?? EMPTY, crc)) ?? crc;
    return crc;
  };
}

const EMPTY = new Uint8Array(0);
