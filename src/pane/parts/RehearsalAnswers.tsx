import {
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { Place, RehearsalReport } from '../../jobs/check-rehearsal';
import type { Guide } from '../../strings/guide';
import { usePane } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { Panel } from './Panel';
import { RunView } from './RunView';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  faults: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  fault: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  cell: { minWidth: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
      verticalAlign: 'top',
    },
    '& thead th': { borderTop: 'none', color: tokens.colorNeutralForeground3 },
    '& td': { fontVariantNumeric: 'tabular-nums' },
  },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground3 },
  off: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly words: Guide['rehearsal'];
}

/** The way through the rehearsal, its planted faults, and what was counted beside the answers. */
export function RehearsalAnswers({ words }: Props): ReactNode {
  const { reports, strings } = usePane();
  const { goTo, trouble } = useGoTo();
  const styles = useStyles();
  const intake = reports.tally?.intake;
  // A recount hands in nothing: the piles are those of the day's one intake.
  const whole = intake && intake.handedIn > 0 ? intake : undefined;
  const check = useJob(async (job) => {
    const { checkRehearsal } = await import('../../jobs/check-rehearsal');
    return checkRehearsal(job, whole ? { intake: whole } : {});
  });
  const { start } = check;
  const [report, setReport] = useState<RehearsalReport | null>(null);
  const compare = (): void => {
    void start().then((done) => {
      if (done) setReport(done);
    });
  };
  useEffect(() => {
    void start().then((done) => {
      if (done) setReport(done);
    });
  }, [start]);
  return (
    <>
      <Panel title={words.way}>
        <ol className={styles.list}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Panel>
      {report && (
        <>
          <Panel title={words.faults}>
            <ul className={styles.faults}>
              {report.faults.map(({ id, cell, isThere }) => (
                <li key={id} className={styles.fault}>
                  <Button
                    size="small"
                    className={styles.cell}
                    aria-label={strings.pane.common.goTo(cell)}
                    onClick={() => goTo(report.rosterSheet, cell)}
                  >
                    {cell}
                  </Button>
                  <span>{words.fault[id]}</span>
                  <Badge size="small" appearance="tint" color={isThere ? 'warning' : 'success'}>
                    {isThere ? words.isThere : words.isMended}
                  </Badge>
                </li>
              ))}
            </ul>
            {trouble}
          </Panel>
          <Panel title={words.answers}>
            <Compared report={report} words={words} />
          </Panel>
        </>
      )}
      <RunView work={check}>
        <div className={styles.actions}>
          <Button onClick={compare}>{words.again}</Button>
        </div>
      </RunView>
    </>
  );
}

function Compared({ report, words }: Props & { readonly report: RehearsalReport }): ReactNode {
  const { strings } = usePane();
  const styles = useStyles();
  const { spoiled } = strings.pane.count;
  if (report.forms.length === 0 && !report.places) return <Body1>{words.notCounted}</Body1>;
  const isSame = report.different === 0;
  return (
    <>
      <div role="status">
        <MessageBar intent={isSame ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>{isSame ? words.same : words.different(report.different)}</MessageBarBody>
        </MessageBar>
      </div>
      {report.piles && (
        <Figures
          title={words.piles}
          words={words}
          lines={report.piles.map(({ what, expected, found }) => [words.pile[what], expected, found])}
        />
      )}
      {report.forms.map(({ title, grades, figures, rows }) => (
        <div key={title}>
          <Figures
            title={title}
            words={words}
            lines={[
              ...figures.map(({ what, expected, found }): Line => [
                what === 'issued'
                  ? words.issued
                  : what === 'valid' || what === 'doubtful'
                    ? words.pile[what]
                    : `${words.pile.spoiled} · ${spoiled[what]}`,
                expected,
                found,
              ]),
              ...rows.map(({ subject, expected, found }): Line => [
                subject,
                expected.join(' '),
                found.join(' '),
              ]),
            ]}
          />
          <Caption1 className={styles.quiet}>{words.row([...grades, words.blank])}</Caption1>
        </div>
      ))}
      {report.places && (
        <Figures
          title={words.board}
          words={words}
          lines={report.places.map(({ name, expected, found }): Line => [
            name,
            placeText(words, expected),
            found ? placeText(words, found) : words.notThere,
          ])}
        />
      )}
    </>
  );
}

const placeText = (words: Guide['rehearsal'], { rank, total, band }: Place): string =>
  words.place(rank, total, band);

type Line = readonly [what: string, expected: number | string, found: number | string];

interface FiguresProps extends Props {
  readonly title: string;
  readonly lines: readonly Line[];
}

function Figures({ title, words, lines }: FiguresProps): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          {[words.what, words.expected, words.found, words.verdict].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([what, expected, found]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{expected}</td>
            <td>{found}</td>
            <td className={expected === found ? undefined : styles.off}>
              {expected === found ? words.agrees : words.differs}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
