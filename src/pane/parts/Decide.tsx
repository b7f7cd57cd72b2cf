import {
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Decidable } from '../../jobs/decidable';
import type { DecisionReport } from '../../jobs/decide';
import { usePane } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { Findings } from './Findings';
import { Panel } from './Panel';
import { RunView } from './RunView';

const useStyles = makeStyles({
  // A long choice is cut by the field, not by the edge of the pane.
  choice: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  counts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  count: { margin: 0, textAlign: 'right' },
});

type Work = 'make' | 'accept' | 'check';

/** What the ballots may be held against: years with scores, and their quarters, the newest first. */
function periodsOf(quarters: readonly string[]): readonly string[] {
  const newest = [...quarters].reverse();
  const years = [...new Set(newest.map((quarter) => quarter.slice(0, 4)))];
  return years.flatMap((year) => [year, ...newest.filter((quarter) => quarter.startsWith(year))]);
}

/** The sheet on which the committee decides: made, filled where nothing stands yet, and checked as it was typed. */
export function Decide({ form: { form, title, sheet: made } }: { readonly form: Decidable }): ReactNode {
  const { book, strings } = usePane();
  const words = strings.pane.decision.decide;
  const styles = useStyles();
  const { goTo, trouble } = useGoTo();
  const periods = book.status === 'seen' ? periodsOf(book.state.quarters) : [];
  /** '': nothing chosen. */
  const [period, setPeriod] = useState('');
  const [sheet, setSheet] = useState(made);
  const work = useJob(async (job, what: Work) => {
    const { checkDecisions, makeDecisions } = await import('../../jobs/decide');
    return what === 'check'
      ? checkDecisions(job, { form })
      : makeDecisions(job, {
          form,
          ...(period !== '' && { period }),
          changes: { accept: what === 'accept' },
        });
  });
  const start = (what: Work): void => {
    void work.start(what).then((report) => {
      if (!report) return;
      setSheet(report.sheet);
      if (what !== 'check') goTo(report.sheet);
    });
  };
  return (
    <Panel title={words.title} aside={title}>
      <Caption1 className={styles.quiet}>{words.hint}</Caption1>
      <RunView work={work}>
        {periods.length > 0 && (
          <Field label={words.period} className={styles.choice}>
            <Select className={styles.choice} value={period} onChange={(_, { value }) => setPeriod(value)}>
              <option value="">{words.asBefore}</option>
              {periods.map((of) => (
                <option key={of} value={of}>
                  {strings.pane.quarterWork.period(of)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div className={styles.actions}>
          {sheet === null ? (
            <Button appearance="primary" onClick={() => start('make')}>
              {words.make}
            </Button>
          ) : (
            <>
              <Button appearance="primary" onClick={() => start('check')}>
                {words.check}
              </Button>
              <Button onClick={() => goTo(sheet)}>{words.open}</Button>
              <Button onClick={() => start('accept')}>{words.accept}</Button>
              <Button onClick={() => start('make')}>{words.renew}</Button>
            </>
          )}
        </div>
        {sheet !== null && (
          <Caption1 className={styles.quiet}>
            {words.acceptHint} {words.renewHint}
          </Caption1>
        )}
        {trouble}
        {work.run.status === 'done' && <Stand report={work.run.value} />}
      </RunView>
    </Panel>
  );
}

/** How many have which grade, how many are open, and what is off. */
function Stand({
  report: { grades, judgement, limit, findings },
}: {
  readonly report: DecisionReport;
}): ReactNode {
  const words = usePane().strings.pane.decision.decide;
  const styles = useStyles();
  const { counts, notGraded, open, isComplete } = judgement;
  const lines: readonly (readonly [label: string, count: number | undefined])[] = [
    ...grades.map((grade, index) => [grade, counts[index]] as const),
    [words.notGraded, notGraded],
    [words.undecided, open],
  ];
  return (
    <>
      <section role="status" aria-label={words.counts}>
        <Text weight="semibold">{words.counts}</Text>
        <dl className={styles.counts}>
          {lines.map(([label, count]) => (
            <Line key={label} label={label} count={count} />
          ))}
        </dl>
        {limit !== null && <Caption1>{words.limit(grades[0] ?? '', limit)}</Caption1>}
      </section>
      {isComplete && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.complete}</MessageBarBody>
        </MessageBar>
      )}
      {findings.length > 0 && <Findings findings={findings} />}
    </>
  );
}

function Line({ label, count }: { readonly label: string; readonly count: number | undefined }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.count}>{count}</dd>
    </>
  );
}
