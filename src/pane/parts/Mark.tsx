import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { flexShrink: 0, color: tokens.colorBrandForeground1, forcedColorAdjust: 'auto' },
  sheet: { fill: 'none', stroke: tokens.colorBrandForeground1 },
  line: { fill: 'none', stroke: tokens.colorNeutralStroke1 },
  tick: { fill: 'none', stroke: tokens.colorPaletteDarkOrangeForeground1 },
});

/** Our mark, the ballot with its tick: the drawing of the add-in's icon in the theme's colours. */
export function Mark(): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.root} width="24" height="24" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.5 1.5h11v13h-11z" className={styles.sheet} />
      <path d="M5 4h6" className={styles.line} />
      <path
        d="M5 9.5l2.2 2.5L11 7"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={styles.tick}
      />
    </svg>
  );
}
