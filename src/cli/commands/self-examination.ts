import { makeSelfExamination } from '../../jobs/self-examination';
import { changeBook } from '../change-book';
import { type Command, done, findingsJson } from '../outcome';

/** `pingyi self-examination BOOK`: the register of self-examinations, and who has handed in. */
export const selfExamination: Command = ({ book, strings }) =>
  changeBook(book, strings, makeSelfExamination, ({ sheets, people, findings }) => {
    const { states } = strings.sheets.meeting.selfExamination;
    const words = strings.cli.meeting;
    const lines = people.map(({ label, whole, state }) => ({ name: label, aspects: whole, state }));
    const handedIn = lines.filter(({ state }) => state === 'handed-in').length;
    return done(
      { sheets, handedIn, people: lines, findings: findingsJson(findings, strings) },
      [
        words.selfExamination(sheets.register, { handedIn, people: lines.length }),
        ...lines.map(({ name, aspects, state }) =>
          words.examination({ label: name, whole: aspects, state: states[state] }),
        ),
      ],
      findings,
      strings,
    );
  });
