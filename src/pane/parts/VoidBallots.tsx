import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { WorkbookState } from '../../jobs/reports';
import type { VoidReport } from '../../jobs/void-ballots';
import type { Guide } from '../../strings/guide';
import type { ReturnedFile } from '../../workbook/ballot-files';
import { usePane } from '../pane-context';
import { useGuide } from '../use-guide';
import { useJob } from '../use-job';
import { CountField } from './CountField';
import { HandIn } from './HandIn';
import { Panel } from './Panel';
import { RunView } from './RunView';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
  // A long title is cut by the field, not by the edge of the pane.
  form: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
});

type Way = keyof Guide['voiding']['ways'];

/** What was asked for, as it waits for a yes. */
type Asked =
  | { readonly form: string; readonly title: string; readonly count: number }
  | { readonly form: string; readonly title: string; readonly serials: readonly string[] }
  | { readonly unused: readonly ReturnedFile[] };

interface Props {
  readonly forms: WorkbookState['forms'];
}

/** Takes ballots that nobody got out of those issued: so many of a form, by their serials, or the files themselves. */
export function VoidBallots({ forms }: Props): ReactNode {
  const { host, report } = usePane();
  const words = useGuide()?.voiding;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [way, setWay] = useState<Way>('count');
  const [asked, setAsked] = useState<Asked | null>(null);
  // The dialog keeps its words while it closes.
  const held = useRef<Asked | null>(null);
  held.current = asked ?? held.current;
  // What was typed goes when it was done.
  const [turn, setTurn] = useState(0);
  const work = useJob(async (job, what: Asked) => {
    const { voidBallots } = await import('../../jobs/void-ballots');
    const done = await voidBallots(
      job,
      'unused' in what ? { ...what, files: await host.files() } : 'count' in what ? { counts: [what] } : what,
    );
    if (!done.ok) return done;
    // Their ledgers say how many were issued.
    if (done.value.voided > 0) report({ tally: null, results: null });
    setTurn(turn + 1);
    return done;
  });
  // Where everything was voided the panel stays, to say so.
  if (!words || (!forms.some(({ issued }) => issued > 0) && work.run.status === 'idle')) return null;
  return (
    <Panel title={words.title}>
      <Caption1 className={styles.quiet}>{words.hint}</Caption1>
      {kindsOf(forms).map((ofKind) => (
        <Text key={ofKind[0].of} size={200}>
          {words.standing(
            ofKind[0].title,
            sum(ofKind, ({ issued }) => issued),
            sum(ofKind, ({ voided }) => voided ?? 0),
            sum(ofKind, ({ counted }) => counted),
          )}
        </Text>
      ))}
      {!isOpen && (
        <Button size="small" className={styles.start} onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      )}
      {isOpen && (
        <RunView work={work}>
          <Field label={words.how} hint={words.hints[way]}>
            <RadioGroup value={way} onChange={(_, { value }) => setWay(value as Way)}>
              {(['count', 'serials', 'files'] as const).map((one) => (
                <Radio key={one} value={one} label={words.ways[one]} />
              ))}
            </RadioGroup>
          </Field>
          {way === 'count' && <ByCount key={turn} forms={forms} words={words} onAsk={setAsked} />}
          {way === 'serials' && <BySerials key={turn} forms={forms} words={words} onAsk={setAsked} />}
          {way === 'files' && <HandIn onFiles={(unused) => setAsked({ unused })} />}
        </RunView>
      )}
      {work.run.status === 'done' && <Outcome done={work.run.value} words={words} />}
      {held.current && (
        <Suspense fallback={null}>
          <ConfirmDialog
            isOpen={asked !== null}
            title={words.confirm.title}
            text={questionOf(held.current, words)}
            yes={words.confirm.yes}
            no={words.confirm.no}
            onYes={() => {
              setAsked(null);
              if (asked) void work.start(asked);
            }}
            onNo={() => setAsked(null)}
          />
        </Suspense>
      )}
    </Panel>
  );
}

type FormState = WorkbookState['forms'][number];

/** The forms of the vote by those of the scheme: slips stand together. */
function kindsOf(forms: readonly FormState[]): readonly (readonly [FormState, ...FormState[]])[] {
  const firsts = forms.filter(({ of }, at) => forms.findIndex((one) => one.of === of) === at);
  return firsts.map((first) => [first, ...forms.filter((one) => one.of === first.of && one !== first)]);
}

const sum = (forms: readonly FormState[], of: (form: FormState) => number): number =>
  forms.reduce((total, form) => total + of(form), 0);

function questionOf(asked: Asked, { confirm }: Guide['voiding']): string {
  if ('unused' in asked) return confirm.files(asked.unused.length);
  return 'count' in asked
    ? confirm.count(asked.title, asked.count)
    : confirm.serials(asked.title, asked.serials.length);
}

interface WayProps extends Props {
  readonly words: Guide['voiding'];
  readonly onAsk: (asked: Asked) => void;
}

function ByCount({ forms, words, onAsk }: WayProps): ReactNode {
  const styles = useStyles();
  const kinds = kindsOf(forms).map((ofKind) => ({
    form: ofKind[0].of,
    title: ofKind[0].title,
    // Slips are voided by the set.
    most: Math.min(...ofKind.map(({ issued, counted }) => issued - counted)),
  }));
  const [chosen, setChosen] = useState(() => kinds.find(({ most }) => most > 0)?.form ?? '');
  const [wanted, setWanted] = useState(1);
  const kind = kinds.find(({ form }) => form === chosen);
  const most = kind?.most ?? 0;
  const count = Math.min(wanted, most);
  return (
    <>
      <FormChoice
        label={words.form}
        options={kinds.map(({ form, title }) => ({ value: form, title }))}
        value={chosen}
        onChange={setChosen}
      />
      <CountField
        label={words.count}
        value={count}
        least={Math.min(1, most)}
        most={most}
        onChange={setWanted}
      />
      <Button
        className={styles.start}
        disabled={!kind || count < 1}
        onClick={() => kind && onAsk({ form: kind.form, title: kind.title, count })}
      >
        {words.run}
      </Button>
    </>
  );
}

function BySerials({ forms, words, onAsk }: WayProps): ReactNode {
  const styles = useStyles();
  const [chosen, setChosen] = useState(forms[0]?.form ?? '');
  const [text, setText] = useState('');
  const form = forms.find((one) => one.form === chosen);
  const serials = text
    .split(/[\r\n,;，；、]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return (
    <>
      <FormChoice
        label={words.form}
        options={forms.map((one) => ({ value: one.form, title: one.shortTitle }))}
        value={chosen}
        onChange={setChosen}
      />
      <Field label={words.serials}>
        <Textarea value={text} rows={4} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button
        className={styles.start}
        disabled={!form || serials.length === 0}
        onClick={() => form && onAsk({ form: form.form, title: form.shortTitle, serials })}
      >
        {words.run}
      </Button>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FormChoice({ label, options, value, onChange }: ChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.form}>
      <Select className={styles.form} value={value} onChange={(_, data) => onChange(data.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What became of the ballots that were named; those that stay as they are each with the reason. */
function Outcome({
  done,
  words,
}: {
  readonly done: VoidReport;
  readonly words: Guide['voiding'];
}): ReactNode {
  const kept = (['filled', 'counted', 'voided', 'foreign'] as const).filter((why) => done.kept[why] > 0);
  return (
    <div role="status">
      <Text block weight="semibold">
        {words.done(done.voided)}
      </Text>
      {kept.map((why) => (
        <Text key={why} block size={200}>
          {words.kept[why](done.kept[why])}
        </Text>
      ))}
    </div>
  );
}
