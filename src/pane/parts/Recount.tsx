import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Verified } from '../../jobs/verified';
import type { VerifyReport } from '../../jobs/verify-book';
import { success } from '../../kernel/result';
import { loadStrings } from '../../strings';
import { XLSX } from '../download';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { Panel } from './Panel';
import { RunView } from './RunView';

/** Deviations of a check that are listed. */
const LISTED = 10;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  checks: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  deviations: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

interface Props {
  /** This workbook is a recount file: there is nothing to make, only to check. */
  readonly isFile: boolean;
}

/** The count checked by somebody else: a file to recount with, and the answer of the check for this workbook. */
export default function Recount({ isFile }: Props): ReactNode {
  const { host, strings } = usePane();
  const words = strings.pane.verify;
  const styles = useStyles();
  const make = useJob(async (job) => {
    const { prepareRecount } = await import('../../jobs/recount-file');
    const made = await prepareRecount(job);
    if (!made.ok) return made;
    const files = await host.files();
    const name = `${words.file}.xlsx`;
    host.download(name, new Blob([(await files.book(made.value.plans)).slice()], { type: XLSX }));
    return success(name);
  });
  const check = useJob(async (job) => {
    const { verifyBook } = await import('../../jobs/verify-book');
    // The sheets may speak either language, whatever the pane speaks.
    const spoken = await Promise.all([loadStrings('zh-CN'), loadStrings('en-US')]);
    return verifyBook(job, { languages: spoken.map(({ sheets }) => sheets) });
  });
  return (
    <Panel title={words.title}>
      <Caption1 className={styles.quiet}>{isFile ? words.hintFile : words.hint}</Caption1>
      <RunView work={make}>
        <RunView work={check}>
          <div className={styles.actions}>
            {!isFile && <Button onClick={() => void make.start()}>{words.make}</Button>}
            <Button appearance={isFile ? 'primary' : 'secondary'} onClick={() => void check.start()}>
              {words.start}
            </Button>
          </div>
          <Caption1 className={styles.quiet}>{words.startHint}</Caption1>
        </RunView>
        {make.run.status === 'done' && <Text role="status">{words.made(make.run.value)}</Text>}
        {check.run.status === 'done' && <Answer report={check.run.value} />}
      </RunView>
    </Panel>
  );
}

/** Whether the results follow from the box; check by check, with the places that differ. */
function Answer({ report: { passed, checks } }: { readonly report: VerifyReport }): ReactNode {
  const words = usePane().strings.pane.verify;
  const styles = useStyles();
  return (
    <div role={passed ? 'status' : 'alert'} className={styles.answer}>
      <MessageBar intent={passed ? 'success' : 'error'} layout="multiline">
        <MessageBarBody>{words.verdict(passed)}</MessageBarBody>
      </MessageBar>
      <ul className={styles.checks}>
        {checks.map((one) => (
          <Checked key={`${one.form} ${one.check}`} one={one} />
        ))}
      </ul>
    </div>
  );
}

function Checked({ one }: { readonly one: Verified }): ReactNode {
  const words = usePane().strings.pane.verify;
  const styles = useStyles();
  const { deviations } = one;
  return (
    <li>
      <Text>{words.check(one)}</Text>
      {deviations.length > 0 && (
        <ul className={styles.deviations}>
          {deviations.slice(0, LISTED).map((deviation) => {
            const line = words.deviation(deviation);
            return <li key={line}>{line}</li>;
          })}
          {deviations.length > LISTED && <li>{words.more(deviations.length - LISTED)}</li>}
        </ul>
      )}
    </li>
  );
}
