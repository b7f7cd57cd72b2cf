import type { ReactNode } from 'react';
import type { AnyFinding } from '../../jobs/reports';
import { Findings } from '../parts/Findings';
import { Panel } from '../parts/Panel';
import { useWords } from '../pane-context';

/** What a job found, in a box of its own; nothing where it found nothing. */
export function Found({ findings }: { readonly findings: readonly AnyFinding[] }): ReactNode {
  const words = useWords().quarterWork;
  return (
    findings.length > 0 && (
      <Panel title={words.findings}>
        <Findings findings={findings} />
      </Panel>
    )
  );
}
