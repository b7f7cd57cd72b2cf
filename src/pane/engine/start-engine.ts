import { type Engine, engineOver } from './engine';
import type { FromEngine, ToEngine } from './protocol';

/** The engine in a worker of its own, so that no file stops the page. */
export function startEngine(): Engine {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url));
  // A script that cannot be loaded reports here: as a loose error it reaches the error boundary.
  worker.addEventListener('error', (event) => {
    throw new Error(`bug: the engine stopped: ${event.message}`);
  });
  return engineOver({
    postMessage: (message: ToEngine) => worker.postMessage(message),
    listen: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => listener(data)),
  });
}
