import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { failureSentence, type Strings } from '../../strings';
import type { Edits, Trouble } from './use-edits';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `2px ${tokens.spacingHorizontalS}`,
    minHeight: '32px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  address: {
    minWidth: '48px',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
  },
  content: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  trouble: { color: tokens.colorStatusDangerForeground1, whiteSpace: 'normal' },
});

interface Props {
  readonly address: string;
  /** All that the cell holds, however narrow it is. */
  readonly content: string;
  readonly edits: Edits;
  readonly strings: Strings;
}

/** Which cell is typed into and what it holds; taking back; and why something typed was not taken. */
export function CellBar({ address, content, edits, strings }: Props): ReactNode {
  const words = strings.pane.standalone.typing;
  const styles = useStyles();
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.bar}>
      <Text className={styles.address}>{address}</Text>
      {edits.trouble ? (
        <Text role="alert" className={styles.trouble}>
          {troubleText(edits.trouble, strings)}
        </Text>
      ) : (
        <Text className={styles.content} title={content}>
          {content}
        </Text>
      )}
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          title={words.undo}
          aria-label={words.undo}
          disabledFocusable={!edits.canUndo}
          onClick={() => void edits.undo()}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          title={words.redo}
          aria-label={words.redo}
          disabledFocusable={!edits.canRedo}
          onClick={() => void edits.redo()}
        />
      </div>
    </div>
  );
}

function troubleText(trouble: Trouble, strings: Strings): string {
  const words = strings.pane.standalone.typing;
  switch (trouble.kind) {
    case 'failed':
      return failureSentence(trouble.failure, strings);
    case 'locked':
      return words.locked(trouble.cell);
    case 'left':
      return words.left(trouble.cells);
  }
}
