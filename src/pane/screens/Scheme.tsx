import { Body1, Button, Field, makeStyles, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { Scheme } from '../../ballot/scheme';
import {
  openScheme,
  schemeFault,
  schemeJson,
  type SchemeToEdit,
  VOID_CHOICES,
  withForm,
  withFormMoved,
} from '../../jobs/edit-scheme';
import { importScheme } from '../../jobs/scheme';
import { success } from '../../kernel/result';
import { failureSentence } from '../../strings';
import { loadSchemeWords, type SchemePaneWords } from '../../strings/scheme-words';
import type { Failure } from '../../workbook/failure';
import { usePane } from '../pane-context';
import { FailureBar } from '../parts/FailureBar';
import { Panel } from '../parts/Panel';
import { useQuarterStyles } from '../quarter/styles';
import { Choice, EditingContext, ListField, TextField } from '../scheme/fields';
import { FormEditor } from '../scheme/FormEditor';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  /** In reach however far down the screen one is. */
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const ConfirmDialog = lazy(() => import('../parts/ConfirmDialog'));

/** How the appraisal is held, changed setting by setting with a picture of each form. */
export default function SchemeScreen(): ReactNode {
  const { strings } = usePane();
  const open = useJob(async (job) => {
    const opened = await openScheme(job);
    if (!opened.ok) return opened;
    return success({ opened: opened.value, words: await loadSchemeWords(strings.language) });
  });
  const { start, run } = open;
  useEffect(() => void start(), [start]);
  if (run.status === 'failed') return <FailureBar failure={run.failure} />;
  if (run.status !== 'done') return <Spinner size="small" label={strings.pane.app.loading} />;
  return <Editor opened={run.value.opened} words={run.value.words} />;
}

const VOIDS = Object.keys(VOID_CHOICES) as readonly (keyof typeof VOID_CHOICES)[];
const MOST_FORMS = 6;

interface Props {
  readonly opened: SchemeToEdit;
  readonly words: SchemePaneWords;
}

function Editor({ opened, words }: Props): ReactNode {
  const styles = useQuarterStyles();
  const [saved, setSaved] = useState(opened.scheme);
  const [scheme, setScheme] = useState(opened.scheme);
  const [at, setAt] = useState(0);
  // Fields keep what is typed: after changes were taken back they begin anew.
  const [edition, setEdition] = useState(0);
  const fault = schemeFault(scheme);
  const form = scheme.forms[at];
  const change = (more: Partial<Scheme>): void => setScheme({ ...scheme, ...more });
  return (
    <EditingContext.Provider value={{ words, fault }}>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      <Panel title={words.meeting} key={`meeting ${String(edition)}`}>
        <TextField label={words.unit} path="unit" value={scheme.unit} onChange={(unit) => change({ unit })} />
        <TextField
          label={words.title}
          path="title"
          value={scheme.title}
          onChange={(title) => change({ title })}
        />
        <TextField
          label={words.date}
          path="date"
          hint={words.dateHint}
          value={scheme.date}
          onChange={(date) => change({ date: date.trim() })}
        />
        <ListField
          label={words.marks}
          path="marks"
          hint={words.marksHint}
          separator=" "
          values={scheme.marks}
          onChange={(marks) => change({ marks })}
        />
      </Panel>
      <Panel title={words.forms}>
        <Field label={words.form}>
          <Select
            className={styles.field}
            value={String(at)}
            onChange={(_, { value }) => setAt(Number(value))}
          >
            {scheme.forms.map(({ id, shortTitle }, index) => (
              <option key={id} value={String(index)}>
                {shortTitle}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.line}>
          <Button
            size="small"
            disabled={!form || scheme.forms.length >= MOST_FORMS}
            onClick={() => {
              if (!form) return;
              setScheme(withForm(scheme, form, words.newForm));
              setAt(scheme.forms.length);
            }}
          >
            {words.addForm}
          </Button>
          <Button
            size="small"
            disabled={scheme.forms.length <= 1}
            onClick={() => {
              change({ forms: scheme.forms.filter((_, index) => index !== at) });
              setAt(Math.max(0, at - 1));
            }}
          >
            {words.removeForm}
          </Button>
          {([-1, 1] as const).map((by) => (
            <Button
              key={by}
              size="small"
              disabled={!scheme.forms[at + by]}
              onClick={() => {
                setScheme(withFormMoved(scheme, at, by));
                setAt(at + by);
              }}
            >
              {by < 0 ? words.formUp : words.formDown}
            </Button>
          ))}
        </div>
      </Panel>
      {form && (
        <FormEditor
          key={`${form.id} ${String(edition)}`}
          scheme={scheme}
          at={at}
          form={form}
          members={opened.members}
          onChange={(next) => change({ forms: scheme.forms.map((one, i) => (i === at ? next : one)) })}
        />
      )}
      <Panel title={words.voids}>
        {VOIDS.map((key) => (
          <Choice<string>
            key={key}
            label={words.names[key]}
            path={key}
            choices={VOID_CHOICES[key]}
            names={words.choices[key]}
            value={scheme[key]}
            onChange={(value) => setScheme({ ...scheme, [key]: value })}
          />
        ))}
      </Panel>
      <Save
        scheme={scheme}
        isChanged={scheme !== saved}
        isSound={fault === null}
        words={words}
        onSaved={() => setSaved(scheme)}
        onDiscard={() => {
          setScheme(saved);
          setAt(0);
          setEdition(edition + 1);
        }}
      />
    </EditingContext.Provider>
  );
}

interface SaveProps {
  readonly scheme: Scheme;
  readonly isChanged: boolean;
  readonly isSound: boolean;
  readonly words: SchemePaneWords;
  readonly onSaved: () => void;
  readonly onDiscard: () => void;
}

/** Writes the scheme; what would tell ballots that are out from new ones is asked first, since it begins the vote again. */
function Save({ scheme, isChanged, isSound, words, onSaved, onDiscard }: SaveProps): ReactNode {
  const { strings, report } = usePane();
  const styles = useQuarterStyles();
  const bar = useStyles();
  const restartWords = strings.pane.ballots;
  const save = useJob(async (job, restart: boolean) => {
    const written = await importScheme(job, { json: schemeJson(scheme), restart });
    if (written.ok) onSaved();
    return written;
  });
  const failure = save.run.status === 'failed' ? save.run.failure : null;
  const barrier = failure?.code === 'anonymity-weakened' ? failure : null;
  // The dialog keeps its words while it closes.
  const asked = useRef<Failure | null>(null);
  asked.current = barrier ?? asked.current;
  return (
    <div className={bar.root}>
      {isChanged && <Text role="status">{isSound ? words.unsaved : words.mend}</Text>}
      <div className={styles.line}>
        <Button
          appearance="primary"
          disabled={!isChanged || !isSound || save.run.status === 'running'}
          onClick={() => void save.start(false)}
        >
          {words.save}
        </Button>
        {isChanged && <Button onClick={onDiscard}>{words.discard}</Button>}
      </div>
      {failure && !barrier && <FailureBar failure={failure} />}
      {save.run.status === 'done' && !isChanged && <Text role="status">{words.saved}</Text>}
      {asked.current && (
        <Suspense fallback={null}>
          <ConfirmDialog
            isOpen={barrier !== null}
            title={restartWords.restart}
            text={restartWords.restartText(failureSentence(asked.current, strings))}
            yes={restartWords.restartYes}
            no={restartWords.restartNo}
            onYes={() => {
              report({ tally: null, results: null });
              void save.start(true);
            }}
            onNo={save.reset}
          />
        </Suspense>
      )}
    </div>
  );
}
