// npm run mutate [-- --mutate 'src/tally/**/*.ts']: breaks the rules of the field in one place after the other and sees
// whether a test notices. Takes hours for all of them; CONTRIBUTING.md has the last score.
process.env.SOFFICE = 'none';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: {
    config: {
      ...(await import('./jest.config.js')).default.projects[0],
      // Of the copy in which something is broken, not of this folder.
      rootDir: '.',
      cacheDirectory: '<rootDir>/.cache/jest',
      testTimeout: 60_000,
      testMatch: ['<rootDir>/test/{roster,ballot,tally,quarter}/**/*.test.ts'],
      // Slow ones, whose subject is the sheets, files and LibreOffice: the rules have tests of their own.
      testPathIgnorePatterns: ['/scale', '/results-sheets', '/boards', '/properties'],
    },
  },
  mutate: [
    'src/{roster,ballot,tally,quarter}/**/*.ts',
    // Data and types.
    '!src/**/{words,vocabulary,findings,areas,indicator-sets,default-scheme,member}.ts',
    // How sheets look: seen by eye, and computed anew by LibreOffice.
    '!src/**/{plan-*,*-layout,*-cells,*-rows,*-bars,*-foot,*-sheet,*-measures,*-notes,*-table}.ts',
  ],
  // Sentences and codes: the types and the tests of the wording see to them.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['/dist', '/samples', '/docs', '/test/{browser,excel,pane,bench}'],
  disableTypeChecks: false,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  tempDirName: '.cache/stryker',
  concurrency: 2,
  timeoutMS: 20_000,
};
