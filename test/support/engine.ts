// The engine behind a channel of messages, as a worker has it.
import { MessageChannel, type MessagePort, type Transferable } from 'node:worker_threads';
import { type Engine, engineOver } from '../../src/pane/engine/engine';
import { engineMethods } from '../../src/pane/engine/methods';
import type { Port } from '../../src/pane/engine/protocol';
import { serve } from '../../src/pane/engine/serve';

function portOf<Out, In>(port: MessagePort): Port<Out, In> {
  return {
    postMessage: (message, handedOver) => port.postMessage(message, handedOver as Transferable[] | undefined),
    listen: (listener) => port.on('message', listener),
  };
}

/** An engine of its own, and what ends it. */
export function openEngine(): { readonly engine: Engine; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  serve(portOf(port1), engineMethods());
  return {
    engine: engineOver(portOf(port2)),
    close: () => {
      port1.close();
      port2.close();
    },
  };
}
