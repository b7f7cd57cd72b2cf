import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect } from 'react';
import { hasErrors } from '../../kernel/finding';
import { success } from '../../kernel/result';
import { usePane } from '../pane-context';
import { BallotOrders } from '../parts/BallotOrders';
import { FailureBar } from '../parts/FailureBar';
import { Panel } from '../parts/Panel';
import { PrivacyPreview } from '../parts/PrivacyPreview';
import { SchemeFile } from '../parts/SchemeFile';
import { VoidBallots } from '../parts/VoidBallots';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
});

/** Which forms, how many copies, and what they are made as. */
export default function Ballots(): ReactNode {
  const { book, strings, reports, report, go } = usePane();
  const words = strings.pane.ballots;
  const styles = useStyles();
  const state = book.status === 'seen' ? book.state : null;
  const prepare = useJob(async (job) => {
    const [{ checkRoster }, { openScheme }] = await Promise.all([
      import('../../jobs/check-roster'),
      import('../../jobs/edit-scheme'),
    ]);
    const checked = await checkRoster(job, {});
    if (!checked.ok) return checked;
    const opened = await openScheme(job);
    return opened.ok ? success({ scheme: opened.value.scheme, roster: checked.value }) : opened;
  });
  const { start } = prepare;
  const prepareAgain = useCallback(() => {
    void start().then((done) => done && report({ roster: done.roster }));
  }, [start, report]);
  useEffect(prepareAgain, [prepareAgain]);

  if (prepare.run.status === 'failed') return <FailureBar failure={prepare.run.failure} />;
  const isBlocked = reports.roster !== null && hasErrors(reports.roster.findings);
  return (
    <>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      {prepare.run.status !== 'done' && <Spinner size="small" label={strings.pane.app.loading} />}
      {isBlocked && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {strings.pane.roster.errors(
                reports.roster.findings.filter((finding) => finding.level === 'error').length,
              )}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => go('roster')}>{strings.pane.steps.roster.action}</Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {prepare.run.status === 'done' && (
        <BallotOrders
          scheme={prepare.run.value.scheme}
          members={prepare.run.value.roster.members.length}
          isBlocked={isBlocked}
        />
      )}
      <PrivacyPreview />
      {state?.closed === null && <VoidBallots forms={state.forms} />}
      <Panel title={words.scheme}>
        <Caption1 className={styles.quiet}>{words.schemeHint}</Caption1>
        <Button className={styles.start} onClick={() => go('scheme')}>
          {words.editScheme}
        </Button>
        <SchemeFile hasScheme={state?.hasScheme ?? false} onImported={prepareAgain} />
      </Panel>
    </>
  );
}
