const { createHash } = require('node:crypto');
const path = require('node:path');
const { chmodSync, readdirSync, readFileSync } = require('node:fs');
const webpack = require('webpack');
const swc = require('./swc.config.js');
const { ENVIRONMENTS, pagePolicy } = require('./deploy/environments.cjs');

function cacheVersion() {
  const hash = createHash('sha256');
  for (const file of ['webpack.config.js', 'deploy/environments.cjs', 'swc.config.js', 'package-lock.json']) {
    hash.update(readFileSync(path.join(__dirname, file)));
  }
  return hash.digest('hex');
}

const rules = {
  rules: [
    { test: /\.ts$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swc.ts } },
    { test: /\.tsx$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swc.tsx } },
  ],
};

/** What all three builds share. */
const common = (name, production) => ({
  name,
  mode: production ? 'production' : 'development',
  // No eval in any source map: the pages forbid it.
  devtool: production ? false : 'cheap-module-source-map',
  cache: {
    type: 'filesystem',
    cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
    name: `${name}-${production ? 'production' : 'development'}`,
    // Measured: `buildDependencies` missed changes of this file, so what the cache depends on is hashed here.
    version: cacheVersion(),
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: rules,
  // scripts/size.mjs holds the budget that matters: what a page loads at the start, compressed.
  performance: { hints: false },
  stats: 'errors-warnings',
});

const minimizer = () => {
  const Minimizer = require('minimizer-webpack-plugin');
  return [new Minimizer({ minify: Minimizer.swcMinify, extractComments: false })];
};

const page = (chunk, parameters) => {
  const Html = require('html-webpack-plugin');
  return new Html({
    filename: `${chunk}.html`,
    chunks: [chunk],
    template: './src/page.html',
    templateParameters: parameters,
    minify: false,
  });
};

const copy = (patterns) => {
  const Copy = require('copy-webpack-plugin');
  return new Copy({ patterns });
};

/** What lies beside the pages as it is. */
const PICTURES = { from: 'assets', to: 'assets', globOptions: { ignore: ['**/*.webmanifest'] } };

/** The licences of every package whose code is in the pages, in one file beside them, as those licences ask. */
const licences = (compiler) =>
  compiler.hooks.thisCompilation.tap('licences', (compilation) => {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compilation.hooks.processAssets.tap({ name: 'licences', stage }, () => {
      const folders = new Set();
      for (const { resource = '' } of compilation.modules) {
        const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource)?.[0];
        if (folder) folders.add(folder);
      }
      const texts = [...folders].sort().map((folder) => {
        const { name, version, license } = JSON.parse(
          readFileSync(path.join(folder, 'package.json'), 'utf8'),
        );
        const file = readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry));
        const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : `License: ${license}`;
        return `${name} ${version}\n\n${text}\n`;
      });
      const source = new webpack.sources.RawSource(texts.join(`\n${'-'.repeat(80)}\n\n`));
      compilation.emitAsset('third-party-licences.txt', source);
    });
  });

const cli = (production) => ({
  ...common('cli', production),
  target: 'node20',
  entry: { pingyi: './src/cli/pingyi.ts' },
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    filename: '[name].js',
    chunkFilename: '[name].[id].js',
    clean: true,
  },
  // Readable stack traces are worth more here than bytes; and `npm ci` builds it, so it has to be fast.
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^pingyi\.js$/ }),
    (compiler) =>
      compiler.hooks.afterEmit.tap('executable', ({ outputOptions, assets }) => {
        if (assets['pingyi.js']) chmodSync(path.join(outputOptions.path, 'pingyi.js'), 0o755);
      }),
  ],
});

const pages = (name, production) => ({
  ...common(name, production),
  target: 'web',
  output: {
    path: path.resolve(__dirname, 'dist', name),
    filename: production ? '[name].[contenthash:8].js' : '[name].js',
    // Relative, so that the folder works wherever it is put.
    publicPath: 'auto',
    clean: true,
  },
  optimization: { minimizer: production ? minimizer() : [], splitChunks: { chunks: 'all' } },
});

const standalone = (production) => ({
  ...pages('standalone', production),
  entry: { index: './src/standalone/index.tsx' },
  plugins: [
    new webpack.DefinePlugin({ IS_BUILT: JSON.stringify(production) }),
    page('index', { csp: pagePolicy(), officeSrc: null, app: 'app.webmanifest' }),
    copy([PICTURES, { from: 'assets/app.webmanifest', to: 'app.webmanifest' }]),
    ...(production ? [licences] : []),
  ],
});

/** The worker that keeps the standalone page offline; built after it, for it lists the page's files. */
const serviceWorker = () => ({
  ...common('service-worker', true),
  dependencies: ['standalone'],
  target: 'webworker',
  entry: { 'service-worker': './src/standalone/service-worker.ts' },
  output: { path: path.resolve(__dirname, 'dist/standalone'), filename: '[name].js' },
  optimization: { minimizer: minimizer() },
  plugins: [
    new webpack.DefinePlugin({
      // Asked at every build, not kept in the cache.
      PAGE_FILES: webpack.DefinePlugin.runtimeValue(() => JSON.stringify(pageFiles('dist/standalone')), true),
    }),
  ],
});

/** Every file of a folder with a hash of its content; scripts have theirs in the name already. */
function pageFiles(folder) {
  const base = path.resolve(__dirname, folder);
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      url: path.relative(base, file).split(path.sep).join('/'),
      revision: /\.[0-9a-f]{8}\.js$/.test(file)
        ? null
        : createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16),
    }));
}

/** The pages of the development environment; scripts/host.mjs makes those of the others from them. */
const excel = (production) => {
  const { officeJs } = ENVIRONMENTS.development;
  const parameters = { csp: pagePolicy(officeJs), officeSrc: officeJs, app: null };
  return {
    ...pages('excel', production),
    entry: { taskpane: './src/pane/excel-pane.tsx', commands: './src/commands/commands.ts' },
    plugins: [
      page('taskpane', parameters),
      page('commands', parameters),
      copy([PICTURES, { from: 'manifest.xml', to: 'manifest.xml' }]),
      ...(production ? [licences] : []),
    ],
  };
};

/** `webpack --mode production [--config-name cli|standalone|excel]` */
module.exports = (_, argv = {}) => {
  const production = argv.mode === 'production';
  return [
    cli(production),
    standalone(production),
    excel(production),
    ...(production ? [serviceWorker()] : []),
  ];
};
