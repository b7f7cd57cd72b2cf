import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { QuarterState } from '../../jobs/inspect-quarter';
import type { RecommendationReport } from '../../jobs/publish';
import { type Ratio, round } from '../../kernel/ratio';
import { Panel } from '../parts/Panel';
import { RunView } from '../parts/RunView';
import { usePane } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { Found } from './Found';
import { PeriodField } from './PeriodField';
import { useQuarterStyles } from './styles';

/** Candidates for the best grade of a year, the rule and every reason beside them. */
export function Recommendation({ state }: { readonly state: QuarterState }): ReactNode {
  const { publish: words, year: label } = usePane().strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const years = state.years.toReversed();
  const [year, setYear] = useState(years[0] ?? '');
  const work = useJob(async (job) => {
    const { makeRecommendation } = await import('../../jobs/publish');
    return makeRecommendation(job, { year });
  });
  return (
    <>
      <Panel title={words.recommendation}>
        <Caption1 className={styles.quiet}>{words.recommendationHint}</Caption1>
        <RunView work={work}>
          <div className={styles.row}>
            <PeriodField label={label} periods={years} value={year} onChange={setYear} />
            <Button appearance="primary" onClick={() => void work.start()}>
              {words.recommend}
            </Button>
          </div>
          {work.run.status === 'done' && <Made report={work.run.value} />}
        </RunView>
      </Panel>
      {work.run.status === 'done' && <Found findings={work.run.value.findings} />}
    </>
  );
}

function Made({ report }: { readonly report: RecommendationReport }): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.quarterWork.publish;
  const { reasons } = strings.sheets.quarter.recommendation;
  const styles = useQuarterStyles();
  const { goTo, trouble } = useGoTo();
  const { candidates, limit, unrounded, members } = report.recommendation;
  const shown = (value: Ratio): string => String(round(value, 2));
  return (
    <>
      <div role="status" className={styles.tight}>
        <Text weight="semibold">{words.cap(limit, round(unrounded, 2).toFixed(2), members)}</Text>
        <Caption1 className={styles.quiet}>{report.rule}</Caption1>
      </div>
      <ul className={styles.list} aria-label={words.candidates}>
        {candidates.map(({ name, mean, reason }, index) => (
          <li key={name} className={styles.item}>
            <div className={styles.line}>
              <Text weight="semibold" className={styles.grow}>
                {name}
              </Text>
              <Caption1 className={styles.quiet}>
                {mean ? words.mean(shown(mean)) : words.noMean}
                {report.scores[index] !== '' && <> · {words.score(String(report.scores[index]))}</>}
              </Caption1>
            </div>
            <div>
              <Badge
                appearance="tint"
                shape="rounded"
                color={reason === 'inside' ? 'success' : reason === 'tied' ? 'warning' : 'informative'}
                className={styles.badge}
              >
                {reasons[reason]}
              </Badge>
            </div>
          </li>
        ))}
      </ul>
      <Caption1 className={styles.quiet}>{words.decides}</Caption1>
      <div>
        <Button onClick={() => goTo(report.sheet)}>{words.openRecommendation}</Button>
      </div>
      {trouble}
    </>
  );
}
