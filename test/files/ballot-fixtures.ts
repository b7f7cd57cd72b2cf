import type { BallotReading } from '../../src/workbook/ballot-files';

/** A made-up ballot: what is printed on it and what the voter marked. */
export interface Ballot {
  readonly session: string;
  readonly form: string;
  readonly serial: string;
  readonly seal: string;
  readonly subjects: readonly string[];
  readonly grades: readonly string[];
  /** The column marked in each row; −1 = blank. */
  readonly choices: readonly number[];
}

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨');
const GIVEN = ['一帆', '小满', '子衿', '若水', '明远', '望舒', '清和', '云起'];
const GRADES = ['优秀', '合格', '基本合格', '不合格'];

/** Ballot number `n` with so many subjects: every field depends on `n` alone. */
export function makeBallot(n: number, size = 20): Ballot {
  const subjects = Array.from(
    { length: size },
    (_, i) => `${SURNAMES[i % SURNAMES.length]}${GIVEN[(i >> 4) % GIVEN.length]}`,
  );
  const choices = subjects.map((_, i) => ((n * 7 + i * (3 + (n % 5))) % 5) - 1);
  return {
    session: '评议-2021-示例',
    form: 'members',
    serial: serialOf(n),
    seal: serialOf(n * 31 + 7),
    subjects,
    grades: GRADES,
    choices,
  };
}

/** Sixteen characters, each different from its neighbours' in the next number. */
export const serialOf = (n: number): string =>
  Array.from({ length: 16 }, (_, i) =>
    '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt((((n + 1) * (i * 2 + 3) * 2654435) >>> 5) & 31),
  ).join('');

/** What a reader must find on it. */
export const readingOf = (ballot: Ballot): BallotReading => ({
  session: ballot.session,
  form: ballot.form,
  serial: ballot.serial,
  seal: ballot.seal,
  subjects: ballot.subjects,
  grades: ballot.grades,
  marks: ballot.choices.map((choice) => ballot.grades.map((_, column) => (column === choice ? '√' : ''))),
});
