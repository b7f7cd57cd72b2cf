import type { ReactNode } from 'react';
import { Body1 } from '@fluentui/react-components';
import type { QuarterState } from '../../jobs/inspect-quarter';
import { usePane } from '../pane-context';
import { Bulletin } from './Bulletin';
import { Recommendation } from './Recommendation';

/** What is made public: the bulletin of a quarter, and who is recommended for the best grade of a year. */
export default function Publish({ state }: { readonly state: QuarterState }): ReactNode {
  const words = usePane().strings.pane.quarterWork.publish;
  if (state.quarters.length === 0) return <Body1>{words.noScores}</Body1>;
  return (
    <>
      <Bulletin state={state} />
      <Recommendation state={state} />
    </>
  );
}
