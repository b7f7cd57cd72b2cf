import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { Inflater } from './inflater';
import { WorkbookPackage, type StoredPart } from './workbook-package';
import { openZip, packedBytes, readEntry, type Zip, type ZipEntry } from './zip-reader';
import { zipBytes, type PackedFile } from './zip-writer';

/** Bytes of one part of a workbook, inflated: a sheet of 1,048,576 rows has about as many. */
const MAX_PART = 256 * 1024 * 1024;

/** A part that knows where it stands in its archive, so that it can be copied without being inflated. */
class ZippedPart implements StoredPart {
  constructor(
    readonly zip: Zip,
    readonly entry: ZipEntry,
  ) {}

  readonly read = (): Uint8Array => {
    const content = readEntry(this.zip, this.entry, new Inflater(), MAX_PART);
    // The inflater's buffer is its own; a stored part is a view of the file.
    return content.slice();
  };
}

/** The parts of an .xlsx, each checked once: a damaged file is refused on opening, not in the middle of the work. */
export function unzipPackage(bytes: Uint8Array): WorkbookPackage {
  const zip = openZip(bytes);
  const files = [...zip.entries.values()].filter((entry) => !entry.name.endsWith('/'));
  const inflater = new Inflater();
  for (const entry of files) readEntry(zip, entry, inflater, MAX_PART);
  return WorkbookPackage.of(files.map((entry) => [entry.name, new ZippedPart(zip, entry)]));
}

/** The package as a file: parts that nobody set are copied as they are, without a time or a machine's name. */
export function zipPackage(parts: WorkbookPackage): Uint8Array {
  return zipBytes([...parts.entries()].map(([name, part]) => pack(name, part)));
}

function pack(name: string, part: StoredPart | string): PackedFile {
  if (part instanceof ZippedPart) {
    const { method, crc, size } = part.entry;
    return { name, method: method === 0 ? 0 : 8, crc, size, packed: packedBytes(part.zip, part.entry) };
  }
  return deflated(name, typeof part === 'string' ? new TextEncoder().encode(asUtf8(part)) : part.read());
}

/** A file of a package, packed. */
export const deflated = (name: string, content: Uint8Array): PackedFile => ({
  name,
  method: 8,
  crc: crc32(content),
  size: content.length,
  packed: deflateSync(content),
});

/** What we write is UTF-8, whatever the part was when we read it. */
const asUtf8 = (xml: string): string => xml.replace(/^(<\?xml[^>]*?encoding=["'])[^"']+/, '$1UTF-8');
