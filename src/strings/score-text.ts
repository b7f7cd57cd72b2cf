import type { Formula } from '../ballot/count-rules';
import type { CellValue } from '../kernel/grid';

/** A score as the results sheet shows it: 93.33, 0.933, 87.5%, or a grade; '' where there is none. */
export function scoreText(value: CellValue, formula: Formula): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (formula === 'top-one' || formula === 'top-two') return `${(value * 100).toFixed(1)}%`;
  return value.toFixed(formula === 'coefficient' ? 3 : 2);
}
