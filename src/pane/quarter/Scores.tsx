import { Body1, Button, Caption1, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { QuarterState } from '../../jobs/inspect-quarter';
import type { IndicatorTable } from '../../quarter/indicators';
import { Panel } from '../parts/Panel';
import { RunView } from '../parts/RunView';
import { usePane } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { Attendance } from './Attendance';
import { EventForm } from './EventForm';
import { Found } from './Found';
import { Logged } from './Logged';
import { PeriodField } from './PeriodField';
import { useQuarterStyles } from './styles';
import type { QuarterTab } from './tab';

interface Props {
  readonly state: QuarterState;
  readonly onGo: (tab: QuarterTab) => void;
}

/** Where points come from: the score sheet of a quarter, events, attendance lists. */
export default function Scores({ state, onGo }: Props): ReactNode {
  const words = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const { table } = state;
  if (!table)
    return (
      <>
        <Body1>{words.needsTable}</Body1>
        <div>
          <Button appearance="primary" onClick={() => onGo('indicators')}>
            {words.toIndicators}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <Body1 className={styles.quiet}>{words.scores.intro}</Body1>
      <ScoreSheet state={state} />
      <Events state={state} table={table} />
    </>
  );
}

function ScoreSheet({ state }: { readonly state: QuarterState }): ReactNode {
  const { strings } = usePane();
  const { scores: words, choose } = strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const { goTo, trouble } = useGoTo();
  const newest = state.quarters.at(-1);
  const [quarter, setQuarter] = useState(newest?.isEntry === true ? newest.quarter : state.next);
  const make = useJob(async (job) => {
    const { makeEntrySheet } = await import('../../jobs/entry');
    return makeEntrySheet(job, { quarter });
  });
  const fill = useJob(async (job) => {
    const { fillFromEvents } = await import('../../jobs/entry');
    return fillFromEvents(job, { quarter });
  });
  const here = state.quarters.find((one) => one.quarter === quarter);
  const isOwn = here !== undefined && !here.isEntry;
  const work = fill.run.status === 'idle' ? make : fill;
  const start = (job: typeof make): void => {
    make.reset();
    fill.reset();
    void job.start();
  };
  return (
    <>
      <Panel title={words.frame}>
        <RunView work={work}>
          <PeriodField
            label={choose}
            periods={[...new Set([state.next, ...state.quarters.map((one) => one.quarter).toReversed()])]}
            value={quarter}
            onChange={setQuarter}
          />
          <Caption1 className={styles.quiet}>
            {isOwn ? words.own(here.sheet) : here ? words.filled(here.counted, here.members) : words.none}
          </Caption1>
          <div className={styles.line}>
            {here && (
              <Button appearance="primary" onClick={() => goTo(here.sheet)}>
                {words.open}
              </Button>
            )}
            {!isOwn && (
              <Button appearance={here ? 'secondary' : 'primary'} onClick={() => start(make)}>
                {here ? words.remake : words.make}
              </Button>
            )}
            {!isOwn && state.log !== null && <Button onClick={() => start(fill)}>{words.fill}</Button>}
          </div>
          {here?.isEntry === true && <Caption1 className={styles.quiet}>{words.remakeHint}</Caption1>}
          {work.run.status === 'done' && (
            <Text role="status" size={200}>
              {words.made(work.run.value.sheet, work.run.value.members)}
            </Text>
          )}
        </RunView>
        {trouble}
      </Panel>
      {work.run.status === 'done' && <Found findings={work.run.value.findings} />}
    </>
  );
}

function Events({
  state,
  table,
}: {
  readonly state: QuarterState;
  readonly table: IndicatorTable;
}): ReactNode {
  const { scores: words } = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const { goTo, trouble } = useGoTo();
  const { log } = state;
  const scored = table.indicators.filter((rule) => rule.perEvent !== null);
  if (scored.length === 0) return <Caption1 className={styles.quiet}>{words.noEvents}</Caption1>;
  return (
    <>
      <Logged title={words.event}>
        {(record) => <EventForm rules={scored} people={state.people} onEvent={record} />}
      </Logged>
      <Logged title={words.attendance} hint={words.attendanceHint}>
        {(record) => <Attendance rules={scored} sheets={state.sheets} onList={record} />}
      </Logged>
      {log !== null && (
        <div>
          <Button onClick={() => goTo(log)}>{words.openLog}</Button>
        </div>
      )}
      {trouble}
    </>
  );
}
