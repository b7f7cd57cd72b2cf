import { Text } from '@fluentui/react-components';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { FormScheme, Scheme } from '../../ballot/scheme';
import { previewForm, type SchemeToEdit } from '../../jobs/edit-scheme';
import { FailureBar } from '../parts/FailureBar';
import { Panel } from '../parts/Panel';
import { usePane } from '../pane-context';
import { Counting } from './Counting';
import { useEditing } from './fields';
import { FormLayout } from './FormLayout';
import { FormPicture } from './FormPicture';
import { FormText } from './FormText';
import { Grades } from './Grades';

interface Props {
  readonly scheme: Scheme;
  readonly at: number;
  readonly form: FormScheme;
  readonly members: SchemeToEdit['members'];
  readonly onChange: (form: FormScheme) => void;
}

/** One form: how it looks, and all that can be changed of it. */
export function FormEditor({ scheme, at, form, members, onChange }: Props): ReactNode {
  const { words } = useEditing();
  const part = { form, path: `forms.${String(at)}`, onChange };
  return (
    <>
      <Panel title={words.picture}>
        <Picture scheme={scheme} id={form.id} members={members} />
      </Panel>
      <Panel title={words.text}>
        <FormText {...part} />
      </Panel>
      <Panel title={words.grades}>
        <Grades {...part} />
      </Panel>
      <Panel title={words.layout}>
        <FormLayout {...part} />
      </Panel>
      <Panel title={words.counting}>
        <Counting key={form.kind ?? 'list'} {...part} />
      </Panel>
    </>
  );
}

interface PictureProps {
  readonly scheme: Scheme;
  readonly id: string;
  readonly members: SchemeToEdit['members'];
}

/** Follows what is typed as soon as there is time for it. */
function Picture(props: PictureProps): ReactNode {
  const { words, fault } = useEditing();
  const { jobFor } = usePane();
  const { scheme, id, members } = useDeferredValue(props);
  const preview = useMemo(
    () => previewForm(scheme, id, members, jobFor().words),
    [scheme, id, members, jobFor],
  );
  if (preview.ok) return <FormPicture plan={preview.value} label={words.picture} />;
  return fault ? <Text role="status">{words.noPicture}</Text> : <FailureBar failure={preview.failure} />;
}
