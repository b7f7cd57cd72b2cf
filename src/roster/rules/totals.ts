import { countedAs, type Declared } from '../declared';
import { countMembers } from '../statistics';
import { aboutSheet, type Hit, type SheetRule } from './rule';

const find = (declared: readonly Declared[], kind: Declared['kind']): Declared | undefined =>
  declared.find((one) => one.kind === kind);

export const TOTAL_RULES: readonly SheetRule[] = [
  aboutSheet('totals', 'total-differs', 'warning', (sheet) => {
    const statistics = countMembers(sheet.people);
    return sheet.declared.flatMap(({ kind, count, at }): Hit<'total-differs'>[] => {
      const counted = countedAs(kind, statistics);
      return counted === count ? [] : [{ at, data: { kind, declared: count, counted } }];
    });
  }),
  aboutSheet('totals', 'total-parts', 'warning', ({ declared }) => {
    const total = find(declared, 'members');
    const inService = find(declared, 'in-service');
    const retired = find(declared, 'retired');
    if (!total || !inService || !retired || total.count === inService.count + retired.count) return null;
    return { at: total.at, data: { total: total.count, inService: inService.count, retired: retired.count } };
  }),
];
