// For Stryker only: the tests of an area as one file. Jest loads a project's files anew for each mutant, and from one file
// that takes a tenth of the time.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import swc from '../swc.config.js';

/** Slow ones, whose subject is sheets, files and LibreOffice: the rules have tests of their own. */
const SLOW = /^(scale|results-sheets|boards|properties)\./;

/** Tests of a rule that stand elsewhere, beside the job that needs it most. */
const ELSEWHERE = { tally: ['jobs/classes.test.ts'] };

const [area] = process.argv.slice(2);
// Not this file's folder: Stryker runs it in its copy of the project.
const root = process.cwd();
const folder = path.join(root, 'test', area);
const own = readdirSync(folder).filter((file) => file.endsWith('.test.ts') && !SLOW.test(file));
const tests = [
  ...own.map((file) => path.join(folder, file)),
  ...(ELSEWHERE[area] ?? []).map((file) => path.join(root, 'test', file)),
];

const compiler = webpack({
  mode: 'none',
  context: root,
  target: 'node20',
  entry: tests,
  output: { path: path.join(root, 'bundled-tests'), filename: `${area}.test.js`, clean: true },
  // Tests find their data beside themselves.
  node: { __dirname: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swc.ts } }],
  },
  externals: { '@duckdb/node-api': 'commonjs @duckdb/node-api' },
  stats: 'errors-only',
});
compiler.run((error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
});
