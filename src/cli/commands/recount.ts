import { makeBook } from '../../files';
import { prepareRecount } from '../../jobs/recount-file';
import { newFile } from '../new-file';
import { type Command, done } from '../outcome';

/** `pingyi recount BOOK --out FILE.xlsx`: a file with which somebody else can recount. */
export const recount: Command = (call) => {
  const { strings } = call;
  const { cli } = strings;
  return newFile(call, {
    ending: /\.xlsx$/i,
    badTarget: cli.decision.badTarget,
    prepare: prepareRecount,
    content: ({ plans }) => makeBook(plans),
    say: ({ plans, forms }, out) =>
      done({ out, forms, sheets: plans.map(({ name }) => name) }, [cli.verify.recounted(out)], [], strings),
  });
};
