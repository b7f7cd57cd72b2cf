import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Dossier } from '../../jobs/dossier';
import type { SheetWords } from '../../jobs/words';
import { refusal, success } from '../../kernel/result';
import { downloadName } from '../make-ballots';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { Panel } from './Panel';
import { RunView } from './RunView';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  missing: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** Everything of the year as one zip, and what is missing in it. */
export function MakeDossier(): ReactNode {
  const { host, strings } = usePane();
  const words = strings.pane.year.dossier;
  const styles = useStyles();
  const work = useJob(async (job) => {
    const [{ prepareDossier }, { writeDocx }, files] = await Promise.all([
      import('../../jobs/dossier'),
      import('../../files/write-docx'),
      host.files(),
    ]);
    const made = await prepareDossier(job, { book: files.book, document: writeDocx });
    if (!made.ok) return made;
    const content = await files.zip(made.value.files);
    if (job.signal?.aborted === true) return refusal({ code: 'cancelled' });
    const name = `${downloadName(words.title)}.zip`;
    host.download(name, content);
    return success({ name, missing: missingOf(made.value, job.words.dossier) });
  });
  return (
    <Panel title={words.title}>
      <Caption1 className={styles.quiet}>{words.hint}</Caption1>
      <RunView work={work}>
        <Button className={styles.start} onClick={() => void work.start()}>
          {words.make}
        </Button>
        {work.run.status === 'done' && (
          <div role="status" className={styles.said}>
            <Text>{words.done(work.run.value.name, work.run.value.missing.length)}</Text>
            {work.run.value.missing.length > 0 && (
              <ul className={styles.missing}>
                {work.run.value.missing.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
        )}
      </RunView>
    </Panel>
  );
}

/** A line for each part that is not there, and why. */
const missingOf = ({ entries }: Dossier, words: SheetWords['dossier']): readonly string[] =>
  entries.flatMap(({ part, state }) =>
    state.kind === 'missing' ? [words.absent(words.parts[part], state.reason)] : [],
  );
