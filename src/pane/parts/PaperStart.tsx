import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PaperForm } from '../../ballot/paper-desk';
import type { PaperForms } from '../../jobs/paper-forms';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // A long title is cut by the field, not by the edge of the pane.
  form: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly forms: PaperForms['forms'];
  /** The form of the heap that was just counted. */
  readonly last: string | null;
  readonly withSerials: boolean;
  readonly onSerials: (on: boolean) => void;
  readonly onStart: (form: PaperForm, clerks: 1 | 2) => void;
}

/** Which form is typed, by how many people, with serials or without. */
export function PaperStart({ forms, last, withSerials, onSerials, onStart }: Props): ReactNode {
  const { strings, go } = usePane();
  const words = strings.pane.paper;
  const styles = useStyles();
  const [chosen, setChosen] = useState(
    () => last ?? forms.find(({ issued, counted }) => counted < issued)?.form ?? forms[0]?.form ?? '',
  );
  const [clerks, setClerks] = useState<1 | 2>(1);
  const form = forms.find((one) => one.form === chosen);
  return (
    <div className={styles.root}>
      <Field label={words.form} className={styles.form}>
        <Select className={styles.form} value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {forms.map((one) => (
            <option key={one.form} value={one.form}>
              {words.formLine(one.title, one.counted, one.issued)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.clerks} hint={clerks === 2 ? words.twoHint : ''}>
        <RadioGroup value={String(clerks)} onChange={(_, { value }) => setClerks(value === '2' ? 2 : 1)}>
          <Radio value="1" label={words.one} />
          <Radio value="2" label={words.two} />
        </RadioGroup>
      </Field>
      <div>
        <Switch
          label={words.serials}
          checked={withSerials}
          onChange={(_, { checked }) => onSerials(checked)}
        />
        <Caption1 block className={styles.quiet}>
          {words.serialsHint}
        </Caption1>
      </div>
      <Caption1 className={styles.quiet}>{words.kept}</Caption1>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!form} onClick={() => form && onStart(form, clerks)}>
          {last !== null ? words.again : words.start}
        </Button>
        {last !== null && <Button onClick={() => go('tally')}>{words.toTally}</Button>}
      </div>
    </div>
  );
}
