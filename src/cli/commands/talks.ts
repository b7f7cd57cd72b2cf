import { makeTalks } from '../../jobs/talks';
import { changeBook } from '../change-book';
import { type Command, done, findingsJson } from '../outcome';

/** `pingyi talks BOOK`: the log of talks, its coverage and its matrix. */
export const talks: Command = ({ book, strings }) =>
  changeBook(book, strings, makeTalks, ({ sheets, talks, coverage, findings }) => {
    const relations = coverage.map(({ relation, required, done, gaps }) => ({
      label: relation.label,
      required,
      done,
      gaps: gaps.map(({ name, missing, partners }) => ({ name, missing, partners })),
    }));
    const words = strings.cli.meeting;
    return done(
      { sheets, talks, relations, findings: findingsJson(findings, strings) },
      [words.talks(sheets.log, talks), ...relations.map(words.relation)],
      findings,
      strings,
    );
  });
