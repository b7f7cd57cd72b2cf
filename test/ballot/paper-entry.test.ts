import fc from 'fast-check';
import type { Choice } from '../../src/ballot/judge-ballot';
import {
  choiceOf,
  compareEntries,
  currentRow,
  enter,
  type PaperEntry,
  runningCount,
  startEntry,
} from '../../src/ballot/paper-entry';

const press = (entry: PaperEntry, keys: readonly string[]): PaperEntry =>
  keys.reduce((state, key) => enter(state, { kind: 'key', key }), entry);
const type = (text: string, entry = startEntry(3, 4)): PaperEntry =>
  press(
    entry,
    [...text].map((key) => ({ '↵': 'Enter', '←': 'Backspace' })[key] ?? key),
  );

test.each<[string, Choice | undefined]>([
  ['1', 0],
  ['4', 3],
  ['5', undefined],
  ['0', 'blank'],
  ['-', 'blank'],
  ['*', 'over-marked'],
  ['m', 'over-marked'],
  ['?', 'unknown-mark'],
  ['a', undefined],
  ['Tab', undefined],
])('the key %s', (key, choice) => {
  expect(choiceOf(key, 4)).toBe(choice);
});

describe('a heap typed by one clerk', () => {
  test('one key a row, Enter for the next ballot', () => {
    const entry = type('123↵0*?↵1');
    expect(entry.ballots).toEqual([
      { serial: '', choices: [0, 1, 2] },
      { serial: '', choices: ['blank', 'over-marked', 'unknown-mark'] },
    ]);
    expect(currentRow(entry)).toBe(1);
    expect(runningCount(entry)).toEqual([
      [1, 0, 0, 0, 1, 0],
      [0, 1, 0, 0, 0, 1],
      [0, 0, 1, 0, 0, 1],
    ]);
  });

  test('a row forgotten is never an abstention; a key too many changes nothing', () => {
    expect(type('12↵').ballots).toEqual([]);
    expect(type('1234').choices).toEqual([0, 1, 2]);
    expect(currentRow(type('123'))).toBeNull();
  });

  test('undo goes back key by key, into the ballot before', () => {
    expect(type('123↵4←').choices).toEqual([]);
    expect(type('123↵4←←')).toMatchObject({ ballots: [], choices: [0, 1, 2] });
    expect(type('123↵4←←←1↵').ballots).toEqual([{ serial: '', choices: [0, 1, 0] }]);
    expect(type('←')).toEqual(startEntry(3, 4));
  });

  test('a serial belongs to the ballot in hand', () => {
    const entry = press(enter(startEntry(1, 2), { kind: 'serial', text: ' ABCD ' }), [
      '1',
      'Enter',
      '2',
      'Enter',
    ]);
    expect(entry.ballots.map(({ serial }) => serial)).toEqual(['ABCD', '']);
  });

  test('whatever keys are hit, finished ballots are full and the count is theirs', () => {
    const keys = fc.array(fc.constantFrom('1', '2', '4', '0', '*', '?', 'Enter', 'Backspace', 'x', '9'));
    fc.assert(
      fc.property(keys, (list) => {
        const entry = press(startEntry(2, 4), list);
        for (const { choices } of entry.ballots) expect(choices).toHaveLength(2);
        for (const counts of runningCount(entry))
          expect(counts.reduce((a, b) => a + b)).toBe(entry.ballots.length);
      }),
    );
  });
});

describe('points on a score form', () => {
  const score = (text: string): PaperEntry => type(text, startEntry(3, 3, [85, 60, 0]));
  test.each<[string, readonly Choice[], string]>([
    ['870560', [0, 2, 1], ''],
    ['100', [0], ''],
    ['10', [], '10'],
    ['10 ', [2], ''],
    ['1060', [2, 1], ''],
    ['7↵', [2], ''],
    ['84859', [1, 0], '9'],
    ['-*/', ['blank', 'over-marked', 'unknown-mark'], ''],
    ['8*', [], '8'],
    ['87←', [], ''],
    ['8←', [], ''],
    ['878', [0], '8'],
  ])('%s', (text, choices, digits) => {
    expect(score(text)).toMatchObject({ choices, digits });
  });

  test('a ballot is finished only when its last points are', () => {
    expect(score('87878↵').ballots).toEqual([]);
    expect(score('87878↵↵').ballots).toEqual([{ serial: '', choices: [0, 0, 2] }]);
    expect(score('878710').digits).toBe('10');
    expect(score('8787105').choices).toEqual([0, 0, 2]);
  });
});

describe('two clerks', () => {
  const first = type('123↵444↵');
  test('agree', () => {
    expect(compareEntries(first.ballots, type('123↵444↵').ballots)).toEqual([]);
  });

  test.each<[string, string, readonly object[]]>([
    ['another grade', '123↵414↵', [{ ballot: 1, row: 1, first: '4', second: '1' }]],
    [
      'blank is not invalid',
      '123↵40*↵',
      [
        { row: 1, second: '0' },
        { row: 2, second: '*' },
      ],
    ],
    ['a ballot less', '123↵', [{ ballot: 1, row: null, first: '+', second: '' }]],
  ])('%s', (_, typed, differences) => {
    expect(compareEntries(first.ballots, type(typed).ballots)).toMatchObject(differences);
  });

  test('a correction ends the difference', () => {
    const second = type('123↵414↵');
    const mended = enter(second, { kind: 'correct', ballot: 1, row: 1, choice: 3 });
    expect(compareEntries(first.ballots, mended.ballots)).toEqual([]);
    const extra = enter(type('123↵111↵444↵'), { kind: 'remove', ballot: 1 });
    expect(compareEntries(first.ballots, extra.ballots)).toEqual([]);
    const numbered = enter(second, { kind: 'correct-serial', ballot: 0, text: 'X' });
    expect(compareEntries(first.ballots, numbered.ballots)[0]).toMatchObject({ row: null, second: 'X' });
  });
});
