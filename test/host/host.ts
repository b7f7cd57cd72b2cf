// One workbook that answers: the dispatcher behind limits, faults and counters; the transports are around it.
import { CLASSES } from './classes';
import { loadContract } from './contract';
import { Dispatcher } from './dispatcher';
import { Faults } from './faults';
import { changeEvents, type EventEntry, type Source } from './events';
import type { Book } from './model/book';
import type { CellValue } from '../../src/kernel/grid';
import type { AnyClass, WireRequest, WireResponse } from './wire';

/** How a request went before any of it could be carried out, as the transport reports it. */
export interface Refused {
  readonly code: string;
  readonly status: number;
}

/** One request as it was seen. */
export interface Seen {
  /** Bytes of the request and of the answer, as JSON in UTF-8. */
  readonly sent: number;
  readonly received: number;
  readonly actions: number;
}

/** Request and answer of Excel on the web: 5 MB ("Resource limits and performance optimization for Office Add-ins"). */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Computes the formulas of a workbook and leaves their values in its cells. */
export type Calculate = (book: Book) => void;

/** A workbook, what is done to its requests, and what was counted. */
export class Host {
  readonly faults = new Faults();
  /** Every request that does something, in order; giving back references is not counted. */
  readonly requests: Seen[] = [];
  /** Brings events to the client; set by the transport. */
  onEvents: (entries: readonly EventEntry[]) => void = () => undefined;
  /** Excel before 1.14 does not say whose change it was. */
  saysWhose = true;
  private readonly dispatcher: Dispatcher;

  constructor(
    readonly book: Book,
    private readonly calculate: Calculate,
    classes: readonly AnyClass[] = CLASSES,
  ) {
    this.dispatcher = new Dispatcher(book, loadContract(), () => this.settle(), classes);
  }

  /** What our code asked for and this host does not have; must be empty at the end of each test. */
  get gaps(): readonly string[] {
    return this.dispatcher.gaps;
  }

  /** Members of the wire that were used, as `Class.WireName`. */
  get used(): ReadonlySet<string> {
    return this.dispatcher.used;
  }

  /** Objects that the client keeps and has not given back. */
  get keptObjects(): number {
    return this.dispatcher.keptObjects;
  }

  /** Answers one request, given and returned as JSON text. */
  async answer(text: string): Promise<{ readonly body: string } | Refused> {
    const request = JSON.parse(text) as WireRequest;
    if (isCleanup(request)) {
      return { body: JSON.stringify(this.dispatcher.process(request)) };
    }
    const number = this.requests.length + 1;
    const sent = bytes(text);
    const seen = (received: number): void => {
      this.requests.push({ sent, received, actions: request.Actions.length });
    };
    const fault = await this.faults.before(number, this.book);
    if (fault?.when === 'before') {
      seen(0);
      return refused(fault.code);
    }
    // Rule `request-limit`.
    if (sent > PAYLOAD_LIMIT) {
      seen(0);
      return refused('RequestPayloadSizeLimitExceeded');
    }
    const limit = fault?.when === 'middle' ? Math.floor(request.Actions.length * fault.share) : Infinity;
    const response: WireResponse = this.dispatcher.process(request, limit);
    this.tellOwn();
    if (fault) {
      seen(0);
      return refused(fault.code);
    }
    const body = JSON.stringify(response);
    seen(bytes(body));
    // Rule `response-limit`.
    if (bytes(body) > PAYLOAD_LIMIT) return refused('ResponsePayloadSizeLimitExceeded');
    return { body };
  }

  /** Somebody types into a cell; whether the add-in hears of it. */
  types(
    name: string,
    row: number,
    column: number,
    value: CellValue,
    source: Source['source'] = 'Local',
  ): boolean {
    const sheet = this.book.sheet(name);
    sheet.cells.put(row, column, { value });
    this.book.stale = true;
    const entries = changeEvents(this.book, sheet, { row, column }, this.source(source, 'Unknown'));
    if (entries.length > 0) this.onEvents(entries);
    return entries.length > 0;
  }

  /** Rule `own-events`: the add-in is told of its own writes, after the answer. */
  private tellOwn(): void {
    const entries = this.book.written.flatMap(({ sheet, ...at }) =>
      changeEvents(this.book, sheet, at, this.source('Local', 'ThisLocalAddin')),
    );
    this.book.written.length = 0;
    if (entries.length > 0) setTimeout(() => this.onEvents(entries), 0);
  }

  private source(source: Source['source'], triggerSource: NonNullable<Source['triggerSource']>): Source {
    return this.saysWhose ? { source, triggerSource } : { source };
  }

  private settle(): void {
    if (!this.book.stale) return;
    this.calculate(this.book);
    this.book.stale = false;
  }
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const refused = (code: string): Refused => ({ code, status: code.endsWith('LimitExceeded') ? 400 : 500 });

/** The client gives back its references in a request of their own, after the run, and does not wait for it. */
const isCleanup = (request: WireRequest): boolean =>
  request.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');
