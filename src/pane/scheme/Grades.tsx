import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { FormScheme, Grade } from '../../ballot/scheme';
import { withGrade, withoutGrade } from '../../jobs/edit-scheme';
import { NumberField } from '../quarter/NumberField';
import { useQuarterStyles } from '../quarter/styles';
import { TextField, useEditing, useFault } from './fields';

const useStyles = makeStyles({
  grade: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 64px auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  banded: { gridTemplateColumns: 'minmax(0, 1fr) 56px 56px auto' },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly form: FormScheme;
  readonly path: string;
  readonly onChange: (form: FormScheme) => void;
}

/** The columns of a form, best first: what each is called, and what it counts. */
export function Grades({ form, path, onChange }: Props): ReactNode {
  const { words } = useEditing();
  const styles = useStyles();
  const shared = useQuarterStyles();
  const { validationMessage } = useFault(`${path}.grades`);
  const { grades } = form;
  const set = (at: number, change: Partial<Grade>): void =>
    onChange({ ...form, grades: grades.map((grade, i) => (i === at ? { ...grade, ...change } : grade)) });
  const isBanded = form.kind === 'score';
  return (
    <>
      <Caption1 className={shared.quiet}>{words.gradesHint}</Caption1>
      {grades.map((grade, at) => (
        <div
          key={at}
          role="group"
          aria-label={words.grade(at + 1)}
          className={isBanded ? `${styles.grade} ${styles.banded}` : styles.grade}
        >
          <TextField
            label={words.label}
            path={`${path}.grades.${String(at)}.label`}
            value={grade.label}
            onChange={(label) => set(at, { label })}
          />
          <NumberField
            key={`${form.kind ?? 'list'} ${String(grades.length)} points`}
            label={words.points}
            value={grade.points}
            onChange={(points) => set(at, { points: points ?? NaN })}
          />
          {grade.from !== undefined && (
            <NumberField
              key={`${String(grades.length)} from`}
              label={words.from}
              value={grade.from}
              onChange={(from) => set(at, { from: from ?? NaN })}
            />
          )}
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.removeGrade(grade.label)}
            disabled={grades.length <= 2}
            onClick={() => onChange(withoutGrade(form, at))}
          />
        </div>
      ))}
      {validationMessage !== undefined && (
        <Text size={200} className={styles.fault}>
          {validationMessage}
        </Text>
      )}
      <div>
        <Button
          size="small"
          disabled={grades.length >= 7}
          onClick={() => onChange(withGrade(form, words.newGrade(grades.length + 1)))}
        >
          {words.addGrade}
        </Button>
      </div>
    </>
  );
}
