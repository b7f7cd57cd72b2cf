import { Button, Caption1, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { success } from '../../kernel/result';
import { XLSX } from '../download';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { Panel } from './Panel';
import { RunView } from './RunView';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** What may be posted, as a file of its own, and the text to read out with it. */
export function Publication(): ReactNode {
  const { host, strings } = usePane();
  const words = strings.pane.decision.publication;
  const styles = useStyles();
  const [withNames, setWithNames] = useState(false);
  const work = useJob(async (job) => {
    const { preparePublication } = await import('../../jobs/publication');
    const made = await preparePublication(job, { withNames });
    if (!made.ok) return made;
    const files = await host.files();
    const name = `${words.file}.xlsx`;
    host.download(name, new Blob([(await files.book(made.value.plans)).slice()], { type: XLSX }));
    return success({ name, text: made.value.text });
  });
  return (
    <Panel title={words.title}>
      <Caption1 className={styles.quiet}>{words.hint}</Caption1>
      <RunView work={work}>
        <Checkbox
          label={words.names}
          checked={withNames}
          onChange={(_, { checked }) => setWithNames(checked === true)}
        />
        <Button className={styles.start} onClick={() => void work.start()}>
          {words.make}
        </Button>
        {work.run.status === 'done' && (
          <div role="status" className={styles.said}>
            <Caption1>{words.done(work.run.value.name)}</Caption1>
            {work.run.value.text.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </div>
        )}
      </RunView>
    </Panel>
  );
}
