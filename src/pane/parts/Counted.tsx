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
import type { TallyReport } from '../../jobs/reports';
import { useWords } from '../pane-context';
import { useGoTo } from '../use-go-to';
import { Distribution } from './Distribution';
import { Fingerprint } from './Fingerprint';
import { Findings } from './Findings';
import { LedgerTable } from './LedgerTable';
import { Panel } from './Panel';
import { Piles } from './Piles';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What a count gave: the hard stop if there is one, then form by form the ledger and the distribution, then what was set aside. */
export function Counted({ report }: { readonly report: TallyReport }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { intake, findings } = report;
  return (
    <>
      {report.stopped && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {findings.some(({ code }) => code === 'box-changed')
                ? words.count.box.stopped
                : words.tally.stopped}
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      {intake.handedIn > 0 && <Piles intake={intake} />}
      {!report.stopped && report.forms.map((form) => <FormResult key={form.form} result={form} />)}
      {!report.stopped && <Caption1 className={styles.quiet}>{words.tally.notGrade}</Caption1>}
      {findings.length > 0 && (
        <Panel title={words.tally.findings}>
          <Findings findings={findings} />
        </Panel>
      )}
    </>
  );
}

function FormResult({ result }: { readonly result: TallyReport['forms'][number] }): ReactNode {
  const { goTo, trouble } = useGoTo();
  const { tally: words, count } = useWords();
  const styles = useStyles();
  const { tally, fingerprint } = result;
  return (
    <Panel title={result.title}>
      <LedgerTable ledger={result.ledger} caption={words.ledger} />
      {tally.valid > 0 ? (
        <Distribution tally={tally} disclosures={result.disclosures} />
      ) : (
        <Text>{words.noBallots}</Text>
      )}
      <Fingerprint
        lines={[
          [count.box.before, fingerprint.before],
          [count.box.after, fingerprint.after],
        ]}
      />
      {trouble}
      <div className={styles.actions}>
        <Button onClick={() => goTo(result.resultsSheet)}>{words.openResults}</Button>
      </div>
    </Panel>
  );
}
