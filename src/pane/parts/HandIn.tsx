import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ReturnedFile } from '../../workbook/ballot-files';
import { useWords } from '../pane-context';
import { type LooseFile, readTogether } from '../loose-files';
import { droppedFiles, pickedFile } from '../returned';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

/** Where returned files are dropped, or picked one by one or by the folder. */
export function HandIn({
  onFiles,
}: {
  readonly onFiles: (files: readonly ReturnedFile[]) => void;
}): ReactNode {
  const { tally: words, count } = useWords();
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const take = (list: readonly LooseFile[]): void => {
    setTrouble(list.length === 0 ? words.nothing : null);
    if (list.length > 0) onFiles(readTogether(list));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then((list) => (list ? take(list) : setTrouble(count.drop.failed)));
  };
  // Beside the zone a browser would open what is dropped, in the place of this pane.
  useEffect(() => {
    const swallow = (event: Event): void => event.preventDefault();
    window.addEventListener('dragover', swallow);
    window.addEventListener('drop', swallow);
    return () => {
      window.removeEventListener('dragover', swallow);
      window.removeEventListener('drop', swallow);
    };
  }, []);
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        // Passing over what lies in the zone is no leaving.
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={drop}
    >
      <DocumentArrowUpRegular className={styles.icon} aria-hidden="true" />
      <Text>{isOver ? words.dropNow : words.drop}</Text>
      <div className={styles.row}>
        <Button onClick={() => files.current?.click()}>{words.pickFiles}</Button>
        <Button onClick={() => folder.current?.click()}>{words.pickFolder}</Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept=".xlsx,.zip"
        aria-label={words.pickFiles}
        onChange={({ target }) => {
          take([...(target.files ?? [])].map((file) => pickedFile(file)));
          target.value = '';
        }}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        // React knows no typed attribute for it; every browser that Excel uses does.
        {...{ webkitdirectory: '' }}
        aria-label={words.pickFolder}
        onChange={({ target }) => {
          take([...(target.files ?? [])].map((file) => pickedFile(file)));
          target.value = '';
        }}
      />
      {trouble !== null && <Text role="status">{trouble}</Text>}
    </div>
  );
}
