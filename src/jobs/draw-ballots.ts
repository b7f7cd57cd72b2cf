import type { Form } from '../ballot/form';
import type { BallotPrint } from '../ballot/plan-ballot';
import type { Scheme } from '../ballot/scheme';
import { newSerial, sealOf } from '../ballot/serial';
import { serialCode } from '../ballot/serial-code';
import type { Vote } from '../ballot/vote';
import type { BallotSlip } from '../workbook/ballot-files';
import type { Job } from './job';
import type { Printing } from './prepare-vote';

/** Ballots that are about to be made, for a vote. */
export interface Making {
  readonly job: Job;
  readonly scheme: Scheme;
  readonly vote: Vote;
}

export const printOf = ({ scheme, vote }: Making, form: Form, serial: string, seal: string): BallotPrint => ({
  form,
  unit: scheme.unit,
  date: scheme.date,
  session: vote.session,
  serial,
  seal,
  mark: scheme.marks[0] ?? '√',
});

/** Ballots with fresh serials, their seals and codes: made one at a time, as they are asked for. */
export function* prints(
  making: Making,
  { forms, copies }: Pick<Printing, 'forms' | 'copies'>,
): Generator<BallotPrint> {
  const { job, vote } = making;
  for (const form of forms) {
    const { id, subjects, grades } = form;
    for (let made = 0; made < copies; made++) {
      const serial = newSerial(job.random);
      const seal = sealOf(vote.key, { session: vote.session, form: id, serial, subjects, grades });
      yield { ...printOf(making, form, serial, seal), code: serialCode(serial) };
    }
  }
}

/** What makes each of them a file of its own. */
export function* slips(making: Making, printing: Pick<Printing, 'forms' | 'copies'>): Generator<BallotSlip> {
  for (const { form, serial, seal, code } of prints(making, printing)) {
    const [subject = ''] = form.subjects;
    yield {
      file: `${form.shortTitle}-${serial}.xlsx`,
      serial,
      seal,
      ...(code && { code }),
      ...(form.layout?.of !== undefined && { of: { form: form.id, subject } }),
    };
  }
}
