// npm run build [-- --base https://… [--trial]]: the command line, the pages, and dist/host with all that is to be hosted,
// its manifests pointing to that address. --trial makes the manifests of a second copy, to be tried beside the first.
import { parseArgs } from 'node:util';
import { makeHostFolders, PLACEHOLDER, refuseBase } from './host.mjs';
import { bin, run } from './run.mjs';

/** Ends with one sentence: what was asked cannot be built. */
function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** What was asked for, or the end with a sentence. */
function asked() {
  try {
    return parseArgs({ options: { base: { type: 'string' }, trial: { type: 'boolean' } } }).values;
  } catch (error) {
    return stop(`npm run build: ${error.message}`);
  }
}

const { base, trial } = asked();
const trouble = base === undefined ? null : refuseBase(base);
if (trouble) stop(trouble);

process.exitCode =
  (await run(bin('webpack-cli'), ['--mode', 'production'])) || (await run('scripts/size.mjs'));
if (process.exitCode === 0) {
  makeHostFolders({ base, trial });
  console.log(
    base
      ? `dist/host: to be hosted at ${base}`
      : `dist/host: its manifests name ${PLACEHOLDER}; --base https://… puts in your address`,
  );
}
