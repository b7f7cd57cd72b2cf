import { checkFormula } from '../model/enter';
import { wireClass } from '../wire';
import { textFrom } from './targets';

export const conditionalFormatRule = wireClass<Record<string, unknown>>({
  name: 'ConditionalFormatRule',
  scalars: { Formula: (rule) => rule['Formula'] ?? '' },
  sets: {
    Formula: (rule, formula, { book }) => {
      checkFormula(textFrom(formula), book);
      rule['Formula'] = formula;
    },
  },
});
