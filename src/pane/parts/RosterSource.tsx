import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { RosterPlaces } from '../../jobs/choose-roster';
import type { RosterReport } from '../../jobs/reports';
import type { RosterPlace } from '../../roster/place';
import type { Failure } from '../../workbook/failure';
import { usePane } from '../pane-context';
import { FailureBar } from './FailureBar';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: '160px' },
});

interface Props {
  readonly report: RosterReport | null;
  readonly onChoose: (place: RosterPlace | null) => void;
}

interface Choice {
  readonly place: RosterPlace | null;
  readonly text: string;
}

/** Where the roster is: found by itself, a sheet, a table, or what is selected. The workbook remembers it for every job. */
export function RosterSource({ report, onChoose }: Props): ReactNode {
  const { host, strings, book } = usePane();
  const words = strings.pane.rosterWork;
  const styles = useStyles();
  const places = usePlaces();
  const [failure, setFailure] = useState<Failure | null>(null);
  const state = book.status === 'seen' ? book.state : null;
  const chosen = (report ? report.place : state?.rosterPlace) ?? null;
  const found = report?.sheet ?? state?.rosterSheet ?? null;
  const listed: readonly Choice[] = [
    { place: null, text: words.automatic(chosen === null ? found : null) },
    ...places.sheets.map((sheet) => ({ place: { sheet }, text: sheet })),
    ...places.tables.map(({ name, sheet }) => ({ place: { table: name }, text: words.table(name, sheet) })),
  ];
  const isListed = listed.some(({ place }) => keyOf(place) === keyOf(chosen));
  const choices = isListed ? listed : [...listed, { place: chosen, text: textOf(chosen) }];
  const takeSelection = async (): Promise<void> => {
    const selected = await host.selection();
    setFailure(selected.ok ? null : selected.failure);
    if (selected.ok) onChoose(selected.value);
  };
  return (
    <>
      <div className={styles.row}>
        <Field label={words.where} className={styles.field}>
          <Select
            value={keyOf(chosen)}
            onChange={(_, { value }) =>
              onChoose(choices.find(({ place }) => keyOf(place) === value)?.place ?? null)
            }
          >
            {choices.map(({ place, text }) => (
              <option key={keyOf(place)} value={keyOf(place)}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          onClick={() => void takeSelection()}
          {...(host.kind === 'excel' && { title: words.selectedHint })}
        >
          {words.selected[host.kind]}
        </Button>
      </div>
      {failure && <FailureBar failure={failure} />}
    </>
  );
}

const keyOf = (place: RosterPlace | null): string => JSON.stringify(place);

const textOf = (place: RosterPlace | null): string =>
  place === null
    ? ''
    : 'table' in place
      ? place.table
      : [place.sheet, ...(place.area === undefined ? [] : [place.area])].join(' ');

const NOWHERE: RosterPlaces = { sheets: [], tables: [] };

/** The sheets and tables of the workbook, looked at again whenever the pane looks at it; none where it cannot be read. */
function usePlaces(): RosterPlaces {
  const { book, jobFor } = usePane();
  const [places, setPlaces] = useState(NOWHERE);
  useEffect(() => {
    const controller = new AbortController();
    const look = async (): Promise<void> => {
      const { listPlaces } = await import('../../jobs/choose-roster');
      const listed = await listPlaces(jobFor({ signal: controller.signal }));
      if (listed.ok) setPlaces(listed.value);
    };
    void look();
    return () => controller.abort();
  }, [book, jobFor]);
  return places;
}
