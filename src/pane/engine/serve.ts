import type { CallName, Calls, FromEngine, Port, StreamName, Streams, ToEngine } from './protocol';

/** What a method may do besides answering. */
export interface Calling {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
  /** Asks the pane for something that it promised with the call. */
  readonly ask: (key: number) => Promise<unknown>;
}

type Awaitable<T> = T | Promise<T>;

export type Methods = {
  readonly [Name in CallName]: (
    calling: Calling,
    ...args: Parameters<Calls[Name]>
  ) => Awaitable<ReturnType<Calls[Name]>>;
} & {
  readonly [Name in StreamName]: (
    calling: Calling,
    ...args: Parameters<Streams[Name]>
  ) => AsyncIterable<ReturnType<Streams[Name]>>;
};

/** As many items, or as many milliseconds of work, go into one message. */
const BATCH = 64;
const BATCH_MS = 20;

/** Answers the calls that come through a port. */
export function serve(port: Port<FromEngine, ToEngine>, methods: Methods): void {
  const running = new Map<number, { readonly controller: AbortController; more: () => void }>();
  const asked = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  let asks = 0;

  const calling = (id: number, signal: AbortSignal): Calling => ({
    signal,
    progress: (done, total) => port.postMessage({ kind: 'progress', id, done, total }),
    ask: (key) =>
      new Promise((resolve, reject) => {
        const ask = asks++;
        asked.set(ask, { resolve, reject });
        port.postMessage({ kind: 'ask', id, ask, key });
      }),
  });

  const run = async (id: number, method: CallName | StreamName, args: readonly unknown[]): Promise<void> => {
    const controller = new AbortController();
    const state = { controller, more: (): void => undefined };
    running.set(id, state);
    try {
      // The two sides are compiled together: what `call` and `stream` may send is what `Methods` takes.
      const work = methods[method] as (calling: Calling, ...args: readonly unknown[]) => unknown;
      const given = work(calling(id, controller.signal), ...args);
      if (!isStream(given)) {
        port.postMessage({ kind: 'value', id, value: await given });
        return;
      }
      let items: unknown[] = [];
      let began = performance.now();
      for await (const item of given) {
        items.push(item);
        if (items.length < BATCH && performance.now() - began < BATCH_MS) continue;
        const isWanted = new Promise<void>((resolve) => {
          state.more = resolve;
        });
        port.postMessage({ kind: 'items', id, items, isLast: false });
        items = [];
        await isWanted;
        began = performance.now();
        if (controller.signal.aborted && method === 'writeBallots') break;
      }
      port.postMessage({ kind: 'items', id, items, isLast: true });
    } catch (error) {
      const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ kind: 'thrown', id, name, message, stack });
    } finally {
      running.delete(id);
    }
  };

  port.listen((message) => {
    switch (message.kind) {
      case 'call':
        void run(message.id, message.method, message.args);
        return;
      case 'more':
        running.get(message.id)?.more();
        return;
      case 'stop':
        running.get(message.id)?.controller.abort();
        return;
      case 'answer':
        asked.get(message.ask)?.resolve(message.value);
        asked.delete(message.ask);
        return;
      case 'refused':
        asked.get(message.ask)?.reject(new Error(message.message));
        asked.delete(message.ask);
    }
  });
}

const isStream = (given: unknown): given is AsyncIterable<unknown> =>
  typeof given === 'object' && given !== null && Symbol.asyncIterator in given;
