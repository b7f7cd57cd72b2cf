import { Button, Field, Select, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { INDICATOR_SETS, type IndicatorSet, readyMade } from '../../jobs/indicators';
import type { IndicatorTable } from '../../quarter/indicators';
import { usePane } from '../pane-context';
import { useQuarterStyles } from './styles';

const ConfirmDialog = lazy(() => import('../parts/ConfirmDialog'));

interface Props {
  /** What is there, saved or not. */
  readonly table: IndicatorTable;
  readonly onChange: (table: IndicatorTable) => void;
}

/** Puts a ready-made set in the place of the unit's table, to be looked at and saved: asked first, for what it replaces. */
export function AnotherSet({ table, onChange }: Props): ReactNode {
  const { strings, jobFor } = usePane();
  const words = strings.pane.quarterWork.indicators;
  const styles = useQuarterStyles();
  const [set, setSet] = useState<IndicatorSet>('party');
  // null: never asked yet, so that the dialog is fetched only when it is wanted.
  const [isAsking, setIsAsking] = useState<boolean | null>(null);
  // The dialog gives the focus back to where it was asked from.
  const asks = useRestoreFocusTarget();
  return (
    <>
      <div className={styles.row}>
        <Field label={words.another} className={styles.grow}>
          <Select
            className={styles.field}
            value={set}
            onChange={(_, { value }) => setSet(INDICATOR_SETS.find((one) => one === value) ?? 'party')}
          >
            {INDICATOR_SETS.map((one) => (
              <option key={one} value={one}>
                {words.sets[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Button {...asks} onClick={() => setIsAsking(true)}>
          {words.replace}
        </Button>
      </div>
      {isAsking !== null && (
        <Suspense fallback={null}>
          <ConfirmDialog
            isOpen={isAsking}
            title={words.replaceTitle(words.sets[set])}
            text={words.replaceText(table.indicators.length, table.exemptions.length)}
            yes={words.replaceYes}
            no={words.replaceNo}
            onYes={() => {
              setIsAsking(false);
              onChange(readyMade(set, jobFor().words));
            }}
            onNo={() => setIsAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
