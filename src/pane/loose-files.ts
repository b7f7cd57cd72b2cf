import type { ReturnedFile } from '../workbook/ballot-files';

/** A file of the page, and the name that a person knows it by. */
export interface LooseFile {
  readonly name: string;
  readonly file: Blob;
}

/** Read at once: enough to spare the browser most of its way to each file, little enough to be held. */
const TOGETHER = 8 * 1024 * 1024;
const MOST_TOGETHER = 250;

/**
 * Files for reading, their bytes fetched many at a time and two batches ahead: a browser takes as long to open a file as we
 * take to read it. Where a batch cannot be read, each of its files is asked for alone, so that only the bad one is refused.
 */
export function readTogether(files: readonly LooseFile[]): readonly ReturnedFile[] {
  const batches = batchesOf(files).map((batch) => new Batch(batch));
  return batches.flatMap((batch, index) =>
    batch.returned(() => [1, 2].map((ahead) => batches[index + ahead]?.fetch())),
  );
}

class Batch {
  readonly #files: readonly LooseFile[];
  #bytes: Promise<ArrayBuffer | null> | null = null;
  /** Files not yet asked for; the last one lets the bytes go. */
  #left: number;

  constructor(files: readonly LooseFile[]) {
    this.#files = files;
    this.#left = files.length;
  }

  fetch(): Promise<ArrayBuffer | null> {
    this.#bytes ??= new Blob(this.#files.map(({ file }) => file)).arrayBuffer().catch(() => null);
    return this.#bytes;
  }

  /** `ahead` is called when the first of them is asked for. */
  returned(ahead: () => unknown): readonly ReturnedFile[] {
    const size = this.#files.reduce((sum, { file }) => sum + file.size, 0);
    let at = 0;
    return this.#files.map(({ name, file }, index) => {
      const start = at;
      at += file.size;
      return {
        name,
        bytes: async () => {
          const fetched = this.fetch();
          if (index === 0) ahead();
          if (--this.#left === 0) {
            this.#bytes = null;
            this.#left = this.#files.length;
          }
          const all = await fetched;
          if (all?.byteLength !== size) return new Uint8Array(await file.arrayBuffer());
          return new Uint8Array(all, start, file.size);
        },
      };
    });
  }
}

function batchesOf(files: readonly LooseFile[]): readonly (readonly LooseFile[])[] {
  const batches: LooseFile[][] = [];
  let size = Infinity;
  for (const one of files) {
    const last = batches.at(-1);
    if (!last || size + one.file.size > TOGETHER || last.length >= MOST_TOGETHER) {
      batches.push([one]);
      size = one.file.size;
    } else {
      last.push(one);
      size += one.file.size;
    }
  }
  return batches;
}
