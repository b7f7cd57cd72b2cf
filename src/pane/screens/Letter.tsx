import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { NewsletterReport } from '../../jobs/newsletter';
import { success } from '../../kernel/result';
import type { Guide } from '../../strings/guide';
import type { Failure } from '../../workbook/failure';
import { DOCX } from '../download';
import { usePane } from '../pane-context';
import { FailureBar } from '../parts/FailureBar';
import { Findings } from '../parts/Findings';
import { Panel } from '../parts/Panel';
import { RunView } from '../parts/RunView';
import { FileButton } from '../quarter/FileButton';
import { useGuide } from '../use-guide';
import { useJob } from '../use-job';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  made: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  middle: { textAlign: 'center' },
  end: { textAlign: 'right' },
  box: { minHeight: '160px' },
});

type Words = Guide['letter'];

/** The newsletter, made from the workbook; and any text, held against it. */
export default function Letter(): ReactNode {
  const loading = usePane().strings.pane.app.loading;
  const words = useGuide()?.letter;
  if (!words) return <Spinner size="small" label={loading} />;
  return (
    <>
      <MakeNewsletter words={words} />
      <CheckText words={words} />
    </>
  );
}

function MakeNewsletter({ words }: { readonly words: Words }): ReactNode {
  const { host } = usePane();
  const styles = useStyles();
  const work = useJob(async (job) => {
    const { prepareNewsletter } = await import('../../jobs/newsletter');
    const made = await prepareNewsletter(job);
    if (!made.ok) return made;
    const { writeDocx } = await import('../../files/write-docx');
    const bytes = await writeDocx(made.value.document);
    host.download(words.file, new Blob([bytes.slice()], { type: DOCX }));
    return success(made.value);
  });
  return (
    <Panel title={words.newsletter}>
      <Caption1 className={styles.quiet}>{words.hint}</Caption1>
      <RunView work={work}>
        <Button appearance="primary" className={styles.start} onClick={() => void work.start()}>
          {words.make}
        </Button>
        {work.run.status === 'done' && <Made report={work.run.value} words={words} />}
      </RunView>
    </Panel>
  );
}

/** What was saved: the text as it reads, what it lacks, and slips in what it repeats. */
function Made({
  report: { document, missing, findings },
  words,
}: {
  readonly report: NewsletterReport;
  readonly words: Words;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.made}>
      <Body1 role="status">{words.saved(words.file)}</Body1>
      {missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.missing(missing)}</MessageBarBody>
        </MessageBar>
      )}
      {findings.length > 0 && <Findings findings={findings} />}
      <section className={styles.text} aria-label={words.text}>
        {document.paragraphs.map(({ style, runs }, index) => (
          <p
            key={index}
            className={mergeClasses(
              styles.line,
              (style === 'title' || style === 'heading') && styles.strong,
              style === 'title' && styles.middle,
              style === 'closing' && styles.end,
            )}
          >
            {runs.map(({ text }) => text).join('')}
          </p>
        ))}
      </section>
    </div>
  );
}

function CheckText({ words }: { readonly words: Words }): ReactNode {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const work = useJob(async (job, checked: string) => {
    const { lintLetter } = await import('../../jobs/lint');
    const linted = await lintLetter(job, { text: checked });
    return linted.ok ? success({ ...linted.value, checked }) : linted;
  });
  const change = (typed: string): void => {
    setText(typed);
    setTrouble(null);
  };
  const open = async (file: string, bytes: Uint8Array | null): Promise<void> => {
    if (!bytes) {
      setTrouble({ code: 'file-missing', file });
      return;
    }
    const { readText } = await import('../../files/read-text');
    const read = readText(bytes, file);
    if (!read.ok) {
      setTrouble(read.failure);
      return;
    }
    change(read.value);
    await work.start(read.value);
  };
  return (
    <Panel title={words.check}>
      <Caption1 className={styles.quiet}>{words.checkHint}</Caption1>
      <RunView work={work}>
        <Field label={words.paste}>
          <Textarea
            resize="vertical"
            textarea={{ className: styles.box }}
            value={text}
            onChange={(_, { value }) => change(value)}
          />
        </Field>
        <div className={styles.row}>
          <Button appearance="primary" disabled={text.trim() === ''} onClick={() => void work.start(text)}>
            {words.start}
          </Button>
          <FileButton
            label={words.open}
            accept=".docx,.txt"
            onFile={(name, bytes) => void open(name, bytes)}
          />
        </div>
      </RunView>
      {trouble && <FailureBar failure={trouble} />}
      {work.run.status === 'done' && (
        <>
          <Body1 role="status">
            {work.run.value.checked === text
              ? words.found(work.run.value.sentences, work.run.value.findings.length)
              : words.changed}
          </Body1>
          <Findings findings={work.run.value.findings} />
        </>
      )}
    </Panel>
  );
}
