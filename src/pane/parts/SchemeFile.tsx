import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { refusal, success } from '../../kernel/result';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { FailureBar } from './FailureBar';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly hasScheme: boolean;
  readonly onImported: () => void;
}

/** The scheme as a file: out of this workbook, and into it. */
export function SchemeFile({ hasScheme, onImported }: Props): ReactNode {
  const { host, strings } = usePane();
  const words = strings.pane.ballots;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const work = useJob(async (job, file: File | null) => {
    const { exportScheme, importScheme } = await import('../../jobs/scheme');
    if (!file) {
      const exported = await exportScheme(job);
      if (!exported.ok) return exported;
      host.download(words.schemeName, new Blob([exported.value], { type: 'application/json' }));
      return success(words.exported(words.schemeName));
    }
    const text = await textOf(file);
    if (text === null) return refusal({ code: 'file-missing', file: file.name });
    const imported = await importScheme(job, { json: text });
    if (!imported.ok) return imported;
    onImported();
    return success(words.imported);
  });
  const isRunning = work.run.status === 'running';
  return (
    <>
      <div className={styles.row}>
        <Button size="small" disabled={isRunning || !hasScheme} onClick={() => void work.start(null)}>
          {words.exportScheme}
        </Button>
        <Button size="small" disabled={isRunning} onClick={() => input.current?.click()}>
          {words.importScheme}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.importScheme}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void work.start(file);
          }}
        />
        {work.run.status === 'done' && (
          <Text size={200} role="status">
            {work.run.value}
          </Text>
        )}
      </div>
      {work.run.status === 'failed' && <FailureBar failure={work.run.failure} />}
    </>
  );
}

/** The file's text; null where it was moved or deleted after it was chosen. */
async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
