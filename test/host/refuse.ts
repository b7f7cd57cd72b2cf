import type { Contract, WireMember } from './contract';
import type { AnyClass } from './wire';

/** Members of a class of ours that Microsoft's client cannot send: a name that somebody made up. */
export function unknownMembers(one: AnyClass, contract: Contract): readonly string[] {
  const known = contract[one.name];
  if (!known) return [one.name];
  const has = (wire: string, ...how: readonly WireMember['how'][]): boolean =>
    known.some((member) => member.wire === wire && how.includes(member.how));
  const unknown = (members: object | undefined, ...how: readonly WireMember['how'][]): readonly string[] =>
    Object.keys(members ?? {}).filter((wire) => !has(wire, ...how));
  return [
    ...unknown(one.scalars, 'scalar'),
    ...unknown(one.sets, 'set'),
    ...unknown(one.navigation, 'navigation'),
    ...unknown(one.objects, 'object'),
    ...unknown(one.methods, 'method'),
    ...(one.indexer && !has('', 'indexer') && !has('GetItem', 'object') ? ['getItem'] : []),
  ].map((wire) => `${one.name}.${wire}`);
}
