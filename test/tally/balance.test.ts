// The sums that a teller checks before a result is read out, each with the ledger that just holds and the one that just
// does not.
import { balances, IMBALANCES, imbalances } from '../../src/tally/balance';
import { checkLedger, type Ledger, ledgerOf } from '../../src/tally/ledger';
import { type FormTally, tallyBallots } from '../../src/tally/tally';
import type { Ballot } from '../../src/ballot/judge-ballot';

const form = {
  id: 'members',
  title: '测评表',
  shortTitle: '测评',
  subjectHeading: '姓名',
  instructions: '',
  subjects: ['甲一', '乙二'],
  grades: ['优秀', '合格'],
};

/** 5 valid ballots and a void one; one of the valid ones is blank, and one is invalid for 乙二. */
const BALLOTS: readonly Ballot[] = [
  { status: 'valid', choices: [0, 0] },
  { status: 'valid', choices: [0, 1] },
  { status: 'valid', choices: [1, 'over-marked'] },
  { status: 'valid', choices: [1, 'blank'] },
  { status: 'valid', choices: ['blank', 'blank'] },
  { status: 'conflict', choices: [0, 0] },
];
const DOUBTFUL: Ballot = { status: 'doubtful-beside', choices: [0, { found: ['v'] }] };

const TALLY = tallyBallots(form, BALLOTS);
const LEDGER = ledgerOf(TALLY, { due: 8, present: 7, issued: 6 }, { duplicate: 0, foreign: 0, altered: 0 });

test('the ledger of the ballots', () => {
  expect(LEDGER).toMatchObject({ returned: 6, valid: 5, abstained: 1, spoiled: 1, doubtful: 0 });
  expect(TALLY.subjects).toEqual([
    { subject: '甲一', counts: [2, 2], blank: 1, invalid: 0 },
    { subject: '乙二', counts: [1, 1], blank: 2, invalid: 1 },
  ]);
});

const row = (change: Partial<FormTally['subjects'][number]>): FormTally => ({
  ...TALLY,
  subjects: TALLY.subjects.map((subject, index) => (index === 1 ? { ...subject, ...change } : subject)),
});

test.each<[string, Partial<Ledger>, FormTally, readonly string[]]>([
  ['as it is', {}, TALLY, []],
  ['all came, all got one, all gave it back', { due: 6, present: 6 }, TALLY, []],
  ['nobody counted who came', { present: null }, TALLY, ['present-missing']],
  ['one more came than may vote', { present: 9 }, TALLY, ['present-over-due']],
  ['one more was handed out than came', { present: 5 }, TALLY, ['issued-over-present']],
  ['one more came back than was handed out', { issued: 5 }, TALLY, ['returned-over-issued']],
  ['one waits for a decision', { issued: 7, returned: 7, doubtful: 1 }, TALLY, ['doubtful-left']],
  ['one of them is in no sum', { returned: 5 }, TALLY, ['returned-differs']],
  ['one mark too many', {}, row({ counts: [2, 1] }), ['subject-differs']],
  ['a blank lost', {}, row({ blank: 1 }), ['subject-differs']],
  ['an invalid mark lost', {}, row({ invalid: 0 }), ['subject-differs']],
])('%s', (_, change, tally, expected) => {
  const ledger = { ...LEDGER, ...change };
  expect(imbalances(ledger, tally)).toEqual(expected);
  expect(balances(ledger, tally)).toBe(expected.length === 0);
});

test('several at once come in the order in which they are checked', () => {
  const wrong = { ...LEDGER, due: 6, present: 7, issued: 8, returned: 9, doubtful: 2 };
  expect(imbalances(wrong, row({ blank: 0 }))).toEqual(
    IMBALANCES.filter((code) => code !== 'present-missing'),
  );
});

describe('what is said of a ledger', () => {
  test('a doubtful ballot is among those that came back, and named', () => {
    const ledger = ledgerOf(tallyBallots(form, [...BALLOTS, DOUBTFUL]), LEDGER, LEDGER);
    expect(ledger).toMatchObject({ returned: 7, doubtful: 1, valid: 5 });
    expect(checkLedger('测评', { ...ledger, issued: 7 })).toEqual([
      { level: 'warning', code: 'ballots-doubtful', at: {}, data: { form: '测评', count: 1 } },
    ]);
  });

  test('figures are in the finding', () => {
    expect(checkLedger('测评', { ...LEDGER, issued: 5 })).toEqual([
      {
        level: 'error',
        code: 'returned-over-issued',
        at: {},
        data: { form: '测评', returned: 6, issued: 5 },
      },
    ]);
    expect(checkLedger('测评', { ...LEDGER, due: 10 })).toEqual([
      { level: 'warning', code: 'quorum-missed', at: {}, data: { form: '测评', valid: 5, due: 10 } },
    ]);
    expect(checkLedger('测评', { ...LEDGER, returned: 0, valid: 0 })).toEqual([
      { level: 'note', code: 'no-ballots', at: {}, data: { form: '测评' } },
    ]);
  });
});
