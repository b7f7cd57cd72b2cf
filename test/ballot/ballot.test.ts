import fc from 'fast-check';
import { formFor } from '../../src/ballot/form';
import type { HandedIn } from '../../src/ballot/intake';
import { judgeBallot, markReader, readChoice } from '../../src/ballot/judge-ballot';
import { planBallot } from '../../src/ballot/plan-ballot';
import { isUnfilled, readBallotSheet } from '../../src/ballot/read-ballot-sheet';
import { newSerial, readSerial, sealOf } from '../../src/ballot/serial';
import { newVote, planVote, readVote, type Vote, withForm } from '../../src/ballot/vote';
import { gridOf } from '../../src/kernel/grid';
import { cryptoRandom } from '../../src/kernel/random';
import type { Member } from '../../src/roster/member';
import type { BallotReading } from '../../src/workbook/ballot-files';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { marksOf, strings, valueOf } from '../support/book';
import { takeIn } from '../support/at-once';

const words = strings.sheets.ballot;
const scheme = { marks: ['√', '✓', 'x', '×', '1'], overMark: 'row' } as const;

const form = {
  id: 'members',
  title: '测评表',
  shortTitle: '测评',
  subjectHeading: '姓名',
  instructions: '每行打一个√',
  subjects: ['甲一', '乙二', '丙三'],
  grades: ['优秀', '合格', '基本合格', '不合格'],
};

const gridOfPlan = (plan: SheetPlan) =>
  gridOf(
    plan.name,
    plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
  );

/** A genuine ballot of the vote. */
function ballot(vote: Vote, letters: string, serial = newSerial(cryptoRandom)): BallotReading {
  const { subjects, grades } = form;
  const seal = sealOf(vote.key, { session: vote.session, form: form.id, serial, subjects, grades });
  return { session: vote.session, form: form.id, serial, seal, subjects, grades, marks: marksOf(letters) };
}

const vote = newVote([form], cryptoRandom);
const rules = { session: vote.session, key: vote.key, printed: [form], ...scheme };
const handIn = (...readings: readonly BallotReading[]): readonly HandedIn[] =>
  readings.map((what, index) => ({ at: { file: `${String(index)}.xlsx` }, what }));

describe('serials', () => {
  test('what is made is read, also as people type it', () => {
    for (let i = 0; i < 200; i++) {
      const serial = newSerial(cryptoRandom);
      expect(serial).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(readSerial(serial)).toBe(serial);
      expect(readSerial(` ${serial.toLowerCase().replaceAll('-', ' ')} `)).toBe(serial);
    }
  });

  test('one wrong character is always noticed', () => {
    const letters = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    fc.assert(
      fc.property(fc.nat(11), fc.constantFrom(...letters), (place, letter) => {
        const serial = newSerial(cryptoRandom).replaceAll('-', '');
        fc.pre(serial[place] !== letter);
        expect(readSerial(serial.slice(0, place) + letter + serial.slice(place + 1))).toBeNull();
      }),
    );
  });

  test('no two of 20,000 are the same', () => {
    expect(new Set(Array.from({ length: 20_000 }, () => newSerial(cryptoRandom))).size).toBe(20_000);
  });
});

describe('one row of a ballot', () => {
  const isMark = markReader(form, scheme);
  test.each([
    [['√', '', '', ''], 0],
    [['', '', '', '✓'], 3],
    [['', ' X ', '', ''], 1],
    [['', '１', '', ''], 1],
    [['', '合格', '', ''], 1],
    [['', '', '', ''], 'blank'],
    [[' ', '　', '', ''], 'blank'],
    [['√', '√', '', ''], 'over-marked'],
    [['√', '', '', '×'], 'over-marked'],
    [['？', '', '', ''], 'unknown-mark'],
    [['√', '好', '', ''], 'unknown-mark'],
    // The word of another column's grade is no mark for this one.
    [['合格', '', '', ''], 'unknown-mark'],
    [['0', '', '', ''], 'unknown-mark'],
  ])('%j → %s', (cells, choice) => {
    expect(readChoice(cells, isMark)).toBe(choice);
  });
});

