import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChartView } from './charts';

const useStyles = makeStyles({
  frame: {
    position: 'absolute',
    // Over the cells, under the frozen rows.
    zIndex: 3,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    margin: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'normal',
  },
  title: { textAlign: 'center', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '10px', height: '10px' },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '11px' },
  rule: { stroke: tokens.colorNeutralStroke2 },
});

interface Props {
  readonly chart: ChartView;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** A chart of our plans as a simple drawing, where Excel would draw its own; the numbers stand in the cells. */
export function ChartPicture({ chart, label, width, height, left, top }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.frame} style={{ width, height, left, top }} role="img" aria-label={label}>
      <div className={styles.title}>{chart.title}</div>
      {chart.type === 'stacked-bar' ? (
        <StackedBars chart={chart} width={width - 26} height={height - 84} />
      ) : (
        <Columns chart={chart} width={width - 26} height={height - 84} />
      )}
      <div className={styles.legend}>
        {chart.series.map(({ name, color }) => (
          <span key={name} className={styles.key}>
            <span className={styles.swatch} style={{ backgroundColor: color }} />
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

interface PlotProps {
  readonly chart: ChartView;
  readonly width: number;
  readonly height: number;
}

/** One bar a category, its series end to end. */
function StackedBars({ chart, width, height }: PlotProps): ReactNode {
  const styles = useStyles();
  const { categories, series } = chart;
  const left = 96;
  const totals = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const scale = (width - left - 8) / Math.max(1, ...totals);
  const step = Math.max(1, height) / Math.max(1, categories.length);
  const bar = Math.min(18, step * 0.7);
  return (
    <svg width={width} height={Math.max(0, height)} aria-hidden="true">
      <line x1={left} x2={left} y1={0} y2={height} className={styles.rule} />
      {categories.map((category, at) => {
        const y = step * at + (step - bar) / 2;
        let x = left;
        return (
          <g key={category}>
            <text x={left - 6} y={y + bar / 2 + 4} textAnchor="end" className={styles.text}>
              {category.length > 8 ? `${category.slice(0, 8)}…` : category}
            </text>
            {series.map(({ name, color, values }) => {
              const length = (values[at] ?? 0) * scale;
              const start = x;
              x += length;
              return (
                length > 0 && <rect key={name} x={start} y={y} width={length} height={bar} fill={color} />
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

/** A group of columns a category, one a series. */
function Columns({ chart, width, height }: PlotProps): ReactNode {
  const styles = useStyles();
  const { categories, series } = chart;
  const foot = 20;
  const plot = Math.max(1, height - foot - 14);
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const step = width / Math.max(1, categories.length);
  const bar = Math.min(24, (step * 0.7) / Math.max(1, series.length));
  return (
    <svg width={width} height={Math.max(0, height)} aria-hidden="true">
      <line x1={0} x2={width} y1={plot + 14} y2={plot + 14} className={styles.rule} />
      {categories.map((category, at) => {
        const start = step * at + (step - bar * series.length) / 2;
        return (
          <g key={category}>
            <text x={step * (at + 0.5)} y={height - 5} textAnchor="middle" className={styles.text}>
              {category}
            </text>
            {series.map(({ name, color, values }, index) => {
              const value = values[at];
              if (value === null || value === undefined) return null;
              const size = (value / most) * plot;
              const x = start + bar * index;
              return (
                <g key={name}>
                  <rect x={x} y={plot + 14 - size} width={bar - 1} height={size} fill={color} />
                  {index === series.length - 1 && (
                    <text x={x + bar / 2} y={plot + 10 - size} textAnchor="middle" className={styles.text}>
                      {value}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
