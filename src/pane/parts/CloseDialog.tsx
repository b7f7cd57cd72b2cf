import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Closing } from '../../jobs/close-vote';
import { usePane } from '../pane-context';
import { FreshDialog } from './FreshDialog';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    paddingLeft: tokens.spacingHorizontalL,
  },
});

interface Props {
  readonly isOpen: boolean;
  readonly closing: Closing;
  readonly onYes: (session: string) => void;
  readonly onNo: () => void;
}

/** Asks twice: says what is lost for good, and lets nobody go on who has not typed the session. */
export function CloseDialog({ isOpen, closing, onYes, onNo }: Props): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.decision.closing;
  const styles = useStyles();
  const [session, setSession] = useState('');
  const isTyped = session.trim().toUpperCase() === closing.session;
  const leave = (): void => {
    setSession('');
    onNo();
  };
  return (
    <FreshDialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => !open && leave()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.ask}</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {strings.sheets.decision.closing(closing).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Field label={words.session(closing.session)}>
              <Input value={session} autoComplete="off" onChange={(_, { value }) => setSession(value)} />
            </Field>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" autoFocus onClick={leave}>
              {words.no}
            </Button>
            <Button disabled={!isTyped} onClick={() => onYes(session)}>
              {words.yes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </FreshDialog>
  );
}
