import { previewPrivacy } from '../../jobs/preview-privacy';
import { openBook } from '../book-file';
import { type Command, done, failed, findingsJson, jobFor, misused } from '../outcome';

/** `pingyi privacy BOOK`: what could be inferred from what is about to be handed out or published. */
export const privacy: Command = async ({ book, options, strings }) => {
  const before = options.before ?? 'handing-out';
  if (before !== 'handing-out' && before !== 'publishing')
    return misused(strings.cli.badOption(`--before ${before}`));
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const report = await previewPrivacy(jobFor(opened.value, strings), { before });
  if (!report.ok) return failed(report.failure);
  const { findings } = report.value;
  return done({ before, findings: findingsJson(findings, strings) }, [], findings, strings);
};
