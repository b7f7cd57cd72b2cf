import type { StrayPlace } from '../words';

export const strayPlace: StrayPlace = (side, subject, grade) => {
  const row = {
    above: `above the table, over “${subject}”`,
    below: `below the table, under “${subject}”`,
    between: `in a row put in below “${subject}”`,
  }[side];
  return grade === null ? `${row}, in no grade’s column` : `${row}, in the column “${grade}”`;
};
