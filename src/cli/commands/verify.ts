import { verifyBook } from '../../jobs/verify-book';
import { stringsFor } from '../../strings/strings-for';
import { openBook } from '../book-file';
import { type Command, failed, jobFor } from '../outcome';

/** Deviations of a check that are said to people; `--json` has all. */
const SAID = 20;

/** `pingyi verify BOOK`: the results as they stand, held against the box by whoever did not count. Writes nothing. */
export const verify: Command = async ({ book, strings }) => {
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const languages = [stringsFor('zh-CN').sheets, stringsFor('en-US').sheets];
  const made = await verifyBook(jobFor(opened.value, strings), { languages });
  if (!made.ok) return failed(made.failure);
  const { passed, checks } = made.value;
  const words = strings.cli.verify;
  const problems = checks.flatMap((one) => [
    ...(one.deviations.length > 0 ? [words.check(one)] : []),
    ...one.deviations.slice(0, SAID).map((one) => `  ${words.deviation(one)}`),
    ...(one.deviations.length > SAID ? [`  ${words.more(one.deviations.length - SAID)}`] : []),
  ]);
  return {
    kind: 'done',
    json: made.value,
    lines: [...checks.filter(({ outcome }) => outcome !== 'failed').map(words.check), words.verdict(passed)],
    problems,
    hasErrors: !passed,
  };
};
