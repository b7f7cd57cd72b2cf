import { Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WeightedReport } from '../../jobs/reports';
import { useWords } from '../pane-context';
import { CapPlaces } from './CapPlaces';
import { Panel } from './Panel';
import { ScoreTable } from './ScoreTable';

/** Scores weighted over classes of raters that have forms of their own. */
export function WeightedScores({ weighted }: { readonly weighted: WeightedReport }): ReactNode {
  const words = useWords().results;
  return (
    <Panel title={words.weighted}>
      <Caption1>{words.weightedOf(weighted.classes)}</Caption1>
      <ScoreTable
        caption={weighted.title}
        heading={words.weighted}
        subjects={weighted.subjects}
        figures={weighted}
      />
      {weighted.cap && <CapPlaces subjects={weighted.subjects} cap={weighted.cap} />}
    </Panel>
  );
}
