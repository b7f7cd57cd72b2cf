import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormReport } from '../../jobs/reports';
import { useWords } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { CapPlaces } from './CapPlaces';
import { Distribution } from './Distribution';
import { LedgerTable } from './LedgerTable';
import { Panel } from './Panel';
import { ScoreTable } from './ScoreTable';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  actions: { display: 'flex' },
});

/** One form: whether its ledger balances, its distributions, then scores, then the cap. */
export function FormResults({ result }: { readonly result: FormReport }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { goTo, trouble } = useGoTo();
  const { tally, imbalances, cap } = result;
  return (
    <Panel title={result.title}>
      <LedgerTable ledger={result.ledger} caption={words.tally.ledger} />
      <MessageBar intent={imbalances.length === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          {imbalances.length === 0 ? (
            words.results.balanced
          ) : (
            <>
              {words.results.unbalanced}
              <ul className={styles.list}>
                {imbalances.map((code) => (
                  <li key={code}>{words.results.imbalances[code]}</li>
                ))}
              </ul>
            </>
          )}
        </MessageBarBody>
      </MessageBar>
      {tally.valid > 0 ? (
        <>
          <Caption1 className={styles.quiet}>{words.results.shares(result.denominator)}</Caption1>
          <Distribution tally={tally} disclosures={result.disclosures} />
          <ScoreTable
            caption={words.results.scores}
            heading={words.results.formulas[result.formula]}
            subjects={tally.subjects.map(({ subject }) => subject)}
            figures={result}
            disclosures={result.disclosures}
          />
          {cap && <CapPlaces subjects={result.tally.subjects.map(({ subject }) => subject)} cap={cap} />}
        </>
      ) : (
        <Text>{words.tally.noBallots}</Text>
      )}
      {trouble}
      <div className={styles.actions}>
        <Button onClick={() => goTo(result.resultsSheet)}>{words.results.openSheet}</Button>
      </div>
    </Panel>
  );
}
