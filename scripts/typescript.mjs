import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A `require` that takes TypeScript as it is asked for: nothing to build, nothing left behind. */
export function requireTypeScript() {
  const { transformSync } = require('@swc/core');
  const options = require('../swc.config.js').ts;
  require.extensions['.ts'] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      ...options,
      filename,
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    });
    module._compile(code, filename);
  };
  return require;
}
