import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { crc32 } from '../../src/files/crc32';
import { concat } from '../../src/files/zip-writer';

/** A file for a zip put together by hand: every field can lie. */
export interface RawFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly store?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  /** Sizes and CRC stand behind the data, zeros before it. */
  readonly descriptor?: boolean;
  /** Sizes and offset stand in a zip64 field. */
  readonly zip64?: boolean;
  readonly nameBytes?: Uint8Array;
  /** Bytes in place of the deflated content. */
  readonly packed?: Uint8Array;
  /** The place of another file's bytes. */
  readonly offset?: number;
  /** Only the directory knows it. */
  readonly ghost?: boolean;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const u16 = (n: number): Uint8Array => Uint8Array.of(n & 255, (n >>> 8) & 255);
const u32 = (n: number): Uint8Array => concat([u16(n & 0xffff), u16(n >>> 16)]);
const u64 = (n: number): Uint8Array => concat([u32(n >>> 0), u32(Math.floor(n / 2 ** 32))]);

export interface RawZip {
  readonly zip64?: boolean;
  readonly comment?: string;
  readonly count?: number;
}

/** Files as a zip, with all the ways that a zip can be written in or be wrong. */
export function rawZip(files: readonly RawFile[], options: RawZip = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = file.nameBytes ?? utf8(file.name);
    const packed = file.packed ?? (file.store ? file.content : deflateRawSync(file.content));
    const method = u16(file.method ?? (file.store ? 0 : 8));
    const flags = u16((file.flags ?? (file.nameBytes ? 0 : 0x800)) | (file.descriptor ? 8 : 0));
    const crc = file.crc ?? crc32(file.content);
    const size = file.size ?? file.content.length;
    const start = u32(0x21 << 16);
    const told = file.descriptor ? u32(0) : u32(crc);
    const sizes = (hidden: boolean): Uint8Array =>
      hidden ? concat([u32(0xffffffff), u32(0xffffffff)]) : concat([u32(packed.length), u32(size)]);
    const local = concat([
      u32(0x04034b50), u16(20), flags, method, start, told,
      file.descriptor ? concat([u32(0), u32(0)]) : sizes(file.zip64 === true),
      u16(name.length), u16(file.zip64 ? 20 : 0), name,
      file.zip64 ? concat([u16(1), u16(16), u64(size), u64(packed.length)]) : u16(0).subarray(2),
      packed,
      file.descriptor ? concat([u32(0x08074b50), u32(crc), u32(packed.length), u32(size)]) : u16(0).subarray(2),
    ]); // prettier-ignore
    const extra = file.zip64
      ? concat([u16(1), u16(24), u64(size), u64(packed.length), u64(file.offset ?? offset)])
      : u16(0).subarray(2);
    directory.push(
      concat([
        u32(0x02014b50),
        u16(20),
        u16(20),
        flags,
        method,
        start,
        u32(crc),
        sizes(file.zip64 === true),
        u16(name.length),
        u16(extra.length),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(file.zip64 ? 0xffffffff : (file.offset ?? offset)),
        name,
        extra,
      ]),
    );
    if (file.ghost) continue;
    parts.push(local);
    offset += local.length;
  }
  const lines = concat(directory);
  const count = options.count ?? files.length;
  const end64 = options.zip64
    ? concat([
        u32(0x06064b50),
        u64(44),
        u16(45),
        u16(45),
        u32(0),
        u32(0),
        u64(count),
        u64(count),
        u64(lines.length),
        u64(offset),
        u32(0x07064b50),
        u32(0),
        u64(offset + lines.length),
        u32(1),
      ])
    : u16(0).subarray(2);
  const comment = utf8(options.comment ?? '');
  const told = options.zip64
    ? concat([u16(0xffff), u16(0xffff), u32(0xffffffff), u32(0xffffffff)])
    : concat([u16(count), u16(count), u32(lines.length), u32(offset)]);
  return concat([
    ...parts,
    lines,
    end64,
    u32(0x06054b50),
    u16(0),
    u16(0),
    told,
    u16(comment.length),
    comment,
  ]);
}

/** The files of a zip, in their order. */
export const filesOf = (zip: Uint8Array): readonly RawFile[] =>
  Object.entries(unzipSync(zip)).map(([name, content]) => ({ name, content }));

/** The zip again, with the text of some files changed. */
export const edited = (
  zip: Uint8Array,
  edits: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array =>
  rawZip(
    filesOf(zip).map(({ name, content }) => {
      const edit = edits[name];
      return { name, content: edit ? utf8(edit(text(content))) : content };
    }),
  );
