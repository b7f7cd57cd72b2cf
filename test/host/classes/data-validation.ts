import type { Validation } from '../model/sheet';
import { HostError, wireClass } from '../wire';
import { mustBeUnprotected, rectOf, type Cells } from './targets';

/** The validation of exactly these cells, made when first asked for. */
function own(cells: Cells): Validation {
  mustBeUnprotected(cells.sheet);
  const rect = rectOf(cells);
  const same = cells.sheet.validations.find((other) => JSON.stringify(other.rect) === JSON.stringify(rect));
  if (same) return same;
  const made = { rect, rule: null, properties: {} };
  cells.sheet.validations.push(made);
  return made;
}

const KEPT = ['IgnoreBlanks', 'ErrorAlert', 'Prompt'] as const;

function listSource(rule: unknown): unknown {
  if (typeof rule !== 'object' || rule === null || !('list' in rule)) return null;
  const { list } = rule;
  return typeof list === 'object' && list !== null && 'source' in list ? list.source : null;
}

export const dataValidation = wireClass<Cells>({
  name: 'DataValidation',
  sets: {
    Rule: (cells, rule) => {
      const source = listSource(rule);
      // Rule `validation-list`: a list given as text has at most 255 characters.
      if (typeof source === 'string' && !source.startsWith('=') && source.length > 255) {
        throw new HostError('InvalidArgument');
      }
      own(cells).rule = rule;
    },
    ...Object.fromEntries(
      KEPT.map((key) => [
        key,
        (cells: Cells, value: unknown) => {
          own(cells).properties[key] = value;
        },
      ]),
    ),
  },
});
