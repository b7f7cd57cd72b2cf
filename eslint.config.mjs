import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Chinese belongs to src/strings. These files are data of the field in Chinese: words that users' workbooks contain,
// the forms as the rules print them, made-up units.
const CHINESE_DATA = [
  'src/strings/**',
  'src/samples/**',
  'src/kernel/dates.ts',
  'src/*/vocabulary.ts',
  'src/roster/columns.ts',
  'src/roster/declared.ts',
  'src/roster/homonyms.ts',
  'src/ballot/default-scheme.ts',
  // How Chinese and English texts are read: numbers, grades, days, names, doubled characters.
  'src/letter/claims.ts',
  'src/letter/lint-*.ts',
  'src/letter/numbers.ts',
  // Chinese date formats and fonts of Excel itself.
  'src/files/cell-formats.ts',
  'src/files/date-format.ts',
  'src/files/style-book.ts',
];

const noEmptyCatch = {
  selector: 'CatchClause > BlockStatement[body.length=0]',
  message: 'Translate the error into a Failure or throw it on; a comment does not handle it.',
};
// Regular expressions are left alone: they read what users write and are never shown.
const chinese = [
  'Literal:not([regex])[value=/\\p{Script=Han}/u]',
  'TemplateElement[value.raw=/\\p{Script=Han}/u]',
].map((selector) => ({ selector, message: 'Sentences and words live in src/strings; logic knows codes.' }));
const bareText = [
  'JSXText[value=/\\p{L}/u]',
  'JSXExpressionContainer > Literal[value=/\\p{L}/u]:not(JSXAttribute > JSXExpressionContainer > Literal)',
  'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|label|alt|hint)$/] > Literal[value=/\\p{L}/u]',
].map((selector) => ({ selector, message: 'The user reads this: take it from src/strings.' }));

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.cache/', 'test/host/.generated/', 'samples/']),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noEmptyCatch],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Code points are what we want of a string.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // Numbers are safe in a template; objects and null are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => setOpen(true)` is what handlers look like.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    ignores: CHINESE_DATA,
    rules: { 'no-restricted-syntax': ['error', noEmptyCatch, ...chinese, ...bareText] },
  },
  {
    files: ['src/pane/**', 'src/standalone/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Cursors move between two looks at the same property, which the rule takes for one look.
    files: ['src/files/**'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // Tests look into JSON and into shapes that are wrong on purpose.
    files: ['test/**'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // The command line and the scripts speak to a terminal.
    files: ['src/cli/**', '**/*.mjs', '*.js'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'performance',
          'crypto',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { __dirname: 'readonly', __filename: 'readonly', require: 'readonly', module: 'writable' },
    },
  },
);
