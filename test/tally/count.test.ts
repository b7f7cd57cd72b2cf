// What is said of a count beside its ledger: the base of the cap, ties, rows that are not shown, sets of ballots that stand
// out; and what is left of it when the vote is closed.
import { type CellValue, gridOf } from '../../src/kernel/grid';
import { checkBallots } from '../../src/tally/check-ballots';
import { type ClosedVote, planClosed, readClosed } from '../../src/tally/closed-vote';
import { checkCounted, countBallots, orderOf } from '../../src/tally/count';
import { valueOf } from '../support/book';
import { ballotOf, type Case, toCount } from '../support/counted';

/** Three subjects: 人1 mostly C, 人2 and 人3 alike, mostly A. */
const CASE: Case = {
  id: 'members',
  subjects: 3,
  ballots: [ballotOf('CAA'), ballotOf('CAA'), ballotOf('CAB'), ballotOf('BBA'), ballotOf('CAA')],
};
const said = (one: Case) => checkCounted('测评', '结果', countBallots(toCount(one)));

describe('the order of results', () => {
  const { scores } = countBallots(toCount(CASE));
  test('as on the form, or the best first; equals stay as on the form', () => {
    expect(orderOf(scores, 'form')).toEqual([0, 1, 2]);
    expect(orderOf(scores, 'result')).toEqual([1, 2, 0]);
  });
});

describe('who may vote, and who is the base of the cap', () => {
  test('the members, unless a class of raters has a number of its own', () => {
    expect(countBallots(toCount(CASE)).ledger.due).toBe(5);
    const raters = { label: '支委', due: 7, weight: 40 };
    expect(countBallots(toCount({ ...CASE, form: { raters } })).ledger.due).toBe(7);
  });

  test('the formal members of the roster; a list of names is its own base', () => {
    const list = { from: 'list', items: ['人1', '人2', '人3'] } as const;
    expect(countBallots(toCount({ ...CASE, formal: 9 })).cap).toMatchObject({ members: 9, limit: 3 });
    expect(countBallots(toCount({ ...CASE, formal: 9, form: { subjects: list } })).cap).toMatchObject({
      members: 3,
      limit: 1,
    });
  });
});

describe('what is said of a count', () => {
  test('nothing, where there is nothing to say', () => {
    const clear = [...CASE.ballots, ballotOf('CAB')];
    expect(said({ ...CASE, ballots: clear })).toEqual([]);
  });

  test('equals at the edge of the cap, by name', () => {
    const ballots = [ballotOf('CAA'), ballotOf('CAA'), ballotOf('CAA')];
    expect(said({ ...CASE, ballots })).toEqual([
      {
        level: 'note',
        code: 'cap-tied',
        at: { sheet: '结果' },
        data: { form: '测评', names: '人2、人3', places: 1 },
      },
    ]);
  });

  test('a cap that is taken of others than those rated', () => {
    const clear = [...CASE.ballots, ballotOf('CAB')];
    expect(said({ ...CASE, ballots: clear, formal: 4 })).toEqual([
      {
        level: 'warning',
        code: 'cap-members-differ',
        at: { sheet: '结果' },
        data: { form: '测评', members: 4, rated: 3 },
      },
    ]);
  });

  test('rows with one or two marks, by their number', () => {
    const ballots = [ballotOf('CA-'), ballotOf('CA-'), ballotOf('CAA')];
    expect(said({ ...CASE, ballots })).toEqual([
      { level: 'warning', code: 'marks-hidden', at: { sheet: '结果' }, data: { form: '测评', count: 1 } },
    ]);
  });

  test('a rule that is no longer the one agreed', () => {
    const clear = [...CASE.ballots, ballotOf('CAB')];
    expect(said({ ...CASE, ballots: clear, entry: { agreed: { score: 'majority', cap: '1/3' } } })).toEqual([
      {
        level: 'warning',
        code: 'rules-changed',
        at: { sheet: '结果' },
        data: { form: '测评', rule: 'score', before: 'majority', now: 'mean' },
      },
    ]);
  });
});

describe('ballots that stand out as a set', () => {
  const spoken = (letters: readonly string[], one: Partial<Case> = {}) => {
    const ballots = [...letters.map((text) => ballotOf(text)), ballotOf('---', 'conflict')];
    const { entry, formScheme } = toCount({ id: 'x', subjects: letters[0]?.length ?? 0, ballots, ...one });
    return checkBallots(entry.form, formScheme, ballots).map(({ code, data }) => [code, data]);
  };

  test('blank ones and those with one row blank are counted, void ones are not', () => {
    expect(spoken(['---', '---', 'A-B', 'AAA', '--A'])).toEqual([
      ['ballots-blank', { form: 'x', count: 2 }],
      ['ballots-one-blank', { form: 'x', count: 1 }],
    ]);
    expect(spoken(['AAA', '--A'])).toEqual([]);
  });

  test('with two rows one blank is ordinary, and so it is where people rate what is on a list', () => {
    expect(spoken(['A-', 'AB'])).toEqual([]);
    const list = { from: 'list', items: ['甲', '乙', '丙'] } as const;
    expect(spoken(['A-B', 'AAA'], { form: { subjects: list } })).toEqual([]);
  });
});

describe('what is left of a closed vote', () => {
  const { entry, ballots } = toCount(CASE);
  const { tally, ledger } = countBallots(toCount(CASE));
  const closed: ClosedVote = {
    session: 'ABCD-1234',
    day: '2021-03-31',
    forms: [
      {
        form: entry.form,
        due: ledger.due,
        present: null,
        issued: ballots.length,
        tally,
        fingerprint: 'F1',
        decisions: [{ reason: 'beside', outcome: 'counted', because: '看得清' }],
      },
    ],
  };
  const plan = planClosed(closed, { voteSheet: '评议内部', closedNote: '已结束' });
  const rows = plan.rows.map((row) => row.cells.map((cell): CellValue => cell?.value ?? null));

  test('reads back as it was written, on a sheet that tabs do not show', () => {
    expect(plan).toMatchObject({ kind: 'closed', visibility: 'very-hidden' });
    expect(valueOf(readClosed(gridOf(plan.name, rows)))).toEqual(closed);
  });

  test('changed by hand anywhere, it is not believed', () => {
    for (const at of rows.keys()) {
      if (at === 0) continue;
      const changed = rows.map((cells, index) => (index === at ? [cells[0] ?? null, '1'] : cells));
      expect(readClosed(gridOf(plan.name, changed))).toMatchObject({
        ok: false,
        failure: { code: 'vote-damaged' },
      });
    }
  });
});
