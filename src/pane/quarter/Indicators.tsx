import { Body1, Button, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { QuarterState } from '../../jobs/inspect-quarter';
import {
  INDICATOR_SETS,
  type IndicatorSet,
  judgeIndicators,
  saveIndicators,
  startIndicators,
} from '../../jobs/indicators';
import { hasErrors } from '../../kernel/finding';
import type { IndicatorTable } from '../../quarter/indicators';
import { FailureBar } from '../parts/FailureBar';
import { Findings } from '../parts/Findings';
import { Panel } from '../parts/Panel';
import { RunView } from '../parts/RunView';
import { usePane } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { useJob } from '../use-job';
import { AnotherSet } from './AnotherSet';
import { Exemptions } from './Exemptions';
import { RuleList } from './RuleList';
import { useQuarterStyles } from './styles';
import { TableFile } from './TableFile';
import { TableSettings } from './TableSettings';

interface Props {
  readonly state: QuarterState;
  /** The table with changes that were not saved; null: there are none. */
  readonly draft: IndicatorTable | null;
  readonly onDraft: (draft: IndicatorTable | null) => void;
}

/** What is scored: a ready-made set to start from, then the unit's own, checked while it is changed. */
export default function Indicators({ state, draft, onDraft }: Props): ReactNode {
  const words = usePane().strings.pane.quarterWork.indicators;
  const styles = useQuarterStyles();
  const table = draft ?? state.table;
  return (
    <>
      <Body1 className={styles.quiet}>{words.intro}</Body1>
      {table ? <Table state={state} table={table} isChanged={draft !== null} onDraft={onDraft} /> : <Start />}
      <TableFile hasTable={state.table !== null} onImported={() => onDraft(null)} />
    </>
  );
}

function Start(): ReactNode {
  const words = usePane().strings.pane.quarterWork.indicators;
  const styles = useQuarterStyles();
  const [set, setSet] = useState<IndicatorSet>('party');
  const work = useJob((job) => startIndicators(job, { set }));
  return (
    <RunView work={work}>
      <Field label={words.start}>
        <RadioGroup
          value={set}
          onChange={(_, { value }) => setSet(INDICATOR_SETS.find((one) => one === value) ?? 'party')}
        >
          {INDICATOR_SETS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <span className={styles.tight}>
                  {words.sets[one]}
                  <Text size={200} className={styles.quiet}>
                    {words.setHints[one]}
                  </Text>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <div>
        <Button appearance="primary" onClick={() => void work.start()}>
          {words.use}
        </Button>
      </div>
    </RunView>
  );
}

interface TableProps {
  readonly state: QuarterState;
  readonly table: IndicatorTable;
  readonly isChanged: boolean;
  readonly onDraft: Props['onDraft'];
}

function Table({ state, table, isChanged, onDraft }: TableProps): ReactNode {
  const { strings, jobFor } = usePane();
  const words = strings.pane.quarterWork.indicators;
  const styles = useQuarterStyles();
  const { goTo, trouble } = useGoTo();
  // The forms keep what is typed: a table that was saved, imported or taken back gets new ones.
  const [edition, setEdition] = useState(0);
  const forms = `${String(edition)}${JSON.stringify(state.table)}`;
  const judged = judgeIndicators(table, jobFor().words);
  const isSound = judged.ok && !hasErrors(judged.value);
  const save = useJob(async (job) => {
    const saved = await saveIndicators(job, { table });
    if (saved.ok) onDraft(null);
    return saved;
  });
  const sheet = state.tableSheet;
  return (
    <>
      <Panel title={table.title}>
        <RuleList key={forms} table={table} onChange={(indicators) => onDraft({ ...table, indicators })} />
      </Panel>
      <Panel title={words.settings}>
        <TableSettings key={forms} table={table} onChange={onDraft} />
      </Panel>
      <Panel title={words.exemptions}>
        <Exemptions
          table={table}
          people={state.people}
          onChange={(exemptions) => onDraft({ ...table, exemptions })}
        />
      </Panel>
      {!judged.ok && <FailureBar failure={judged.failure} />}
      {judged.ok && judged.value.length > 0 && <Findings findings={judged.value.map(withoutPlace)} />}
      <RunView work={save}>
        {isChanged && !isSound && <Text>{words.mend}</Text>}
        <div className={styles.line}>
          <Button appearance="primary" disabled={!isChanged || !isSound} onClick={() => void save.start()}>
            {words.save}
          </Button>
          {isChanged && (
            <Button
              onClick={() => {
                onDraft(null);
                setEdition(edition + 1);
              }}
            >
              {words.discard}
            </Button>
          )}
          {sheet !== null && !isChanged && <Button onClick={() => goTo(sheet)}>{words.open}</Button>}
        </div>
        {save.run.status === 'done' && !isChanged && (
          <Text role="status" size={200}>
            {words.saved(save.run.value.sheet)}
          </Text>
        )}
      </RunView>
      {trouble}
      <AnotherSet
        table={table}
        onChange={(other) => {
          onDraft(other);
          setEdition(edition + 1);
        }}
      />
    </>
  );
}

/** What is not saved yet has no cell to go to. */
const withoutPlace = <T extends { readonly at: object }>(finding: T): T => ({ ...finding, at: {} });
