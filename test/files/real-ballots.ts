import { formFor } from '../../src/ballot/form';
import { planBallot } from '../../src/ballot/plan-ballot';
import { newSerial, sealOf } from '../../src/ballot/serial';
import { NO_CODE, serialCode } from '../../src/ballot/serial-code';
import { newVote } from '../../src/ballot/vote';
import { known } from '../../src/kernel/assert';
import { cryptoRandom } from '../../src/kernel/random';
import { stringsFor } from '../../src/strings/strings-for';
import type { BallotSlip } from '../../src/workbook/ballot-files';
import type { SheetPlan } from '../../src/workbook/sheet-plan';

export const SUBJECTS = 20;

const words = stringsFor('zh-CN').sheets.ballot;
const { members } = words.defaults;
const made = formFor(
  {
    id: 'members',
    ...members,
    subjects: { from: 'list', items: Array.from({ length: SUBJECTS }, (_, i) => `某某${String(i + 1)}`) },
    grades: members.grades.map((label) => ({ label, points: 1 })),
    cap: null,
  },
  [],
);
const form = known(made.ok ? made.value : null, 'a form of twenty');
const vote = newVote([form], cryptoRandom);

/** The member form as `pingyi ballots` prints it. */
export const plan: SheetPlan = planBallot(
  {
    form,
    unit: '某支部',
    date: '2021-03-15',
    session: vote.session,
    serial: '',
    seal: '',
    mark: '√',
    code: NO_CODE,
  },
  words,
);

/** A slip on one person, as all slips of the form are laid out. */
export const slipPlan = (): SheetPlan =>
  planBallot(
    {
      form: { ...form, subjects: ['某某'], layout: { kind: 'slip', of: form.id } },
      unit: '某支部',
      date: '2021-03-15',
      session: vote.session,
      serial: '',
      seal: '',
      mark: '√',
      code: NO_CODE,
    },
    words,
  );

/** Slips as the job makes them: serial by chance, seal, QR code. */
export function* slips(count: number): Generator<BallotSlip> {
  const { subjects, grades } = form;
  for (let n = 0; n < count; n++) {
    const serial = newSerial(cryptoRandom);
    const seal = sealOf(vote.key, { session: vote.session, form: form.id, serial, subjects, grades });
    yield { file: `${form.shortTitle}-${serial}.xlsx`, serial, seal, code: serialCode(serial) };
  }
}
