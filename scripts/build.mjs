// npm run build [-- --env officejs=cdn|cdn-cn|local --env base=https://…]: the files to host, into dist/.
import { bin, run } from './run.mjs';

const code =
  (await run(bin('webpack-cli'), ['--mode', 'production', ...process.argv.slice(2)])) ||
  (await run('scripts/size.mjs'));
process.exitCode = code;
