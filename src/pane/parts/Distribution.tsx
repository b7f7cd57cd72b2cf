import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormReport } from '../../jobs/reports';
import { BLANK_COLOR, GRADE_COLORS, INVALID_COLOR } from '../../workbook/style';
import { useWords } from '../pane-context';

type Tally = FormReport['tally'];

const useStyles = makeStyles({
  legend: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: {
    width: '12px',
    height: '12px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: 'none',
  },
  // The names' column is as wide as the longest name, but leaves most of the line to the bars.
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  row: { display: 'contents' },
  name: {
    hyphens: 'auto',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
  },
  bar: {
    display: 'flex',
    height: '22px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: 'none',
  },
  part: {
    minWidth: '18px',
    display: 'grid',
    placeItems: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    ':not(:last-child)': { borderRight: `1px solid ${tokens.colorNeutralBackground1}` },
  },
  hidden: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  count: { padding: '0 3px', borderRadius: tokens.borderRadiusSmall },
});

/** Dark text on light colours and the other way round. */
function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  // Perceived brightness with the weights of ITU-R BT.601.
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? '#1A1A1A' : '#FFFFFF';
}

interface Look {
  readonly label: string;
  readonly background: string;
  readonly ink: string;
  /** Behind the number where the background is a pattern. */
  readonly plate?: string;
}

/** Grades in the colours of the results sheet; blank dotted and invalid hatched, so that no one needs the colour. */
function looksOf(tally: Tally, words: { readonly blank: string; readonly invalid: string }): readonly Look[] {
  const grades = tally.grades.map((label, index): Look => {
    const step = Math.round((index * (GRADE_COLORS.length - 1)) / Math.max(1, tally.grades.length - 1));
    const color = GRADE_COLORS[step] ?? GRADE_COLORS[0];
    return { label, background: color, ink: inkOn(color) };
  });
  const dots = `radial-gradient(${INVALID_COLOR} 1px, transparent 1.5px) 0 0 / 5px 5px, ${BLANK_COLOR}`;
  const hatch = `repeating-linear-gradient(45deg, ${INVALID_COLOR} 0 3px, ${BLANK_COLOR} 3px 6px)`;
  return [
    ...grades,
    { label: words.blank, background: dots, ink: inkOn(BLANK_COLOR), plate: BLANK_COLOR },
    { label: words.invalid, background: hatch, ink: inkOn(BLANK_COLOR), plate: BLANK_COLOR },
  ];
}

/** One bar a subject: how many marks of each grade, how many blank, how many invalid. Every number stands in its part. */
export function Distribution({
  tally,
  disclosures,
}: {
  readonly tally: Tally;
  readonly disclosures: FormReport['disclosures'];
}): ReactNode {
  const words = useWords().tally;
  const styles = useStyles();
  const looks = looksOf(tally, words);
  const hidden = useWords().results.hidden;
  const rows = tally.subjects.map(({ subject, counts, blank, invalid }, index) => ({
    subject,
    counts: [...counts, blank, invalid],
    isHidden: disclosures[index] === 'hidden',
  }));
  // Every grade has its place in the legend; blank and invalid only where they occur.
  const used = looks.filter(
    (_, index) => index < tally.grades.length || rows.some(({ counts }) => (counts[index] ?? 0) > 0),
  );
  return (
    <>
      <ul className={styles.legend} aria-label={words.legend}>
        {used.map((look) => (
          <li key={look.label} className={styles.key}>
            <span className={styles.swatch} style={{ background: look.background }} aria-hidden="true" />
            {look.label}
          </li>
        ))}
      </ul>
      <ul className={styles.list} aria-label={words.distribution}>
        {rows.map(({ subject, counts, isHidden }) => (
          <li key={subject} className={styles.row}>
            <span className={styles.name} aria-hidden={isHidden ? undefined : 'true'}>
              {subject}
            </span>
            {isHidden ? (
              <span className={styles.hidden}>{hidden}</span>
            ) : (
              <div
                className={styles.bar}
                role="img"
                aria-label={words.bar(subject, spoken(looks, counts, words.segment))}
              >
                {looks.map((look, index) => {
                  const count = counts[index] ?? 0;
                  return (
                    count > 0 && (
                      <span
                        key={look.label}
                        className={mergeClasses(styles.part)}
                        style={{ flex: `${count} 1 0`, background: look.background, color: look.ink }}
                        title={words.segment(look.label, count)}
                      >
                        <span
                          className={styles.count}
                          style={look.plate === undefined ? undefined : { background: look.plate }}
                        >
                          {count}
                        </span>
                      </span>
                    )
                  );
                })}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The bar in words: every grade, zeros included; blank and invalid where they occur. */
function spoken(
  looks: readonly Look[],
  counts: readonly number[],
  say: (label: string, count: number) => string,
): readonly string[] {
  return looks
    .map((look, index) => ({
      label: look.label,
      count: counts[index] ?? 0,
      isGrade: index < looks.length - 2,
    }))
    .filter(({ count, isGrade }) => isGrade || count > 0)
    .map(({ label, count }) => say(label, count));
}
