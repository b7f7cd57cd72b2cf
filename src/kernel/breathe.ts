import type { Pause } from './steps';

/** How long a worker works before it hears what the page says. */
const WORK_MS = 40;

/** To be awaited after each small piece of work: lets the event loop turn when the last time is a while ago. */
export function createBreather(workMs = WORK_MS): Pause {
  let last = performance.now();
  return () => {
    if (performance.now() - last < workMs) return undefined;
    return nextTurn().then(() => {
      last = performance.now();
    });
  };
}

/** A message, where there are any: it is not slowed down in a hidden tab, as a timer is. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
