import { Caption1, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Recording } from '../../jobs/events';
import type { RecordReport } from '../../jobs/record-event';
import type { Strings } from '../../strings';
import { Panel } from '../parts/Panel';
import { RunView } from '../parts/RunView';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { Found } from './Found';
import { useQuarterStyles } from './styles';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly children: (record: (recording: Recording) => void) => ReactNode;
}

/** A way into the event log; what was recorded gives its points at once. */
export function Logged({ title, hint, children }: Props): ReactNode {
  const { scores: words } = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const work = useJob(async (job, recording: Recording) =>
    (await import('../../jobs/record-event')).recordEvent(job, recording),
  );
  return (
    <>
      <Panel title={title}>
        {hint !== undefined && <Caption1 className={styles.quiet}>{hint}</Caption1>}
        <RunView work={work}>
          {children((recording) => void work.start(recording))}
          {work.run.status === 'done' && (
            <Text role="status" size={200}>
              {saidOf(work.run.value, words)}
            </Text>
          )}
        </RunView>
      </Panel>
      {work.run.status === 'done' && <Found findings={work.run.value.findings} />}
    </>
  );
}

/** Which sheets the event filled; where it filled none, how long the log is now. */
const saidOf = ({ log, filled }: RecordReport, words: Strings['pane']['quarterWork']['scores']): string =>
  filled.length === 0
    ? words.logged(log.lines)
    : filled.map(({ sheet, cells }) => words.recorded(cells, sheet)).join(' ');
