import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RosterReport, WorkbookState } from '../../src/jobs/reports';
import { screenOf } from '../../src/pane/screens';
import { openQuarter, stepStatuses } from '../../src/pane/steps';
import { VERSION } from '../../src/pane/version';
import { crashDetails } from '../../src/pane/details';
import { downloadName } from '../../src/pane/make-ballots';

const EMPTY: WorkbookState = {
  rosterSheet: null,
  rosterPlace: null,
  hasScheme: false,
  isSample: false,
  isRehearsal: false,
  forms: [],
  quarters: [],
  scoreboards: [],
  closed: null,
  isRecount: false,
};
const form = (issued: number, counted: number, present: number | null = null) => ({
  form: 'team',
  of: 'team',
  title: '班子测评',
  shortTitle: '班子测评',
  issued,
  voided: 0,
  counted,
  present,
});
const checked = (level?: 'error' | 'warning'): RosterReport =>
  ({ findings: level ? [{ level, code: 'name-missing', at: {}, data: {} }] : [] }) as unknown as RosterReport;

test.each<[string, Partial<WorkbookState>, RosterReport | null, string]>([
  ['nothing', {}, null, 'next blocked blocked blocked blocked'],
  ['a roster', { rosterSheet: '花名册' }, null, 'next open blocked blocked open'],
  ['a checked roster', { rosterSheet: '花名册' }, checked(), 'done next blocked blocked open'],
  ['a roster with warnings', { rosterSheet: '花名册' }, checked('warning'), 'done next blocked blocked open'],
  ['a roster with errors', { rosterSheet: '花名册' }, checked('error'), 'next open blocked blocked open'],
  ['ballots are out', { rosterSheet: '花名册', forms: [form(8, 0)] }, null, 'done done next blocked open'],
  [
    'the sample',
    { rosterSheet: '花名册', isSample: true, forms: [form(8, 0)], quarters: ['2021Q1'] },
    null,
    'next done open blocked open',
  ],
  ['ballots are counted', { rosterSheet: '花名册', forms: [form(8, 8)] }, null, 'done done done next open'],
  [
    'scores wait',
    { rosterSheet: '花名册', forms: [form(8, 8, 8)], quarters: ['2021Q1'] },
    null,
    'done done done done next',
  ],
  ['scores only', { quarters: ['2021Q1'] }, null, 'next blocked blocked blocked open'],
  [
    'all is done',
    {
      rosterSheet: '花名册',
      forms: [form(8, 8, 8)],
      quarters: ['2020Q4', '2021Q1'],
      scoreboards: ['2021Q1'],
    },
    null,
    'done done done done done',
  ],
])('steps: %s', (_, state, report, expected) => {
  const { roster, ballots, tally, results, quarter } = stepStatuses({ ...EMPTY, ...state }, report);
  expect([roster, ballots, tally, results, quarter].join(' ')).toBe(expected);
});

test.each([
  [[], [], null],
  [['2020Q4', '2021Q1'], [], '2021Q1'],
  [['2020Q4', '2021Q1'], ['2020Q4'], '2021Q1'],
  [['2020Q4', '2021Q1'], ['2021Q1'], null],
])('of the quarters %j with the boards %j, %j is open', (quarters, scoreboards, expected) => {
  expect(openQuarter({ ...EMPTY, quarters, scoreboards })).toBe(expected);
});

test.each([
  ['?screen=roster', 'roster'],
  ['?screen=ballots', 'ballots'],
  ['?screen=tally', 'tally'],
  ['?screen=results', 'results'],
  ['?screen=quarter', 'quarter'],
  ['?screen=nowhere', 'home'],
  ['?_host_Info=Excel$Win32&screen=tally', 'tally'],
  ['', 'home'],
])('%s opens %s', (search, screen) => {
  expect(screenOf(search)).toBe(screen);
});

test('the screens that the ribbon opens exist', () => {
  const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
  const asked = [...manifest.matchAll(/taskpane\.html(\?screen=\w+)/g)].map(([, search]) =>
    screenOf(search ?? ''),
  );
  expect(asked).toEqual(['roster', 'ballots', 'tally', 'quarter']);
});

test('the version is the one of package.json', () => {
  const { version } = JSON.parse(readFileSync(path.resolve(__dirname, '../../package.json'), 'utf8'));
  expect(VERSION).toBe(version);
});

test('details of a bug name our code, not what the user wrote', () => {
  const host = { kind: 'excel', about: 'Excel PC 16' } as const;
  const error = new TypeError("cannot read '周国栋'");
  error.stack = "TypeError: cannot read '周国栋'\n    at f (taskpane.js:1:2)";
  expect(crashDetails(error, host)).toBe(
    `TypeError\nPingyi ${VERSION} (excel)\nExcel PC 16\nat f (taskpane.js:1:2)`,
  );
  expect(crashDetails(new Error('bug: one grid a name'), host)).toMatch(/^bug: one grid a name\n/);
});

test.each([
  ['青松路第三党支部测评票.zip', '青松路第三党支部测评票.zip'],
  ['a/b:c*d?.zip', 'a b c d .zip'],
])('%s is downloaded as %s', (name, expected) => {
  expect(downloadName(name)).toBe(expected);
});
