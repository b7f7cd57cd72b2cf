import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { exportIndicators, importIndicators } from '../../jobs/indicators';
import { refusal, success } from '../../kernel/result';
import { RunView } from '../parts/RunView';
import { usePane } from '../pane-context';
import { useJob } from '../use-job';
import { FileButton } from './FileButton';
import { useQuarterStyles } from './styles';

interface Props {
  readonly hasTable: boolean;
  readonly onImported: () => void;
}

/** The indicator table as a file: out of this workbook, and into it. */
export function TableFile({ hasTable, onImported }: Props): ReactNode {
  const { host, strings } = usePane();
  const words = strings.pane.quarterWork.indicators;
  const styles = useQuarterStyles();
  const work = useJob(async (job, file: { name: string; bytes: Uint8Array | null } | null) => {
    if (!file) {
      const exported = await exportIndicators(job);
      if (!exported.ok) return exported;
      host.download(words.fileName, new Blob([exported.value.json], { type: 'application/json' }));
      return success(words.exported(words.fileName));
    }
    if (!file.bytes) return refusal({ code: 'file-missing', file: file.name });
    const imported = await importIndicators(job, { json: new TextDecoder().decode(file.bytes) });
    if (!imported.ok) return imported;
    onImported();
    return success(words.imported);
  });
  return (
    <RunView work={work}>
      <div className={styles.line}>
        <Button disabled={!hasTable} onClick={() => void work.start(null)}>
          {words.exportFile}
        </Button>
        <FileButton
          label={words.importFile}
          accept=".json,application/json"
          onFile={(name, bytes) => void work.start({ name, bytes })}
        />
        {work.run.status === 'done' && (
          <Text role="status" size={200}>
            {work.run.value}
          </Text>
        )}
      </div>
    </RunView>
  );
}
