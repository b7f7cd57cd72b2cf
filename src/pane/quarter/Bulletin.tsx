import { Button, Caption1, Field, Input, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { QuarterState } from '../../jobs/inspect-quarter';
import type { BulletinReport } from '../../jobs/publish';
import { isoDate, parseIsoDate } from '../../kernel/dates';
import { Panel } from '../parts/Panel';
import { RunView } from '../parts/RunView';
import { usePane } from '../pane-context';
import { today } from '../today';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { Found } from './Found';
import { PeriodField } from './PeriodField';
import { useQuarterStyles } from './styles';

/** How long a bulletin hangs where there is no indicator table. */
const DAYS = 7;

/** The bulletin of a quarter: its text, and how long it is posted. */
export function Bulletin({ state }: { readonly state: QuarterState }): ReactNode {
  const { strings } = usePane();
  const { publish: words, choose, scores } = strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const quarters = state.quarters.map((one) => one.quarter).toReversed();
  const scored = state.quarters.filter((one) => one.counted > 0).map((one) => one.quarter);
  const [quarter, setQuarter] = useState(scored.at(-1) ?? quarters[0] ?? '');
  const [day, setDay] = useState(() => isoDate(today()));
  const from = parseIsoDate(day);
  const work = useJob(async (job) => {
    const { makeBulletin } = await import('../../jobs/publish');
    return makeBulletin(job, { quarter, ...(from && { from }) });
  });
  return (
    <>
      <Panel title={words.bulletin}>
        <Caption1 className={styles.quiet}>{words.bulletinHint(state.table?.postingDays ?? DAYS)}</Caption1>
        <RunView work={work}>
          <div className={styles.pair}>
            <PeriodField label={choose} periods={quarters} value={quarter} onChange={setQuarter} />
            <Field label={words.from} {...(!from && { validationMessage: scores.noDate })}>
              <Input
                className={styles.field}
                type="date"
                value={day}
                onChange={(_, { value }) => setDay(value)}
              />
            </Field>
          </div>
          {!scored.includes(quarter) && <Text>{words.nobody}</Text>}
          <div>
            <Button
              appearance="primary"
              disabled={!from || !scored.includes(quarter)}
              onClick={() => void work.start()}
            >
              {words.make}
            </Button>
          </div>
          {work.run.status === 'done' && <Made report={work.run.value} />}
        </RunView>
      </Panel>
      {work.run.status === 'done' && <Found findings={work.run.value.findings} />}
    </>
  );
}

function Made({ report }: { readonly report: BulletinReport }): ReactNode {
  const words = usePane().strings.pane.quarterWork.publish;
  const styles = useQuarterStyles();
  const { goTo, trouble } = useGoTo();
  return (
    <>
      <div role="status" className={styles.tight}>
        <Text>{report.text}</Text>
        <Caption1 className={styles.quiet}>{words.made(report.from, report.to)}</Caption1>
      </div>
      <div className={styles.line}>
        <Button onClick={() => goTo(report.sheet)}>{words.open}</Button>
        <CopyText text={report.text} />
      </div>
      {trouble}
    </>
  );
}

/** Copies a text of the user's own, and says whether it worked. */
function CopyText({ text }: { readonly text: string }): ReactNode {
  const words = usePane().strings.pane.quarterWork.publish;
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = (): void => {
    // Without a secure page there is no clipboard, and panes may forbid it.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) setOutcome('copyFailed');
    else
      clipboard.writeText(text).then(
        () => setOutcome('copied'),
        () => setOutcome('copyFailed'),
      );
  };
  return (
    <>
      <Button appearance="subtle" onClick={copy}>
        {words.copy}
      </Button>
      {outcome && (
        <Text role="status" size={200}>
          {words[outcome]}
        </Text>
      )}
    </>
  );
}
