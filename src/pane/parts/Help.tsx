import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Screen } from '../screens';
import { useGuide } from '../use-guide';

const useStyles = makeStyles({
  root: { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  head: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    cursor: 'pointer',
    listStyleType: 'none',
    color: tokens.colorBrandForeground1,
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
  },
});

/** What to know about a screen, folded away until somebody asks. */
export default function Help({ screen }: { readonly screen: Screen }): ReactNode {
  const styles = useStyles();
  const guide = useGuide();
  const [isOpen, setOpen] = useState(false);
  if (!guide) return null;
  return (
    <details className={styles.root} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.head}>
        {isOpen ? <ChevronDownRegular aria-hidden="true" /> : <ChevronRightRegular aria-hidden="true" />}
        <Caption1>{guide.help.heading}</Caption1>
      </summary>
      <ul className={styles.list}>
        {guide.help[screen].map((sentence) => (
          <li key={sentence}>
            <Caption1>{sentence}</Caption1>
          </li>
        ))}
      </ul>
    </details>
  );
}
