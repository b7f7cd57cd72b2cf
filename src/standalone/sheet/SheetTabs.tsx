import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  tab: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderTop: '3px solid transparent',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderTop: `3px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly names: readonly string[];
  readonly current: string | null;
  readonly label: string;
  /** Id of what the tabs show. */
  readonly panel: string;
  readonly onShow: (name: string) => void;
}

/** The workbook's tabs, below the sheet as in Excel: one stop for the Tab key, arrows move between them. */
export function SheetTabs({ names, current, label, panel, onShow }: Props): ReactNode {
  const styles = useStyles();
  const shown = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  const move = (event: KeyboardEvent): void => {
    const at = names.indexOf(current ?? '');
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: names.length - 1 }[event.key];
    const name = to === undefined ? undefined : names[Math.min(names.length - 1, Math.max(0, to))];
    if (name === undefined) return;
    event.preventDefault();
    onShow(name);
    (event.currentTarget.children[names.indexOf(name)] as HTMLElement).focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
      {names.map((name) => {
        const isCurrent = name === current;
        return (
          <button
            key={name}
            ref={isCurrent ? shown : undefined}
            type="button"
            role="tab"
            aria-selected={isCurrent}
            aria-controls={panel}
            tabIndex={isCurrent ? 0 : -1}
            className={mergeClasses(styles.tab, isCurrent && styles.current)}
            onClick={() => onShow(name)}
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}
