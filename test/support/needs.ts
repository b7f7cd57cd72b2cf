import { existsSync } from 'node:fs';
import { nginx } from './nginx';
import { soffice } from './soffice';

/** Programs that some tests drive, and whether they are here. */
const HERE = {
  LibreOffice: soffice !== null,
  Chromium: existsSync(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'),
  nginx: nginx !== null,
} as const;

/** May a missing program be passed over? On a newcomer's machine; never where CI speaks for everyone. */
const mayMiss = process.env['CI'] === undefined;

const isDue = (program: keyof typeof HERE): boolean => HERE[program] || !mayMiss;

/** `describe` for tests that need a program: skipped and counted as skipped where it is missing, failing under CI. */
export const describeWith = (program: keyof typeof HERE): jest.Describe =>
  isDue(program) ? describe : describe.skip;

/** The same for a single test. */
export const testWith = (program: keyof typeof HERE): jest.It => (isDue(program) ? test : test.skip);
