import { success } from '../../kernel/result';
import type { Host } from '../host';
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
    postMessage: (message: ToEngine, handedOver = []) => worker.postMessage(message, handedOver),
    listen: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => listener(data)),
  });
}

/** Opens workbooks to read from in an engine of their own, which starts with the first; the workbook at work stays untouched. */
export function bookOpener(): Host['openBook'] {
  let engine: Engine | null = null;
  return async (file, bytes) => {
    engine ??= startEngine();
    const opened = await engine.open(file, bytes);
    return opened.ok ? success(engine.workbook) : opened;
  };
}
