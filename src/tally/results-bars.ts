import { columnLetters, rectAddress } from '../kernel/address';
import type { Condition } from '../workbook/sheet-plan';
import { BLANK_COLOR, GRADE_COLORS, INVALID_COLOR } from '../workbook/style';
import { BAR_CELLS, columnsOf, FIRST_SUBJECT, inColumn, type Results } from './results-layout';

/** A grade's colour: the ramp is stretched over as many grades as there are. */
export const gradeColor = (index: number, grades: number): string =>
  GRADE_COLORS[Math.round((index * (GRADE_COLORS.length - 1)) / Math.max(1, grades - 1))] ?? GRADE_COLORS[0];

/**
 * Stacked bars in the cells: narrow cells that take the colour of the part in which their middle lies. Live, since the
 * colours follow the counts of the line; a line that is not shown has no bar.
 */
export function barConditions(results: Results): readonly Condition[] {
  const { form } = results;
  const at = columnsOf(results);
  const range = rectAddress({
    row: FIRST_SUBJECT,
    column: at.bar,
    rows: form.subjects.length,
    columns: BAR_CELLS,
  });
  const here = (column: number): string => inColumn(FIRST_SUBJECT, column);
  const parts = [
    ...form.grades.map((_, grade) => ({
      count: here(at.count(grade)),
      color: gradeColor(grade, form.grades.length),
    })),
    { count: here(at.blank), color: BLANK_COLOR },
    { count: here(at.invalid), color: INVALID_COLOR },
  ];
  const first = columnLetters(at.bar);
  const middle = `(COLUMN()-COLUMN($${first}$1)+0.5)/${String(BAR_CELLS)}*${here(at.sum)}`;
  return parts.map(({ color }, index) => {
    const upTo = (count: number): string =>
      count === 0
        ? '0'
        : parts
            .slice(0, count)
            .map((part) => part.count)
            .join('+');
    return {
      range,
      formula: `AND(ISNUMBER(${here(at.count(0))}),${middle}>${upTo(index)},${middle}<=${upTo(index + 1)})`,
      fill: color,
    };
  });
}
