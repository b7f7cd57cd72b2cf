import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Decidable } from '../../jobs/decidable';
import type { Slips } from '../../jobs/tell';
import { success } from '../../kernel/result';
import type { MadeFile } from '../../workbook/ballot-files';
import { XLSX } from '../download';
import type { PaneFiles } from '../host';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { Panel } from './Panel';
import { RunView } from './RunView';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What each member is told, as one file to print or as a file each. */
export function FeedbackSlips({ form: { form } }: { readonly form: Decidable }): ReactNode {
  const { host, strings } = usePane();
  const words = strings.pane.decision.slips;
  const styles = useStyles();
  const work = useJob(async (job, how: 'whole' | 'single') => {
    const { prepareSlips } = await import('../../jobs/tell');
    const slips = await prepareSlips(job, { form });
    if (!slips.ok) return slips;
    const files = await host.files();
    const { title, members, whole } = slips.value;
    const name = `${words.file(title)}.${how === 'whole' ? 'xlsx' : 'zip'}`;
    const content =
      how === 'whole'
        ? new Blob([await bytesOf(files, whole)], { type: XLSX })
        : await files.zip(single(files, slips.value));
    host.download(name, content);
    return success(words.done(members, name));
  });
  return (
    <Panel title={words.title}>
      <Caption1 className={styles.quiet}>{words.hint}</Caption1>
      <RunView work={work}>
        <div className={styles.actions}>
          <Button onClick={() => void work.start('whole')}>{words.whole}</Button>
          <Button onClick={() => void work.start('single')}>{words.single}</Button>
        </div>
        {work.run.status === 'done' && <Text role="status">{work.run.value}</Text>}
      </RunView>
    </Panel>
  );
}

const bytesOf = async (files: PaneFiles, plan: Slips['whole']): Promise<Uint8Array<ArrayBuffer>> =>
  (await files.book([plan])).slice();

async function* single(files: PaneFiles, slips: Slips): AsyncIterable<MadeFile> {
  for (const { file, plan } of slips.single)
    yield { name: `${file}.xlsx`, bytes: await bytesOf(files, plan) };
}
