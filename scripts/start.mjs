// npm start: the standalone page on http://localhost:3000 (PORT chooses another port).
// npm start -- --excel: the task pane over https, and the add-in made known to this machine's Excel (--remove undoes that).
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { root } from './run.mjs';
import { register, unregister } from './sideload.mjs';

const require = createRequire(import.meta.url);
const args = process.argv.slice(2);
const excel = args.includes('--excel');

/** Ends with one sentence and no stack: these are the user's to mend, not ours. */
function stop(sentence, code = 2) {
  console.error(sentence);
  process.exit(code);
}

const unknown = args.find((arg) => !['--excel', '--remove'].includes(arg));
if (unknown) stop(`npm start knows --excel and --excel --remove, not ${unknown}.`);
if (args.includes('--remove') && !excel) stop('--remove goes with --excel: npm start -- --excel --remove');

const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 1 || port > 65535)
  stop(`PORT is a number from 1 to 65535, not ${process.env.PORT}.`);
if (excel && port !== 3000) stop('manifest.xml names port 3000, so --excel cannot use another: unset PORT.');

if (excel) {
  const done = args.includes('--remove') ? unregister() : register();
  if (!done.ok) stop(done.sentence);
  console.log(done.sentence);
  if (args.includes('--remove')) process.exit(0);
}

// Asked beforehand on both loopback addresses: the server itself would answer a busy port with a stack trace.
for (const host of ['127.0.0.1', '::1']) {
  const error = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
  if (error?.code === 'EADDRINUSE')
    stop(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  if (error?.code === 'EACCES')
    stop(`This user may not open port ${port}. Choose one from 1024 up: PORT=3000 npm start`);
}

const https = excel ? await certificate() : null;
process.chdir(root);
const webpack = require('webpack');
const DevServer = require('webpack-dev-server');
const configs = require('../webpack.config.js')({}, { mode: 'development' });
const config = configs.find(({ name }) => name === (excel ? 'excel' : 'standalone'));

const server = new DevServer(
  {
    host: 'localhost',
    port,
    server: https ? { type: 'https', options: https } : 'http',
    hot: false,
    liveReload: true,
    // The overlay is a frame, which the pages' own policy forbids.
    client: { overlay: false, logging: 'warn' },
    static: false,
    // Excel on the web takes the ribbon's icons from here into a page of its own.
    headers: excel ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {},
    setupExitSignals: true,
  },
  webpack({ ...config, stats: 'errors-only', infrastructureLogging: { level: 'warn' } }),
);
try {
  await server.start();
} catch (error) {
  stop(`The page could not be served: ${error.message}`, 1);
}
server.middleware.waitUntilValid(() => {
  console.log(
    excel
      ? 'Serving the task pane at https://localhost:3000/taskpane.html — open Excel; Ctrl+C stops.'
      : `Pingyi is at http://localhost:${port} — Ctrl+C stops.`,
  );
});

/** Excel loads an add-in over https only, by a certificate that this machine trusts; the first time it asks the user. */
async function certificate() {
  try {
    return await require('office-addin-dev-certs').getHttpsServerOptions();
  } catch (error) {
    return stop(
      `Excel needs a trusted https certificate for localhost, and making one failed: ${error.message}`,
    );
  }
}
