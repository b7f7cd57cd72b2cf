import { Body1, Button, Caption1, Text } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import type { QuarterState } from '../../jobs/inspect-quarter';
import type { RollUpReport } from '../../jobs/roll-up';
import { success } from '../../kernel/result';
import { type LooseFile, readTogether } from '../loose-files';
import { Panel } from '../parts/Panel';
import { RunView } from '../parts/RunView';
import { usePane } from '../pane-context';
import { pickedFile } from '../returned';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { bytesAsked, csvCollector } from './unit-books';
import { Found } from './Found';
import { PeriodField } from './PeriodField';
import { useQuarterStyles } from './styles';
import { UnitList } from './UnitList';

interface Made {
  readonly report: RollUpReport;
  readonly csv: Blob;
}

/** Workbooks of several units in one table: read one after the other, none of them changed. */
export default function Units({ state }: { readonly state: QuarterState }): ReactNode {
  const { host, strings } = usePane();
  const { units: words, choose } = strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const newest = state.quarters.at(-1)?.quarter ?? state.recent[0] ?? '';
  const [quarter, setQuarter] = useState(newest);
  const [files, setFiles] = useState<readonly LooseFile[] | null>(null);
  const work = useJob(async (job, list: readonly LooseFile[]) => {
    const { rollUp } = await import('../../jobs/roll-up');
    const members = csvCollector();
    const books = readTogether(list).map((file) => ({
      file: file.name,
      open: async () => {
        const bytes = await bytesAsked(file);
        return bytes.ok ? host.openBook(file.name, bytes.value) : bytes;
      },
    }));
    const report = await rollUp(job, { quarter, books, total: list.length, write: members.write });
    return report.ok ? success<Made>({ report: report.value, csv: members.end() }) : report;
  });
  const take = (picked: readonly LooseFile[]): void => {
    work.reset();
    setFiles(
      picked
        .filter(({ name }) => /(^|\/)(?!~\$|\.)[^/]*\.xlsx$/i.test(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  };
  return (
    <>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      <RunView work={work}>
        <PeriodField label={choose} periods={state.recent} value={quarter} onChange={setQuarter} />
        <div className={styles.line}>
          <Picker label={words.pickFolder} isFolder onFiles={take} />
          <Picker label={words.pickFiles} isFolder={false} onFiles={take} />
        </div>
        {files && <Text role="status">{files.length === 0 ? words.none : words.taken(files.length)}</Text>}
        {files && files.length > 0 && (
          <div>
            <Button appearance="primary" onClick={() => void work.start(files)}>
              {words.run}
            </Button>
          </div>
        )}
      </RunView>
      {work.run.status === 'done' && <Result made={work.run.value} />}
    </>
  );
}

function Result({ made }: { readonly made: Made }): ReactNode {
  const { host, strings } = usePane();
  const { units: words, period } = strings.pane.quarterWork;
  const styles = useQuarterStyles();
  const { goTo, trouble } = useGoTo();
  const { rollUp, findings } = made.report;
  const write = useJob(async (job) => {
    const { writeRollUp } = await import('../../jobs/roll-up');
    return writeRollUp(job, made.report);
  });
  const written = write.run.status === 'done' ? write.run.value.sheet : null;
  return (
    <>
      <Panel title={words.result(period(rollUp.quarter))} aside={words.units(rollUp.units.length)}>
        <UnitList rollUp={rollUp} />
        <RunView work={write}>
          <div className={styles.line}>
            {written === null ? (
              <Button onClick={() => void write.start()}>{words.write}</Button>
            ) : (
              <Button onClick={() => goTo(written)}>{words.open}</Button>
            )}
            <Button onClick={() => host.download(words.csvName(rollUp.quarter), made.csv)}>
              {words.csv}
            </Button>
          </div>
          <Caption1 className={styles.quiet}>{words.csvHint}</Caption1>
        </RunView>
        {trouble}
      </Panel>
      <Found findings={findings} />
    </>
  );
}

interface PickerProps {
  readonly label: string;
  readonly isFolder: boolean;
  readonly onFiles: (files: readonly LooseFile[]) => void;
}

function Picker({ label, isFolder, onFiles }: PickerProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        // React knows no typed attribute for it; every browser that Excel uses does.
        {...(isFolder ? { webkitdirectory: '' } : { accept: '.xlsx' })}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])].map((file) => pickedFile(file)));
          target.value = '';
        }}
      />
    </>
  );
}
