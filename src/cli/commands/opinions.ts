import { makeOpinions } from '../../jobs/opinions';
import { changeBook } from '../change-book';
import { type Command, done, findingsJson } from '../outcome';

/** `pingyi opinions BOOK`: the sheet of opinions, and its summary. Nobody is named here. */
export const opinions: Command = ({ book, strings }) =>
  changeBook(book, strings, makeOpinions, ({ sheets, merged, shown, findings }) => {
    const { code, team } = strings.sheets.meeting.opinions;
    const given = merged.reduce((sum, one) => sum + one.opinions.length, 0);
    const lines = shown.map(({ number, target, category, text, opinions: all }) => ({
      code: code(number),
      target: target.kind === 'team' ? team : target.kind === 'member' ? target.name : target.text,
      category,
      text,
      count: all.length,
    }));
    const words = strings.cli.meeting;
    return done(
      { sheets, given, merged: merged.length, opinions: lines, findings: findingsJson(findings, strings) },
      [words.opinions(sheets.log, given, merged.length), ...lines.map(words.opinion)],
      findings,
      strings,
    );
  });
