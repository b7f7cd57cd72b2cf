import type { CallName, Calls, FromEngine, Port, StreamName, Streams, ToEngine } from './protocol';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Answers what the engine asks within this call. */
  readonly onAsk?: (key: number) => Promise<unknown>;
}

export interface Connection {
  readonly call: <Name extends CallName>(
    name: Name,
    args: Parameters<Calls[Name]>,
    options?: CallOptions,
  ) => Promise<ReturnType<Calls[Name]>>;
  readonly stream: <Name extends StreamName>(
    name: Name,
    args: Parameters<Streams[Name]>,
    options?: CallOptions,
  ) => AsyncIterable<ReturnType<Streams[Name]>>;
}

interface Pending {
  readonly options: CallOptions;
  readonly hear: (message: Extract<FromEngine, { kind: 'value' | 'items' }>) => void;
  readonly fail: (error: Error) => void;
}

/** Speaks to an engine through a port. */
export function connect(port: Port<ToEngine, FromEngine>): Connection {
  const pending = new Map<number, Pending>();
  let calls = 0;

  port.listen((message) => {
    const call = pending.get(message.id);
    if (!call) return;
    switch (message.kind) {
      case 'value':
      case 'items':
        call.hear(message);
        return;
      case 'progress':
        call.options.onProgress?.(message.done, message.total);
        return;
      case 'ask':
        answer(
          message.ask,
          call.options.onAsk?.(message.key) ?? Promise.reject(new Error('bug: nothing was promised')),
        );
        return;
      case 'thrown': {
        const error = new Error(message.message);
        error.name = message.name;
        error.stack = message.stack;
        call.fail(error);
      }
    }
  });

  const answer = (ask: number, value: Promise<unknown>): void => {
    value.then(
      (known) => port.postMessage({ kind: 'answer', ask, value: known }, largeBuffers(known)),
      (error: unknown) => port.postMessage({ kind: 'refused', ask, message: String(error) }),
    );
  };

  /** Registers a call and sends it; returns how it ends. */
  const begin = (
    method: CallName | StreamName,
    args: readonly unknown[],
    waiting: Pending,
  ): { readonly id: number; readonly end: () => void } => {
    const id = calls++;
    const { signal } = waiting.options;
    const stop = (): void => port.postMessage({ kind: 'stop', id });
    pending.set(id, waiting);
    port.postMessage({ kind: 'call', id, method, args });
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop);
    return {
      id,
      end: () => {
        pending.delete(id);
        signal?.removeEventListener('abort', stop);
      },
    };
  };

  return {
    call: async (name, args, options = {}) => {
      let end = (): void => undefined;
      try {
        return await new Promise((resolve, reject) => {
          const hear: Pending['hear'] = (message) => {
            if (message.kind === 'value') resolve(message.value as ReturnType<Calls[typeof name]>);
          };
          ({ end } = begin(name, args, { options, hear, fail: reject }));
        });
      } finally {
        end();
      }
    },
    stream: async function* (name, args, options = {}) {
      type Batch = Extract<FromEngine, { kind: 'items' }>;
      let deliver: (batch: Batch) => void = () => undefined;
      let fail: (error: Error) => void = () => undefined;
      const nextBatch = (): Promise<Batch> =>
        new Promise((resolve, reject) => {
          deliver = resolve;
          fail = reject;
        });
      let coming = nextBatch();
      const { id, end } = begin(name, args, {
        options,
        hear: (message) => {
          if (message.kind === 'items') deliver(message);
        },
        fail: (error) => fail(error),
      });
      let isFinished = false;
      try {
        for (;;) {
          const { items, isLast } = await coming;
          isFinished = isLast;
          coming = isLast ? coming : nextBatch();
          yield* items as readonly ReturnType<Streams[typeof name]>[];
          if (isLast) return;
          port.postMessage({ kind: 'more', id });
        }
      } finally {
        // Whoever stops taking stops the work too.
        if (!isFinished) for (const kind of ['stop', 'more'] as const) port.postMessage({ kind, id });
        end();
      }
    },
  };
}

/** To copy more than this would stop the page. */
const LARGE = 1024 * 1024;

/** Whole large buffers in an answer (a zip of ballots): they move instead of being copied, since nobody needs them here any more. */
const largeBuffers = (answer: unknown): ArrayBuffer[] =>
  Array.isArray(answer)
    ? answer.flatMap((one: unknown) =>
        one instanceof Uint8Array &&
        one.buffer instanceof ArrayBuffer &&
        one.byteLength > LARGE &&
        one.byteLength === one.buffer.byteLength
          ? [one.buffer]
          : [],
      )
    : [];
