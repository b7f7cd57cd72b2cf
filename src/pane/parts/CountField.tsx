import { Field, makeStyles, SpinButton } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  field: { width: '104px' },
  spin: { width: '100%', minWidth: '0' },
  input: { minWidth: '0', width: '100%' },
});

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** So many, between two bounds; what is no number is not taken. */
export function CountField({ label, value, least, most, disabled = false, onChange }: Props): ReactNode {
  const styles = useStyles();
  return (
    <Field label={label} size="small" className={styles.field}>
      <SpinButton
        className={styles.spin}
        input={{ className: styles.input }}
        value={value}
        min={least}
        max={most}
        disabled={disabled}
        onChange={(_, data) => {
          const typed = data.value ?? Number.parseInt(data.displayValue ?? '', 10);
          if (Number.isFinite(typed)) onChange(Math.min(most, Math.max(least, Math.round(typed))));
        }}
      />
    </Field>
  );
}
