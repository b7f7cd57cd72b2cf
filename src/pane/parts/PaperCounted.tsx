import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaperReport } from '../../jobs/enter-paper';
import { useWords } from '../pane-context';
import { Findings } from './Findings';
import { Fingerprint } from './Fingerprint';
import { LedgerTable } from './LedgerTable';
import { Panel } from './Panel';

/** What became of a typed heap. */
export function PaperCounted({
  report,
}: {
  readonly report: Extract<PaperReport, { kind: 'counted' }>;
}): ReactNode {
  const { paper: words, tally, count } = useWords();
  const { form, counted, findings, stopped, wrote } = report;
  const stop = findings.some(({ code }) => code === 'box-changed') ? count.box.stopped : tally.stopped;
  return (
    <>
      <div role={wrote ? 'status' : 'alert'}>
        <MessageBar intent={wrote ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>
            {wrote ? words.counted(counted, form.title) : stopped ? stop : words.nothing}
          </MessageBarBody>
        </MessageBar>
      </div>
      {wrote && (
        <Panel title={form.title}>
          <LedgerTable ledger={form.ledger} caption={tally.ledger} />
          <Fingerprint
            lines={[
              [count.box.before, form.fingerprint.before],
              [count.box.after, form.fingerprint.after],
            ]}
          />
        </Panel>
      )}
      {findings.length > 0 && <Findings findings={findings} />}
    </>
  );
}
