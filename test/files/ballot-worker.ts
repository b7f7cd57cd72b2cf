// Runs in a worker of Chromium (test/bench/make-ballots-browser.ts): makes ballots into a zip that nobody keeps.
import { createBallotWriter } from '../../src/files/ballot-writer';
import { makeTemplate } from '../../src/files/make-template';
import { zipStream } from '../../src/files/zip-writer';
import type { MadeFile } from '../../src/workbook/ballot-files';
import { plan, slips } from './real-ballots';

/** What the page asks for, and what it hears. */
export type Asked = { readonly make: number } | { readonly cancel: true };
export type Said =
  | { readonly progress: number }
  | { readonly done: { readonly ms: number; readonly bytes: number } }
  | { readonly stopped: true };

let controller = new AbortController();

const say = (said: Said): void => {
  postMessage(said);
};

self.onmessage = ({ data }: MessageEvent<Asked>): void => {
  if ('cancel' in data) controller.abort();
  else void make(data.make);
};

async function make(count: number): Promise<void> {
  controller = new AbortController();
  const start = performance.now();
  let bytes = 0;
  try {
    for await (const chunk of zipStream(
      counted(createBallotWriter(makeTemplate)(plan, slips(count), controller.signal)),
    )) {
      bytes += chunk.length;
    }
    say({ done: { ms: performance.now() - start, bytes } });
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    say({ stopped: true });
  }
}

async function* counted(files: AsyncIterable<MadeFile>): AsyncIterable<MadeFile> {
  let made = 0;
  for await (const file of files) {
    yield file;
    if (++made % 100 === 0) say({ progress: made });
  }
}
