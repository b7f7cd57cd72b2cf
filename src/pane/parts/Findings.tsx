import { Badge, Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import type { AnyFinding } from '../../jobs/reports';
import type { Level, Place } from '../../kernel/finding';
import { findingText } from '../../strings';
import { usePane, useWords } from '../pane-context';
import { useGoTo } from '../use-go-to';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '18px', lineHeight: 1, marginTop: '1px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  place: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
  file: { color: tokens.colorNeutralForeground3 },
});

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];
const ICONS = { error: ErrorCircleRegular, warning: WarningRegular, note: InfoRegular } as const;
const COLORS = { error: 'danger', warning: 'warning', note: 'informative' } as const;

/** A long list is opened only when asked for. */
const FIRST = 20;

/** Findings in groups by level, the worst first; each with its sentence and the way to its cell. */
export function Findings({ findings }: { readonly findings: readonly AnyFinding[] }): ReactNode {
  const styles = useStyles();
  const { goTo, trouble } = useGoTo();
  return (
    <div className={styles.group}>
      {trouble}
      {LEVELS.map((level) => {
        const group = findings.filter((finding) => finding.level === level);
        return (
          group.length > 0 && (
            <Group
              key={level}
              level={level}
              findings={group}
              onGo={({ sheet, cell }) => sheet !== undefined && goTo(sheet, cell)}
            />
          )
        );
      })}
    </div>
  );
}

interface GroupProps {
  readonly level: Level;
  readonly findings: readonly AnyFinding[];
  readonly onGo: (place: Place) => void;
}

function Group({ level, findings, onGo }: GroupProps): ReactNode {
  const { strings } = usePane();
  const words = useWords();
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? findings : findings.slice(0, FIRST);
  const Icon = ICONS[level];
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <Text as="h3" id={id} weight="semibold" className={styles.title}>
          {words.levels[level]}
        </Text>
        <Badge appearance="tint" color={COLORS[level]}>
          {findings.length}
        </Badge>
      </div>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <li key={index} className={styles.item}>
            <Icon className={mergeClasses(styles.icon, styles[level])} aria-hidden="true" />
            <div>
              {findingText(finding, strings)}
              <PlaceLine place={finding.at} onGo={onGo} />
            </div>
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button appearance="subtle" onClick={() => setOpen(true)}>
          {words.common.showAll(findings.length)}
        </Button>
      )}
    </section>
  );
}

function PlaceLine({
  place,
  onGo,
}: {
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}): ReactNode {
  const { strings } = usePane();
  const styles = useStyles();
  if (place.file !== undefined) {
    return (
      <div className={mergeClasses(styles.place, styles.file)}>
        <DocumentRegular aria-hidden="true" />
        <Text size={200}>{place.file}</Text>
      </div>
    );
  }
  if (place.sheet === undefined) return null;
  return (
    <div className={styles.place}>
      <Link as="button" onClick={() => onGo(place)}>
        {strings.pane.common.goTo(strings.places.place(place))}
      </Link>
    </div>
  );
}
