import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Fix } from '../../roster/fixes';
import { usePane } from '../pane-context';
import { FreshDialog } from './FreshDialog';

const useStyles = makeStyles({
  list: {
    maxHeight: '50vh',
    overflowY: 'auto',
    paddingLeft: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
    // Spaces are often what is fixed: they must be seen.
    whiteSpace: 'pre-wrap',
  },
});

/** So many lines of a preview are read; the rest is a number. */
const MOST = 100;

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  readonly fixes: readonly Fix[];
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Shows old and new of each cell before anything is changed. */
export default function FixDialog({ isOpen, title, fixes, onYes, onNo }: Props): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.rosterWork;
  const styles = useStyles();
  return (
    <FreshDialog open={isOpen} onOpenChange={(_, { open }) => !open && onNo()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {words.fixText}
            <ul className={styles.list}>
              {fixes.slice(0, MOST).map(({ edit, shown }) => (
                <li key={edit.cell}>
                  <strong>{edit.cell}</strong> {words.preview(shown.from, shown.to)}
                </li>
              ))}
              {fixes.length > MOST && <li>{words.more(fixes.length - MOST)}</li>}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onYes}>
              {words.doFix}
            </Button>
            <Button onClick={onNo}>{words.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </FreshDialog>
  );
}