describe('a ballot that comes back', () => {
  const good = ballot(vote, 'AB-');
  test('as it went out', () => {
    expect(judgeBallot(good, rules)).toMatchObject({
      kind: 'genuine',
      ballot: { status: 'valid', choices: [0, 1, 'blank'] },
    });
  });

  test.each<[string, Partial<BallotReading>, object]>([
    ['another session', { session: 'XXXX' }, { kind: 'foreign', reason: 'session' }],
    ['a form that is not ours', { form: 'team' }, { kind: 'foreign', reason: 'form' }],
    ['no serial', { serial: '' }, { kind: 'unnumbered' }],
    [
      'a mistyped serial',
      { serial: good.serial.replace(/.$/, (c) => (c === '0' ? '1' : '0')) },
      { kind: 'foreign', reason: 'seal' },
    ],
    ["another ballot's serial", { serial: newSerial(cryptoRandom) }, { kind: 'foreign', reason: 'seal' }],
    ['a made-up seal', { seal: '0000000000000000' }, { kind: 'foreign', reason: 'seal' }],
    [
      'a renamed subject',
      { subjects: ['甲一', '丁四', '丙三'] },
      { kind: 'altered', what: 'subject', expected: '乙二', found: '丁四' },
    ],
    [
      'swapped grades',
      { grades: ['不合格', '合格', '基本合格', '优秀'] },
      { kind: 'altered', what: 'grade', expected: '优秀', found: '不合格' },
    ],
    [
      'a row less',
      { subjects: ['甲一', '乙二'], marks: marksOf('AB') },
      { kind: 'altered', what: 'subject' },
    ],
    [
      'marks of another shape',
      { marks: marksOf('AB') },
      { kind: 'altered', what: 'layout', expected: '3 × 4', found: '2 × 4' },
    ],
  ])('%s', (_, change, verdict) => {
    expect(judgeBallot({ ...good, ...change }, rules)).toMatchObject(verdict);
  });

  test('over-marked: the row, or the whole ballot, as the scheme says', () => {
    const over = ballot(vote, 'A2B');
    expect(judgeBallot(over, rules)).toMatchObject({
      ballot: { status: 'valid', choices: [0, 'over-marked', 1] },
    });
    expect(judgeBallot(over, { ...rules, overMark: 'ballot' })).toMatchObject({
      ballot: { status: 'over-marked' },
    });
  });
});

describe('an intake', () => {
  test('every ballot ends in exactly one pile', () => {
    const [one, two, three] = [ballot(vote, 'AAA'), ballot(vote, 'BBB'), ballot(vote, 'CCC')];
    const earlier = takeIn(handIn(three), vote, scheme);
    const counted = withForm(vote, 'members', { counted: earlier.forms.get('members')?.codes ?? [] });
    const given: readonly HandedIn[] = [
      ...handIn(
        one,
        one,
        two,
        { ...two, marks: marksOf('DDD') },
        three,
        { ...one, session: 'XXXX' },
        { ...one, subjects: ['x', 'y', 'z'] },
      ),
      { at: { file: 'list.xlsx' }, what: null },
      { at: { file: 'cut.xlsx' }, what: { unreadable: 'truncated' } },
    ];
    const intake = takeIn(given, counted, scheme);
    expect(intake.piles).toEqual({
      handedIn: 9,
      counted: 2,
      valid: 1,
      spoiled: {
        blank: 0,
        'over-marked': 0,
        'unknown-mark': 0,
        'identifying-mark': 0,
        'over-quota': 0,
        'straight-line': 0,
        conflict: 1,
      },
      doubtful: 0,
      duplicate: 3,
      foreign: 1,
      altered: 1,
      unreadable: 1,
      other: 1,
    });
    const { handedIn, counted: both, valid, spoiled, ...refused } = intake.piles;
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    expect(valid + sum(Object.values(spoiled))).toBe(both);
    expect(both + sum(Object.values(refused))).toBe(handedIn);
    expect(intake.forms.get('members')?.ballots).toEqual([
      { status: 'valid', choices: [0, 0, 0] },
      { status: 'conflict', choices: [1, 1, 1] },
    ]);
    expect(intake.findings.map((finding) => [finding.code, finding.at.file])).toEqual([
      ['ballot-already-counted', '4.xlsx'],
      ['ballot-foreign', '5.xlsx'],
      ['ballot-altered', '6.xlsx'],
      ['file-not-ballot', 'list.xlsx'],
      ['file-unreadable', 'cut.xlsx'],
      ['ballot-repeated', '1.xlsx'],
      ['ballot-conflict', '2.xlsx'],
      ['ballot-conflict', '3.xlsx'],
    ]);
  });

  test('the order in which ballots come does not matter, nor in how many parts', () => {
    const letter = fc.constantFrom('A', 'B', 'C', 'D', '-', '2', '?');
    const lines = fc.array(
      fc.tuple(letter, letter, letter).map((all) => all.join('')),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(12), (texts, turn, cut) => {
        const ballots = texts.map((text) => ballot(vote, text));
        const all = [...ballots, ...ballots.slice(0, 2)];
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        const sorted = (list: readonly unknown[] = []) => list.map((item) => JSON.stringify(item)).sort();
        const [a, b] = [all, turned].map((order) => takeIn(handIn(...order), vote, scheme));
        expect(b?.piles).toEqual(a?.piles);
        expect(sorted(b?.forms.get('members')?.ballots)).toEqual(sorted(a?.forms.get('members')?.ballots));
        expect(b?.forms.get('members')?.codes).toEqual(a?.forms.get('members')?.codes);

        const first = takeIn(handIn(...ballots.slice(0, cut)), vote, scheme).forms.get('members');
        const later = withForm(vote, 'members', { counted: first?.codes ?? [] });
        const second = takeIn(handIn(...ballots.slice(cut)), later, scheme).forms.get('members');
        expect(sorted([...(first?.ballots ?? []), ...(second?.ballots ?? [])])).toEqual(
          sorted(a?.forms.get('members')?.ballots),
        );
      }),
    );
  });
});

