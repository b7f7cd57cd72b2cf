import type { Education, Member } from './member';

/** Who the unit is, in numbers. What is not known is counted as unknown, never guessed. */
export interface RosterStatistics {
  readonly members: number;
  readonly inService: number;
  readonly retired: number;
  readonly women: number;
  readonly men: number;
  readonly formal: number;
  readonly probationary: number;
  readonly committee: number;
  readonly education: Readonly<Record<Education, number>>;
}

/** Counts the members of a roster. */
export function countMembers(members: readonly Omit<Member, 'label'>[]): RosterStatistics {
  const count = (is: (member: Omit<Member, 'label'>) => boolean): number => members.filter(is).length;
  const education = (step: Education): number => count((member) => member.education === step);
  return {
    members: members.length,
    inService: count((member) => member.service === 'in-service'),
    retired: count((member) => member.service === 'retired'),
    women: count((member) => member.sex === 'female'),
    men: count((member) => member.sex === 'male'),
    formal: count((member) => member.standing === 'formal'),
    probationary: count((member) => member.standing === 'probationary'),
    committee: count((member) => member.post !== null),
    education: {
      postgraduate: education('postgraduate'),
      bachelor: education('bachelor'),
      'junior-college': education('junior-college'),
      'secondary-vocational': education('secondary-vocational'),
      'senior-high': education('senior-high'),
      'junior-high': education('junior-high'),
      primary: education('primary'),
    },
  };
}
