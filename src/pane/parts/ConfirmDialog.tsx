import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FreshDialog } from './FreshDialog';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something is lost; the safe answer has the focus. */
export default function ConfirmDialog({ isOpen, title, text, yes, no, onYes, onNo }: Props): ReactNode {
  return (
    <FreshDialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => !open && onNo()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" autoFocus onClick={onNo}>
              {no}
            </Button>
            <Button onClick={onYes}>{yes}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </FreshDialog>
  );
}
