import { Badge, Button, Caption1, mergeClasses, Text } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { IndicatorRule, IndicatorTable } from '../../quarter/indicators';
import { usePane } from '../pane-context';
import { RuleForm } from './RuleForm';
import { useQuarterStyles } from './styles';

interface Props {
  readonly table: IndicatorTable;
  readonly onChange: (rules: readonly IndicatorRule[]) => void;
}

/** The indicators by group, each group with its sum, and whether all of them make the total. */
export function RuleList({ table, onChange }: Props): ReactNode {
  const words = usePane().strings.pane.quarterWork.indicators;
  const styles = useQuarterStyles();
  // The open one stays under the group that it had, whatever is typed meanwhile.
  const [open, setOpen] = useState<{ readonly at: number; readonly group: string } | null>(null);
  const rules = table.indicators;
  const groupOf = (rule: IndicatorRule, at: number): string => (open?.at === at ? open.group : rule.group);
  const groups = [...new Set(rules.map(groupOf))];
  const sumOf = (some: readonly IndicatorRule[]): number =>
    Math.round(
      some.filter(({ kind }) => kind === 'points').reduce((sum, { maximum }) => sum + maximum, 0) * 1e6,
    ) / 1e6;
  const sum = sumOf(rules);
  const swap = (at: number, by: number): (() => void) | null => {
    const [one, other] = [rules[at], rules[at + by]];
    if (!one || !other) return null;
    return () => {
      onChange(rules.map((rule, i) => (i === at ? other : i === at + by ? one : rule)));
      setOpen({ at: at + by, group: one.group });
    };
  };
  const add = (): void => {
    const rule: IndicatorRule = {
      name: words.newName(rules.length + 1),
      group: rules.at(-1)?.group ?? words.newGroup,
      kind: 'points',
      maximum: 10,
      perEvent: null,
      perQuarter: null,
      perYear: null,
      classes: [],
    };
    onChange([...rules, rule]);
    setOpen({ at: rules.length, group: rule.group });
  };
  return (
    <>
      {groups.map((group) => {
        const own = rules.filter((rule, at) => groupOf(rule, at) === group);
        const points = sumOf(own);
        return (
          <section key={group} aria-label={group}>
            <div className={styles.line}>
              <Text as="h3" weight="semibold" className={mergeClasses(styles.heading, styles.grow)}>
                {group}
              </Text>
              {points > 0 && <Text weight="semibold">{points}</Text>}
            </div>
            <ul className={styles.list}>
              {rules.map(
                (rule, at) =>
                  groupOf(rule, at) === group && (
                    <li key={at} className={styles.item}>
                      {open?.at === at ? (
                        <RuleForm
                          key={at}
                          rule={rule}
                          onChange={(changed) => onChange(rules.map((one, i) => (i === at ? changed : one)))}
                          onUp={swap(at, -1)}
                          onDown={swap(at, 1)}
                          onRemove={() => {
                            onChange(rules.filter((_, i) => i !== at));
                            setOpen(null);
                          }}
                          onDone={() => setOpen(null)}
                        />
                      ) : (
                        <RuleLine rule={rule} onOpen={() => setOpen({ at, group })} />
                      )}
                    </li>
                  ),
              )}
            </ul>
          </section>
        );
      })}
      <div className={styles.line} style={{ flexWrap: 'nowrap' }} role="status">
        {sum === table.total ? (
          <CheckmarkCircleRegular className={styles.good} aria-label={words.fits} />
        ) : (
          <ErrorCircleRegular className={styles.bad} aria-label={words.differs} />
        )}
        <Text>{words.sum(sum, table.total)}</Text>
      </div>
      <div>
        <Button size="small" onClick={add}>
          {words.add}
        </Button>
      </div>
    </>
  );
}

function RuleLine({
  rule,
  onOpen,
}: {
  readonly rule: IndicatorRule;
  readonly onOpen: () => void;
}): ReactNode {
  const { strings } = usePane();
  const words = strings.pane.quarterWork.indicators;
  const { kinds, classes, separator } = strings.sheets.quarter.indicators;
  const styles = useQuarterStyles();
  return (
    <div className={styles.line} style={{ flexWrap: 'nowrap' }}>
      <div className={mergeClasses(styles.tight, styles.grow)}>
        <div className={styles.line}>
          <Text>{rule.name}</Text>
          {rule.kind !== 'points' && (
            <Badge size="small" appearance="tint" color="informative">
              {kinds[rule.kind]}
            </Badge>
          )}
        </div>
        <Caption1 className={styles.quiet}>
          {words.facts(rule)}
          {rule.classes.length > 0 && (
            <> · {words.for(rule.classes.map((one) => classes[one]).join(separator))}</>
          )}
        </Caption1>
      </div>
      <Button size="small" aria-label={words.edit(rule.name)} onClick={onOpen}>
        {strings.pane.quarterWork.change}
      </Button>
    </div>
  );
}
