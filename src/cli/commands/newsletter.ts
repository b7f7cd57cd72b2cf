import { writeDocx } from '../../files/write-docx';
import { prepareNewsletter } from '../../jobs/newsletter';
import { newFile } from '../new-file';
import { type Command, done, findingsJson } from '../outcome';

/** `pingyi newsletter BOOK --out FILE.docx`: the newsletter of the meeting; never over an existing file. */
export const newsletter: Command = (call) => {
  const { strings } = call;
  const { form } = call.options;
  const { cli } = strings;
  return newFile(call, {
    ending: /\.docx$/i,
    badTarget: cli.letter.badTarget,
    prepare: (job) => prepareNewsletter(job, form === undefined ? {} : { form }),
    content: ({ document }) => writeDocx(document),
    say: ({ text, missing, findings }, out) =>
      done(
        { out, text: text.split('\n'), missing, findings: findingsJson(findings, strings) },
        [cli.letter.made(out), ...(missing.length > 0 ? [cli.letter.missing(missing)] : [])],
        findings,
        strings,
      ),
  });
};
