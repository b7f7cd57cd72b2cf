import { Caption1, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { Panel } from '../parts/Panel';
import { LANGUAGE_CHOICES, SHEET_LANGUAGE_CHOICES, THEME_CHOICES } from '../settings';
import { VERSION } from '../version';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, display: 'block' },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** The few things to choose; each takes effect at once. */
export default function Settings(): ReactNode {
  const { host, strings, settings, setSettings } = usePane();
  const words = strings.pane.settings;
  const styles = useStyles();
  return (
    <>
      <div className={styles.list}>
        <Field label={words.language} hint={words.languageHint}>
          <Choices
            choices={LANGUAGE_CHOICES}
            names={words.languages}
            value={settings.language}
            onChange={(language) => setSettings({ ...settings, language })}
          />
        </Field>
        <Field label={words.sheetLanguage} hint={words.sheetLanguageHint}>
          <Choices
            choices={SHEET_LANGUAGE_CHOICES}
            names={words.languages}
            value={settings.sheetLanguage}
            onChange={(sheetLanguage) => setSettings({ ...settings, sheetLanguage })}
          />
        </Field>
        <Field label={words.theme} hint={words.themeHint}>
          <Choices
            choices={THEME_CHOICES}
            names={words.themes}
            value={settings.theme}
            onChange={(theme) => setSettings({ ...settings, theme })}
          />
        </Field>
      </div>
      <Panel title={words.about}>
        <div>
          <Text block>{words.version(VERSION)}</Text>
          <Caption1 className={styles.quiet}>{host.about}</Caption1>
        </div>
        <Caption1 className={styles.quiet}>{words.privacy}</Caption1>
      </Panel>
    </>
  );
}

interface ChoicesProps<T extends string> {
  readonly choices: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choices<T extends string>({
  choices,
  names,
  value,
  onChange,
  ...field
}: ChoicesProps<T>): ReactNode {
  return (
    <RadioGroup
      {...field}
      layout="horizontal"
      value={value}
      onChange={(_, data) => {
        const choice = choices.find((one) => one === data.value);
        if (choice) onChange(choice);
      }}
      style={{ flexWrap: 'wrap' }}
    >
      {choices.map((choice) => (
        <Radio key={choice} value={choice} label={names[choice]} />
      ))}
    </RadioGroup>
  );
}
