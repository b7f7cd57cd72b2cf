// Every rule: a case that fires, a near miss that does not, and its place in docs/rules.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CellValue } from '../../src/kernel/grid';
import type { RosterCode } from '../../src/roster/findings';
import { RULES } from '../../src/roster/rules';
import { findingText } from '../../src/strings';
import { stringsFor } from '../../src/strings/strings-for';
import { EXAMPLES, read, type Sheet } from './examples';

const codesIn = (sheet: Sheet): readonly RosterCode[] => read(sheet).findings.map(({ code }) => code);
const CODES = Object.keys(EXAMPLES) as RosterCode[];

test('every code has exactly one rule', () => {
  expect(RULES.map(({ code }) => code).sort()).toEqual([...CODES].sort());
});

test('only what would make a ballot or a count wrong is an error', () => {
  const errors = RULES.filter(({ level }) => level === 'error').map(({ code }) => code);
  expect(errors.sort()).toEqual([
    'name-duplicate',
    'name-error',
    'name-missing',
    'person-repeated',
    'roster-gone',
  ]);
});

test.each(CODES)('%s fires', (code) => {
  expect(codesIn(EXAMPLES[code].fires)).toContain(code);
});

test.each(CODES)('%s: the near miss', (code) => {
  expect(codesIn(EXAMPLES[code].near)).not.toContain(code);
});

test.each(CODES)('%s has a sentence in both languages, and no secret in it', (code) => {
  for (const finding of read(EXAMPLES[code].fires).findings) {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const text = findingText(finding, stringsFor(language));
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      expect(text.length).toBeGreaterThan(8);
      expect(`${text} ${JSON.stringify(finding.data)}`).not.toMatch(/\d{15}|1[3-9]\d{9}/);
    }
  }
});

describe('docs/rules.md', () => {
  const file = path.resolve(__dirname, '../../docs/rules.md');
  test('shows every rule as it is', () => {
    // PINGYI_WRITE=1 npx jest test/roster/rules makes it anew.
    if (process.env['PINGYI_WRITE'] === '1') writeFileSync(file, page());
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(page());
  });
});

const FAMILIES = [
  ['names', 'Names'],
  ['rows', 'Rows'],
  ['columns', 'Columns'],
  ['identity', 'Resident ID'],
  ['dates', 'Dates'],
  ['vocabularies', 'Vocabularies'],
  ['phones', 'Phone numbers'],
  ['duplicates', 'Duplicates'],
  ['committee', 'Committee'],
  ['totals', 'Totals'],
] as const;

function page(): string {
  const head = [
    '# Rules of the roster',
    '',
    'What `pingyi check` and the Roster screen look for. The code of a rule is stable; its level is *error* (a ballot',
    'or a count would be wrong: no ballot is made), *warning* (look at it) or *note* (told, nothing to do). A rule',
    'marked **fix** offers its one safe answer, which nothing applies but the user. Resident IDs and phone numbers are',
    'masked wherever they are shown.',
    '',
    'Each rule has an example in which it fires and a near miss in which it does not; a test runs all of them. In the',
    'examples `|` parts the cells, `#` marks a cell that holds a number, `·` an empty one, and today is 2021-03-31.',
    '',
    'Made from `test/roster/examples.ts` by `PINGYI_WRITE=1 npx jest test/roster/rules`.',
    '',
    '| Code | Level | Fix | Meaning |',
    '| --- | --- | --- | --- |',
    ...FAMILIES.flatMap(([family]) =>
      RULES.filter((rule) => rule.family === family).map(
        ({ code, level }) =>
          `| [${code}](#${code}) | ${level} | ${hasFix(code) ? 'yes' : ''} | ${EXAMPLES[code].means} |`,
      ),
    ),
  ];
  const sections = FAMILIES.flatMap(([family, title]) => [
    '',
    `## ${title}`,
    ...RULES.filter((rule) => rule.family === family).flatMap(({ code, level }) => section(code, level)),
  ]);
  return [...head, ...sections, ''].join('\n');
}

const hasFix = (code: RosterCode): boolean =>
  read(EXAMPLES[code].fires).fixes.some((fix) => fix.code === code);

function section(code: RosterCode, level: string): readonly string[] {
  const { means, fires, near } = EXAMPLES[code];
  const roster = read(fires);
  const finding = roster.findings.find((one) => one.code === code);
  const fixes = roster.fixes
    .filter((fix) => fix.code === code)
    .map(({ shown }) => `\`${shown.from}\` → \`${shown.to}\``);
  const said = finding ? findingText(finding, stringsFor('en-US')) : '';
  return [
    '',
    `### ${code}`,
    '',
    `*${level}* — ${means}`,
    '',
    '```text',
    ...sheetLines(fires),
    '```',
    '',
    `> ${finding?.at.cell ?? ''}: ${said}`,
    ...(fixes.length > 0 ? ['', `**Fix:** ${fixes.join(', ')}`] : []),
    '',
    'Not here:',
    '',
    '```text',
    ...sheetLines(near),
    '```',
  ];
}

function sheetLines({ rows, formats, merges, hidden, required, area, gone }: Sheet): readonly string[] {
  const shown = (value: CellValue): string =>
    value === null ? '·' : value === '' ? '""' : typeof value === 'number' ? `#${value}` : String(value);
  const lines: string[] = [];
  let blanks = 0;
  rows.forEach((row) => {
    if (row.length === 0) {
      blanks++;
      return;
    }
    if (blanks > 0) lines.push(`(${blanks} empty rows)`);
    blanks = 0;
    lines.push(row.map(shown).join(' | '));
  });
  return [
    ...lines,
    ...(formats
      ? [
          `(formats: ${Object.entries(formats)
            .map(([cell, format]) => `${cell} ${format}`)
            .join(', ')})`,
        ]
      : []),
    ...(merges ? [`(merged: ${merges.join(', ')})`] : []),
    ...(hidden ? [`(hidden rows: ${hidden.join(', ')})`] : []),
    ...(area === undefined ? [] : [`(chosen: ${area})`]),
    ...(gone === undefined ? [] : [`(chosen before: ${gone})`]),
    ...(required ? [`(required: ${required.join(', ')})`] : []),
  ];
}
