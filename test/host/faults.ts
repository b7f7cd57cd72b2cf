import type { Book } from './model/book';

/** One request that goes wrong. */
export interface Fault {
  /** Which one, from 1, of the requests that do something. */
  readonly request: number;
  /** One of Excel's codes, or `ConnectionFailure` when nobody answers. */
  readonly code: string;
  /**
   * `before`: nothing of it is carried out. `middle`: a share of its actions is, then Excel breaks off. `after`: all
   * of it is, and the answer gets lost.
   */
  readonly when: 'before' | 'middle' | 'after';
  /** For `middle`: which share, 0 to 1. */
  readonly share: number;
}

/** What a test does to the requests of a host. */
export class Faults {
  private readonly planned: Fault[] = [];
  private readonly between = new Map<number, (book: Book) => void>();
  private cutFrom = Infinity;
  private delay = 0;
  private cut = false;

  /** Makes one request fail. */
  fail(request: number, code: string, when: Fault['when'] = 'before', share = 0.5): void {
    this.planned.push({ request, code, when, share });
  }

  /** Cuts the connection: nothing from this request on is carried out, until `heal`. */
  cutBefore(request: number): void {
    this.cutFrom = request;
  }

  /** Excel comes back: no more faults. */
  heal(): void {
    this.planned.length = 0;
    this.between.clear();
    this.cutFrom = Infinity;
    this.cut = false;
    this.delay = 0;
  }

  /** Each answer takes so long. */
  slow(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** Somebody else changes the workbook just before this request. */
  changeBefore(request: number, change: (book: Book) => void): void {
    this.between.set(request, change);
  }

  /** The connection is cut at the moment. */
  get isCut(): boolean {
    return this.cut;
  }

  /** Called by the host before each request. */
  async before(request: number, book: Book): Promise<Fault | null> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    this.between.get(request)?.(book);
    this.cut = request >= this.cutFrom;
    if (this.cut) return { request, code: 'ConnectionFailure', when: 'before', share: 0 };
    return this.planned.find((fault) => fault.request === request) ?? null;
  }
}
