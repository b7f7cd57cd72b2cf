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
import { Findings } from './Findings';
import { LedgerTable } from './LedgerTable';
import { Panel } from './Panel';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  intake: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
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
            <MessageBarBody>{words.tally.stopped}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {intake.handedIn > 0 && (
        <div className={styles.intake} role="status">
          {intakeWords(intake, words.tally).map((text) => (
            <Text key={text} size={200}>
              {text}
            </Text>
          ))}
        </div>
      )}
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

/** Every pile that is not empty. */
function intakeWords(
  intake: TallyReport['intake'],
  words: ReturnType<typeof useWords>['tally'],
): readonly string[] {
  const piles = [
    [intake.counted, words.intakeCounted],
    [intake.duplicate, words.intakeDuplicate],
    [intake.foreign, words.intakeForeign],
    [intake.altered, words.intakeAltered],
    [intake.unreadable, words.intakeUnreadable],
    [intake.other, words.intakeOther],
  ] as const;
  return [
    words.handedIn(intake.handedIn),
    ...piles.filter(([count]) => count > 0).map(([count, say]) => say(count)),
  ];
}

function FormResult({ result }: { readonly result: TallyReport['forms'][number] }): ReactNode {
  const { goTo, trouble } = useGoTo();
  const words = useWords().tally;
  const styles = useStyles();
  const { tally } = result;
  return (
    <Panel title={result.title}>
      <LedgerTable ledger={result.ledger} caption={words.ledger} />
      {tally.valid > 0 ? (
        <Distribution tally={tally} disclosures={result.disclosures} />
      ) : (
        <Text>{words.noBallots}</Text>
      )}
      {trouble}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => goTo(result.resultsSheet)}>
          {words.openResults}
        </Button>
      </div>
    </Panel>
  );
}
