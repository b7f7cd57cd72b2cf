import { Button, Caption1, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { RollUp, UnitFigures } from '../../quarter/roll-up';
import { usePane } from '../pane-context';
import { useQuarterStyles } from './styles';

/** A long list is opened only when asked for. */
const FIRST = 20;

/** Everyone together, then unit by unit, the best mean first. */
export function UnitList({ rollUp }: { readonly rollUp: RollUp }): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.quarterWork.units;
  const styles = useQuarterStyles();
  const [isOpen, setOpen] = useState(false);
  const { units, overall, bands } = rollUp;
  const shown = isOpen ? units : units.slice(0, FIRST);
  return (
    <>
      <Figures name={words.overall} figures={overall} bands={bands} />
      <ol className={styles.list} aria-label={words.list}>
        {shown.map((unit) => (
          <li key={unit.file} className={styles.item}>
            <Figures name={unit.unit} figures={unit} bands={bands} file={unit.file} />
          </li>
        ))}
      </ol>
      {shown.length < units.length && (
        <Button appearance="subtle" onClick={() => setOpen(true)}>
          {strings.pane.common.showAll(units.length)}
        </Button>
      )}
    </>
  );
}

interface FiguresProps {
  readonly name: string;
  readonly figures: UnitFigures;
  readonly bands: RollUp['bands'];
  readonly file?: string;
}

function Figures({ name, figures, bands, file }: FiguresProps): ReactNode {
  const words = usePane().strings.pane.quarterWork.units;
  const styles = useQuarterStyles();
  const { mean, spread, counted, absent } = figures;
  const shown = (value: number | null): string => (value === null ? '–' : String(value));
  const known = bands.flatMap((label) => {
    const count = figures.bands.get(label);
    return count === undefined ? [] : [{ label, count }];
  });
  return (
    <div className={styles.tight}>
      <Text weight="semibold">{name}</Text>
      <Caption1 className={styles.quiet}>
        {words.facts({ mean: shown(mean), spread: shown(spread), counted, absent })}
      </Caption1>
      {known.length > 0 && <Caption1 className={styles.quiet}>{words.bands(known)}</Caption1>}
      {file !== undefined && <Caption1 className={styles.quiet}>{file}</Caption1>}
    </div>
  );
}
