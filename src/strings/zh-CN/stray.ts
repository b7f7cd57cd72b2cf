import type { StrayPlace } from '../words';

export const strayPlace: StrayPlace = (side, subject, grade) => {
  const row = {
    above: `表的上方（“${subject}”一行之上）`,
    below: `表的下方（“${subject}”一行之下）`,
    between: `“${subject}”下面插入的一行`,
  }[side];
  return grade === null ? `${row}，不在等次栏内` : `${row}，“${grade}”一栏`;
};
