import { Caption1, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AttendanceSource } from '../../jobs/events';
import type { CivilDate } from '../../kernel/dates';
import { success } from '../../kernel/result';
import type { QuarterFinding } from '../../quarter/findings';
import type { EventLine } from '../../quarter/events';
import { Panel } from '../parts/Panel';
import { RunView } from '../parts/RunView';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { Found } from './Found';
import { useQuarterStyles } from './styles';

/** What goes into the event log: one event, or an attendance list. */
export type Entry =
  | { readonly event: EventLine }
  | {
      readonly source: AttendanceSource;
      readonly indicator: string;
      readonly date: CivilDate;
      readonly what: string;
    };

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly children: (record: (entry: Entry) => void) => ReactNode;
}

/** A way into the event log; what was recorded gives its points at once. */
export function Logged({ title, hint, children }: Props): ReactNode {
  const { scores: words } = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const work = useJob(async (job, entry: Entry) => {
    const { addEvent, importAttendance } = await import('../../jobs/events');
    const { fillFromEvents } = await import('../../jobs/entry');
    const added = await ('event' in entry ? addEvent(job, entry) : importAttendance(job, entry));
    if (!added.ok) return added;
    let said = words.logged(added.value.lines);
    const findings: QuarterFinding[] = [];
    for (const quarter of added.value.quarters) {
      const filled = await fillFromEvents(job, { quarter });
      // The event is in the log; a quarter that the unit scores in a sheet of its own is filled by hand.
      if (!filled.ok && filled.failure.code === 'scores-exist') continue;
      if (!filled.ok) return filled;
      said = words.recorded(filled.value.filled, filled.value.sheet);
      findings.push(...filled.value.findings);
    }
    return success({ said, findings });
  });
  return (
    <>
      <Panel title={title}>
        {hint !== undefined && <Caption1 className={styles.quiet}>{hint}</Caption1>}
        <RunView work={work}>
          {children((entry) => void work.start(entry))}
          {work.run.status === 'done' && (
            <Text role="status" size={200}>
              {work.run.value.said}
            </Text>
          )}
        </RunView>
      </Panel>
      {work.run.status === 'done' && <Found findings={work.run.value.findings} />}
    </>
  );
}
