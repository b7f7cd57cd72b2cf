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
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { hasErrors } from '../../kernel/finding';
import { success } from '../../kernel/result';
import { failureSentence } from '../../strings';
import type { Failure } from '../../workbook/failure';
import { type FormList, listForms } from '../forms';
import { downloadName, makeSheets, type MadeBallots, type Order, fileBallots } from '../make-ballots';
import { usePane } from '../pane-context';
import { FailureBar } from '../parts/FailureBar';
import { FormOrder } from '../parts/FormOrder';
import { JobProgress } from '../parts/JobProgress';
import { Panel } from '../parts/Panel';
import Preview from '../parts/Preview';
import { PrivacyPreview } from '../parts/PrivacyPreview';
import { SchemeFile } from '../parts/SchemeFile';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';

/** Refusals that a new vote gets over; asked first, since ballots that are out become void. */
const RESTARTS: ReadonlySet<Failure['code']> = new Set(['vote-differs', 'sample-counted']);

const ConfirmDialog = lazy(() => import('../parts/ConfirmDialog'));

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
  actions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  action: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    alignItems: 'flex-start',
  },
});

/** What ballots can be made as: files to fill in, workbooks to print, sheets of this workbook. */
const KINDS = ['files', 'paper', 'sheets'] as const;
type Kind = (typeof KINDS)[number];

/** Which forms, how many copies, and what they are made as. */
export default function Ballots(): ReactNode {
  const { book, strings, reports, report, go } = usePane();
  const words = strings.pane.ballots;
  const styles = useStyles();
  const state = book.status === 'seen' ? book.state : null;
  const prepare = useJob(async (job) => {
    const { checkRoster } = await import('../../jobs/check-roster');
    const checked = await checkRoster(job, {});
    if (!checked.ok) return checked;
    const listed = await listForms(job);
    return listed.ok ? success({ list: listed.value, roster: checked.value }) : listed;
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
        <Orders
          list={prepare.run.value.list}
          due={prepare.run.value.roster.members.length}
          isBlocked={isBlocked}
        />
      )}
      <PrivacyPreview />
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

interface OrdersProps {
  readonly list: FormList;
  readonly due: number;
  readonly isBlocked: boolean;
}

function Orders({ list, due, isBlocked }: OrdersProps): ReactNode {
  const { host, book, strings, report, go } = usePane();
  const words = strings.pane.ballots;
  const styles = useStyles();
  const [orders, setOrders] = useState<Readonly<Record<string, Order>>>(() =>
    Object.fromEntries(list.forms.map(({ form }) => [form, { form, isWanted: true, copies: due }])),
  );
  const wanted = (): readonly Order[] =>
    list.forms
      .flatMap(({ form }) => orders[form] ?? [])
      .filter((order) => order.isWanted && order.copies >= 1);
  const make = useJob(async (job, kind: Kind, restart: boolean) => {
    if (kind === 'sheets') return makeSheets(job, wanted(), restart);
    const name = downloadName(kind === 'paper' ? words.paperName(list.unit) : words.zipName(list.unit));
    return fileBallots(job, wanted(), { as: kind, restart, host, name });
  });
  const [last, setLast] = useState<Kind>('files');
  const begin = (kind: Kind, restart = false): void => {
    setLast(kind);
    // A count of other ballots is none of these.
    if (restart) report({ tally: null });
    void make.start(kind, restart);
  };
  const issued = (form: string): number =>
    (book.status === 'seen' ? book.state.forms.find((entry) => entry.form === form)?.issued : undefined) ?? 0;
  const isNothing = !Object.values(orders).some((order) => order.isWanted && order.copies >= 1);
  const isRunning = make.run.status === 'running';
  const failure = make.run.status === 'failed' ? make.run.failure : null;
  const barrier = failure && RESTARTS.has(failure.code) ? failure : null;
  // The dialog keeps its words while it closes.
  const asked = useRef<Failure | null>(null);
  asked.current = barrier ?? asked.current;
  return (
    <>
      {list.forms.length === 0 && <Body1>{words.noForms}</Body1>}
      {list.forms.map(({ form, title }) => {
        const order = orders[form] ?? { form, isWanted: true, copies: due };
        return (
          <FormOrder
            key={form}
            title={title}
            due={due}
            issued={issued(form)}
            order={order}
            disabled={isRunning}
            onChange={(next) => setOrders({ ...orders, [form]: next })}
          />
        );
      })}
      {make.run.status === 'running' ? (
        <JobProgress progress={make.run.progress} stopping={make.run.stopping} onCancel={make.cancel} />
      ) : (
        <div className={styles.actions}>
          {KINDS.map((kind) => (
            <div key={kind} className={styles.action}>
              <Button
                appearance={kind === 'files' ? 'primary' : 'secondary'}
                disabled={isBlocked || isNothing}
                onClick={() => begin(kind)}
              >
                {words.make[kind]}
              </Button>
              <Caption1 className={styles.quiet}>{words.makeHint[kind]}</Caption1>
            </div>
          ))}
          {!isBlocked && !isNothing && (
            <Preview
              run={async (job) => {
                const [{ makeBallots }, files] = await Promise.all([
                  import('../../jobs/make-ballots'),
                  host.files(),
                ]);
                return makeBallots(job, { files, orders: wanted() });
              }}
            />
          )}
          {isNothing && list.forms.length > 0 && <Caption1 role="status">{words.nothing}</Caption1>}
        </div>
      )}
      {failure && !barrier && <FailureBar failure={failure} />}
      {asked.current && (
        <Suspense fallback={null}>
          <ConfirmDialog
            isOpen={barrier !== null}
            title={words.restart}
            text={words.restartText(failureSentence(asked.current, strings))}
            yes={words.restartYes}
            no={words.restartNo}
            onYes={() => begin(last, true)}
            onNo={make.reset}
          />
        </Suspense>
      )}
      {make.run.status === 'done' && <Made made={make.run.value} onNext={() => go('tally')} />}
    </>
  );
}

function Made({ made, onNext }: { readonly made: MadeBallots; readonly onNext: () => void }): ReactNode {
  const { strings } = usePane();
  const { goTo, trouble } = useGoTo();
  const words = strings.pane.ballots;
  const sheet = made.sheets[0];
  return (
    <div role="status">
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {made.file === null ? words.madeSheets(made.count) : words.madeFiles(made.count, made.file)}
        </MessageBarBody>
        <MessageBarActions>
          {sheet !== undefined && <Button onClick={() => goTo(sheet)}>{words.template}</Button>}
          <Button onClick={onNext}>{words.next}</Button>
        </MessageBarActions>
      </MessageBar>
      {trouble}
    </div>
  );
}
