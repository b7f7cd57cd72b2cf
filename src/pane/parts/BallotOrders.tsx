import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { FormScheme, Scheme } from '../../ballot/scheme';
import { refusal } from '../../kernel/result';
import { failureSentence } from '../../strings';
import type { Failure } from '../../workbook/failure';
import type { Place } from '../host';
import {
  areSeveral,
  downloadName,
  fileBallots,
  type MadeBallots,
  makeSheets,
  type Order,
} from '../make-ballots';
import { usePane } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { FailureBar } from './FailureBar';
import { FormOrder } from './FormOrder';
import { JobProgress } from './JobProgress';
import Preview from './Preview';

/** Refusals that a new vote gets over; asked first, since ballots that are out become void. */
const RESTARTS: ReadonlySet<Failure['code']> = new Set(['vote-differs', 'sample-counted']);

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
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

interface Props {
  readonly scheme: Scheme;
  /** Who may vote, where a form has no class of raters of its own. */
  readonly members: number;
  readonly isBlocked: boolean;
}

/** Which forms, how many of each, and what they are made as. */
export function BallotOrders({ scheme, members, isBlocked }: Props): ReactNode {
  const { host, book, strings, report, go } = usePane();
  const words = strings.pane.ballots;
  const styles = useStyles();
  const dueOf = ({ raters }: FormScheme): number => raters?.due ?? members;
  const [changed, setChanged] = useState<Readonly<Record<string, Order>>>({});
  const orderOf = (form: FormScheme): Order =>
    changed[form.id] ?? { form: form.id, isWanted: true, copies: dueOf(form), spare: 0 };
  const wanted = scheme.forms.map(orderOf).filter((order) => order.isWanted && order.copies >= 1);
  /** Where the zip goes, kept while a question waits. */
  const place = useRef<Place | null>(null);
  const leavePlace = async (): Promise<void> => {
    await place.current?.leave();
    place.current = null;
  };
  const make = useJob(async (job, kind: Kind, restart: boolean) => {
    if (kind === 'sheets') return makeSheets(job, wanted, restart);
    const name = downloadName(kind === 'paper' ? words.paperName(scheme.unit) : words.zipName(scheme.unit));
    if (kind === 'files' && !restart && areSeveral(wanted)) {
      const asked = await host.askPlace?.(name);
      if (asked && !asked.ok) return asked;
      if (asked?.value === null) return refusal({ code: 'cancelled' });
      place.current = asked?.value ?? null;
    }
    const made = await fileBallots(job, wanted, { as: kind, restart, host, name, place: place.current });
    if (made.ok) place.current = null;
    else if (!RESTARTS.has(made.failure.code)) await leavePlace();
    return made;
  });
  const [last, setLast] = useState<Kind>('files');
  const begin = (kind: Kind, restart = false): void => {
    setLast(kind);
    // A count of other ballots is none of these.
    if (restart) report({ tally: null });
    void make.start(kind, restart);
  };
  const issuedOf = (form: FormScheme): number =>
    (book.status === 'seen' ? book.state.forms : [])
      .filter(({ of }) => of === form.id)
      .reduce((sum, { issued }) => sum + issued, 0);
  const isNothing = wanted.length === 0;
  const isRunning = make.run.status === 'running';
  const failure = make.run.status === 'failed' ? make.run.failure : null;
  const barrier = failure && RESTARTS.has(failure.code) ? failure : null;
  // The dialog keeps its words while it closes.
  const asked = useRef<Failure | null>(null);
  asked.current = barrier ?? asked.current;
  return (
    <>
      {scheme.forms.map((form) => (
        <FormOrder
          key={form.id}
          title={form.shortTitle}
          due={dueOf(form)}
          issued={issuedOf(form)}
          order={orderOf(form)}
          disabled={isRunning}
          onChange={(next) => setChanged({ ...changed, [form.id]: next })}
        />
      ))}
      <Caption1 className={styles.quiet}>{words.spareHint}</Caption1>
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
                return makeBallots(job, { files, orders: wanted });
              }}
            />
          )}
          {isNothing && <Caption1 role="status">{words.nothing}</Caption1>}
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
            onNo={() => {
              make.reset();
              void leavePlace();
            }}
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
