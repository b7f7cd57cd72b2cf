import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Job } from '../../jobs/job';
import type { PreviewSheet } from '../../jobs/preview';
import type { Result } from '../../kernel/result';
import type { Guide } from '../../strings/guide';
import type { Failure } from '../../workbook/failure';
import { useGuide } from '../use-guide';
import { useJob } from '../use-job';
import { RunView } from './RunView';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  actions: { display: 'flex' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    marginTop: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  /** The job, with what the user chose: run as far as its first write. */
  readonly run: (job: Job) => Promise<Result<unknown, Failure>>;
}

/** Looks at what a job would write, before it is written. */
export default function Preview({ run }: Props): ReactNode {
  const guide = useGuide();
  const styles = useStyles();
  const look = useJob(async (job) => {
    const { previewOf } = await import('../../jobs/preview');
    return previewOf(job, run);
  });
  if (!guide) return null;
  const words = guide.preview;
  return (
    <div className={styles.root}>
      <RunView work={look}>
        <div className={styles.actions}>
          <Button appearance="subtle" onClick={() => void look.start()}>
            {words.run}
          </Button>
        </div>
      </RunView>
      {look.run.status === 'done' && (
        <div role="status" className={styles.root}>
          <Text weight="semibold">{look.run.value.length === 0 ? words.nothing : words.title}</Text>
          <ul className={styles.list}>
            {look.run.value.map((sheet) => (
              <li key={sheet.name}>
                <Sheet sheet={sheet} guide={guide} />
              </li>
            ))}
          </ul>
          <Caption1 className={styles.quiet}>{words.untouched}</Caption1>
        </div>
      )}
    </div>
  );
}

const FATES = {
  new: { appearance: 'tint', color: 'success' },
  replaced: { appearance: 'tint', color: 'brand' },
  removed: { appearance: 'tint', color: 'danger' },
} as const;

function Sheet({ sheet, guide }: { readonly sheet: PreviewSheet; readonly guide: Guide }): ReactNode {
  const styles = useStyles();
  const { fates, rows } = guide.preview;
  const facts = [
    ...(sheet.fate === 'removed' ? [] : [rows(sheet.rows)]),
    ...(sheet.isHidden ? [guide.made.hidden] : []),
  ];
  return (
    <>
      <span className={styles.head}>
        <Text className={styles.name}>{sheet.name}</Text>
        <Badge size="small" {...FATES[sheet.fate]}>
          {fates[sheet.fate]}
        </Badge>
        <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      </span>
      {sheet.lines.length > 0 && (
        <span className={styles.lines}>
          {sheet.lines.map((line, at) => (
            <Caption1 key={at}>{line}</Caption1>
          ))}
        </span>
      )}
    </>
  );
}
