import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { FailureBar } from './FailureBar';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Findings brought into the workbook: marks on the cells, on and off, and a sheet with links. */
export function RosterWork(): ReactNode {
  const { strings, reports, report } = usePane();
  const words = strings.pane.rosterWork;
  const styles = useStyles();
  const { goTo, trouble } = useGoTo();
  const mark = useJob(async (job, on: boolean) => {
    const { markFindings } = await import('../../jobs/report-findings');
    return markFindings(job, { on });
  });
  const list = useJob(async (job) => {
    const { reportFindings } = await import('../../jobs/report-findings');
    return reportFindings(job);
  });
  return (
    <>
      {trouble}
      {[mark.run, list.run].map(
        (run, at) => run.status === 'failed' && <FailureBar key={at} failure={run.failure} />,
      )}
      <div className={styles.row}>
        <Switch
          label={words.mark}
          checked={reports.isMarked}
          onChange={(_, { checked }) =>
            void mark.start(checked).then((count) => count !== null && report({ isMarked: checked }))
          }
        />
        <Button
          size="small"
          onClick={() => void list.start().then((made) => made && goTo(made.findingsSheet))}
        >
          {words.list}
        </Button>
      </div>
      <Text size={200} className={styles.quiet}>
        {words.markHint}
      </Text>
    </>
  );
}
