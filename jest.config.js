const swc = require('./swc.config.js');

// These packages are ES modules only; all others come as CommonJS.
const ESM = ['@noble/hashes'];

const common = {
  rootDir: __dirname,
  transform: {
    '\\.ts$': ['@swc/jest', swc.ts],
    '\\.tsx$': ['@swc/jest', swc.tsx],
    '\\.m?js$': ['@swc/jest', swc.js],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

/** @type {import('jest').Config} */
module.exports = {
  cacheDirectory: '<rootDir>/.cache/jest',
  // Real files, browsers and spreadsheet programs, on machines that do other things besides; nothing here is a timed test.
  testTimeout: 300_000,
  // Jest would leave a core idle: of two, one.
  maxWorkers: '100%',
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/support/dom-setup.ts'],
    },
    {
      // Drives what `npm run build` left in dist, in a real Chromium.
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.browser.ts'],
    },
  ],
};