describe('a ballot sheet', () => {
  test.each([
    [2, 1],
    [4, 8],
    [7, 100],
  ])('%i grades × %i subjects: what is printed is read back', (grades, subjects) => {
    const wide = {
      ...form,
      subjects: Array.from({ length: subjects }, (_, i) => `人${String(i)}`),
      grades: Array.from({ length: grades }, (_, i) => `等${String(i)}`),
    };
    const plan = planBallot(
      { form: wide, unit: '某支部', date: '', session: 'S', serial: 'N', seal: 'L', mark: '√' },
      words,
    );
    const reading = readBallotSheet(gridOfPlan(plan), plan.names);
    expect(reading).toMatchObject({
      session: 'S',
      form: 'members',
      serial: 'N',
      seal: 'L',
      subjects: wide.subjects,
      grades: wide.grades,
    });
    expect(reading?.marks).toEqual(wide.subjects.map(() => wide.grades.map(() => '')));
    expect(reading && isUnfilled(reading)).toBe(true);
    expect(plan.unlocked).toEqual([plan.names['Pingyi.Marks']]);
  });
});

describe('who is on the form', () => {
  const member = (label: string, standing: Member['standing'] = 'formal') => ({ label, standing }) as Member;
  const members = {
    id: 'members',
    title: 't',
    shortTitle: 's',
    subjectHeading: 'h',
    instructions: '',
    subjects: { from: 'roster' },
    grades: [],
    cap: null,
  } as const;

  test('probationary members vote, but are not rated', () => {
    const made = formFor(members, [member('甲一'), member('乙二', 'probationary')]);
    expect(valueOf(made).subjects).toEqual(['甲一']);
  });

  test.each([
    ['none', []],
    ['repeated', [member('甲一'), member('甲一')]],
    ['too-many', Array.from({ length: 101 }, (_, i) => member(`人${String(i)}`))],
  ])('refused: %s', (detail, list) => {
    expect(formFor(members, list)).toEqual({
      ok: false,
      failure: { code: 'subjects-invalid', form: 'members', detail },
    });
  });
});

describe('the vote', () => {
  const full = withForm(newVote([form, { ...form, id: 'team', instructions: '' }], cryptoRandom), 'members', {
    issued: 12,
    counted: ['AAAA', 'BBBB'],
    fingerprint: 'F00',
  });

  test('is remembered in its sheet', () => {
    expect(valueOf(readVote(gridOfPlan(planVote(full, words))))).toEqual(full);
  });

  test('a changed cell is noticed, wherever it is', () => {
    const grid = gridOfPlan(planVote(full, words));
    grid.values.forEach((cells, row) => {
      cells.forEach((_, column) => {
        if (row === 0) return;
        const values = grid.values.map((line, r) =>
          line.map((old, c) => (r === row && c === column ? `${String(old ?? '')}1` : old)),
        );
        expect(readVote({ ...grid, values })).toMatchObject({ ok: false, failure: { code: 'vote-damaged' } });
      });
    });
  });
});
