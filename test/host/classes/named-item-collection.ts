import { absoluteAddress, quoteSheet } from '../../../src/kernel/address';
import type { DefinedName } from '../model/sheet';
import { checkFormula } from '../model/enter';
import { HostError, isRef, ref, wireClass } from '../wire';
import { rectOf, textFrom, type Cells, type NamedTarget, type Scope } from './targets';

// Rule `names`: a letter, _ or \ first; then letters, digits, dots; nothing that reads like a cell.
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/;

const findIn = (scope: Scope, name: unknown): DefinedName | undefined =>
  scope.names.find((item) => item.name.toLowerCase() === textFrom(name).toLowerCase());

const target = (scope: Scope, item: DefinedName): NamedTarget => ({ scope, item });

export const namedItemCollection = wireClass<Scope>({
  name: 'NamedItemCollection',
  objects: {
    Add: (scope, [name, reference, comment], { book }) => {
      const text = textFrom(name);
      if (!NAME.test(text) || CELL.test(text)) throw new HostError('InvalidArgument');
      if (findIn(scope, text)) throw new HostError('ItemAlreadyExists');
      let formula: string;
      if (isRef(reference)) {
        const cells = reference.target as Cells;
        formula = `=${quoteSheet(cells.sheet.name)}!${absoluteAddress(rectOf(cells))}`;
      } else {
        formula = textFrom(reference);
        if (!formula.startsWith('=')) throw new HostError('InvalidArgument');
        checkFormula(formula, book);
      }
      const item = {
        name: text,
        formula,
        visible: true,
        comment: typeof comment === 'string' ? comment : '',
      };
      scope.names.push(item);
      return ref('NamedItem', target(scope, item));
    },
    GetItemOrNullObject: (scope, [name]) => {
      const item = findIn(scope, name);
      return item ? ref('NamedItem', target(scope, item)) : null;
    },
  },
  indexer: (scope, name) => {
    const item = findIn(scope, name);
    if (!item) throw new HostError('ItemNotFound');
    return ref('NamedItem', target(scope, item));
  },
  items: (scope) => scope.names.map((item) => ref('NamedItem', target(scope, item))),
});
