import { Body1, Button, Caption1 } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { YearReport } from '../../jobs/build-year';
import type { ScoreboardReport, WorkbookState } from '../../jobs/reports';
import { Panel } from '../parts/Panel';
import Preview from '../parts/Preview';
import { Change, Ranking } from '../parts/Ranking';
import RemoveMade from '../parts/RemoveMade';
import { RunView } from '../parts/RunView';
import { usePane } from '../pane-context';
import { openQuarter } from '../steps';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { Found } from './Found';
import { PeriodField } from './PeriodField';
import { useQuarterStyles } from './styles';
import type { QuarterTab } from './tab';

interface Props {
  readonly book: WorkbookState;
  readonly onGo: (tab: QuarterTab) => void;
}

/** Adds up a quarter or a year and shows the ranking. */
export function Board({ book, onGo }: Props): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.quarter;
  const styles = useQuarterStyles();
  return (
    <>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      {book.quarters.length === 0 ? <Body1>{words.none}</Body1> : <Boards book={book} onGo={onGo} />}
    </>
  );
}

function Boards({ book, onGo }: Props): ReactNode {
  const { strings, reports, report } = usePane();
  const words = strings.pane.quarter;
  const styles = useQuarterStyles();
  const [year, setYear] = useState<YearReport | null>(null);
  const [chosen, choose] = useState(
    reports.quarter?.quarter ?? openQuarter(book) ?? book.quarters.at(-1) ?? '',
  );
  const years = [...new Set(book.quarters.map((quarter) => quarter.slice(0, 4)))];
  const isYear = years.includes(chosen);
  const quarterly = useJob(async (job) => {
    const { buildScoreboard } = await import('../../jobs/build-scoreboard');
    return buildScoreboard(job, { quarter: chosen });
  });
  const yearly = useJob(async (job) => {
    const { buildYear } = await import('../../jobs/build-year');
    return buildYear(job, { year: chosen });
  });
  const build = async (): Promise<void> => {
    if (isYear) setYear(await yearly.start());
    else {
      const done = await quarterly.start();
      if (done) report({ quarter: done });
    }
  };
  const work = isYear ? yearly : quarterly;
  const last = isYear ? year?.year : reports.quarter?.quarter;
  return (
    <>
      <RunView work={work}>
        <div className={styles.row}>
          <PeriodField
            label={words.choose}
            periods={[...book.quarters.toReversed(), ...years.toReversed()]}
            value={chosen}
            onChange={choose}
          />
          <Button appearance="primary" onClick={() => void build()}>
            {last === chosen ? words.rerun : words.run}
          </Button>
        </div>
        {last !== chosen && !isYear && (
          <Preview
            key={chosen}
            run={async (job) => {
              const { buildScoreboard } = await import('../../jobs/build-scoreboard');
              return buildScoreboard(job, { quarter: chosen });
            }}
          />
        )}
      </RunView>
      {work.run.status !== 'running' && !isYear && reports.quarter && (
        <QuarterBoard report={reports.quarter} onGo={onGo} />
      )}
      {work.run.status !== 'running' && isYear && year && <YearBoard report={year} />}
    </>
  );
}

function QuarterBoard({
  report,
  onGo,
}: {
  readonly report: ScoreboardReport;
  readonly onGo: (tab: QuarterTab) => void;
}): ReactNode {
  const { strings, report: setReport } = usePane();
  const { goTo, trouble } = useGoTo();
  const words = strings.pane.quarter;
  const { period, board } = strings.pane.quarterWork;
  const styles = useQuarterStyles();
  return (
    <>
      <Panel
        title={period(report.quarter)}
        aside={
          <Caption1>
            {report.previous === null ? words.noPrevious : words.previous(period(report.previous))}
          </Caption1>
        }
      >
        <Ranking
          label={words.ranking}
          rows={report.rows}
          aside={report.previous === null ? null : (row) => <Change row={row} />}
        />
        {trouble}
        <div className={styles.line}>
          <Button onClick={() => goTo(report.sheet)}>{words.openSheet}</Button>
          <Button appearance="subtle" onClick={() => onGo('publish')}>
            {board.makeBulletin}
          </Button>
          <RemoveMade
            sheets={[{ name: report.sheet, kind: `scoreboard/${report.quarter}` }]}
            onRemoved={() => setReport({ quarter: null })}
          />
        </div>
      </Panel>
      <Found findings={report.findings} />
    </>
  );
}

function YearBoard({ report }: { readonly report: YearReport }): ReactNode {
  const { strings } = usePane();
  const { goTo, trouble } = useGoTo();
  const { period, board } = strings.pane.quarterWork;
  const styles = useQuarterStyles();
  return (
    <>
      <Panel title={period(report.year)}>
        <Ranking
          label={board.ranking}
          rows={report.rows}
          aside={(row) => <Caption1 className={styles.quiet}>{board.counted(row.counted)}</Caption1>}
        />
        {trouble}
        <div className={styles.line}>
          <Button onClick={() => goTo(report.sheet)}>{strings.pane.quarter.openSheet}</Button>
        </div>
      </Panel>
      <Found findings={report.findings} />
    </>
  );
}
