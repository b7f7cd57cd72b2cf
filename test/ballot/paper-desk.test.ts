import { readDesk, writeDesk } from '../../src/ballot/paper-draft';
import {
  differencesOf,
  entryInHand,
  handOver,
  isCountable,
  mend,
  type PaperDesk,
  type PaperForm,
  serialFault,
  startDesk,
  work,
} from '../../src/ballot/paper-desk';
import { newSerial } from '../../src/ballot/serial';
import { cryptoRandom } from '../../src/kernel/random';

const FORM: PaperForm = {
  form: 'team',
  title: '测评表',
  subjects: ['作风', '纪律'],
  grades: ['好', '较好', '差'],
};

/** Keys at a desk; `↵` ends a ballot, `→` hands over. */
const typed = (text: string, desk: PaperDesk = startDesk(FORM, 2)): PaperDesk =>
  [...text].reduce(
    (at, key) => (key === '→' ? handOver(at) : work(at, { kind: 'key', key: key === '↵' ? 'Enter' : key })),
    desk,
  );

test('one clerk: countable as soon as every ballot is finished', () => {
  const desk = startDesk(FORM, 1);
  expect(isCountable(desk)).toBe(false);
  expect(isCountable(typed('12↵', desk))).toBe(true);
  expect(isCountable(typed('12↵3', desk))).toBe(false);
  expect(handOver(typed('12↵', desk)).stage).toBe('first');
});

test('two clerks: each begins with an empty desk, and nothing is handed over half typed', () => {
  expect(typed('→').stage).toBe('first');
  expect(typed('12↵3→').stage).toBe('first');
  const second = typed('12↵33↵→');
  expect(second.stage).toBe('second');
  expect(entryInHand(second)).toMatchObject({ ballots: [], choices: [] });
  expect(isCountable(second)).toBe(false);
  const done = typed('12↵33↵→', second);
  expect(done.stage).toBe('compare');
  expect(isCountable(done)).toBe(true);
});

describe('differences are ended by a look at the paper, one by one', () => {
  test('a row: what stands there is typed once more, for both', () => {
    const desk = typed('12↵33↵→12↵31↵→');
    expect(differencesOf(desk)).toEqual([{ ballot: 1, row: 1, first: '3', second: '1' }]);
    expect(isCountable(desk)).toBe(false);
    const mended = mend(desk, { kind: 'row', ballot: 1, row: 1, choice: 1 });
    expect(differencesOf(mended)).toEqual([]);
    expect(mended.first.ballots[1]?.choices).toEqual([2, 1]);
    expect(isCountable(mended)).toBe(true);
  });

  test('a ballot left out in the middle shifts all that follow; put in, they agree', () => {
    const desk = typed('11↵22↵33↵→11↵33↵→');
    expect(differencesOf(desk).length).toBeGreaterThan(2);
    const mended = mend(desk, { kind: 'missing', clerk: 'second', ballot: 1 });
    expect(differencesOf(mended)).toEqual([]);
    expect(mended.second?.ballots).toHaveLength(3);
  });

  test('a ballot typed twice', () => {
    const desk = typed('11↵22↵22↵33↵→11↵22↵33↵→');
    const mended = mend(desk, { kind: 'extra', clerk: 'first', ballot: 2 });
    expect(differencesOf(mended)).toEqual([]);
  });

  test('a serial', () => {
    const numbered = work(startDesk(FORM, 2), { kind: 'serial', text: 'X' });
    const desk = typed('11↵→11↵→', numbered);
    expect(differencesOf(desk)).toEqual([{ ballot: 0, row: null, first: 'X', second: '' }]);
    expect(differencesOf(mend(desk, { kind: 'serial', ballot: 0, text: 'Y' }))).toEqual([]);
  });
});

test('a typed serial: wrong characters and repeats are said at once', () => {
  const serial = newSerial(cryptoRandom);
  const wrong = serial.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect(serialFault('', [])).toBeNull();
  expect(serialFault(serial.toLowerCase().replaceAll('-', ' '), [])).toBeNull();
  expect(serialFault(wrong, [])).toBe('wrong');
  expect(serialFault(serial, [{ serial: serial.toLowerCase(), choices: [] }])).toBe('repeated');
});

describe('kept while the pane is closed', () => {
  test('comes back as it was, the ballot in hand included', () => {
    for (const desk of [typed('12↵3'), typed('12↵→1'), typed('12↵→12↵→'), typed('1', startDesk(FORM, 1))])
      expect(readDesk(writeDesk(desk), [FORM])).toEqual(desk);
    const score = { ...FORM, from: [80, 60, 0] };
    const desk = typed('8', startDesk(score, 1));
    expect(readDesk(writeDesk(desk), [score])).toEqual(desk);
  });

  test.each([
    ['no such form', [{ ...FORM, form: 'members' }]],
    ['other rows by now', [{ ...FORM, subjects: ['作风'] }]],
    ['other grades by now', [{ ...FORM, grades: ['好', '差'] }]],
  ])('not: %s', (_, forms) => {
    expect(readDesk(writeDesk(typed('12↵')), forms)).toBeNull();
  });

  test.each(['', 'x', 'null', '{}', '{"form":"team","first":null,"second":null,"stage":"first"}'])(
    'what is none: %s',
    (text) => {
      expect(readDesk(text, [FORM])).toBeNull();
    },
  );
});
