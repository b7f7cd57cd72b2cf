import { makeMinutes } from '../../jobs/minutes';
import { isoDate } from '../../kernel/dates';
import { changeBook } from '../change-book';
import { type Command, done, findingsJson } from '../outcome';

/** `pingyi minutes BOOK`: the form of the minutes, and what is off with them. */
export const minutes: Command = ({ book, strings }) =>
  changeBook(book, strings, makeMinutes, ({ sheet, minutes: read, findings }) => {
    const facts = read && {
      date: read.day && isoDate(read.day),
      due: read.due,
      present: read.present.length,
      absent: read.absent.map(({ name }) => name),
      unmarked: read.unmarked,
      items: read.agenda.length,
      decisions: read.decisions.length,
    };
    return done(
      { sheet, minutes: facts, findings: findingsJson(findings, strings) },
      [strings.cli.meeting.minutes(sheet, facts)],
      findings,
      strings,
    );
  });
