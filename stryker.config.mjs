// npm run mutate (scripts/mutate.mjs says which area): breaks the rules of the field in one place after the other and sees
// whether a test notices.
const area = process.env.MUTATE_AREA ?? 'tally';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  buildCommand: `node scripts/bundle-tests.mjs ${area}`,
  jest: {
    enableFindRelatedTests: false,
    config: {
      // Of the copy in which something is broken, not of this folder.
      rootDir: '.',
      projects: null,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/bundled-tests/*.test.js'],
      transform: {},
      testTimeout: 60_000,
    },
  },
  mutate: [
    `src/${area}/**/*.ts`,
    // Data and types.
    '!src/**/{words,vocabulary,findings,areas,indicator-sets,default-scheme,member}.ts',
    // How sheets look: seen by eye, and computed anew by LibreOffice.
    '!src/**/{plan-*,*-layout,*-cells,*-rows,*-bars,*-foot,*-sheet,*-measures,*-notes,*-table,results-ledger}.ts',
  ],
  // Sentences and codes: the types and the tests of the wording see to them.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['/dist', '/samples', '/test/{browser,excel,pane,bench,cli}'],
  disableTypeChecks: false,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: `.cache/mutation-${area}.json` },
  tempDirName: '.cache/stryker',
  concurrency: 2,
  timeoutMS: 20_000,
};
