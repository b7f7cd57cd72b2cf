// excelize-wasm imports node:fs through `Function('return import(m)')`, which Jest's sandbox refuses without an
// experimental flag of Node. Under Jest only, that one expression becomes a require.
const IMPORT = 'e=>Function("m","return import(m)")(e)';

module.exports = {
  process(source) {
    if (!source.includes(IMPORT))
      throw new Error('excelize-wasm changed: look at test/support/excelize-for-jest.cjs');
    return { code: source.replace(IMPORT, 'async e=>require(e)') };
  },
};
