import { calculate } from './calculate';
import { Host, type Calculate } from './host';
import { Book } from './model/book';
import { type AnyClass } from './wire';
import { connect } from './node-transport';

export { calculate } from './calculate';
export { Host, PAYLOAD_LIMIT, type Calculate, type Seen } from './host';
export { Book } from './model/book';
export type { Sheet } from './model/sheet';

export interface HostOptions {
  /** Name of the workbook's first sheet. */
  readonly sheet?: string;
  /** A workbook that is there already, in place of a new one. */
  readonly book?: Book;
  /** Computes formulas; the engine when absent. */
  readonly calculate?: Calculate;
  /** Prepares the workbook before anything asks for it. */
  readonly fill?: (book: Book) => void;
  /** Other classes of the wire than the host's own: for tests of the host. */
  readonly classes?: readonly AnyClass[];
}

/** A workbook that answers, without a client in this realm: for a browser (`chromium-transport.ts`). */
export function makeHost(options: HostOptions = {}): Host {
  const book = options.book ?? new Book(options.sheet);
  options.fill?.(book);
  return new Host(book, options.calculate ?? calculate, options.classes);
}

/** A workbook behind Microsoft's client, in this realm: `Excel.run` talks to the host that was started last. */
export function startHost(options: HostOptions = {}): Host {
  const host = makeHost(options);
  connect(host);
  return host;
}
