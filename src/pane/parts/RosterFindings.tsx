import { Button, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import type { RosterReport } from '../../jobs/reports';
import type { RosterFinding } from '../../roster/findings';
import type { Fix, FixChoice } from '../../roster/fixes';
import { findingText } from '../../strings';
import { usePane } from '../pane-context';
import { useGoTo } from '../use-go-to';
import FixDialog from './FixDialog';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  filter: { display: 'flex', flexDirection: 'column' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { error: ErrorCircleRegular, warning: WarningRegular, note: InfoRegular } as const;
type Code = RosterFinding['code'];

/** A long list is opened only when asked for. */
const FIRST = 5;

interface Props {
  readonly report: RosterReport;
  readonly onFix: (choice: FixChoice) => void;
}

/** What was found, by rule with its count, the worst first; a filter, the way to each cell, and fixes with a preview. */
export function RosterFindings({ report, onFix }: Props): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.rosterWork;
  const styles = useStyles();
  const { goTo, trouble } = useGoTo();
  const id = useId();
  const [only, setOnly] = useState('');
  const [asked, setAsked] = useState<Code | null>(null);
  const [isAsking, setAsking] = useState(false);
  const codes = [...new Set(report.findings.map(({ code }) => code))];
  const of = (code: Code): readonly RosterFinding[] =>
    report.findings.filter((finding) => finding.code === code);
  const fixesOf = (code: Code): readonly Fix[] => report.fixes.filter((fix) => fix.code === code);
  const shown = codes.some((code) => code === only) ? codes.filter((code) => code === only) : codes;
  return (
    <>
      {trouble}
      <div className={styles.filter}>
        <label htmlFor={id}>{words.filter}</label>
        <Select id={id} value={only} onChange={(_, { value }) => setOnly(value)}>
          <option value="">{words.allRules(report.findings.length)}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {words.rule(words.rules[code], of(code).length)}
            </option>
          ))}
        </Select>
      </div>
      {shown.map((code) => (
        <Group
          key={code}
          findings={of(code)}
          fixes={fixesOf(code)}
          roster={report.sheet}
          onGo={(sheet, cell) => goTo(sheet, cell)}
          onFixOne={(cell) => onFix({ codes: [code], cells: [cell] })}
          onFixAll={() => {
            setAsked(code);
            setAsking(true);
          }}
        />
      ))}
      {asked !== null && (
        <FixDialog
          isOpen={isAsking}
          title={words.fixTitle(words.rules[asked])}
          fixes={fixesOf(asked)}
          onYes={() => {
            setAsking(false);
            onFix({ codes: [asked] });
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface GroupProps {
  readonly findings: readonly RosterFinding[];
  readonly fixes: readonly Fix[];
  /** Its sheet: cells of others are named with theirs. */
  readonly roster: string;
  readonly onGo: (sheet: string, cell?: string) => void;
  readonly onFixOne: (cell: string) => void;
  readonly onFixAll: () => void;
}

function Group({ findings, fixes, roster, onGo, onFixOne, onFixAll }: GroupProps): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.rosterWork;
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [first] = findings;
  if (!first) return null;
  const shown = isOpen ? findings : findings.slice(0, FIRST);
  const Icon = ICONS[first.level];
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <Icon className={styles[first.level]} aria-label={strings.places.levels[first.level]} />
        <Text as="h3" id={id} weight="semibold" className={styles.title}>
          {words.rule(words.rules[first.code], findings.length)}
        </Text>
        {fixes.length > 0 && (
          <Button size="small" onClick={onFixAll}>
            {words.fixAll(fixes.length)}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {shown.map((finding, index) => {
          const { sheet, cell } = finding.at;
          const fix = fixes.find(({ edit }) => edit.cell === cell);
          return (
            <li key={index} className={styles.item}>
              {findingText(finding, strings)}
              <div className={styles.ways}>
                {sheet !== undefined && (
                  <Link as="button" onClick={() => onGo(sheet, cell)}>
                    {strings.pane.common.goTo(
                      strings.places.place(sheet === roster && cell !== undefined ? { cell } : finding.at),
                    )}
                  </Link>
                )}
                {fix && (
                  <Link as="button" onClick={() => onFixOne(fix.edit.cell)}>
                    {words.fixOne(fix.edit.cell, fix.shown.from, fix.shown.to)}
                  </Link>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {shown.length < findings.length && (
        <Button appearance="subtle" onClick={() => setOpen(true)}>
          {strings.pane.common.showAll(findings.length)}
        </Button>
      )}
    </section>
  );
}
