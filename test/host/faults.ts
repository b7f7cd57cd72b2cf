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
  private refusal: { readonly from: number; readonly code: string } | null = null;
  private delay = 0;

  /** Makes one request fail. */
  fail(request: number, code: string, when: Fault['when'] = 'before', share = 0.5): void {
    this.planned.push({ request, code, when, share });
  }

  /**
   * Nothing from this request on is carried out, until `heal`: the connection is cut, or with another code the user
   * edits a cell, a session has ended, …
   */
  refuseFrom(request: number, code = 'ConnectionFailure'): void {
    this.refusal = { from: request, code };
  }

  /** Excel comes back: no more faults. */
  heal(): void {
    this.planned.length = 0;
    this.between.clear();
    this.refusal = null;
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

  /** Called by the host before each request. */
  async before(request: number, book: Book): Promise<Fault | null> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    this.between.get(request)?.(book);
    if (this.refusal && request >= this.refusal.from) {
      return { request, code: this.refusal.code, when: 'before', share: 0 };
    }
    return this.planned.find((fault) => fault.request === request) ?? null;
  }
}
